import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { acceptEvidence, declineEvidence } from '@/lib/evidence/commands';
import {
  describeEvidence,
  describeTogether,
  linkCriterion,
  unlinkCriterion,
} from '@/lib/evidence/description/commands';
import { getDescription, listDeclinedEvidence, planDescriptions } from '@/lib/evidence/description/queries';
import { sendEvidenceList } from '@/lib/evidence/listing/download';
import { listEvidence, listEvidenceToDecide } from '@/lib/evidence/listing/queries';
import { getEvidence } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { verifyAction } from '@/lib/findings/commands';
import { linkEvidenceToAction, unlinkEvidenceFromAction } from '@/lib/findings/evidence/commands';
import {
  getActionEvidenceForm,
  listActionEvidence,
  listActionsToEvidence,
  listEvidencedActions,
} from '@/lib/findings/evidence/queries';
import { listHandoverUses } from '@/lib/inspections/handover/queries';
import { dayColumn } from '@/lib/platform/day-columns';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { getEntryPage } from '@/lib/self-evaluations/entries/queries';
import { noteNamedEvidence } from '@/lib/self-evaluations/named-evidence/commands';
import { listNamingEntries } from '@/lib/self-evaluations/named-evidence/queries';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const AT = new Date('2009-09-01T09:00:00Z');
const contact = () => world.actor('leeds', 'key-contact');
const deputy = () => world.actor('leeds', 'deputy');
const contributor = () => world.actor('leeds', 'contributor');
const hospital = () => world.actor('leeds', 'key-contact', 'hospital');
const lead = () => world.actor('leeds', 'inspection-lead');
const taskGroup = () => world.actor('leeds', 'task-group');

const ASMT = 'SLAC-2009/SG.QP.ASMT' as const;
const EVAL = 'SLAC-2009/SG.LM.EVAL' as const;

type Item = {
  status?: string;
  audience?: string;
  hasChildLevelData?: boolean;
  by?: Actor;
  partner?: 'police' | 'hospital';
  title?: string;
  checkStatus?: string;
};

/** An item with one file that has been checked, speaking to one criterion. */
async function item({ by = contact(), partner = 'police', checkStatus = 'available', ...of }: Item = {}) {
  const areaId = world.leeds.id;
  const { id } = await world.owner.evidenceItem.create({
    data: {
      ...{ areaId, partnerId: world.leeds.partners[partner].id, title: 'Audit of referrals', kind: 'audit' },
      ...{ summary: 'Of 23 files read, 7 left children at risk.', reviewByOn: dayColumn('2010-03-01') },
      ...{ status: 'accepted', proposedById: by.personId, proposedAt: AT, ...of },
      ...(of.status === 'declined' ? { decidedById: lead().personId, decidedAt: AT, decisionReason: 'Page 2.' } : {}),
    },
    select: { id: true },
  });
  await world.owner.evidenceVersion.create({
    data: {
      ...{ areaId, itemId: id, number: 1, fileName: 'audit.pdf', mediaType: 'application/pdf', sizeInBytes: 1 },
      ...{ sha256: '0'.repeat(64), storageKey: `00/${id}`, uploadedById: by.personId, uploadedAt: AT, checkStatus },
    },
  });
  await world.owner.evidenceLink.create({
    data: { areaId, itemId: id, frameworkCode: 'SLAC-2009', criterionCode: 'SG.QP.ASMT', note: 'The sample of 23.' },
  });
  return id;
}

type Described = Parameters<typeof describeEvidence>[1];

function description(evidenceItemId: string, overrides: Partial<Described> = {}): Described {
  return {
    ...{ evidenceItemId, version: 1, partnerId: world.leeds.partners.police.id, title: 'Audit of referrals' },
    ...{ kind: 'audit', summary: 'Of 23 files read, 7 left children at risk.', periodFromOn: null, periodToOn: null },
    ...{ reviewByOn: '2010-03-01', marking: 'official', hasChildLevelData: false, audience: 'area' },
    criteria: [ASMT],
    ...overrides,
  };
}

