import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { removeUpload, sendFiles, startUpload } from '@/lib/evidence/uploads/commands';
import { LIMITS, tooMany } from '@/lib/platform/limits';
import { BODY_LIMITS } from '@/lib/platform/requests';
import { proxy } from '@/proxy';
import { sendOne, smallFile } from '../support/uploads';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

/** Somebody who has sent so many files in the last hour, of which all but one were refused. */
async function whoHasSent(count: number, actor: Actor) {
  const partnerId = world.leeds.partners.police.id;
  const send = () => sendFiles(actor, { partnerId, itemId: null, files: [smallFile()] });
  const start = () => startUpload(actor, { ...begun, id: crypto.randomUUID(), partnerId });
  const { id: uploadId } = await sendOne(actor, { partnerId });
  const files = Array.from({ length: count - 1 }, () => new File([], 'a.csv'));
  expect((await sendFiles(actor, { partnerId, itemId: null, files })).ok).toBe(true);
  return { send, start, uploadId };
}

const begun = { itemId: null, fileName: 'a.csv', sizeInBytes: 12 };
const refusal = { ok: false, failure: { kind: 'invalid', fields: { files: [tooMany('Files', LIMITS.uploads)] } } };

describe('the files that one person sends', () => {
  test('are taken up to the limit and no further, also when sent at once [V2.1.3, V2.3.2, V2.4.1]', async () => {
    const { send, start } = await whoHasSent(LIMITS.uploads.most - 3, world.actor('leeds', 'key-contact'));
    const results = await Promise.all(Array.from({ length: 8 }, (_unused, index) => (index % 2 ? send : start)()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 5 }, () => refusal));
  });

  test('stop nobody else, and no longer than the window [V2.4.1]', async () => {
    const actor = world.another('leeds', 'key-contact');
    const { send } = await whoHasSent(LIMITS.uploads.most - 1, actor);
    expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toEqual(refusal);
    await sendOne(world.actor('leeds', 'deputy'), { partnerId: world.leeds.partners.police.id });
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + LIMITS.uploads.within + 60_000);
    // Neither do more wait to be described than a person may have.
    expect(await send()).toMatchObject({
      failure: { fields: { files: [expect.stringMatching(/wait to be described/)] } },
    });
    await world.owner.evidenceUpload.deleteMany({ where: { sentById: actor.personId, status: 'refused' } });
    expect(await send()).toMatchObject({ ok: true });
    vi.useRealTimers();
  });

  test('count as well when they are taken away again [V2.4.1]', async () => {
    const actor = world.actor('leeds', 'contributor');
    const { send, start, uploadId } = await whoHasSent(LIMITS.uploads.most - 1, actor);
    const started = await start();
    expect(started.ok).toBe(true);
    for (const id of [uploadId, started.ok ? started.value.id : ''])
      expect(await removeUpload(actor, { uploadId: id })).toMatchObject({ ok: true });
    await world.owner.evidenceUpload.deleteMany({ where: { sentById: actor.personId } });
    expect([await send(), await start()]).toEqual([refusal, refusal]);
  });
});

function post(path: string, headers: Record<string, string>, method = 'POST') {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }));
}

const form = (length: number) => ({
  'content-type': 'multipart/form-data; boundary=a',
  'content-length': String(length),
});

describe('what is sent', () => {
  const withFiles = '/areas/leeds/evidence/new';
  it.each([
    ['/areas/leeds/findings/new', BODY_LIMITS.form, 200],
    ['/areas/leeds/findings/new', BODY_LIMITS.form + 1, 413],
    ['/sign-in', BODY_LIMITS.form + 1, 413],
    [withFiles, BODY_LIMITS.withFiles, 200],
    [withFiles, BODY_LIMITS.withFiles + 1, 413],
    ['/areas/leeds/evidence/1/versions/new', BODY_LIMITS.form + 1, 200],
    ['/areas/leeds/evidence/new/more', BODY_LIMITS.form + 1, 413],
  ])('to %s with %d bytes is answered with %d [V2.1.3, V5.2.1]', (path, length, status) => {
    expect(post(path, form(length)).status).toBe(status);
  });

  it.each([undefined, '', '-1', 'many', '1e3', '0x10', '9'.repeat(20)])(
    'says how much it is: %j does not [V5.2.1]',
    (length) => {
      const { 'content-length': _, ...without } = form(0);
      const answer = post(withFiles, length === undefined ? without : { ...without, 'content-length': length });
      expect(answer.status).toBe(411);
    },
  );

  it.each([
    undefined,
    'text/plain',
    'application/json',
    'application/x-www-form-urlencoded',
    'text/multipart/form-data',
  ])('is a form of ours and nothing else: %s is refused [V3.5.2]', (type) => {
    const answer = post('/sign-in', { 'content-length': '2', ...(type ? { 'content-type': type } : {}) });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('to a page whose thing has gone meanwhile ends on a page that says so', () => {
    const answer = post('/nothing-here', form(2));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'http://localhost:3000/nothing-here']);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s is refused [V13.4.4]', (method) => {
    const answer = post('/sign-in', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
