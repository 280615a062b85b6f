import { beforeAll, describe, expect, test } from 'vitest';
import { defineMeasure, recordReading } from '@/lib/measures/commands';
import { getMeasure, listCriterionMeasures, listMeasures } from '@/lib/measures/queries';
import { CHARTED_READINGS } from '@/lib/measures/signals';
import { dayColumn } from '@/lib/platform/day-columns';
import { addMonths } from '@/lib/platform/days';
import { getAreaReadiness, getPartnerReadiness } from '@/lib/readiness/queries';
import { getSelfKnowledge } from '@/lib/readiness/self-knowledge/queries';
import { selfKnowledgeFiltersSchema } from '@/lib/readiness/self-knowledge/schema';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

let names = 0;
type Definition = Parameters<typeof defineMeasure>[1];

const said = (overrides: Partial<Definition> = {}): Definition => {
  names += 1;
  return {
    measureId: null,
    version: 0,
    partnerId: world.leeds.partners.police.id,
    name: `Seen within a day ${names}`,
    definition: 'Children seen within one working day, of all',
    unit: 'percent',
    goodIs: 'higher',
    target: 90,
    criteria: [`SLAC-2009/${criterion()}`],
    ...overrides,
  };
};
const criterion = () => world.leeds.criteria[0] ?? '';

async function defined(overrides: Partial<Definition> = {}): Promise<string> {
  const result = await defineMeasure(world.actor('leeds', 'key-contact'), said(overrides));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

const record = (measureId: string, value: number, periodToOn = '2009-08-31') =>
  recordReading(world.actor('leeds', 'key-contact'), { measureId, periodToOn, value });

/** A measure with readings of successive months up to August 2009. */
async function counted(values: readonly number[], overrides: Partial<Definition> = {}) {
  const id = await defined(overrides);
  await world.owner.measureReading.createMany({
    data: values.map((value, index) => ({
      ...{ areaId: world.leeds.id, measureId: id, value, recordedById: world.actor('leeds', 'key-contact').personId },
      periodToOn: dayColumn(addMonths('2009-08-31', index - values.length + 1)),
      recordedAt: new Date('2009-09-10T09:00:00Z'),
    })),
  });
  return id;
}

const events = (id: string) =>
  world.owner.auditEvent.findMany({
    where: { subjectId: id },
    orderBy: { sequence: 'asc' },
    select: { event: true, data: true },
  });

describe('defining a measure', () => {
  test('says what is counted, with one event that holds no words of it', async () => {
    const id = await defined();
    const view = await getMeasure(world.actor('leeds', 'task-group'), id);
    expect(view).toMatchObject({ unit: 'percent', goodIs: 'higher', target: 90, latest: null, course: 'too-few' });
    expect(view?.criteria.map(({ key }) => key)).toEqual([`SLAC-2009/${criterion()}`]);
    expect(await events(id)).toEqual([
      {
        event: 'measure.defined',
        data: {
          partnerId: world.leeds.partners.police.id,
          criteria: [`SLAC-2009/${criterion()}`],
          ...{ goodIs: 'higher', target: 90 },
        },
      },
    ]);
  });

  test('is the partner’s own contacts’ and the lead’s, not another partner’s', async () => {
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    expect(await defineMeasure(hospital, said())).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await defineMeasure(world.actor('leeds', 'task-group'), said())).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await defineMeasure(world.actor('leeds', 'inspection-lead'), said())).toMatchObject({ ok: true });
  });

  test('is refused with a name that the partner has given, and with a criterion that no framework has', async () => {
    const id = await defined();
    const { name } = (await getMeasure(world.actor('leeds', 'key-contact'), id)) ?? { name: '' };
    const contact = world.actor('leeds', 'key-contact');
    expect(await defineMeasure(contact, said({ name }))).toMatchObject({
      failure: { fields: { name: [expect.stringContaining('already')] } },
    });
    expect(await defineMeasure(contact, said({ criteria: ['SLAC-2009/NOT.ONE'] }))).toMatchObject({
      failure: { kind: 'invalid', fields: { criteria: [expect.any(String)] } },
    });
  });

  test('anew keeps readings; two at once are a conflict that shows both', async () => {
    const id = await counted([80, 82]);
    const contact = world.actor('leeds', 'key-contact');
    expect(await defineMeasure(contact, said({ measureId: id, version: 1, target: 70 }))).toMatchObject({ ok: true });
    expect(await defineMeasure(contact, said({ measureId: id, version: 1, target: 60 }))).toMatchObject({
      failure: { kind: 'conflict', version: 2, theirs: { target: '70' } },
    });
    const view = await getMeasure(contact, id);
    expect([view?.target, view?.readings.length, view?.version]).toEqual([70, 2, 2]);
  });
});