const changes = {
  ...{ partnerId: null, kind: null, reviewByOn: null, marking: null, audience: null },
  ...{ addCriteria: [], removeCriteria: [] },
};

const filters = (of: Record<string, string> = {}) => evidenceFiltersSchema.parse(of);

/** The events that an act adds to the trail. */
async function eventsOf(act: () => Promise<unknown>) {
  const before = await world.events('leeds');
  await act();
  return (await world.events('leeds')).slice(before.length);
}

describe('describing evidence anew', () => {
  test('with a new review date leaves it accepted; the describer may still decide on others’ changes', async () => {
    const id = await item();
    const act = () => describeEvidence(lead(), description(id, { reviewByOn: '2010-09-01' }));
    expect(await eventsOf(act)).toEqual(['evidence.described']);
    expect(await getEvidence(contact(), id)).toMatchObject({
      status: 'accepted',
      reviewByOn: '2010-09-01',
      version: 2,
    });
    await describeEvidence(contact(), description(id, { version: 2, reviewByOn: '2010-09-01', kind: 'policy' }));
    expect((await acceptEvidence(lead(), { evidenceItemId: id, version: 3 })).ok).toBe(true);
  });

  test('with another kind sends it round, and whoever described it may not decide', async () => {
    const id = await item();
    expect((await describeEvidence(lead(), description(id, { kind: 'observation' }))).ok).toBe(true);
    expect(await getEvidence(contact(), id)).toMatchObject({ status: 'proposed', decidedByName: null });
    expect((await listEvidenceToDecide(lead())).map((row) => row.id)).not.toContain(id);
    expect(await acceptEvidence(lead(), { evidenceItemId: id, version: 2 })).toMatchObject({
      failure: { kind: 'rule', message: expect.stringContaining('second person') },
    });
    expect((await acceptEvidence(taskGroup(), { evidenceItemId: id, version: 2 })).ok).toBe(true);
  });

  test('while it waits makes the describer one of its authors, and a new review date makes nobody one', async () => {
    const id = await item({ status: 'proposed' });
    await describeEvidence(lead(), description(id, { kind: 'observation' }));
    expect(await getEvidence(lead(), id)).toMatchObject({
      proposedByName: contact().name,
      allowed: { decide: false },
    });
    expect((await listEvidenceToDecide(lead())).map((row) => row.id)).not.toContain(id);
    expect((await acceptEvidence(lead(), { evidenceItemId: id, version: 2 })).ok).toBe(false);
    const other = await item({ status: 'proposed' });
    await describeEvidence(lead(), description(other, { reviewByOn: '2010-09-01' }));
    expect((await acceptEvidence(lead(), { evidenceItemId: other, version: 2 })).ok).toBe(true);
  });

  test('narrowed to its partner it is gone for others at once, and its file with child-level data shut', async () => {
    const id = await item();
    expect(await getEvidence(hospital(), id)).not.toBeNull();
    await describeEvidence(contact(), description(id, { audience: 'partner', hasChildLevelData: true }));
    expect(await getEvidence(hospital(), id)).toBeNull();
    expect((await listEvidence(hospital(), filters())).rows.map((row) => row.id)).not.toContain(id);
    const forTaskGroup = await getEvidence(taskGroup(), id);
    expect(forTaskGroup).toMatchObject({ status: 'accepted', versions: [{ mayOpen: false }] });
  });

  test('cannot open files with child-level data to somebody who may not open them [V8.2.2]', async () => {
    const id = await item({ hasChildLevelData: true });
    const shut = await describeEvidence(contributor(), description(id, { hasChildLevelData: false }));
    expect(shut).toMatchObject({ failure: { kind: 'invalid', fields: { hasChildLevelData: [expect.any(String)] } } });
    expect((await describeEvidence(deputy(), description(id, { hasChildLevelData: false }))).ok).toBe(true);
    expect(await getEvidence(contributor(), id)).toMatchObject({ status: 'proposed' });
  });

  test('of what was declined proposes it again; until then it is on the list of what came back', async () => {
    const id = await item({ status: 'proposed' });
    await declineEvidence(taskGroup(), { evidenceItemId: id, version: 1, reason: 'Say which month.' });
    expect(await listDeclinedEvidence(contact())).toContainEqual(
      expect.objectContaining({ id, reason: 'Say which month.' }),
    );
    expect(await listDeclinedEvidence(hospital())).toEqual([]);
    await describeEvidence(contact(), description(id, { version: 2, title: 'Audit of referrals, July' }));
    expect(await getEvidence(contact(), id)).toMatchObject({ status: 'proposed', decisionReason: null });
    expect((await listDeclinedEvidence(contact())).map((row) => row.id)).not.toContain(id);
  });

  test('by two people gives the second both descriptions', async () => {
    const id = await item();
    await describeEvidence(contact(), description(id, { title: 'First' }));
    expect(await describeEvidence(deputy(), description(id, { title: 'Second' }))).toMatchObject({
      failure: { kind: 'conflict', version: 2, theirs: { title: 'First', criteria: ASMT, hasChildLevelData: '' } },
    });
  });

  test('keeps the notes of criteria that stay, and refuses what does not fit', async () => {
    const id = await item();
    const act = (overrides: Partial<Described>) => describeEvidence(contact(), description(id, overrides));
    expect(await act({})).toMatchObject({ failure: { kind: 'rule' } });
    expect(await act({ reviewByOn: '2009-09-14' })).toMatchObject({
      failure: { fields: { reviewByOn: [expect.any(String)] } },
    });
    expect(await act({ criteria: [ASMT, 'SLAC-2009/XX'] })).toMatchObject({
      failure: { fields: { criteria: [expect.any(String)] } },
    });
    expect((await act({ criteria: [EVAL, ASMT] })).ok).toBe(true);
    const view = await getEvidence(contact(), id);
    expect(view?.criteria.map(({ code, note }) => [code, note])).toEqual([
      ['SG.LM.EVAL', ''],
      ['SG.QP.ASMT', 'The sample of 23.'],
    ]);
  });

  test('to another partner is for whoever may describe for both', async () => {
    const id = await item();
    const partnerId = world.leeds.partners.hospital.id;
    const act = (by: Actor) => describeEvidence(by, description(id, { partnerId }));
    expect(await act(contact())).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await act(world.actor('county', 'inspection-lead'))).toMatchObject({ failure: { kind: 'not-found' } });
    expect((await act(lead())).ok).toBe(true);
    expect(await getDescription(contact(), id)).toBeNull();
    expect(await getDescription(hospital(), id)).toMatchObject({ partnerId, status: 'proposed' });
  });
});

