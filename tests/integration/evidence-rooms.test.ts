import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { archivePlan } from '@/lib/evidence-rooms/archive/plan';
import { zipStream } from '@/lib/evidence-rooms/archive/zip';
import { closeRoom, extendRoom } from '@/lib/evidence-rooms/commands';
import { openRoom, recordManifest, recordPack, recordRoomFile } from '@/lib/evidence-rooms/opening/commands';
import { chooseItems, discardRoom, freezeRoom, startRoom } from '@/lib/evidence-rooms/preparing/commands';
import { getPreparation } from '@/lib/evidence-rooms/preparing/queries';
import { freezeRoomSchema } from '@/lib/evidence-rooms/preparing/schema';
import { getRoom, getRoomContents, listRoomReadings, listRooms } from '@/lib/evidence-rooms/queries';
import { dayColumn } from '@/lib/platform/day-columns';
import { openStoredFile, storageKeyOf, storeFile } from '@/lib/platform/storage/storage';
import { detailWords } from '@/lib/trail/labels';
import { getTrail } from '@/lib/trail/queries';
import { sentenceOf } from '@/lib/trail/rules';
import { trailFiltersSchema } from '@/lib/trail/schema';
import { asOwner, inReach } from '../support/examples';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const AT = new Date('2009-09-10T09:00:00Z');
const lead = () => world.actor('leeds', 'inspection-lead');
const member = () => world.actor('leeds', 'task-group');
const inspector = () => world.actor('leeds', 'inspector');

type Given = {
  title?: string;
  fileName?: string;
  bytes?: Uint8Array;
  status?: string;
  checkStatus?: string;
  reviewByOn?: string;
  hasChildLevelData?: boolean;
  criteria?: readonly string[];
  handover?: string;
  isSensitive?: boolean;
};