describe('recording a reading', () => {
  test('a second one of the same period replaces the first, and the trail holds both', async () => {
    const id = await defined();
    await record(id, 61);
    await record(id, 64);
    const view = await getMeasure(world.actor('leeds', 'contributor'), id);
    expect(view?.readings.map(({ periodToOn, value }) => [periodToOn, value])).toEqual([['2009-08-31', 64]]);
    expect((await events(id)).slice(1).map(({ data }) => data)).toEqual([
      { periodToOn: '2009-08-31', value: 61, valueBefore: null },
      { periodToOn: '2009-08-31', value: 64, valueBefore: 61 },
    ]);
  });

  test('is refused for a period that has not ended, and for a value that the unit cannot have', async () => {
    const id = await defined();
    expect(await record(id, 61, '2009-09-15')).toMatchObject({
      failure: { fields: { periodToOn: [expect.stringContaining('has ended')] } },
    });
    expect(await record(id, 61, '2009-09-14')).toMatchObject({ ok: true });
    expect(await record(id, 101)).toMatchObject({
      failure: { fields: { value: [expect.stringContaining('0 to 100')] } },
    });
  });

  test('is refused to another partner, and of another area there is no such measure', async () => {
    const id = await defined();
    const reading = { measureId: id, periodToOn: '2009-08-31', value: 1 };
    expect(await recordReading(world.actor('leeds', 'key-contact', 'hospital'), reading)).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await recordReading(world.actor('county', 'inspection-lead'), reading)).toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

describe('reading measures', () => {
  test('is for every partner of the area, and for nobody of another', async () => {
    const id = await counted([90, 91, 92, 90, 88, 86, 84, 82, 60]);
    const hospital = world.actor('leeds', 'contributor', 'hospital');
    const row = (await listMeasures(hospital)).find((measure) => measure.id === id);
    expect(row).toMatchObject({ course: 'worse', isOffTarget: true, latest: { value: 60, periodToOn: '2009-08-31' } });
    expect(await getMeasure(hospital, id)).toMatchObject({ allowed: { define: false, record: false } });
    expect(await getMeasure(world.actor('county', 'inspection-lead'), id)).toBeNull();
    expect(await getMeasure(world.actor('leeds', 'board-member'), id)).toBeNull();
  });

  test('of a criterion gives those that speak to it, of one partner where it is named', async () => {
    const id = await defined();
    const lead = world.actor('leeds', 'inspection-lead');
    const ids = async (code: string, partnerId?: string) =>
      (await listCriterionMeasures(lead, 'SLAC-2009', code, partnerId)).map((measure) => measure.id);
    expect(await ids(criterion())).toContain(id);
    expect(await ids(criterion(), world.leeds.partners.police.id)).toContain(id);
    expect(await ids(criterion(), world.leeds.partners.hospital.id)).not.toContain(id);
    expect(await ids(world.leeds.criteria[1] ?? '')).not.toContain(id);
  });
});

describe('readiness', () => {
  const gapsOf = async (id: string, actor = world.actor('leeds', 'inspection-lead')) =>
    (await getPartnerReadiness(actor, 'SLAC-2009'))?.readiness.gaps
      .filter(({ href }) => href === `measures/${id}`)
      .map(({ rule, severity, criterion: of }) => [rule, severity, of]);

  test('has a gap for a measure that gets worse and a watch for one off target, for those who reach its partner', async () => {
    const id = await counted([90, 91, 92, 90, 88, 86, 84, 82, 60]);
    const found = [
      ['measure-deteriorating', 'gap', criterion()],
      ['measure-off-target', 'watch', criterion()],
    ];
    expect(await gapsOf(id)).toEqual(found);
    expect(await gapsOf(id, world.actor('leeds', 'key-contact'))).toEqual(found);
    expect(await gapsOf(id, world.actor('leeds', 'key-contact', 'hospital'))).toEqual([]);
  });

  test('is worked out from as many of the latest readings as the chart shows', async () => {
    const old = Array.from({ length: 12 }, () => 10);
    const id = await counted([...old, ...Array.from({ length: CHARTED_READINGS }, (_, index) => 90 + (index % 2))]);
    const facts = (await getAreaReadiness(world.actor('leeds', 'inspection-lead'), 'SLAC-2009'))?.facts.measures;
    const readings = facts?.find((measure) => measure.id === id)?.readings ?? [];
    expect(readings.length).toBe(CHARTED_READINGS);
    expect(readings.map(({ value }) => value)).not.toContain(10);
    expect(readings.map(({ periodToOn }) => periodToOn)).toEqual(readings.map(({ periodToOn }) => periodToOn).sort());
    expect(await gapsOf(id)).toEqual([]);
  });
});

describe('self-knowledge', () => {
  const rows = async (actor = world.actor('leeds', 'inspection-lead'), filters: Record<string, string> = {}) =>
    (await getSelfKnowledge(actor, selfKnowledgeFiltersSchema.parse({ framework: 'SLAC-2009', ...filters })))?.rows ??
    [];

  async function written(status: 'draft' | 'submitted' | 'returned' | 'agreed', grade: string) {
    const { id: areaId, frameworkCode, partners } = world.leeds;
    const partnerId = partners.police.id;
    const service = await world.owner.service.create({
      data: { areaId, partnerId, name: `Unit ${status} ${grade}`, position: 5 },
    });
    const dueOn = dayColumn('2009-09-25');
    const code = { areaId, serviceId: service.id, frameworkCode, criterionCode: criterion(), dueOn };
    await world.owner.criterionAssignment.create({ data: code });
    names += 1;
    const cycle = await world.owner.selfEvaluationCycle.create({
      data: { areaId, frameworkCode, name: `Cycle ${names}`, startedOn: dueOn, dueOn, closedOn: dueOn },
    });
    const at = new Date('2009-09-01T09:00:00Z');
    const evaluation = await world.owner.selfEvaluation.create({
      data: {
        ...{ areaId, partnerId, serviceId: service.id, frameworkCode, cycleId: cycle.id, startedAt: at },
        ...{ status: 'draft' },
      },
    });
    const text = { whatWeKnow: 'a', howWeKnow: 'b', whatNext: 'c', confidence: 'high', grade, editedAt: at };
    const editedById = world.actor('leeds', 'key-contact').personId;
    await world.owner.selfEvaluationEntry.create({
      data: { areaId, selfEvaluationId: evaluation.id, criterionCode: criterion(), ...text, editedById },
    });
    await world.owner.selfEvaluation.update({
      where: { areaId_id: { areaId, id: evaluation.id } },
      data: { status, ...(status === 'agreed' ? { agreedAt: at } : {}) },
    });
    return service.id;
  }

  test('shows the task group what was sent or agreed, and a partner its own drafts too', async () => {
    const services = {
      draft: await written('draft', 'good'),
      submitted: await written('submitted', 'good'),
      returned: await written('returned', 'good'),
      agreed: await written('agreed', 'good'),
    };
    const grades = async (actor?: Parameters<typeof rows>[0]) => {
      const all = await rows(actor);
      return Object.fromEntries(
        Object.entries(services).map(([status, id]) => [
          status,
          all.find(({ service }) => service.id === id)?.grade?.code ?? null,
        ]),
      );
    };
    expect(await grades()).toEqual({ draft: null, submitted: 'good', returned: null, agreed: 'good' });
    expect(await grades(world.actor('leeds', 'director'))).toEqual(await grades());
    expect(await grades(world.actor('leeds', 'key-contact'))).toEqual({
      ...{ draft: 'good', submitted: 'good', returned: 'good', agreed: 'good' },
    });
    expect(
      (await rows(world.actor('leeds', 'key-contact', 'hospital'))).map(({ partner }) => partner.slug),
    ).not.toContain('police');
  });

  test('sets the agreed grade against moderated audits, and narrows to a mark and a partner', async () => {
    const { id: areaId, frameworkCode, partners } = world.leeds;
    const serviceId = await written('agreed', 'outstanding');
    const audit = await world.owner.caseAudit.create({
      data: {
        ...{ areaId, frameworkCode, criterionCode: criterion(), title: 'An audit', method: 'Read' },
        openedOn: dayColumn('2009-08-01'),
      },
    });
    const file = await world.owner.caseFile.create({
      data: { areaId, partnerId: partners.police.id, auditId: audit.id, reference: 'LDS-1' },
    });
    const [reviewer, moderator] = [world.actor('leeds', 'auditor'), world.actor('leeds', 'inspection-lead')];
    const at = new Date('2009-09-01T09:00:00Z');
    await world.owner.caseReview.create({
      data: {
        ...{ areaId, caseFileId: file.id, grade: 'good', reason: 'x', reviewedById: reviewer.personId, reviewedAt: at },
        ...{ moderatedGrade: 'adequate', moderationReason: 'y', moderatedById: moderator.personId, moderatedAt: at },
      },
    });
    const row = (await rows()).find(({ service }) => service.id === serviceId);
    expect(row?.knowledge).toMatchObject({ mark: 'over-graded', audits: { lower: 1, alike: 0, higher: 0, other: 0 } });
    expect(row?.audits).toEqual([{ grade: 'adequate', label: 'Adequate', count: 1 }]);
    const over = await rows(undefined, { mark: 'over-graded', partner: 'police' });
    expect(over.map(({ service }) => service.id)).toContain(serviceId);
    expect(new Set(over.map(({ knowledge }) => knowledge.mark))).toEqual(new Set(['over-graded']));
    expect(await rows(undefined, { mark: 'over-graded', partner: 'hospital' })).toEqual([]);
  });

  test('is nothing for a board member, nor for a framework that the area has not adopted', async () => {
    expect(
      await getSelfKnowledge(world.actor('leeds', 'board-member'), selfKnowledgeFiltersSchema.parse({})),
    ).toBeNull();
    expect(
      await getSelfKnowledge(
        world.actor('leeds', 'inspection-lead'),
        selfKnowledgeFiltersSchema.parse({ framework: 'ILACS-2026' }),
      ),
    ).toBeNull();
  });
});