describe('one change for many items', () => {
  test('is shown before it is made, made with all, and told as one event', async () => {
    const ids = [await item(), await item({ status: 'proposed' }), await item({ status: 'declined' })];
    const wanted = { ...changes, reviewByOn: '2010-12-01', addCriteria: [EVAL] as const };
    const plan = await planDescriptions(contact(), {
      ids: [...ids, await item({ partner: 'hospital' })],
      changes: wanted,
    });
    expect(plan.map(({ status, goesRound }) => [status, goesRound]).sort()).toEqual([
      ['accepted', true],
      ['declined', true],
      ['proposed', false],
    ]);
    expect(plan[0]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['reviewByOn', '1 March 2010', '1 December 2010'],
      ['criteria', expect.any(String), expect.stringContaining(',')],
    ]);
    const input = { items: ids.map((id) => `${id}:1`), ...wanted, addCriteria: [EVAL] };
    expect(await eventsOf(() => describeTogether(contact(), input))).toEqual(['evidence.described-together']);
    for (const id of ids)
      expect(await getEvidence(contact(), id)).toMatchObject({
        status: 'proposed',
        reviewByOn: '2010-12-01',
        version: 2,
      });
  });

  test('is made with none when one of them has changed, is somebody else’s, or would be left without a criterion', async () => {
    const [one, other] = [await item(), await item()];
    const asked = { ...changes, marking: 'official-sensitive' as const };
    const act = (items: string[], by = contact(), what: typeof changes | typeof asked = asked) =>
      describeTogether(by, { items, ...what });
    expect(await act([`${one}:1`, `${other}:2`])).toMatchObject({ failure: { kind: 'changed' } });
    expect(await act([`${one}:1`, `${await item({ partner: 'hospital', status: 'proposed' })}:1`])).toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await act([`${one}:1`, `${await item({ partner: 'hospital' })}:1`])).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    const bare = { ...changes, removeCriteria: [ASMT] };
    expect(await describeTogether(contact(), { items: [`${one}:1`], ...bare })).toMatchObject({
      failure: { kind: 'rule', message: expect.stringContaining('Audit of referrals') },
    });
    expect(await getEvidence(contact(), one)).toMatchObject({ marking: 'official', version: 1 });
  });
});

