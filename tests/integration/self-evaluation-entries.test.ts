import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { listCriterionAudits } from '@/lib/case-files/audits/queries';
import { listCited } from '@/lib/documents/gathering/queries';
import { listCriterionActions } from '@/lib/findings/queries';
import { keepWorkingCopy } from '@/lib/operations/working-copies/commands';
import { dayColumn } from '@/lib/platform/day-columns';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { getEntryPage } from '@/lib/self-evaluations/entries/queries';
import { ENTRY_FORM, entryPath } from '@/lib/self-evaluations/entries/rules';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { inReach } from '../support/examples';
import { prepare } from '../support/prepared';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let keyContact: Actor;
let deputy: Actor;
let criterionCode: string;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  keyContact = world.actor('leeds', 'key-contact');
  deputy = world.actor('leeds', 'deputy');
  criterionCode = leeds.criteria[0] ?? '';
});

const full = {
  whatWeKnow: 'Checks are made on the day.\n\nCourses are held monthly.',
  howWeKnow: 'Monthly audits show it.',
  whatNext: 'A second duty officer.',
  grade: 'adequate',
  confidence: 'medium',
};

function answer(overrides: Record<string, unknown> = {}) {
  const of = { serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode, criterionCode, version: 0 };
  return writeEntrySchema.parse({ ...full, ...of, ...overrides });
}

