import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { jobHandlers } from '@/lib/notifications/handlers';
import { incomingFolder, storeFile } from '@/lib/platform/storage/storage';
import { createWorld, type World } from '../support/world';

const HOUR = 3_600_000;
const AS_AT = Date.parse('2009-09-14T12:00:00Z');
const storageDir = process.env.STORAGE_DIR ?? '';

let world: World;
beforeEach(async () => {
  rmSync(storageDir, { recursive: true, force: true });
  world = await createWorld();
  // What the test before left behind would be found missing.
  await world.owner.$executeRaw`TRUNCATE evidence_versions, evidence_uploads CASCADE`;
});

const fileAt = (key: string) => path.join(storageDir, key);
const run = { jobId: randomUUID(), isLastTry: false };
const sweep = () => jobHandlers['sweep-storage']({}, run);

/** Makes a file as old as that. */
function age(file: string, hours: number): void {
  const at = new Date(Date.now() - hours * HOUR);
  utimesSync(file, at, at);
}

async function keep(text: string, hours: number, id: string = randomUUID()): Promise<string> {
  const { storageKey } = await storeFile(Buffer.from(text), id);
  age(fileAt(storageKey), hours);
  return storageKey;
}

type Where = { area?: 'leeds' | 'county'; checkStatus?: string; checkFault?: string | null; text?: string };

/** Evidence of the police with one stored file, kept two days ago. */
async function evidence({
  area = 'leeds',
  checkStatus = 'available',
  checkFault = null,
  text = 'as it was sent',
}: Where = {}) {
  const { id: areaId, partners } = world[area];
  const { personId } = world.actor(area, 'key-contact');
  const of = { areaId, partnerId: partners.police.id, title: 'Readings', kind: 'audit', summary: 'Of 23 files, 7.' };
  const item = await world.owner.evidenceItem.create({
    data: { ...of, reviewByOn: new Date(AS_AT), proposedById: personId, proposedAt: new Date(AS_AT) },
  });
  const storageKey = await keep(text, 48);
  const sha256 = createHash('sha256').update('as it was sent').digest('hex');
  const version = await world.owner.evidenceVersion.create({
    data: {
      ...{ areaId, itemId: item.id, number: 1, fileName: 'readings.txt', mediaType: 'text/plain', sizeInBytes: 14 },
      ...{ sha256, storageKey, uploadedById: personId, uploadedAt: new Date(AS_AT), checkStatus, checkFault },
    },
  });
  return { itemId: item.id, versionId: version.id, storageKey };
}

/** An upload of the police in Leeds that began so many days ago. */
async function upload(days: number, more: { status?: string; receivedDaysAgo?: number } = {}): Promise<string> {
  const { id: areaId, partners } = world.leeds;
  const daysAgo = (count: number) => new Date(AS_AT - count * 24 * HOUR);
  const { receivedDaysAgo, status = 'receiving' } = more;
  const { id } = await world.owner.evidenceUpload.create({
    data: {
      ...{ areaId, partnerId: partners.police.id, fileName: 'readings.txt', sizeInBytes: 7, status },
      ...{ sentById: world.actor('leeds', 'key-contact').personId, startedAt: daysAgo(days) },
      receivedAt: receivedDaysAgo === undefined ? null : daysAgo(receivedDaysAgo),
    },
  });
  return id;
}

/** What has come so far of an upload, its last byte so many hours ago. */
function arrive(id: string, hours: number): string {
  mkdirSync(incomingFolder(), { recursive: true });
  const at = path.join(incomingFolder(), id);
  writeFileSync(at, 'half a');
  age(at, hours);
  return at;
}

const statusOf = async (id: string) => {
  const { checkStatus } = await world.owner.evidenceVersion.findFirstOrThrow({ where: { id } });
  return checkStatus;
};
const lastSweep = async () => {
  const where = { event: 'storage.swept' };
  const event = await world.owner.auditEvent.findFirst({ where, orderBy: { sequence: 'desc' } });
  return event?.data;
};
const sweeps = () => world.owner.auditEvent.count({ where: { event: 'storage.swept' } });