describe('a change for many items that cannot be made', () => {
  const ofBoth = () => {
    const of = world.actor('leeds', 'contributor');
    return { ...of, grants: [...of.grants, ...world.actor('leeds', 'contributor', 'hospital').grants] };
  };
  const child = { hasChildLevelData: true };

  test.each([
    ['a review-by day that has passed', { reviewByOn: '2009-09-01' }, {}, /^Enter a review-by date [^.]+\.$/],
    ['no criterion left', { removeCriteria: [ASMT] }, {}, /^Choose at least one criterion [^.]+\.$/],
    ['a criterion that no framework has', { addCriteria: ['SLAC-2009/NO.ONE'] }, {}, /^Choose criteria [^.]+\.$/],
    ['files that they do not open', { partnerId: 'hospital' }, child, /^Only somebody who may open its files [^.]+\.$/],
  ] as const)('says so before and after the last button: %s', async (_what, change, of, sentence) => {
    const id = await item(of);
    const partnerId = 'partnerId' in change ? world.leeds.partners.hospital.id : null;
    const asked = { ...changes, ...change, partnerId } as Parameters<typeof planDescriptions>[1]['changes'];
    const [planned] = await planDescriptions(ofBoth(), { ids: [id], changes: asked });
    expect(planned?.fault).toMatch(sentence);
    expect(
      await describeTogether(ofBoth(), {
        items: [`${id}:1`],
        ...asked,
        addCriteria: [...asked.addCriteria],
        removeCriteria: [...asked.removeCriteria],
      }),
    ).toMatchObject({
      failure: { kind: 'rule', message: `“Audit of referrals”: ${planned?.fault} Nothing was changed.` },
    });
  });
});