/** An accepted, current and checked item of the police with its file in storage, unless told otherwise. */
async function evidence(given: Given = {}): Promise<{ id: string; versionId: string; storageKey: string }> {
  const { leeds, owner } = world;
  const areaId = leeds.id;
  const senderId = world.actor('leeds', 'key-contact').personId;
  const bytes = given.bytes ?? Buffer.from(`A file, ${randomUUID()}`);
  const stored = await storeFile(bytes);
  const { id } = await owner.evidenceItem.create({
    data: {
      ...{ areaId, partnerId: leeds.partners.police.id, title: given.title ?? 'An audit', kind: 'audit' },
      ...{ summary: 'What was seen.', reviewByOn: dayColumn(given.reviewByOn ?? '2010-09-10') },
      marking: given.isSensitive ? 'official-sensitive' : 'official',
      ...{ hasChildLevelData: given.hasChildLevelData ?? false, status: given.status ?? 'accepted' },
      ...{ proposedById: senderId, proposedAt: AT },
    },
  });
  const version = await owner.evidenceVersion.create({
    data: {
      ...{ areaId, itemId: id, number: 1, fileName: given.fileName ?? 'Audit.txt', mediaType: 'text/plain' },
      ...{ ...stored, uploadedById: senderId, uploadedAt: AT, checkStatus: given.checkStatus ?? 'available' },
    },
  });
  await owner.evidenceLink.createMany({
    data: (given.criteria ?? ['SG.LM.EVAL']).map((criterionCode) => {
      return { areaId, itemId: id, frameworkCode: 'SLAC-2009', criterionCode, note: `Shows ${criterionCode}` };
    }),
  });
  if (given.handover) {
    await owner.handoverItem.create({
      data: {
        areaId,
        frameworkCode: 'SLAC-2009',
        itemKey: given.handover,
        evidenceItemId: id,
        evidenceNote: 'The list',
      },
    });
  }
  return { id, versionId: version.id, storageKey: stored.storageKey };
}

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled.failure)}`);
  return settled.value;
}

const failureOf = async (result: Promise<{ ok: boolean; failure?: { kind: string } }>) => (await result).failure?.kind;

const start = (beginWith: 'ready' | 'handover' | 'nothing' = 'nothing') => {
  const { inspectionId, frameworkCode } = world.leeds;
  return value(startRoom(member(), { title: 'A library', inspectionId, frameworkCode, beginWith }));
};

const choose = (roomId: string, version: number, items: string[], childLevelItems: string[] = []) =>
  chooseItems(member(), { roomId, version, items, childLevelItems, isChildLevelMeant: childLevelItems.length > 0 });

type Freeze = { roomId: string; version: number; openUntilOn?: string; childLevelItems?: string[] };

/** Freezes until Michaelmas, warned of those documents with child-level data. */
const freeze = ({ childLevelItems = [], ...room }: Freeze, actor = lead()) => {
  const isChildLevelMeant = childLevelItems.length > 0;
  return freezeRoom(actor, { openUntilOn: '2009-09-29', ...room, childLevelItems, isChildLevelMeant });
};

/** A room of these items, frozen until Michaelmas. */
async function frozen(items: string[], childLevelItems: string[] = []): Promise<string> {
  const { id: roomId } = await start();
  await value(choose(roomId, 1, items, childLevelItems));
  await value(freeze({ roomId, version: 2, childLevelItems }));
  return roomId;
}

describe('a room that is being prepared', () => {
  it('begins with what is ready, and never of its own accord with child-level data', async () => {
    const [ready, asked] = [await evidence(), await evidence({ handover: 'CONTACTS' })];
    const apart = await evidence({ hasChildLevelData: true });
    const unfit = [
      await evidence({ status: 'proposed' }),
      await evidence({ checkStatus: 'unchecked' }),
      await evidence({ reviewByOn: '2009-09-13' }),
    ];
    const { id } = await start('ready');
    const chosen = await world.owner.evidenceRoomItem.findMany({ where: { roomId: id }, select: { itemId: true } });
    const ids = chosen.map(({ itemId }) => itemId);
    expect(ids).toEqual(expect.arrayContaining([ready.id, asked.id]));
    for (const one of [apart, ...unfit]) expect(ids).not.toContain(one.id);

    const { id: handoverRoom } = await start('handover');
    const preparation = await getPreparation(member(), handoverRoom);
    expect(preparation?.chosen.files).toBe(1);
    expect(preparation?.missing).toContainEqual(
      expect.objectContaining({ kind: 'criterion', code: 'SG.QP.ASMT', ready: 0 }),
    );
    expect(preparation?.missing.map(({ code }) => code)).not.toContain('CONTACTS');
    expect(preparation?.childLevel.map((item) => item.id)).toContain(apart.id);
  });

  it('takes nothing that cannot go in, and child-level data by its own field alone', async () => {
    const { id: roomId } = await start();
    const [fit, unfit] = [await evidence(), await evidence({ status: 'declined' })];
    const apart = await evidence({ hasChildLevelData: true });
    expect(await failureOf(choose(roomId, 1, [fit.id, unfit.id]))).toBe('invalid');
    expect(await failureOf(choose(roomId, 1, [apart.id]))).toBe('invalid');
    expect(await failureOf(choose(roomId, 1, [randomUUID()]))).toBe('invalid');
    await value(choose(roomId, 1, [fit.id], [apart.id]));
    expect(await failureOf(choose(roomId, 1, []))).toBe('changed');
  });

  it('is nothing that an inspector knows of', async () => {
    const { id } = await start();
    expect(await getRoom(inspector(), id)).toBeNull();
    expect((await listRooms(inspector())).map((room) => room.id)).not.toContain(id);
    expect(await failureOf(openRoom(inspector(), { roomId: id }))).toBe('not-found');
  });

  it('is frozen by an inspection lead alone, with something in it, while all of it is fit', async () => {
    const { id: roomId } = await start();
    expect(await failureOf(freeze({ roomId, version: 1 }))).toBe('rule');
    const item = await evidence();
    await value(choose(roomId, 1, [item.id]));
    expect(await failureOf(freeze({ roomId, version: 2 }, member()))).toBe('forbidden');
    expect(await failureOf(freeze({ roomId, version: 1 }))).toBe('changed');
    expect(await failureOf(freeze({ roomId, version: 2, openUntilOn: '2009-09-13' }))).toBe('invalid');
    await world.owner.evidenceItem.updateMany({ where: { id: item.id }, data: { status: 'proposed' } });
    expect(await failureOf(freeze({ roomId, version: 2 }))).toBe('rule');
    expect((await getPreparation(member(), roomId))?.spoiled).toEqual([
      { id: item.id, title: 'An audit', obstacle: 'not-accepted' },
    ]);
  });

  it('is frozen only by who was warned of just the child-level data in it, and means to show it', async () => {
    const { id: roomId } = await start();
    const [first, second] = [await evidence(), await evidence()];
    await value(choose(roomId, 1, [first.id, second.id]));
    const holds = (id: string, hasChildLevelData: boolean) =>
      world.owner.evidenceItem.updateMany({ where: { id }, data: { hasChildLevelData } });
    await holds(first.id, true);
    expect(await failureOf(freeze({ roomId, version: 2 }))).toBe('rule');
    await holds(second.id, true);
    expect(await failureOf(freeze({ roomId, version: 2, childLevelItems: [first.id] }))).toBe('rule');
    await holds(first.id, false);
    expect(await failureOf(freeze({ roomId, version: 2, childLevelItems: [first.id] }))).toBe('rule');
    expect(await getRoom(inspector(), roomId)).toBeNull();
    const sent = { roomId, version: 2, openUntilOn: '2009-09-29', childLevelItems: [second.id] };
    expect(freezeRoomSchema.safeParse(sent).success).toBe(false);
    const both = freezeRoomSchema
      .safeParse({ ...sent, openUntilOn: '' })
      .error?.issues.map(({ path: [field] }) => field);
    expect(both).toEqual(['openUntilOn', 'isChildLevelMeant']);
    expect(freezeRoomSchema.safeParse({ ...sent, isChildLevelMeant: true }).success).toBe(true);
    await value(freeze(sent));
  });
});

describe('a draft that is thrown away', () => {
  it('goes with what was chosen for it, by whoever may prepare it and has seen how it stands', async () => {
    const { id: roomId } = await start();
    const item = await evidence();
    await value(choose(roomId, 1, [item.id]));
    expect(await failureOf(discardRoom(inspector(), { roomId, version: 2 }))).toBe('not-found');
    expect(await failureOf(discardRoom(world.actor('county', 'task-group'), { roomId, version: 2 }))).toBe('not-found');
    expect(await failureOf(discardRoom(member(), { roomId, version: 1 }))).toBe('changed');
    await value(discardRoom(member(), { roomId, version: 2 }));

    const { owner } = world;
    expect(await owner.evidenceRoom.count({ where: { id: roomId } })).toBe(0);
    expect(await owner.evidenceRoomItem.count({ where: { roomId } })).toBe(0);
    expect(await owner.evidenceItem.count({ where: { id: item.id } })).toBe(1);
    expect(await failureOf(choose(roomId, 3, []))).toBe('not-found');
    expect(await failureOf(freeze({ roomId, version: 3 }))).toBe('not-found');
    const page = await getTrail(lead(), trailFiltersSchema.parse({ thing: roomId }));
    expect(page?.events.map((event) => [sentenceOf(event), event.href])).toEqual([
      [`${member().name} deleted an evidence room before it was frozen`, null],
      [`${member().name} changed what goes into an evidence room`, null],
      [`${member().name} began an evidence room`, null],
    ]);
    expect(page?.events[0]?.details.map(detailWords)).toEqual([
      expect.stringMatching(/^Framework: /),
      'Begun: 14 September 2009',
      'Chosen: 1 file',
    ]);
  });

  it('is no room that has been frozen, not even by the application’s own SQL', async () => {
    const item = await evidence();
    const roomId = await frozen([item.id]);
    expect(await failureOf(discardRoom(lead(), { roomId, version: 3 }))).toBe('rule');
    await world.owner.evidenceRoom.updateMany({ where: { id: roomId }, data: { status: 'closed' } });
    expect(await failureOf(discardRoom(lead(), { roomId, version: 3 }))).toBe('rule');
    const reach = { areaId: world.leeds.id, personId: lead().personId, reach: 'area' as const, partnerIds: [] };
    const sql = `DELETE FROM evidence_rooms WHERE id = '${roomId}'`;
    expect((await inReach(reach, (client) => client.query(sql))).rowCount).toBe(0);
  });
});

describe('a frozen room', () => {
  it('keeps what its manifest says, whatever becomes of the evidence', async () => {
    const item = await evidence({ title: 'As it was', criteria: ['SG.QP.ASMT', 'SG.LM.EVAL'] });
    const roomId = await frozen([item.id]);
    await world.owner.evidenceItem.updateMany({
      where: { id: item.id },
      data: { title: 'Changed', status: 'declined' },
    });
    await world.owner.evidenceLink.deleteMany({ where: { itemId: item.id } });
    const contents = await getRoomContents(member(), roomId);
    expect(contents?.files).toEqual([
      expect.objectContaining({ title: 'As it was', number: 1, fileName: 'Audit.txt', sentAt: AT, isIntact: true }),
    ]);
    const places = contents?.sections.map(({ code, entries }) => [code, entries[0]?.note, entries[0]?.isFirst]);
    // In the order of the framework, and lying in the first alone.
    expect(places?.map(([, , isFirst]) => isFirst)).toEqual([true, false]);
    expect(places?.map(([code, note]) => [code, note]).sort()).toEqual([
      ['SG.LM.EVAL', 'Shows SG.LM.EVAL'],
      ['SG.QP.ASMT', 'Shows SG.QP.ASMT'],
    ]);
  });

  it('is not changed by any command, nor by the application’s own SQL', async () => {
    const [inside, outside] = [await evidence(), await evidence()];
    const roomId = await frozen([inside.id]);
    expect(await failureOf(choose(roomId, 3, [inside.id, outside.id]))).toBe('rule');
    expect(await failureOf(freeze({ roomId, version: 3 }))).toBe('rule');
    const reach = { areaId: world.leeds.id, personId: lead().personId, reach: 'area' as const, partnerIds: [] };
    for (const sql of [
      `UPDATE evidence_room_items SET title = 'Other' WHERE room_id = '${roomId}'`,
      `DELETE FROM evidence_room_items WHERE room_id = '${roomId}'`,
      `UPDATE evidence_room_places SET note = '' WHERE room_id = '${roomId}'`,
      `UPDATE evidence_rooms SET status = 'draft' WHERE id = '${roomId}'`,
      `UPDATE evidence_rooms SET title = 'Other' WHERE id = '${roomId}'`,
    ])
      await expect(inReach(reach, (client) => client.query(sql))).rejects.toThrow('frozen does not change');
  });

  it('begins another one, with what is still fit and its newest file', async () => {
    const [kept, spoiled] = [await evidence(), await evidence()];
    const fromRoomId = await frozen([kept.id, spoiled.id]);
    await world.owner.evidenceItem.updateMany({ where: { id: spoiled.id }, data: { status: 'declined' } });
    const { inspectionId, frameworkCode } = world.leeds;
    const begun = { title: 'Week two', inspectionId, frameworkCode, beginWith: 'room' as const, fromRoomId };
    const { id } = await value(startRoom(member(), begun));
    const items = await world.owner.evidenceRoomItem.findMany({ where: { roomId: id }, select: { itemId: true } });
    expect(items).toEqual([{ itemId: kept.id }]);
  });
});

describe('an inspector', () => {
  it('opens the room by an act that is recorded, and then its files, each recorded', async () => {
    const item = await evidence();
    const roomId = await frozen([item.id]);
    const file = { roomId, itemId: item.id };
    expect(await getRoom(inspector(), roomId)).toMatchObject({ state: 'open', openedUntil: null });
    expect(await getRoomContents(inspector(), roomId)).toBeNull();
    expect(await failureOf(recordRoomFile(inspector(), file))).toBe('rule');
    expect(await failureOf(recordPack(inspector(), { roomId }))).toBe('rule');

    await value(openRoom(inspector(), { roomId }));
    expect((await getRoomContents(inspector(), roomId))?.files).toHaveLength(1);
    expect(await value(recordRoomFile(inspector(), file))).toMatchObject({ storageKey: item.storageKey });
    await value(recordPack(inspector(), { roomId }));
    expect((await world.events('leeds')).slice(-3)).toEqual([
      'evidence-room.opened',
      'evidence-room.file-opened',
      'evidence-room.packed',
    ]);
    const readings = await listRoomReadings(member(), roomId);
    expect(readings?.map(({ what, fileTitle }) => [what, fileTitle])).toEqual([
      ['packed', null],
      ['file-opened', 'An audit'],
      ['opened', null],
    ]);
  });

  it('has it open for eight hours', async () => {
    const roomId = await frozen([(await evidence()).id]);
    await value(openRoom(inspector(), { roomId }));
    const since = (hours: number) =>
      asOwner(`UPDATE evidence_room_openings SET opened_at = now() - interval '${hours} hours' WHERE room_id = $1`, [
        roomId,
      ]);
    await since(7.9);
    expect(await getRoomContents(inspector(), roomId)).not.toBeNull();
    await since(8.1);
    expect(await getRoomContents(inspector(), roomId)).toBeNull();
    expect(await failureOf(recordPack(inspector(), { roomId }))).toBe('rule');
  });

  it('of another inspection, and anybody of a partner, never learns of it [V8.2.2]', async () => {
    const roomId = await frozen([(await evidence()).id]);
    const elsewhere = { ...inspector(), grants: [{ ...inspector().grants[0], inspectionId: randomUUID() } as never] };
    for (const actor of [elsewhere, world.actor('county', 'inspector'), world.actor('leeds', 'key-contact')]) {
      expect(await getRoom(actor, roomId)).toBeNull();
      expect(await failureOf(openRoom(actor, { roomId }))).toBe('not-found');
    }
  });

  it('loses it after its last day, and on its closing at once', async () => {
    const item = await evidence();
    const roomId = await frozen([item.id]);
    await value(openRoom(inspector(), { roomId }));
    await value(extendRoom(lead(), { roomId, version: 3, openUntilOn: '2009-09-14' }));
    expect(await getRoomContents(inspector(), roomId)).not.toBeNull();
    const later = (actor = inspector()) => ({ ...actor, area: { ...actor.area, asAtOn: '2009-09-15' } });
    expect(await getRoom(later(), roomId)).toMatchObject({ state: 'ended', contents: null });
    expect(await getRoomContents(later(), roomId)).toBeNull();
    expect(await failureOf(recordRoomFile(later(), { roomId, itemId: item.id }))).toBe('rule');
    expect(await failureOf(openRoom(later(), { roomId }))).toBe('rule');
    expect(await failureOf(closeRoom(member(), { roomId, version: 4 }))).toBe('forbidden');
    await value(closeRoom(lead(), { roomId, version: 4 }));
    expect(await getRoom(inspector(), roomId)).toMatchObject({ state: 'closed', contents: null });
    expect(await getRoomContents(inspector(), roomId)).toBeNull();
    expect(await failureOf(extendRoom(lead(), { roomId, version: 5, openUntilOn: '2009-12-01' }))).toBe('rule');
    // The manifest stays with the task group, and taking it stands in the trail.
    expect((await getRoomContents(member(), roomId))?.files).toHaveLength(1);
    await value(recordManifest(member(), { roomId, format: 'csv', files: 1 }));
    expect((await world.events('leeds')).at(-1)).toBe('evidence-room.manifest-taken');
  });

  it('reads child-level data that was chosen for them, which a member of the task group does not', async () => {
    const item = await evidence({ hasChildLevelData: true });
    const roomId = await frozen([], [item.id]);
    for (const actor of [inspector(), member()]) await value(openRoom(actor, { roomId }));
    await value(recordRoomFile(inspector(), { roomId, itemId: item.id }));
    expect(await failureOf(recordRoomFile(member(), { roomId, itemId: item.id }))).toBe('forbidden');
    expect(await failureOf(recordPack(member(), { roomId }))).toBe('forbidden');
    expect((await getRoomContents(member(), roomId))?.files[0]?.mayOpen).toBe(false);
  });

  it('reads what was found to be child-level data since, which a member of the task group then does not', async () => {
    const item = await evidence();
    const roomId = await frozen([item.id]);
    for (const actor of [inspector(), member()]) await value(openRoom(actor, { roomId }));
    await value(recordRoomFile(member(), { roomId, itemId: item.id }));
    await world.owner.evidenceItem.updateMany({ where: { id: item.id }, data: { hasChildLevelData: true } });
    await value(recordRoomFile(inspector(), { roomId, itemId: item.id }));
    expect(await failureOf(recordRoomFile(member(), { roomId, itemId: item.id }))).toBe('forbidden');
    expect(await failureOf(recordPack(member(), { roomId }))).toBe('forbidden');
    expect((await getRoomContents(member(), roomId))?.files[0]?.mayOpen).toBe(false);
  });

  it('is told of a file that is no longer what was sent, and gets neither it nor the archive', async () => {
    const [whole, broken] = [await evidence(), await evidence()];
    const roomId = await frozen([whole.id, broken.id]);
    await value(openRoom(inspector(), { roomId }));
    await world.owner.evidenceVersion.updateMany({ where: { id: broken.versionId }, data: { checkStatus: 'damaged' } });
    expect((await getRoom(inspector(), roomId))?.contents?.damaged).toBe(1);
    await value(recordRoomFile(inspector(), { roomId, itemId: whole.id }));
    expect(await failureOf(recordRoomFile(inspector(), { roomId, itemId: broken.id }))).toBe('rule');
    expect(await failureOf(recordPack(inspector(), { roomId }))).toBe('rule');
  });
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The archive of a room, as its route makes it. */
async function archiveOf(roomId: string) {
  await value(openRoom(inspector(), { roomId }));
  const packed = await value(recordPack(inspector(), { roomId }));
  const [room, contents] = [await getRoom(inspector(), roomId), await getRoomContents(inspector(), roomId)];
  if (!room || !contents) throw new Error('the room is not open');
  const keys = new Map(packed.map(({ itemId, storageKey }) => [itemId, storageKey]));
  const plan = archivePlan(room, 'Leeds', contents);
  return { plan, ...(await zipStream(plan, (itemId) => openStoredFile(keys.get(itemId) ?? ''))) };
}

describe('the archive of a room', () => {
  it('holds every file once, and sha256sum accepts its checksums', async () => {
    const names = [
      'CON.txt',
      '../../etc/passwd',
      'Zoë’s “audit”?.txt',
      '\u202Egpj.txt',
      'a'.repeat(200),
      'Audit.TXT',
      'audit.txt',
    ];
    const items = [];
    for (const fileName of names)
      items.push(
        await evidence({
          fileName,
          title: `Über <b>${fileName.slice(0, 20)}</b>`,
          criteria: ['SG.LM.EVAL', 'SG.QP.ASMT'],
        }),
      );
    const large = await evidence({ bytes: Buffer.alloc(3_000_000, 7), fileName: 'Large.bin', isSensitive: true });
    const roomId = await frozen([...items, large].map(({ id }) => id));
    const { plan, stream, sizeInBytes } = await archiveOf(roomId);
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(bytes.byteLength).toBe(sizeInBytes);

    const folder = mkdtempSync(path.join(tmpdir(), 'room-'));
    try {
      writeFileSync(path.join(folder, 'room.zip'), bytes);
      const out = path.join(folder, 'out');
      mkdirSync(out);
      execFileSync('unzip', ['-q', path.join(folder, 'room.zip'), '-d', out], {
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      const said = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' });
      expect(
        said
          .trim()
          .split('\n')
          .every((line) => line.endsWith(': OK')),
      ).toBe(true);
      expect(said.trim().split('\n')).toHaveLength(names.length + 1 + 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const index = plan.made.find((page) => page.path === 'index.html')?.text ?? '';
    expect(index).not.toMatch(/<b>|<script/);
    expect(index.match(/<li><a href="0/g)).toHaveLength(names.length * 2 + 1);
    expect(index).toContain('Official – Sensitive');
  });

  it('breaks off when a file is another one than the manifest says', async () => {
    const item = await evidence({ bytes: Buffer.alloc(500_000, 1) });
    const roomId = await frozen([item.id]);
    await storeFile(Buffer.alloc(500_000, 2), item.storageKey.slice(3));
    expect(storageKeyOf(item.storageKey.slice(3))).toBe(item.storageKey);
    const changed = await archiveOf(roomId);
    await expect(new Response(changed.stream).arrayBuffer()).rejects.toThrow();
  });

  it('reads no faster than it is taken, and closes what is open when its reader goes away', async () => {
    const MEGABYTE = 1024 * 1024;
    const size = 128 * MEGABYTE;
    let given = 0;
    let isClosed = false;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          given += 1;
          controller.enqueue(new Uint8Array(MEGABYTE));
        },
        cancel() {
          isClosed = true;
        },
      });
    const file = { path: '01 Large/large.bin', itemId: 'large', sizeInBytes: size, sha256: '0'.repeat(64), sentAt: AT };
    const { stream } = await zipStream({ fileName: 'Large.zip', made: [], files: [file] }, async () => endless());
    const reader = stream.getReader();
    let taken = 0;
    let mostAhead = 0;
    while (taken < 100 * MEGABYTE) {
      taken += (await reader.read()).value?.byteLength ?? 0;
      mostAhead = Math.max(mostAhead, given * MEGABYTE - taken);
    }
    expect(mostAhead).toBeLessThan(16 * MEGABYTE);
    await reader.cancel();
    await expect.poll(() => isClosed).toBe(true);
  });

  it('knows its size beforehand also with more entries than an old archive’s end has room for', async () => {
    const files = Array.from({ length: 900 }, (_, number) => {
      const bytes = Buffer.from(`File ${number}`);
      const at = { path: `01 Many/${'n'.repeat(60)}${number}.txt`, itemId: String(number), sentAt: AT };
      return { ...at, sizeInBytes: bytes.byteLength, sha256: sha256(bytes) };
    });
    const plan = { fileName: 'Many.zip', made: [], files };
    const { stream, sizeInBytes } = await zipStream(plan, async (itemId) => {
      return new Response(`File ${itemId}`).body as ReadableStream<Uint8Array>;
    });
    expect((await new Response(stream).arrayBuffer()).byteLength).toBe(sizeInBytes);
  });
});