describe('what no row names', () => {
  it('is removed once it is a day old, and nothing else is', async () => {
    const { storageKey: ofVersion, itemId } = await evidence();
    const { storageKey: ofRefused } = await evidence({ area: 'county', checkStatus: 'refused' });
    const waiting = await upload(1, { status: 'received', receivedDaysAgo: 1 });
    const ofUpload = await keep('uploaded', 48, waiting);
    const { id: areaId, frameworkCode } = world.leeds;
    const lead = world.actor('leeds', 'inspection-lead').personId;
    const document = await world.owner.builtDocument.create({
      data: {
        ...{ areaId, kind: 'grades', format: 'xlsx', frameworkCode, marking: 'official', fileName: 'grades.xlsx' },
        ...{ requestedById: lead, requestedAt: new Date() },
      },
    });
    const ofDocument = await keep('built', 48, document.id);
    const inspection = await world.owner.inspection.create({
      data: { areaId, title: 'Inspection', inspectorate: 'Ofsted', summary: '', startedOn: new Date(AS_AT) },
    });
    const room = await world.owner.evidenceRoom.create({
      data: {
        ...{ areaId, title: 'Room', frameworkCode, inspectionId: inspection.id },
        ...{ startedById: lead, startedAt: new Date(AS_AT) },
      },
    });
    const ofRoom = await keep('frozen', 48);
    await world.owner.evidenceRoomItem.create({ data: { areaId, roomId: room.id, itemId, storageKey: ofRoom } });
    const [old, young] = [await keep('left by a crash', 25), await keep('its row is still to come', 23)];
    const unfinished = [`${fileAt(ofVersion)}.part`, `${fileAt(young)}.part`] as const;
    for (const [at, file] of unfinished.entries()) {
      writeFileSync(file, 'half');
      age(file, at === 0 ? 25 : 23);
    }
    await sweep();
    for (const key of [ofVersion, ofRefused, ofUpload, ofDocument, ofRoom, young]) {
      expect(existsSync(fileAt(key)), key).toBe(true);
    }
    expect([fileAt(old), ...unfinished].map((file) => existsSync(file))).toEqual([false, false, true]);
    expect(await lastSweep()).toEqual({ files: 1, bytes: 14, removed: 2, damaged: 0, unread: 0 });
  });

  it('is also the file of a version refused for good, whose removal failed, but not of one to check again', async () => {
    await evidence();
    const virus = await evidence({ checkStatus: 'refused', checkFault: 'virus' });
    const demanding = await evidence({ checkStatus: 'refused', checkFault: 'too-demanding' });
    await sweep();
    expect([virus, demanding].map(({ storageKey }) => existsSync(fileAt(storageKey)))).toEqual([false, true]);
    expect(await statusOf(virus.versionId)).toBe('refused');
  });

  it('stays when the rows cannot be asked, when they name nothing that lies there, and when the store cannot be listed', async () => {
    const orphan = await keep('left by a crash', 48);
    const before = await sweeps();
    await world.owner.$executeRaw`ALTER FUNCTION named_storage_keys(text[]) RENAME TO away`;
    await expect(sweep()).rejects.toThrow();
    await world.owner.$executeRaw`ALTER FUNCTION away(text[]) RENAME TO named_storage_keys`;
    expect(existsSync(fileAt(orphan))).toBe(true);
    await sweep();
    expect(existsSync(fileAt(orphan)), 'no row names any file').toBe(true);
    await evidence();
    renameSync(storageDir, `${storageDir}-away`);
    writeFileSync(storageDir, 'a disk that is not there');
    await expect(sweep()).rejects.toThrow();
    rmSync(storageDir);
    renameSync(`${storageDir}-away`, storageDir);
    expect(existsSync(fileAt(orphan)), 'the store cannot be listed').toBe(true);
    expect(await sweeps()).toBe(before + 1);
    await sweep();
    expect(existsSync(fileAt(orphan))).toBe(false);
  });

  it('is also what came of uploads that are gone, a day after its last byte', async () => {
    await evidence();
    const coming = arrive(await upload(2), 47);
    const [stray, fresh] = [arrive(randomUUID(), 25), arrive(randomUUID(), 23)];
    const done = arrive(await upload(2, { status: 'received', receivedDaysAgo: 1 }), 25);
    await sweep();
    expect([coming, stray, fresh, done].map((at) => existsSync(at))).toEqual([true, false, true, false]);
  });
});

describe('uploads', () => {
  it('that nobody went on with for two weeks are given up with their bytes, which the trail says', async () => {
    await evidence();
    const [old, described] = [await upload(15), await upload(20, { status: 'received', receivedDaysAgo: 14.5 })];
    const kept = await keep('nobody described it', 48, described);
    const arrived = arrive(old, 15 * 24);
    const staying = [
      await upload(13),
      await upload(20, { status: 'received', receivedDaysAgo: 13 }),
      await upload(20, { status: 'refused', receivedDaysAgo: 13 }),
    ];
    const lively = await upload(20);
    arrive(lively, 13 * 24);
    await sweep();
    const left = await world.owner.evidenceUpload.findMany({ where: { areaId: world.leeds.id }, select: { id: true } });
    expect(left.map(({ id }) => id).sort()).toEqual([...staying, lively].sort());
    expect([fileAt(kept), arrived].map((at) => existsSync(at))).toEqual([false, false]);
    const event = await world.owner.auditEvent.findFirstOrThrow({
      where: { areaId: world.leeds.id, event: 'uploads.removed' },
    });
    expect(event.data).toEqual({ uploads: 2, bytes: 14 });
    await sweep();
    expect(await world.events('leeds')).toEqual(['uploads.removed']);
  });
});