async function write(actor: Actor, overrides: Record<string, unknown> = {}) {
  const result = await writeEntry(actor, answer(overrides));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function page(actor = keyContact, joined: { from: number; saved: number } | null = null) {
  return getEntryPage(actor, leeds.frameworkCode, leeds.services.police.id, criterionCode, joined);
}

function stored() {
  return world.owner.selfEvaluationEntry.findFirstOrThrow({
    where: { areaId: leeds.id, criterionCode, selfEvaluation: { serviceId: leeds.services.police.id } },
    orderBy: { editedAt: 'desc' },
    include: { evidence: true },
  });
}

const first = (text: string) => full.whatWeKnow.replace('on the day', text);
const second = (text: string) => full.whatWeKnow.replace('monthly', text);

describe('two people who write the same answer', () => {
  it('both have their say where they changed different paragraphs, and the second is told', async () => {
    await write(keyContact);
    await write(deputy, { whatWeKnow: first('within the hour'), version: 1 });
    const { joined } = await write(keyContact, { whatWeKnow: second('weekly'), grade: 'good', version: 1 });
    expect(joined).toEqual({ from: 1, saved: 2 });
    expect(await stored()).toMatchObject({
      whatWeKnow: 'Checks are made within the hour.\n\nCourses are held weekly.',
      ...{ grade: 'good', confidence: 'medium', version: 3, editedById: keyContact.personId },
    });
    expect(await world.owner.selfEvaluationRevision.count({ where: { areaId: leeds.id } })).toBe(3);
    const told = (await page(keyContact, joined))?.joined;
    expect(told).toMatchObject({ byName: deputy.name, parts: [{ question: 'What do we know?' }] });
    expect(told?.parts[0]?.runs.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toContain('within');
    expect((await page(keyContact, { from: 1, saved: 1 }))?.joined).toBeNull();
  });

  it('see both passages where they changed the same, and nothing is saved until one of them decides', async () => {
    await write(keyContact);
    await write(deputy, { whatWeKnow: first('within the hour'), confidence: 'high', version: 1 });
    const result = await writeEntry(keyContact, answer({ whatWeKnow: first('by noon'), version: 1 }));
    const both = 'Checks are made within the hour.\n\nChecks are made by noon.';
    expect(result).toMatchObject({
      failure: {
        ...{ kind: 'conflict', version: 2, by: deputy.name, theirs: { whatWeKnow: first('within the hour') } },
        merged: {
          values: { whatWeKnow: `${both}\n\nCourses are held monthly.`, confidence: 'high' },
          clashes: { whatWeKnow: [{ both }], howWeKnow: [], whatNext: [] },
        },
      },
    });
    expect(await stored()).toMatchObject({ whatWeKnow: first('within the hour'), version: 2 });
    await write(keyContact, { whatWeKnow: first('by noon'), confidence: 'high', version: 2 });
    expect(await stored()).toMatchObject({ whatWeKnow: first('by noon'), version: 3 });
  });

  it('decide between two grades themselves', async () => {
    await write(keyContact);
    await write(deputy, { grade: 'good', version: 1 });
    const result = await writeEntry(keyContact, answer({ grade: 'inadequate', version: 1 }));
    expect(result).toMatchObject({ failure: { kind: 'conflict', theirs: { grade: 'good' } } });
  });

  it('are asked to shorten what would be too long together', async () => {
    await write(keyContact);
    const long = 'word '.repeat(1100).trim();
    await write(deputy, { whatWeKnow: `${long}\n\n${full.whatWeKnow}`, version: 1 });
    const mine = `${full.whatWeKnow}\n\n${long}`;
    const result = await writeEntry(keyContact, answer({ whatWeKnow: mine, version: 1 }));
    expect(result).toMatchObject({ failure: { kind: 'conflict', merged: { isSettled: true } } });
  });

  it('who both begin from what was agreed are put together over that', async () => {
    for (const code of leeds.criteria) await write(keyContact, { criterionCode: code });
    const { selfEvaluationId } = await stored();
    const inHand = async () => {
      const { version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { id: selfEvaluationId } });
      return { selfEvaluationId, version };
    };
    await submitSelfEvaluation(keyContact, await inHand());
    await agreeSelfEvaluation(world.actor('leeds', 'task-group'), await inHand());
    await write(deputy, { whatWeKnow: first('within the hour') });
    await write(keyContact, { whatWeKnow: second('weekly') });
    expect(await stored()).toMatchObject({
      whatWeKnow: 'Checks are made within the hour.\n\nCourses are held weekly.',
      version: 2,
    });
    const late = answer({ whatWeKnow: 'Late.', version: 1, selfEvaluationId });
    expect(await writeEntry(keyContact, late)).toMatchObject({ failure: { kind: 'rule' } });
  });
});

describe('evidence beside an answer', () => {
  async function held(changes: { criterionCode?: string; partnerId?: string } = {}) {
    const id = randomUUID();
    const on = dayColumn('2009-09-10');
    await world.owner.evidenceItem.create({
      data: {
        ...{ areaId: leeds.id, id, partnerId: changes.partnerId ?? leeds.partners.police.id, title: 'An audit' },
        ...{ kind: 'audit', summary: '', reviewByOn: dayColumn('2010-09-10'), marking: 'official' },
        ...{ hasChildLevelData: false, status: 'accepted', proposedById: deputy.personId, proposedAt: on },
      },
    });
    const link = { frameworkCode: leeds.frameworkCode, criterionCode: changes.criterionCode ?? criterionCode };
    await world.owner.evidenceLink.create({ data: { areaId: leeds.id, itemId: id, ...link } });
    return id;
  }
  const named = async (actor?: Actor) =>
    (await page(actor))?.evidence.flatMap(({ id, isNamed }) => (isNamed ? id : [])).sort();

  it('is named by the answer, and taken away again', async () => {
    const [one, two] = [await held(), await held()];
    await write(keyContact, { evidence: [one, two] });
    expect(await named()).toEqual([one, two].sort());
    await write(keyContact, { evidence: [two], version: 1 });
    expect(await named()).toEqual([two]);
  });

  it('is only what the partner holds for that criterion [V8.2.2]', async () => {
    const others = await held({ partnerId: leeds.partners.hospital.id });
    const elsewhere = await held({ criterionCode: leeds.criteria[1] });
    for (const item of [others, elsewhere, randomUUID()])
      expect(await writeEntry(keyContact, answer({ evidence: [item] }))).toMatchObject({
        failure: { kind: 'invalid', fields: { evidence: [expect.any(String)] } },
      });
  });

  it('is not taken away by the database either once it is sent [V8.2.2]', async () => {
    for (const code of leeds.criteria)
      await write(keyContact, { criterionCode: code, evidence: code === criterionCode ? [await held()] : [] });
    const { personId } = keyContact;
    const own = { areaId: leeds.id, personId, reach: 'partner', partnerIds: [leeds.partners.police.id] } as const;
    const remove = () =>
      inReach(own, async (client) => (await client.query('DELETE FROM self_evaluation_evidence')).rowCount);
    expect(await remove()).toBe(1);
    const { selfEvaluationId } = await stored();
    const { version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { id: selfEvaluationId } });
    expect(await submitSelfEvaluation(keyContact, { selfEvaluationId, version })).toMatchObject({ ok: true });
    expect(await remove()).toBe(0);
  });

  it('is of both where two people named different items', async () => {
    const [one, two] = [await held(), await held()];
    await write(keyContact);
    await write(deputy, { evidence: [one], version: 1 });
    await write(keyContact, { evidence: [two], version: 1 });
    expect(await named()).toEqual([one, two].sort());
  });
});

describe('evidence of what was returned', () => {
  it('is not named to the task group, which reads it as it was sent [V8.2.2]', async () => {
    const id = randomUUID();
    await world.owner.evidenceItem.create({
      data: {
        ...{ areaId: leeds.id, id, partnerId: leeds.partners.police.id, title: 'An audit', kind: 'audit', summary: '' },
        ...{ reviewByOn: dayColumn('2010-09-10'), marking: 'official', hasChildLevelData: false, status: 'accepted' },
        ...{ proposedById: deputy.personId, proposedAt: dayColumn('2009-09-10') },
      },
    });
    await world.owner.evidenceLink.create({
      data: { areaId: leeds.id, itemId: id, frameworkCode: leeds.frameworkCode, criterionCode },
    });
    for (const code of leeds.criteria) await write(keyContact, { criterionCode: code });
    const { selfEvaluationId } = await stored();
    const inHand = async () => {
      const { version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { id: selfEvaluationId } });
      return { selfEvaluationId, version };
    };
    await submitSelfEvaluation(keyContact, await inHand());
    const lead = world.actor('leeds', 'inspection-lead');
    await returnSelfEvaluation(lead, { ...(await inHand()), reason: 'Say more.', reasons: [] });
    await write(keyContact, { evidence: [id], version: 1, selfEvaluationId });
    expect((await page())?.evidence).toMatchObject([{ id, isNamed: true }]);
    expect((await page(lead))?.evidence).toMatchObject([{ id, isNamed: false }]);
    expect(await listCited(keyContact, { selfEvaluationId })).toMatchObject([{ itemId: id }]);
    expect(await listCited(lead, { selfEvaluationId })).toEqual([]);
  });
});

