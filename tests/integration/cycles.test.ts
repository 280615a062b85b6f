import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { jobHandlers } from '@/lib/notifications/handlers';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Result } from '@/lib/platform/result';
import { agreeSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { closeCycle, startCycle } from '@/lib/self-evaluations/cycles/commands';
import { getCyclePlan, listCycles } from '@/lib/self-evaluations/cycles/queries';
import { startCycleSchema } from '@/lib/self-evaluations/cycles/schema';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { getProgress } from '@/lib/self-evaluations/progress/queries';
import { getSelfEvaluation } from '@/lib/self-evaluations/queries';
import { entryProgress } from '@/lib/self-evaluations/rules';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let lead: Actor;
let police: Actor;
let hospital: Actor;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  lead = world.actor('leeds', 'inspection-lead');
  police = world.actor('leeds', 'key-contact');
  hospital = world.actor('leeds', 'key-contact', 'hospital');
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const full = {
  whatWeKnow: 'Checks are made on the day for most referrals.',
  howWeKnow: 'Monthly audits show it.',
  whatNext: 'A second duty officer from October.',
  grade: 'adequate',
  confidence: 'medium',
};

const answer = (serviceId: string, criterionCode: string | undefined, more: object = {}) =>
  writeEntrySchema.parse({
    ...full,
    serviceId,
    frameworkCode: leeds.frameworkCode,
    criterionCode,
    version: 0,
    ...more,
  });

async function editionsOf(serviceId: string) {
  return world.owner.selfEvaluation.findMany({
    where: { areaId: leeds.id, serviceId },
    orderBy: { startedAt: 'asc' },
    include: { cycle: true, entries: { orderBy: { criterionCode: 'asc' }, include: { revisions: true } } },
  });
}

async function send(contact: Actor, serviceId: string) {
  const inHand = (await editionsOf(serviceId)).find(({ status }) => status === 'draft');
  if (!inHand) throw new Error('Nothing to send');
  return submitSelfEvaluation(contact, { selfEvaluationId: inHand.id, version: inHand.version });
}

/** The police have written, sent and had agreed theirs; the hospital is still writing. */
async function oneAgreedOneWriting() {
  for (const code of leeds.criteria) value(await writeEntry(police, answer(leeds.services.police.id, code)));
  value(await send(police, leeds.services.police.id));
  const [sent] = await editionsOf(leeds.services.police.id);
  if (!sent) throw new Error('Nothing is stored');
  value(await agreeSelfEvaluation(lead, { selfEvaluationId: sent.id, version: sent.version }));
  value(await writeEntry(hospital, answer(leeds.services.hospital.id, leeds.criteria[0])));
}

const start = (overrides: object = {}) =>
  startCycle(
    lead,
    startCycleSchema.parse({
      ...{ frameworkCode: leeds.frameworkCode, name: 'Winter 2009', dueOn: '2009-12-11', pairs: [] },
      ...overrides,
    }),
  );

const openCycle = () =>
  world.owner.selfEvaluationCycle.findFirstOrThrow({ where: { areaId: leeds.id, closedOn: null } });

describe('starting a cycle', () => {
  test('closes the open one, sets every due day, moves what is being written and tells contacts', async () => {
    await oneAgreedOneWriting();
    await world.owner.keyContact.create({
      data: {
        ...{ areaId: leeds.id, partnerId: leeds.partners.hospital.id, personId: hospital.personId },
        ...{ isDeputy: false },
      },
    });
    const before = await openCycle();
    value(await start());
    const after = await openCycle();
    expect([before.name, after.name, after.dueOn]).toEqual(['Autumn 2009', 'Winter 2009', dayColumn('2009-12-11')]);
    const closed = await world.owner.selfEvaluationCycle.findFirstOrThrow({ where: { id: before.id } });
    expect(closed.closedOn).toEqual(dayColumn('2009-09-14'));
    const [moved] = await editionsOf(leeds.services.hospital.id);
    expect(moved).toMatchObject({ status: 'draft', edition: 1, cycle: { name: 'Winter 2009' } });
    expect(moved?.entries[0]).toMatchObject({ whatWeKnow: full.whatWeKnow, isCarriedOver: false });
    const [stays] = await editionsOf(leeds.services.police.id);
    expect(stays).toMatchObject({ status: 'agreed', cycle: { name: 'Autumn 2009' } });
    const due = await world.owner.criterionAssignment.findMany({ where: { areaId: leeds.id } });
    expect(new Set(due.map(({ dueOn }) => dueOn.toISOString().slice(0, 10)))).toEqual(new Set(['2009-12-11']));
    expect((await world.events('leeds')).at(-1)).toBe('self-evaluation.cycle-started');
    await jobHandlers['notify-cycle-started'](
      { areaId: leeds.id, cycleId: after.id },
      { jobId: 'one', isLastTry: false },
    );
    const told = await world.owner.notification.findMany({ where: { areaId: leeds.id } });
    expect(told.map(({ personId, text }) => [personId, text])).toEqual([
      [hospital.personId, 'A new cycle of self-evaluation has begun. Your services send theirs by 11 December 2009.'],
    ]);
  });

  test('leaves what has been sent where it is, and the service begins the new one after that', async () => {
    for (const code of leeds.criteria) value(await writeEntry(police, answer(leeds.services.police.id, code)));
    value(await send(police, leeds.services.police.id));
    value(await start());
    const [sent] = await editionsOf(leeds.services.police.id);
    expect(sent).toMatchObject({ status: 'submitted', cycle: { name: 'Autumn 2009' } });
    value(await agreeSelfEvaluation(lead, { selfEvaluationId: sent?.id ?? '', version: sent?.version ?? 0 }));
    value(await writeEntry(police, answer(leeds.services.police.id, leeds.criteria[0])));
    const [, next] = await editionsOf(leeds.services.police.id);
    expect(next).toMatchObject({ status: 'draft', edition: 1, cycle: { name: 'Winter 2009' } });
  });

  test('does what the page before it says', async () => {
    await oneAgreedOneWriting();
    const { id: fromId } = await openCycle();
    const plan = await getCyclePlan(lead, { frameworkCode: leeds.frameworkCode, fromId, pairs: [] });
    expect(plan?.services.map(({ step, asked, carried }) => [step, asked, carried])).toEqual([
      ['carries', 2, 2],
      ['moves', 2, 0],
    ]);
    expect(plan).toMatchObject({ closes: { name: 'Autumn 2009' }, proposedName: 'Spring 2010', mapping: null });
    value(await start({ fromId }));
    const carried = await world.owner.selfEvaluationEntry.count({ where: { areaId: leeds.id, isCarriedOver: true } });
    expect(carried).toBe(2);
  });

  test.each([
    ['a name that is taken', { name: 'Autumn 2009' }, 'name'],
    ['today as the due day', { dueOn: '2009-09-14' }, 'dueOn'],
    ['a due day that is past', { dueOn: '2009-09-01' }, 'dueOn'],
  ])('refuses %s and changes nothing', async (_what, overrides, field) => {
    await oneAgreedOneWriting();
    const before = await openCycle();
    const refused = await start(overrides);
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'invalid', fields: { [field]: expect.anything() } } });
    expect(await openCycle()).toEqual(before);
  });

  test('is the inspection lead’s alone', async () => {
    for (const role of ['task-group', 'director', 'key-contact', 'contributor'] as const) {
      const input = startCycleSchema.parse({ frameworkCode: leeds.frameworkCode, name: 'Mine', dueOn: '2009-12-11' });
      expect(await startCycle(world.actor('leeds', role), input)).toMatchObject({ failure: { kind: 'forbidden' } });
    }
  });

  test('happens once when two leads start one at the same moment', async () => {
    await oneAgreedOneWriting();
    const another = world.another('leeds', 'inspection-lead');
    const input = startCycleSchema.parse({
      frameworkCode: leeds.frameworkCode,
      name: 'Winter 2009',
      dueOn: '2009-12-11',
    });
    const results = await Promise.all([startCycle(lead, input), startCycle(another, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.owner.selfEvaluationCycle.count({ where: { areaId: leeds.id, closedOn: null } })).toBe(1);
  });
});

