import { createHash, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { acceptEvidence, proposeEvidence } from '@/lib/evidence/commands';
import { removeUpload, startUpload } from '@/lib/evidence/uploads/commands';
import { answerUpload } from '@/lib/evidence/uploads/protocol';
import { countUploadsToDescribe, getUpload, listUploads } from '@/lib/evidence/uploads/queries';
import { MOST_RECEIVING } from '@/lib/evidence/uploads/rules';
import { MAX_UPLOAD_BYTES } from '@/lib/platform/accepted-files';
import { arrivedBytes, incomingPath } from '@/lib/platform/arrivals';
import { openStoredFile, storageKeyOf, storeFileFrom } from '@/lib/platform/storage/storage';
import { sendOne, smallFile } from '../support/uploads';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const contact = () => world.actor('leeds', 'key-contact');
const police = () => world.leeds.partners.police.id;

const ADDRESS = '/api/areas/leeds/evidence/uploads';
type Asked = { by?: Actor; id?: string; headers?: Record<string, string>; body?: BodyInit };

function ask(method: string, { by = contact(), id = 'new', headers = {}, body }: Asked): Promise<Response> {
  const request = new Request(`http://localhost:3000${ADDRESS}/${id}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  } as RequestInit);
  return answerUpload(by, request, ADDRESS, id);
}

const metadata = (of: Record<string, string>) =>
  Object.entries(of)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

function begin(fileName: string, length: number | string, by = contact()): Promise<Response> {
  const said = metadata({ filename: fileName, partner: police() });
  return ask('POST', { by, headers: { 'upload-length': String(length), 'upload-metadata': said } });
}

async function begun(fileName: string, length: number, by = contact()): Promise<string> {
  const answer = await begin(fileName, length, by);
  expect(answer.status).toBe(201);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}

const bytesOn = (id: string, offset: number | string, body: Uint8Array, by = contact()) =>
  ask('PATCH', {
    ...{ by, id, body: Buffer.from(body) },
    headers: {
      ...{ 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      'content-length': String(body.byteLength),
    },
  });

const recording = (length: number) =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), randomBytes(length - 24)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kept = async (id: string) =>
  Buffer.from(await new Response(await openStoredFile(storageKeyOf(id))).arrayBuffer());
const isKept = (id: string) =>
  kept(id).then(
    () => true,
    () => false,
  );

describe('a file that is sent', () => {
  test('arrives whole and in parts, lies in storage, and waits for its sender alone [V8.2.2]', async () => {
    const bytes = recording(3_000_000);
    const events = await world.events('leeds');
    const id = await begun('practice week.mp4', bytes.length);
    expect((await bytesOn(id, 0, bytes.subarray(0, 1_200_000))).headers.get('upload-offset')).toBe('1200000');
    expect((await ask('HEAD', { id })).headers.get('upload-offset')).toBe('1200000');
    const last = await bytesOn(id, 1_200_000, bytes.subarray(1_200_000));
    expect(last.status).toBe(204);
    expect([...last.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(await getUpload(contact(), id)).toMatchObject({ status: 'received', fileName: 'practice week.mp4' });
    expect(sha256(await kept(id))).toBe(sha256(bytes));
    const { sha256: said } = await world.owner.evidenceUpload.findFirstOrThrow({ where: { id } });
    expect(said).toBe(sha256(bytes));
    expect(existsSync(incomingPath(id))).toBe(false);
    expect((await world.events('leeds')).slice(events.length)).toEqual(['upload.started', 'upload.received']);
    for (const other of [world.actor('leeds', 'inspection-lead'), world.another('leeds', 'key-contact')]) {
      expect(await getUpload(other, id)).toBeNull();
      expect((await listUploads(other)).map((upload) => upload.id)).not.toContain(id);
    }
  });

  test('is not begun, added to, asked about or taken away by anybody else [V8.2.2]', async () => {
    const id = await begun('a.csv', 20);
    for (const by of [world.another('leeds', 'key-contact'), world.actor('county', 'inspection-lead')]) {
      expect((await bytesOn(id, 0, Buffer.from('month'), by)).status).toBe(404);
      expect((await ask('HEAD', { id, by })).status).toBe(404);
      expect((await ask('DELETE', { id, by })).status).toBe(404);
    }
    for (const role of ['task-group', 'auditor', 'inspector'] as const)
      expect((await begin('a.csv', 20, world.actor('leeds', role))).status).toBe(403);
    expect((await begin('a.csv', 20, world.actor('county', 'key-contact'))).status).toBe(404);
    expect((await ask('HEAD', { id })).headers.get('upload-offset')).toBe('0');
  });

  test.each([
    ['after its last byte', async () => undefined],
    ['after it was put into storage', async (id: string) => void (await storeFileFrom(incomingPath(id), id))],
  ])('is made good by the next question when all stopped %s', async (_when, also) => {
    const bytes = Buffer.from('month,count\nJuly,23\n');
    const id = await begun('readings.csv', bytes.length);
    writeFileSync(incomingPath(id), bytes);
    await also(id);
    expect((await ask('HEAD', { id })).headers.get('upload-offset')).toBe('20');
    expect(await getUpload(contact(), id)).toMatchObject({ status: 'received' });
    expect(await kept(id)).toEqual(bytes);
    expect(existsSync(incomingPath(id))).toBe(false);
    expect((await ask('HEAD', { id })).headers.get('upload-offset')).toBe('20');
  });

  test('is refused when it is not what its name says: the words stay, the bytes go [V5.2.2]', async () => {
    const id = await begun('audit.pdf', 9);
    const answer = await bytesOn(id, 0, Buffer.from('not a PDF'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/says it is a PDF but is not/);
    expect(await getUpload(contact(), id)).toMatchObject({ status: 'refused', fault: expect.stringMatching(/a PDF/) });
    expect([existsSync(incomingPath(id)), await isKept(id)]).toEqual([false, false]);
  });

  test.each([
    ['an empty file', 'a.csv', 0, 422, /empty/],
    ['more than may be sent', 'a.mp4', MAX_UPLOAD_BYTES + 1, 413, /exceeded/],
    ['a large document', 'a.pdf', 500_000_001, 422, /larger than 500/],
    ['a kind that is not taken', 'a.exe', 10, 422, /not taken/],
    ['a length below nothing', 'a.csv', '-5', 400, /upload-length/],
    ['a length of no number', 'a.csv', '1e3', 400, /upload-length/],
  ])('does not begin: %s [V5.2.1]', async (_what, name, length, status, words) => {
    const before = await world.owner.evidenceUpload.count();
    const answer = await begin(name, length);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(words);
    expect(await world.owner.evidenceUpload.count()).toBe(before);
  });

  test.each([
    ['../../etc/passwd.csv', 'passwd.csv'],
    ['C:\\Users\\a\\readings.csv', 'readings.csv'],
    ['readings\0.csv', 'readings.csv'],
    ['gpj\u202E.exe.csv', 'gpj .exe.csv'],
    [`${'ä'.repeat(300)}.csv`, `${'ä'.repeat(140)}.csv`],
  ])('of the name %j is kept as %j', async (name, as) => {
    const id = await begun(name, 20);
    expect(await getUpload(contact(), id)).toMatchObject({ fileName: as });
  });

  test('takes bytes only where the last ones ended, and no more than were announced', async () => {
    const id = await begun('a.csv', 10);
    expect((await bytesOn(id, 3, Buffer.from('abc'))).status).toBe(409);
    expect((await bytesOn(id, '-1', Buffer.from('abc'))).status).toBe(400);
    expect((await bytesOn(id, 0, Buffer.alloc(11))).status).toBe(413);
    expect((await bytesOn(id, 0, Buffer.from('abc'))).status).toBe(204);
    expect((await bytesOn(id, 0, Buffer.from('abc'))).status).toBe(409);
  });

  test('comes over one connection at a time; what it brought before it broke stays', async () => {
    const bytes = Buffer.from('month,count\n'.repeat(200_000));
    const id = await begun('a.csv', bytes.length);
    let breakOff: () => void = () => undefined;
    const half = bytes.subarray(0, 1_500_000);
    const slow = new ReadableStream({
      start(controller) {
        controller.enqueue(half);
        breakOff = () => controller.error(new Error('the connection broke'));
      },
    });
    const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const first = ask('PATCH', { id, headers, body: slow });
    await expect.poll(() => arrivedBytes(id)).toBe(half.length);
    expect((await ask('HEAD', { id })).status).toBe(423);
    expect((await bytesOn(id, 0, Buffer.from('xyz'))).status).toBe(423);
    breakOff();
    await first;
    expect((await ask('HEAD', { id })).headers.get('upload-offset')).toBe(String(half.length));
    expect((await bytesOn(id, half.length, bytes.subarray(half.length))).status).toBe(204);
    expect(sha256(await kept(id))).toBe(sha256(bytes));
  });

  test('may be taken away at any time, with its bytes', async () => {
    const unfinished = await begun('a.csv', 10);
    await bytesOn(unfinished, 0, Buffer.from('abc'));
    expect((await ask('DELETE', { id: unfinished })).status).toBe(204);
    expect(existsSync(incomingPath(unfinished))).toBe(false);
    const { id } = await sendOne(contact(), { partnerId: police() });
    expect(await isKept(id)).toBe(true);
    expect(await removeUpload(world.another('leeds', 'key-contact'), { uploadId: id })).toMatchObject({ ok: false });
    expect(await removeUpload(contact(), { uploadId: id })).toMatchObject({ ok: true });
    expect(await isKept(id)).toBe(false);
    expect(await getUpload(contact(), id)).toBeNull();
  });

  test('once described is an item’s, and goes with no upload', async () => {
    const by = world.actor('leeds', 'deputy');
    const { id } = await sendOne(by, { partnerId: police() });
    const proposed = await proposeEvidence(by, describedAs(id));
    expect(proposed.ok).toBe(true);
    expect(await removeUpload(by, { uploadId: id })).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await isKept(id)).toBe(true);
    expect(await countUploadsToDescribe(by)).toBe(0);
  });

  test('is one of no more than a person may have unfinished [V5.2.1]', async () => {
    const by = world.actor('leeds', 'contributor');
    const start = () =>
      startUpload(by, {
        id: crypto.randomUUID(),
        partnerId: police(),
        itemId: null,
        fileName: 'a.csv',
        sizeInBytes: 9,
      });
    for (let count = 0; count < MOST_RECEIVING; count += 1) expect((await start()).ok).toBe(true);
    expect(await start()).toMatchObject({ failure: { fields: { files: [expect.stringMatching(/not finished/)] } } });
  });
});

const describedAs = (uploadId: string) => ({
  ...{ uploadId, title: 'Readings of July', kind: 'audit' as const, summary: 'Of 23 files read, 7 need more.' },
  ...{ periodFromOn: null, periodToOn: null, reviewByOn: '2010-03-01', marking: 'official' as const },
  ...{ audience: 'area' as const, hasChildLevelData: false, criteria: ['SLAC-2009/SG.LM.EVAL'] },
});

describe('the same content', () => {
  test('is pointed to where the sender sees it, and never where they do not [V8.2.2]', async () => {
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    const own = world.leeds.partners.hospital.id;
    const file = () => smallFile('same.csv', 'the,same\n');
    const { id } = await sendOne(contact(), { partnerId: police(), file: file() });
    const proposed = await proposeEvidence(contact(), describedAs(id));
    const itemId = proposed.ok ? proposed.value.id : '';
    const seen = async (by: Actor) => (await listUploads(by)).map(({ sameContent }) => sameContent);

    await sendOne(hospital, { partnerId: own, file: file() });
    expect(await seen(hospital)).toEqual([null]);
    await sendOne(hospital, { partnerId: own, file: file() });
    expect(await seen(hospital)).toEqual([null, { kind: 'upload', fileName: 'same.csv' }]);

    await world.owner.evidenceVersion.updateMany({ where: { itemId }, data: { checkStatus: 'available' } });
    await acceptEvidence(world.actor('leeds', 'task-group'), { evidenceItemId: itemId, version: 1 });
    const there = { kind: 'evidence', id: itemId, title: 'Readings of July' };
    expect(await seen(hospital)).toEqual([there, there]);
    // What came out damaged or refused is sent again to mend it, and what was declined is no evidence.
    await sendOne(contact(), { partnerId: police(), file: smallFile('same again.csv', 'the,same\n') });
    const seenByOwn = async () => {
      const upload = (await listUploads(contact())).find(({ fileName }) => fileName === 'same again.csv');
      return upload?.sameContent;
    };
    const stands = { checkStatus: 'available', status: 'accepted' };
    for (const { checkStatus, status } of [
      { ...stands, checkStatus: 'damaged' },
      { ...stands, checkStatus: 'refused' },
      { ...stands, status: 'declined' },
      stands,
    ]) {
      await world.owner.evidenceVersion.updateMany({ where: { itemId }, data: { checkStatus } });
      await world.owner.evidenceItem.updateMany({ where: { id: itemId }, data: { status } });
      expect(await seenByOwn()).toEqual(checkStatus === 'available' && status === 'accepted' ? there : null);
    }
    await world.owner.evidenceItem.update({
      where: { areaId_id: { areaId: world.leeds.id, id: itemId } },
      data: { audience: 'partner' },
    });
    expect((await seen(hospital))[0]).toBeNull();
  });
});
