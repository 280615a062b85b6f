import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { Result } from '@/lib/platform/result';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { getVersionsPage } from '@/lib/self-evaluations/versions/queries';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let code: string;
let keyContact: Actor;
let deputy: Actor;
let taskGroup: Actor;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  code = leeds.criteria[0] ?? '';
  keyContact = world.actor('leeds', 'key-contact');
  deputy = world.actor('leeds', 'deputy');
  taskGroup = world.actor('leeds', 'task-group');
});

const full = {
  whatWeKnow: 'Checks are made every week.',
  howWeKnow: 'Audits show it.',
  whatNext: 'More of them.',
  grade: 'adequate',
  confidence: 'low',
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function write(actor: Actor, version: number, overrides: Record<string, unknown> = {}) {
  const { services, frameworkCode } = leeds;
  const place = { serviceId: services.police.id, frameworkCode, criterionCode: code, version };
  value(await writeEntry(actor, writeEntrySchema.parse({ ...full, ...place, ...overrides })));
}

async function inHand() {
  const found = await world.owner.selfEvaluation.findFirstOrThrow({
    where: { areaId: leeds.id },
    orderBy: { id: 'desc' },
    select: { id: true, version: true },
  });
  return { selfEvaluationId: found.id, version: found.version };
}

async function submit(version: number) {
  await write(keyContact, version, { criterionCode: leeds.criteria[1] });
  value(await submitSelfEvaluation(keyContact, await inHand()));
}

function page(actor: Actor, pair?: { from?: string; to?: string }) {
  return getVersionsPage(actor, leeds.frameworkCode, leeds.services.police.id, code, pair);
}

describe('the versions of an answer', () => {
  it('are every save over all editions, and any two can be compared', async () => {
    await write(keyContact, 0);
    await write(deputy, 1, { whatWeKnow: 'Checks are made every day.', grade: 'good' });
    await submit(0);
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    await write(deputy, 0, { whatWeKnow: 'Checks are made every day and night.', confidence: 'high' });
    const seen = await page(keyContact);
    expect(seen?.versions).toMatchObject([
      { number: 3, edition: 'Autumn 2009, second', status: 'draft', saved: { byName: deputy.name }, isLast: true },
      { number: 2, edition: 'Autumn 2009', status: 'agreed', isSent: true, isLast: true },
      { number: 1, edition: 'Autumn 2009', saved: { byName: keyContact.name }, isSent: false, isLast: false },
    ]);
    expect(seen?.compared).toMatchObject({ from: { number: 2 }, to: { number: 3 } });
    const compared = (await page(keyContact, { from: '1', to: '3' }))?.compared;
    expect(compared).toMatchObject({
      answers: [
        { before: 'Checks are made every week.', after: 'Checks are made every day and night.' },
        { before: full.howWeKnow, after: full.howWeKnow },
        { before: full.whatNext, after: full.whatNext },
      ],
      grade: null,
      confidence: { from: 'Low', to: 'High' },
    });
    expect((await page(keyContact, { from: '1', to: '2' }))?.compared?.grade).toEqual({ from: 'Adequate', to: 'Good' });
  });

  it('say who wrote which words', async () => {
    await write(keyContact, 0);
    await write(deputy, 1, { whatWeKnow: 'Checks are made every day.' });
    const written = (await page(keyContact))?.written.answers[0]?.flat();
    expect(written?.map(({ authorName, text }) => [authorName, text])).toEqual([
      [keyContact.name, 'Checks are made every '],
      [deputy.name, 'day.'],
    ]);
  });

  it('are the partner’s and, as far as they were sent, the task group’s [V8.2.3]', async () => {
    await write(keyContact, 0, { whatWeKnow: 'First words.' });
    expect(await page(taskGroup)).toBeNull();
    await write(keyContact, 1, { whatWeKnow: 'Sent words.' });
    await submit(0);
    expect((await page(taskGroup))?.versions).toHaveLength(2);
    value(await returnSelfEvaluation(taskGroup, { ...(await inHand()), reason: 'Say more.', reasons: [] }));
    await write(deputy, 2, { whatWeKnow: 'Words still being written.' });
    const seen = await page(taskGroup, { from: '1', to: '3' });
    expect(seen?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(JSON.stringify(seen)).not.toContain('still being written');
    expect((await page(keyContact))?.versions).toHaveLength(3);
    await write(deputy, 3, { whatWeKnow: 'Written to the end.' });
    value(await submitSelfEvaluation(keyContact, await inHand()));
    value(await agreeSelfEvaluation(taskGroup, await inHand()));
    expect((await page(taskGroup))?.versions).toHaveLength(4);
    for (const nobody of [
      world.actor('leeds', 'key-contact', 'hospital'),
      world.actor('leeds', 'board-member'),
      world.actor('county', 'task-group'),
    ])
      expect(await page(nobody)).toBeNull();
  });

  it('are the latest 200, however many there are, under the numbers that they always had [V2.4.1]', async () => {
    await write(keyContact, 0, { whatWeKnow: 'Save 1.' });
    const saved = await world.owner.selfEvaluationRevision.findFirstOrThrow({ where: { areaId: leeds.id } });
    const data = Array.from({ length: 249 }, (_, at) => ({ ...saved, version: at + 2, whatWeKnow: `Save ${at + 2}.` }));
    await world.owner.selfEvaluationRevision.createMany({ data });
    const seen = await page(keyContact, { from: '1', to: '250' });
    expect(seen?.versions.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, at) => 250 - at));
    expect(seen?.compared).toMatchObject({ from: { number: 249 }, to: { number: 250 } });
    const earliest = (await page(keyContact, { from: '250', to: '51' }))?.compared;
    expect(earliest?.answers[0]).toEqual({ before: 'Save 51.', after: 'Save 250.' });
    // What was there before the first of them is nobody's.
    expect(seen?.written.answers[1]).toMatchObject([[{ text: full.howWeKnow, authorName: null }]]);
  });

  it('are none before anything is saved, and of no service that there is not', async () => {
    expect(await page(keyContact)).toBeNull();
    expect(await getVersionsPage(keyContact, leeds.frameworkCode, 'no-such-id', code)).toBeNull();
    expect(await getVersionsPage(keyContact, leeds.frameworkCode, leeds.services.police.id, 'NO.SUCH')).toBeNull();
  });
});