describe('the page of an answer', () => {
  const values = (of: Record<string, unknown> = {}) => ({ ...full, evidence: [], selfEvaluationId: '', ...of });
  const path = () =>
    entryPath({
      ...{ areaSlug: leeds.slug, serviceId: leeds.services.police.id },
      ...{ frameworkCode: leeds.frameworkCode, criterionCode },
    });
  const typing = (actor: Actor, version: number, of: Record<string, unknown> = {}) =>
    keepWorkingCopy(actor, { path: path(), formName: ENTRY_FORM, version, values: values(of) as never });

  it('opens with what its writer had typed, and tells others only that somebody is writing', async () => {
    await typing(keyContact, 0, { whatWeKnow: 'Half a sentence' });
    expect((await page())?.copy).toMatchObject({ values: { whatWeKnow: 'Half a sentence' }, conflict: null });
    expect((await page())?.alsoWriting).toEqual([]);
    const others = await page(deputy);
    expect(others?.copy).toBeNull();
    expect(others?.alsoWriting).toMatchObject([{ name: keyContact.name }]);
    expect(JSON.stringify(others)).not.toContain('Half a sentence');
  });

  it('names nobody who may not write there as writing [V8.2.2]', async () => {
    for (const actor of [world.actor('leeds', 'key-contact', 'hospital'), world.actor('leeds', 'task-group')])
      expect(await typing(actor, 0)).toMatchObject({ ok: true });
    expect((await page())?.alsoWriting).toEqual([]);
    await typing(deputy, 0);
    expect((await page())?.alsoWriting).toMatchObject([{ name: deputy.name }]);
  });

  it('puts a copy together with what was saved since it was begun', async () => {
    await write(keyContact);
    const { selfEvaluationId } = await stored();
    await typing(keyContact, 1, { whatWeKnow: second('weekly'), selfEvaluationId });
    await write(deputy, { whatWeKnow: first('within the hour'), version: 1 });
    expect((await page())?.copy).toMatchObject({
      values: { whatWeKnow: 'Checks are made within the hour.\n\nCourses are held weekly.' },
      conflict: { version: 2, by: deputy.name, merged: { isSettled: true } },
    });
    await write(deputy, { whatWeKnow: second('daily'), version: 2 });
    expect((await page())?.copy?.conflict?.merged?.clashes.whatWeKnow).toHaveLength(1);
  });

  it('shows the whole of a copy that was begun in another edition beside what stands now', async () => {
    await write(keyContact);
    await typing(keyContact, 1, { whatWeKnow: 'Of another edition.', selfEvaluationId: randomUUID() });
    expect((await page())?.copy).toMatchObject({
      conflict: { merged: { clashes: { whatWeKnow: [{ mine: 'Of another edition.', theirs: full.whatWeKnow }] } } },
    });
  });

  it('says what was taken over until somebody has saved it', async () => {
    await write(keyContact);
    await world.owner.selfEvaluationEntry.updateMany({ where: { areaId: leeds.id }, data: { isCarriedOver: true } });
    expect((await page())?.takenOverFrom).toBe('an earlier cycle');
    await write(keyContact, { version: 1 });
    expect((await page())?.takenOverFrom).toBeNull();
  });

  it('names who is to write it to the partner and to nobody else', async () => {
    const { personId, name } = world.actor('leeds', 'contributor');
    await world.owner.criterionContributor.create({
      data: {
        ...{ areaId: leeds.id, serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode, criterionCode },
        ...{ personId, namedById: keyContact.personId, namedAt: new Date() },
      },
    });
    expect((await page())?.contributors).toEqual([name]);
    await write(keyContact);
    expect((await page(world.actor('leeds', 'task-group')))?.contributors ?? []).toEqual([]);
  });
});

describe('what is known about a criterion', () => {
  it('is counted from the partner’s own case files and actions, for those who may', async () => {
    const of = await prepare(world, { area: 'leeds', partner: 'police' });
    const about = [leeds.frameworkCode, criterionCode, of.partnerId] as const;
    await world.owner.finding.updateMany({ where: { areaId: leeds.id }, data: { criterionCode } });
    expect(await listCriterionAudits(keyContact, ...about)).toMatchObject([{ id: of.auditId, total: 1, reviewed: 1 }]);
    expect(await listCriterionActions(keyContact, ...about)).toMatchObject([{ title: of.mark, status: 'done' }]);
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    expect(await listCriterionAudits(hospital, ...about)).toEqual([]);
    expect(await listCriterionActions(hospital, ...about)).toEqual([]);
    expect(await listCriterionAudits(world.actor('leeds', 'contributor'), ...about)).toEqual([]);
  });
});