describe('carrying over within a framework', () => {
  beforeEach(oneAgreedOneWriting);

  test('begins a draft from what was agreed, in the words of whoever wrote it, still to be looked at', async () => {
    value(await start({ fromId: (await openCycle()).id }));
    const [, draft] = await editionsOf(leeds.services.police.id);
    expect(draft).toMatchObject({ status: 'draft', cycle: { name: 'Winter 2009' } });
    for (const entry of draft?.entries ?? []) {
      expect(entry).toMatchObject({ ...full, isCarriedOver: true, editedById: police.personId });
      expect(entry.revisions).toHaveLength(1);
    }
    const view = await getSelfEvaluation(police, leeds.frameworkCode, leeds.services.police.id);
    expect(view?.criteria.map(({ progress, missing }) => [progress, missing])).toEqual([
      ['to-look-at', ['look']],
      ['to-look-at', ['look']],
    ]);
    expect(view).toMatchObject({ answered: 0, needed: 2 });
    const rows = (await getProgress(police, leeds.frameworkCode))?.rows;
    expect(rows?.[0]?.counts).toEqual({ answered: 0, 'in-progress': 0, 'to-look-at': 2, 'not-started': 0 });
  });

  test('cannot be sent until somebody has looked at each answer and saved it', async () => {
    value(await start({ fromId: (await openCycle()).id }));
    const { id: serviceId } = leeds.services.police;
    expect(await send(police, serviceId)).toMatchObject({ failure: { kind: 'rule' } });
    for (const code of leeds.criteria)
      value(
        await writeEntry(
          police,
          answer(serviceId, code, { version: 1, selfEvaluationId: (await editionsOf(serviceId))[1]?.id }),
        ),
      );
    expect(await send(police, serviceId)).toMatchObject({ ok: true });
  });

  test('leaves the lead who started it free to agree it: they wrote none of it', async () => {
    value(await start({ fromId: (await openCycle()).id }));
    const { id: serviceId } = leeds.services.police;
    for (const code of leeds.criteria)
      value(
        await writeEntry(
          police,
          answer(serviceId, code, { version: 1, selfEvaluationId: (await editionsOf(serviceId))[1]?.id }),
        ),
      );
    value(await send(police, serviceId));
    const [before, sent] = await editionsOf(serviceId);
    value(await agreeSelfEvaluation(lead, { selfEvaluationId: sent?.id ?? '', version: sent?.version ?? 0 }));
    expect((await editionsOf(serviceId)).map(({ status }) => status)).toEqual(['superseded', 'agreed']);
    expect(before?.entries.map(({ whatWeKnow }) => whatWeKnow)).toEqual([full.whatWeKnow, full.whatWeKnow]);
  });
});