describe('what evidence shows', () => {
  test('of a criterion is said without a new decision; a new criterion needs one, and the last cannot go', async () => {
    const id = await item();
    const of = { evidenceItemId: id, criterion: ASMT } as const;
    expect((await linkCriterion(contact(), { ...of, version: 1, note: 'Seven of 23.' })).ok).toBe(true);
    expect(await getEvidence(hospital(), id)).toMatchObject({
      status: 'accepted',
      criteria: [{ note: 'Seven of 23.' }],
    });
    expect(await unlinkCriterion(contact(), { ...of, version: 2 })).toMatchObject({ failure: { kind: 'rule' } });
    await linkCriterion(contact(), { evidenceItemId: id, criterion: EVAL, version: 2, note: '' });
    expect(await getEvidence(contact(), id)).toMatchObject({ status: 'proposed' });
    expect(await linkCriterion(hospital(), { ...of, version: 3, note: 'Ours.' })).toMatchObject({ ok: false });
    expect((await unlinkCriterion(contact(), { ...of, version: 3 })).ok).toBe(true);
    expect((await getEvidence(contact(), id))?.criteria.map(({ code }) => code)).toEqual(['SG.LM.EVAL']);
  });

  async function action(status = 'in-progress') {
    const areaId = world.leeds.id;
    const of = { areaId, partnerId: world.leeds.partners.police.id };
    const { id: findingId } = await world.owner.finding.create({
      data: {
        ...{
          ...of,
          number: Math.floor(Math.random() * 1e9),
          kind: 'priority-action',
          title: 'A finding',
          detail: 'It.',
        },
        ...{
          source: 'audit',
          frameworkCode: 'SLAC-2009',
          criterionCode: 'SG.QP.ASMT',
          raisedOn: dayColumn('2009-09-01'),
        },
      },
      select: { id: true },
    });
    const { id } = await world.owner.action.create({
      data: {
        ...{ ...of, findingId, ownerName: 'Head of service', title: 'Second checks', successMeasure: 'None missed' },
        ...{ dueOn: dayColumn('2009-10-01'), status, doneById: contact().personId },
      },
      select: { id: true },
    });
    return { actionId: id, findingId };
  }

  test('of an action stands with both, for those who see both, and stays once it is verified', async () => {
    const { actionId, findingId } = await action('done');
    const [shared, kept] = [await item(), await item({ audience: 'partner' })];
    const link = (evidenceItemId: string, note = 'None missed in August.') =>
      linkEvidenceToAction(contact(), { actionId, evidenceItemId, note });
    expect((await listActionsToEvidence(contact())).map(({ id }) => id)).toContain(actionId);
    expect(await eventsOf(() => link(shared))).toEqual(['action.evidence-linked']);
    await link(kept);
    await link(shared, 'None missed in September either.');
    const beside = (await listActionEvidence(taskGroup(), findingId)).get(actionId);
    expect(beside?.map(({ itemId, note }) => [itemId, note])).toContainEqual([
      shared,
      'None missed in September either.',
    ]);
    expect(beside).toHaveLength(2);
    expect(await listEvidencedActions(contact(), kept)).toMatchObject([{ actionId, mayChange: true }]);
    expect(await listEvidencedActions(hospital(), shared)).toEqual([]);
    expect((await getActionEvidenceForm(contact(), actionId))?.offered.map(({ id }) => id)).not.toContain(shared);

    const { version } = await world.owner.action.findFirstOrThrow({ where: { id: actionId } });
    expect(await verifyAction(lead(), { actionId, version: 1, note: 'Seen.' })).toMatchObject({ ok: false });
    expect((await verifyAction(lead(), { actionId, version, note: 'Seen.' })).ok).toBe(true);
    expect(await link(kept)).toMatchObject({ failure: { kind: 'rule' } });
    const gone = { actionId, evidenceItemId: shared, version: version + 1 };
    expect(await unlinkEvidenceFromAction(contact(), gone)).toMatchObject({ failure: { kind: 'rule' } });
  });

  test('of an action of another partner can be changed by neither, nor with evidence that they do not see', async () => {
    const { actionId } = await action();
    const own = await item();
    const hidden = await item({ partner: 'hospital', status: 'proposed' });
    const link = (by: Actor, evidenceItemId: string) =>
      linkEvidenceToAction(by, { actionId, evidenceItemId, note: 'It.' });
    expect(await link(hospital(), hidden)).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await link(contact(), hidden)).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await link(contact(), await item({ status: 'declined' }))).toMatchObject({ failure: { kind: 'invalid' } });
    expect((await link(contact(), own)).ok).toBe(true);
    expect(await unlinkEvidenceFromAction(contact(), { actionId, evidenceItemId: own, version: 1 })).toMatchObject({
      failure: { kind: 'changed' },
    });
    expect((await unlinkEvidenceFromAction(contact(), { actionId, evidenceItemId: own, version: 2 })).ok).toBe(true);
  });

  test('of an answer is a draft’s until it is sent, and nobody else’s', async () => {
    const areaId = world.leeds.id;
    const { id: serviceId } = await world.owner.service.create({
      data: { areaId, partnerId: world.leeds.partners.police.id, name: 'Public protection', position: 3 },
      select: { id: true },
    });
    const place = { serviceId, frameworkCode: 'SLAC-2009', criterionCode: 'SG.QP.ASMT' };
    await world.owner.criterionAssignment.create({ data: { areaId, ...place, dueOn: dayColumn('2009-10-01') } });
    const id = await item();
    const noted = (by: Actor, note: string) => noteNamedEvidence(by, { ...place, evidenceItemId: id, note });
    const words = { whatWeKnow: 'Checks work.', howWeKnow: '', whatNext: '', grade: null, confidence: null };
    const write = (version: number) =>
      writeEntry(contact(), { ...place, ...words, version, selfEvaluationId: null, evidence: [id], goTo: 'list' });
    expect((await write(0)).ok).toBe(true);
    expect(await noted(hospital(), 'Ours.')).toMatchObject({ ok: false });
    expect(await eventsOf(() => noted(contact(), 'Seven of 23.'))).toEqual(['self-evaluation.evidence-noted']);
    expect((await write(1)).ok).toBe(true);
    expect(await getEntryPage(contact(), 'SLAC-2009', serviceId, 'SG.QP.ASMT')).toMatchObject({
      evidence: expect.arrayContaining([expect.objectContaining({ id, isNamed: true, note: 'Seven of 23.' })]),
    });
    expect(await listNamingEntries(contact(), id)).toMatchObject([
      { serviceId, note: 'Seven of 23.', status: 'draft' },
    ]);
    expect(await listNamingEntries(taskGroup(), id)).toEqual([]);
    await world.owner.selfEvaluation.updateMany({ where: { serviceId }, data: { status: 'submitted' } });
    expect(await listNamingEntries(taskGroup(), id)).toHaveLength(1);
    expect(await listNamingEntries(hospital(), id)).toEqual([]);
    expect(await noted(contact(), 'Eight.')).toMatchObject({ failure: { kind: 'rule' } });
  });

  test('of a hand-over item is read with the item', async () => {
    const id = await item();
    const key = { areaId: world.leeds.id, frameworkCode: 'SLAC-2009', itemKey: 'CASELIST' };
    await world.owner.handoverItem.create({
      data: { ...key, partnerId: world.leeds.partners.police.id, evidenceItemId: id, evidenceNote: 'Part 2.' },
    });
    expect(await listHandoverUses(contact(), id)).toMatchObject([{ key: 'CASELIST', note: 'Part 2.' }]);
    expect(await listHandoverUses(hospital(), id)).toEqual([]);
  });
});

