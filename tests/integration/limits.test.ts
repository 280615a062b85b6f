import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { proposeEvidence, replaceEvidenceFile } from '@/lib/evidence/commands';
import { LIMITS, tooMany } from '@/lib/platform/limits';
import { BODY_LIMITS } from '@/lib/platform/requests';
import { proxy } from '@/proxy';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const evidence = (partnerId: string) => ({
  ...{ partnerId, title: 'Readings of July', kind: 'audit' as const, summary: 'Of 23 files read, 7 need more.' },
  ...{ periodFromOn: null, periodToOn: null, reviewByOn: '2010-03-01', marking: 'official' as const },
  ...{ hasChildLevelData: false, criteria: ['SLAC-2009/SG.LM.EVAL'], file: new File(['month,count\n'], 'a.csv') },
});

/** A person who has sent so many files in the last hour. */
async function whoHasSent(count: number, number: 'one' | 'another') {
  const actor = number === 'one' ? world.actor('leeds', 'key-contact') : world.another('leeds', 'key-contact');
  const propose = () => proposeEvidence(actor, evidence(world.leeds.partners.police.id));
  const first = await propose();
  if (!first.ok) throw new Error('the first file was not taken');
  const version = await world.owner.evidenceVersion.findFirstOrThrow({ where: { itemId: first.value.id } });
  const { id: _, ...row } = version;
  await world.owner.evidenceVersion.createMany({
    data: Array.from({ length: count - 1 }, (_unused, index) => ({ ...row, number: index + 2 })),
  });
  return { actor, propose, itemId: first.value.id, sentAt: row.uploadedAt };
}

const refusal = { ok: false, failure: { kind: 'invalid', fields: { file: [tooMany('Files', LIMITS.uploads)] } } };

describe('the files that one person sends', () => {
  test('are taken up to the limit and no further, also when sent at once [V2.1.3, V2.3.2, V2.4.1]', async () => {
    const { propose, itemId, actor } = await whoHasSent(LIMITS.uploads.most - 3, 'one');
    const results = await Promise.all(Array.from({ length: 8 }, propose));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 5 }, () => refusal));
    const { partnerId: _, ...newer } = evidence('');
    expect(await replaceEvidenceFile(actor, { ...newer, evidenceItemId: itemId, version: 1 })).toEqual(refusal);
  });

  test('stop nobody else, and no longer than the window [V2.4.1]', async () => {
    const { propose, actor, sentAt } = await whoHasSent(LIMITS.uploads.most, 'another');
    expect(await propose()).toEqual(refusal);
    const colleague = world.actor('leeds', 'deputy');
    expect(await proposeEvidence(colleague, evidence(world.leeds.partners.police.id))).toMatchObject({ ok: true });
    await world.owner.evidenceVersion.updateMany({
      where: { uploadedById: actor.personId },
      data: { uploadedAt: new Date(sentAt.getTime() - LIMITS.uploads.within - 60_000) },
    });
    expect(await propose()).toMatchObject({ ok: true });
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

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s is refused [V13.4.4]', (method) => {
    const answer = post('/sign-in', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