test.each([
  ['a cycle took over', true],
  ['the service began from what was agreed', false],
])(
  'whoever wrote in the text that %s may not agree it, also before its last writer [V2.3.1]',
  async (_how, isCarried) => {
    const { id: serviceId } = leeds.services.police;
    const group = world.another('leeds', 'task-group');
    const both: Actor = { ...group, grants: [...group.grants, ...police.grants] };
    for (const code of leeds.criteria) value(await writeEntry(both, answer(serviceId, code, { whatWeKnow: 'Begun.' })));
    const [{ id: selfEvaluationId } = { id: '' }] = await editionsOf(serviceId);
    for (const code of leeds.criteria)
      value(await writeEntry(police, answer(serviceId, code, { version: 1, selfEvaluationId })));
    value(await send(police, serviceId));
    const latest = async () => {
      const edition = (await editionsOf(serviceId)).at(-1);
      return { selfEvaluationId: edition?.id ?? '', version: edition?.version ?? 0 };
    };
    value(await agreeSelfEvaluation(lead, await latest()));
    value(await start(isCarried ? { fromId: (await openCycle()).id } : {}));
    const editionId = isCarried ? (await latest()).selfEvaluationId : undefined;
    const changed = { whatWeKnow: 'All of it is said anew.', ...(isCarried ? { version: 1 } : {}) };
    for (const code of leeds.criteria)
      value(await writeEntry(police, answer(serviceId, code, { ...changed, selfEvaluationId: editionId })));
    value(await send(police, serviceId));
    expect(await agreeSelfEvaluation(both, await latest())).toMatchObject({ failure: { kind: 'rule' } });
    value(await agreeSelfEvaluation(lead, await latest()));
  },
);