describe('the list', () => {
  test('is narrowed by title, newest file and period, and put in order', async () => {
    const [here, gone] = [
      await item({ title: 'Zebra crossings' }),
      await item({ title: 'A zebra', checkStatus: 'refused' }),
    ];
    await world.owner.evidenceItem.updateMany({
      where: { id: here },
      data: { periodFromOn: dayColumn('2009-04-01'), periodToOn: dayColumn('2009-06-30') },
    });
    const found = async (of: Record<string, string>) =>
      (await listEvidence(contact(), filters({ text: 'zebra', ...of }))).rows.map(({ id }) => id);
    expect(await found({ order: 'title' })).toEqual([gone, here]);
    expect(await found({ check: 'refused' })).toEqual([gone]);
    expect(await found({ from: '2009-06-01', to: '2009-07-31' })).toEqual([here]);
    expect(await found({ from: '2009-07-01' })).toEqual([]);
  });

  test('is taken away as far as whoever takes it sees it, and holds no formula', async () => {
    await item({ title: '=2+2', status: 'proposed' });
    const taken = async (by: Actor, format: string) =>
      sendEvidenceList(by, `http://here/list?text=${encodeURIComponent('2+2')}&format=${format}`);
    expect(await eventsOf(() => taken(contact(), 'csv'))).toEqual(['evidence.listed-out']);
    const csv = await (await taken(contact(), 'csv')).text();
    expect(csv).toContain(`"'=2+2"`);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect((await (await taken(hospital(), 'csv')).text()).split('\r\n')).toHaveLength(2);
    const book = await taken(contact(), 'xlsx');
    expect(book.headers.get('content-disposition')).toContain('Evidence of Leeds.xlsx');
    expect(book.headers.get('cache-control')).toBe('private, no-store');
    expect(
      await eventsOf(async () => expect((await taken(world.actor('leeds', 'auditor'), 'csv')).status).toBe(404)),
    ).toEqual([]);
  });
});