describe('files of evidence', () => {
  it('that changed or are gone are damaged, in the trail, and told; whole again they can be opened [V11.4.3, V16.3.4]', async () => {
    const [fine, changed, gone] = [await evidence(), await evidence(), await evidence({ area: 'county' })];
    writeFileSync(fileAt(changed.storageKey), 'as it was sen!');
    rmSync(fileAt(gone.storageKey));
    await sweep();
    expect(await Promise.all([fine, changed, gone].map(({ versionId }) => statusOf(versionId)))).toEqual([
      ...['available', 'damaged', 'damaged'],
    ]);
    expect(await lastSweep()).toEqual({ files: 3, bytes: 28, removed: 0, damaged: 2, unread: 0 });
    const events = await world.owner.auditEvent.findMany({
      where: { event: 'evidence.damaged', subjectId: changed.itemId },
    });
    const partnerId = world.leeds.partners.police.id;
    expect(events.map(({ data }) => data)).toEqual([{ partnerId, versionId: changed.versionId, isGone: false }]);
    expect((await world.jobs()).filter((name) => name === 'notify-evidence-damaged')).toHaveLength(2);
    await sweep();
    expect(await world.events('leeds')).toEqual(['evidence.damaged']);
    writeFileSync(fileAt(changed.storageKey), 'as it was sent');
    await sweep();
    expect(await statusOf(changed.versionId)).toBe('available');
    expect(await world.events('leeds')).toEqual(['evidence.damaged', 'evidence.restored']);
  });

  it('are told of to the inspection leads and the organisation’s contacts', async () => {
    const { versionId } = await evidence();
    const { id: areaId, partners } = world.leeds;
    const contact = world.actor('leeds', 'key-contact').personId;
    await world.owner.keyContact.create({
      data: { areaId, partnerId: partners.police.id, personId: contact },
    });
    const tell = () => jobHandlers['notify-evidence-damaged']({ areaId, versionId }, { ...run, jobId: randomUUID() });
    const told = async () => {
      const rows = await world.owner.notification.findMany({ where: { areaId }, select: { personId: true } });
      return rows.map(({ personId }) => personId).sort();
    };
    await tell();
    const leads = [world.actor('leeds', 'inspection-lead'), world.another('leeds', 'inspection-lead')];
    expect(await told()).toEqual([contact, ...leads.map(({ personId }) => personId)].sort());
  });

  it('that the store cannot give are no damaged files, and keep no others from being read', async () => {
    const [broken, changed] = [await evidence(), await evidence()];
    rmSync(fileAt(broken.storageKey));
    mkdirSync(fileAt(broken.storageKey));
    writeFileSync(fileAt(changed.storageKey), 'something else');
    await sweep();
    expect(await Promise.all([broken, changed].map(({ versionId }) => statusOf(versionId)))).toEqual([
      ...['available', 'damaged'],
    ]);
    expect(await lastSweep()).toMatchObject({ files: 2, damaged: 1, unread: 1 });
  });

  it('are not all damaged because a disk is not there', async () => {
    const { versionId } = await evidence();
    renameSync(storageDir, `${storageDir}-away`);
    await expect(sweep()).rejects.toThrow('none of the files');
    expect(await statusOf(versionId)).toBe('available');
    rmSync(storageDir, { recursive: true, force: true });
    renameSync(`${storageDir}-away`, storageDir);
  });

  it('are left alone while they are checked, or refused', async () => {
    await evidence();
    for (const checkStatus of ['waiting', 'checking', 'unchecked', 'refused']) {
      const { versionId, storageKey } = await evidence({ checkStatus, text: 'not as it was sent' });
      rmSync(fileAt(storageKey));
      await sweep();
      expect(await statusOf(versionId)).toBe(checkStatus);
    }
  });
});

it('two sweeps at once are one, and do it once', async () => {
  const [{ storageKey }, before] = [await evidence(), await sweeps()];
  rmSync(fileAt(storageKey));
  await evidence();
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(await sweeps()).toBe(before + 1);
  expect(await world.events('leeds')).toEqual(['evidence.damaged']);
});