describe('carrying over to another framework', () => {
  const other = 'ILACS-2026';
  beforeEach(async () => {
    await oneAgreedOneWriting();
    const { id: areaId } = leeds;
    await world.owner.adoptedFramework.create({
      data: { areaId, frameworkCode: other, kindCode: 'STANDARD', position: 2, adoptedOn: dayColumn('2009-09-14') },
    });
    await world.owner.criterionAssignment.createMany({
      data: ['LD.PERF', 'HP.DIRECT', 'CIC.HOME'].map((criterionCode) => ({
        ...{ areaId, serviceId: leeds.services.police.id, frameworkCode: other, criterionCode },
        dueOn: dayColumn('2009-09-25'),
      })),
    });
  });

  test('proposes the mapping first and applies what comes back, without grades', async () => {
    const { id: fromId } = await openCycle();
    const proposed = await getCyclePlan(lead, { frameworkCode: other, fromId, pairs: [] });
    expect(proposed?.mapping?.rows.map(({ target, source, services }) => [target, source, services])).toEqual([
      ['LD.PERF', 'LAC.LM.EVAL', 1],
      ['HP.DIRECT', 'SG.QP.ASMT', 1],
      ['CIC.HOME', null, 1],
    ]);
    expect(await world.owner.selfEvaluation.count({ where: { areaId: leeds.id, frameworkCode: other } })).toBe(0);
    const pairs = ['LD.PERF:SG.LM.EVAL', 'HP.DIRECT:SG.QP.ASMT', 'CIC.HOME:'];
    const checked = await getCyclePlan(lead, { frameworkCode: other, fromId, pairs });
    expect(checked?.services).toMatchObject([{ step: 'carries', asked: 3, carried: 2 }]);
    value(await start({ frameworkCode: other, fromId, pairs }));
    const [, draft] = await editionsOf(leeds.services.police.id);
    expect(draft).toMatchObject({ frameworkCode: other, status: 'draft' });
    expect(draft?.entries.map(({ criterionCode }) => criterionCode)).toEqual(['HP.DIRECT', 'LD.PERF']);
    for (const entry of draft?.entries ?? [])
      expect(entry).toMatchObject({
        ...{ whatWeKnow: full.whatWeKnow, grade: null, confidence: null, isCarriedOver: true },
      });
    // The other framework goes on as it was.
    expect(await world.owner.selfEvaluationCycle.count({ where: { areaId: leeds.id, closedOn: null } })).toBe(2);
    const [event] = await world.owner.auditEvent.findMany({
      where: { areaId: leeds.id, event: 'self-evaluation.cycle-started' },
    });
    expect(event?.data).toMatchObject({ carried: 2, pairs: ['LD.PERF:SG.LM.EVAL', 'HP.DIRECT:SG.QP.ASMT'] });
  });

  test.each([
    [['LD.PERF:NO.SUCH']],
    [['NO.SUCH:SG.LM.EVAL']],
    [['LD.PERF:SG.LM']],
    [['LD.PERF:SG.LM.EVAL', 'LD.PERF:SG.QP.ASMT']],
  ])('refuses pairs that a form made up: %j', async (pairs) => {
    const { id: fromId } = await openCycle();
    expect(await start({ frameworkCode: other, fromId, pairs })).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await getCyclePlan(lead, { frameworkCode: other, fromId, pairs })).toBeNull();
  });

  test('begins from no cycle of another area', async () => {
    const { id: fromId } = await world.owner.selfEvaluationCycle.create({
      data: {
        ...{ areaId: world.county.id, frameworkCode: leeds.frameworkCode, name: 'Theirs' },
        ...{ startedOn: dayColumn('2009-01-01'), dueOn: dayColumn('2009-02-01') },
      },
    });
    expect(await start({ fromId })).toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('closing a cycle', () => {
  test('is done once, and by whoever has seen it as it is', async () => {
    await oneAgreedOneWriting();
    const { id: cycleId, version } = await openCycle();
    expect(await closeCycle(lead, { cycleId, version: version + 1 })).toMatchObject({ failure: { kind: 'changed' } });
    value(await closeCycle(lead, { cycleId, version }));
    expect(await closeCycle(lead, { cycleId, version: version + 1 })).toMatchObject({ failure: { kind: 'rule' } });
    expect(await listCycles(lead)).toMatchObject([{ id: cycleId, isOpen: false, sent: 1, agreed: 1, inHand: 1 }]);
  });
});

describe('the list of progress', () => {
  test('asks for a new one as soon as a cycle starts, and shows the past one where it is chosen', async () => {
    await oneAgreedOneWriting();
    const { id: past } = await openCycle();
    const before = await getProgress(lead, leeds.frameworkCode);
    expect(before?.rows.map(({ isSent, status }) => [isSent, status])).toEqual([
      [true, 'agreed'],
      [false, 'draft'],
    ]);
    value(await start());
    await world.owner.criterionAssignment.updateMany({
      where: { areaId: leeds.id },
      data: { dueOn: dayColumn('2009-09-10') },
    });
    const now = await getProgress(lead, leeds.frameworkCode);
    expect(now?.rows.map(({ isSent, isOverdue, status }) => [isSent, isOverdue, status])).toEqual([
      [false, true, null],
      [false, true, 'draft'],
    ]);
    expect(now?.rows[0]?.agreedAt).toBeInstanceOf(Date);
    const then = await getProgress(lead, leeds.frameworkCode, past);
    expect(then?.rows.map(({ status, cycle, isOverdue }) => [status, cycle, isOverdue])).toEqual([
      ['agreed', 'Autumn 2009', false],
    ]);
    expect(await getProgress(lead, leeds.frameworkCode, crypto.randomUUID())).toBeNull();
    expect(await getProgress(lead, leeds.frameworkCode, '*')).toBeNull();
    const theirs = await getProgress(hospital, leeds.frameworkCode, past);
    expect(theirs?.rows).toMatchObject([{ isOwn: false, status: 'agreed', next: 'read' }]);
  });

  test('counts as the rule does, whatever is written', async () => {
    value(await writeEntry(police, answer(leeds.services.police.id, leeds.criteria[0])));
    const [{ id: selfEvaluationId } = { id: '' }] = await editionsOf(leeds.services.police.id);
    const text = fc.constantFrom('', 'said');
    const entry = fc.record({
      ...{ whatWeKnow: text, howWeKnow: text, whatNext: text, isCarriedOver: fc.boolean() },
      ...{ grade: fc.constantFrom(null, 'good'), confidence: fc.constantFrom(null, 'low') },
    });
    await fc.assert(
      fc.asyncProperty(entry, async (data) => {
        await world.owner.selfEvaluationEntry.updateMany({ where: { areaId: leeds.id, selfEvaluationId }, data });
        const counts = (await getProgress(police, leeds.frameworkCode))?.rows[0]?.counts;
        const expected = { answered: 0, 'in-progress': 0, 'to-look-at': 0, 'not-started': 1 };
        expected[entryProgress(data, true)] += 1;
        expect(counts).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
