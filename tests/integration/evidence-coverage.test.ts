import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { sendCoverage } from '@/lib/evidence/coverage/download';
import { getEvidenceCoverage, listExpiringEvidence } from '@/lib/evidence/coverage/queries';
import { type CountedState, cellFigures, figureFilters } from '@/lib/evidence/coverage/rules';
import { listEvidence } from '@/lib/evidence/listing/queries';
import type { Audience, CheckStatus, EvidenceStatus } from '@/lib/evidence/rules';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { dayColumn } from '@/lib/platform/day-columns';
import { database } from '@/lib/platform/db';
import { gatherReadiness } from '@/lib/readiness/queries';
import { createWorld, type World } from '../support/world';

const framework = 'SLAC-2009';
let world: World;

type Given = {
  title: string;
  of: 'police' | 'hospital';
  kind: string;
  status?: EvidenceStatus;
  audience?: Audience;
  periodToOn?: string;
  reviewByOn?: string;
  criteria?: readonly string[];
  /** How far each of its files has been checked, oldest first. */
  files?: readonly CheckStatus[];
};

// As at 14 September 2009; the framework takes periods that ended up to 12 months ago.
const given: readonly Given[] = [
  { title: 'Kept long', of: 'police', kind: 'audit', criteria: ['SG.LM.EVAL', 'SG.QP.ASMT'] },
  { title: 'Last day today', of: 'police', kind: 'policy', reviewByOn: '2009-09-14' },
  { title: 'Out since yesterday', of: 'police', kind: 'voice', reviewByOn: '2009-09-13' },
  { title: 'In 30 days', of: 'hospital', kind: 'policy', reviewByOn: '2009-10-14' },
  { title: 'In 31 days', of: 'hospital', kind: 'audit', reviewByOn: '2009-10-15' },
  { title: 'Of a period soon too old', of: 'police', kind: 'audit', periodToOn: '2008-12-13' },
  { title: 'In 91 days', of: 'police', kind: 'audit', reviewByOn: '2009-12-14' },
  { title: 'Of a period too old', of: 'hospital', kind: 'performance-data', periodToOn: '2008-09-13' },
  { title: 'The hospital’s own', of: 'hospital', kind: 'policy', audience: 'partner', reviewByOn: '2009-09-20' },
  { title: 'The hospital’s proposal', of: 'hospital', kind: 'observation', status: 'proposed' },
  { title: 'The police’s proposal', of: 'police', kind: 'external-view', status: 'proposed' },
  { title: 'Declined', of: 'police', kind: 'external-view', status: 'declined' },
  { title: 'Refused', of: 'police', kind: 'observation', files: ['available', 'refused'] },
  { title: 'Damaged', of: 'hospital', kind: 'policy', files: ['damaged'] },
  { title: 'Damaged and out', of: 'police', kind: 'voice', reviewByOn: '2009-09-13', files: ['damaged'] },
  { title: 'A refused proposal', of: 'police', kind: 'external-view', status: 'proposed', files: ['refused'] },
  { title: 'Waits for its check', of: 'police', kind: 'external-view', status: 'proposed', files: ['waiting'] },
];

async function bring({ title, of, kind, status = 'accepted', criteria = ['SG.LM.EVAL'], files = [], ...item }: Given) {
  const { id: areaId, partners } = world.leeds;
  const senderId = world.actor('leeds', 'key-contact', of).personId;
  const at = new Date('2009-09-01T09:00:00Z');
  const { id: itemId } = await world.owner.evidenceItem.create({
    data: {
      ...{ areaId, title, kind, status, summary: title, partnerId: partners[of].id },
      ...{ audience: item.audience ?? 'area', reviewByOn: dayColumn(item.reviewByOn ?? '2010-09-01') },
      periodToOn: item.periodToOn ? dayColumn(item.periodToOn) : null,
      ...{ proposedById: senderId, proposedAt: at },
    },
    select: { id: true },
  });
  await world.owner.evidenceLink.createMany({
    data: criteria.map((criterionCode) => ({ areaId, itemId, frameworkCode: framework, criterionCode })),
  });
  await world.owner.evidenceVersion.createMany({
    data: files.map((checkStatus, index) => ({
      ...{ areaId, itemId, number: index + 1, fileName: 'a.pdf', mediaType: 'application/pdf', sizeInBytes: 1 },
      ...{ checkStatus, sha256: '0'.repeat(64), storageKey: `00/${itemId}` },
      ...{ uploadedById: senderId, uploadedAt: at },
    })),
  });
  return { areaId, itemId };
}

beforeAll(async () => {
  world = await createWorld();
  for (const one of given) await bring(one);
});

const lead = () => world.actor('leeds', 'inspection-lead');
const police = () => world.actor('leeds', 'key-contact', 'police');
const hospital = () => world.actor('leeds', 'contributor', 'hospital');

async function coverage(actor: Actor, partner = '') {
  const view = await getEvidenceCoverage(actor, { framework, partner });
  if (!view) throw new Error('there is no coverage');
  const cells = view.elements.flatMap(({ rows }) =>
    rows.flatMap(({ code, cells: ofRow }) => ofRow.map((cell) => ({ code, ...cell }))),
  );
  return { ...view, cells, at: (kind: string) => cells.find((one) => one.code === 'SG.LM.EVAL' && one.kind === kind) };
}

async function expiring(actor: Actor, within: '30' | '60' | '90' = '90', partner = '') {
  const view = await listExpiringEvidence(actor, { within, partner });
  return { titles: view?.rows.map(({ title }) => title), ...view };
}

describe('coverage', () => {
  test.each([
    ['the inspection lead', lead, ''],
    ['the inspection lead, of one partner', lead, 'police'],
    ['a key contact', police, ''],
    ['a key contact, of another partner', police, 'hospital'],
    ['a contributor of another partner', hospital, ''],
  ])('says to %s in every cell the number of the list that it leads to', async (_who, reader, partner) => {
    const { cells } = await coverage(reader(), partner);
    const listed = async (of: CountedState, { code, kind }: (typeof cells)[number]) =>
      listEvidence(
        reader(),
        evidenceFiltersSchema.parse(figureFilters(of, { framework, partner, criterion: code, kind })),
      );
    for (const cell of cells) {
      for (const { of, count } of cellFigures(cell)) {
        const { rows, total } = await listed(of, cell);
        expect([total, rows.length], `${cell.code} ${cell.kind} ${of}`).toEqual([count, count]);
      }
    }
    for (const cell of cells.filter(({ code }) => code === 'SG.LM.EVAL')) {
      const numbers = { held: cell.current, 'out-of-date': cell.outOfDate, waiting: cell.waiting } as const;
      for (const of of ['held', 'out-of-date', 'waiting'] as const)
        expect((await listed(of, cell)).total, `${cell.kind} ${of}`).toBe(numbers[of]);
    }
  });

  it('leaves out what nobody will open, which the list goes on showing with the state of its file', async () => {
    const filters = { framework, criterion: 'SG.LM.EVAL', kind: 'observation', status: 'accepted' };
    const { rows } = await listEvidence(lead(), evidenceFiltersSchema.parse(filters));
    expect(rows).toMatchObject([{ title: 'Refused', status: 'accepted', checkStatus: 'refused' }]);
    expect((await coverage(lead())).at('observation')).toMatchObject({ current: 0, waiting: 1 });
    expect((await coverage(lead())).at('external-view')).toMatchObject({ waiting: 2 });
  });

  it('is taken away as its page counts it for whoever takes it, and the trail says so', async () => {
    const taken = async (by: Actor, format: string, partner = '') =>
      sendCoverage(by, `http://here/coverage?framework=${framework}&partner=${partner}&format=${format}`);
    const events = () =>
      world.owner.auditEvent.findMany({ where: { areaId: world.leeds.id }, orderBy: { sequence: 'asc' } });
    const before = (await events()).length;
    const rowOf = async (by: Actor, kind: string, partner = '') => {
      const lines = (await (await taken(by, 'csv', partner)).text()).split('\r\n');
      expect(lines).toHaveLength(1 + (await coverage(by)).criteria * EVIDENCE_KINDS.length + 1);
      return lines.find((line) => line.includes(`,SG.LM.EVAL,`) && line.includes(`,${kind},`));
    };
    expect(await rowOf(lead(), 'Policy or guidance')).toMatch(/,Every partner,All evidence,.*,3,0,0,0,Held$/);
    expect(await rowOf(police(), 'Policy or guidance')).toMatch(/,Every partner,Evidence seen by.*,2,0,0,0,Held$/);
    expect(await rowOf(lead(), 'Voice of children and families', 'police')).toMatch(
      /,Police,.*,0,1,0,0,Only out of date$/,
    );
    expect(await rowOf(lead(), 'Performance data', 'police')).toMatch(/,0,0,0,1,Held by others$/);
    expect((await taken(lead(), 'xlsx')).headers.get('content-disposition')).toContain(
      'Coverage of evidence, Leeds, SLAC-2009.xlsx',
    );
    const added = (await events()).slice(before);
    expect(added.map(({ event }) => event)).toEqual(Array(5).fill('evidence.coverage-taken'));
    expect(added[2]?.data).toEqual({
      format: 'csv',
      frameworkCode: framework,
      partnerId: world.leeds.partners.police.id,
    });
    expect((await taken(world.actor('leeds', 'auditor'), 'csv')).status).toBe(404);
    expect((await taken(lead(), 'csv', 'nobody')).status).toBe(404);
    expect(await events()).toHaveLength(before + 5);
  });

  it('says nothing of another partner’s proposals nor of what is its own alone [V8.2.2]', async () => {
    const [asPolice, asLead] = [await coverage(police()), await coverage(lead())];
    expect(asLead.at('observation')).toMatchObject({ state: 'waiting', waiting: 1 });
    expect(asPolice.at('observation')).toMatchObject({ waiting: 0, state: expect.not.stringMatching('waiting') });
    expect([asLead.at('policy')?.current, asPolice.at('policy')?.current]).toEqual([3, 2]);
    expect([asLead.isWholeArea, asPolice.isWholeArea]).toEqual([true, false]);
  });

  it('of one partner tells what others hold from what is missing', async () => {
    const view = await coverage(lead(), 'police');
    expect(view.partner?.name).toBe('Police');
    expect(view.at('performance-data')).toMatchObject({ state: 'elsewhere', elsewhere: 1, isLacking: false });
    expect(view.at('policy')).toMatchObject({ state: 'held', current: 1, elsewhere: 2 });
    expect(view.at('voice')).toMatchObject({ state: 'out-of-date', outOfDate: 1 });
    expect(view.lacking).toBe((await coverage(lead())).lacking);
  });

  it.each([
    [['available', 'waiting'], 1],
    [['damaged', 'unchecked'], 1],
    [['available', 'refused'], 0],
    [['damaged'], 0],
  ] as const)('of an item whose files are %j counts it %i time, and so does readiness', async (files, times) => {
    const counts = async () => {
      const gathered = await gatherReadiness(database(), lead(), 'readiness.read', framework);
      const facts = gathered?.facts.evidence.filter((one) => one.criterion === 'SG.LM.EVAL' && one.kind === 'audit');
      const ready = facts?.reduce((sum, { count }) => sum + count, 0) ?? 0;
      return { covered: (await coverage(lead())).at('audit')?.current ?? 0, ready };
    };
    const before = await counts();
    const { areaId, itemId } = await bring({ title: 'With files', of: 'police', kind: 'audit', files });
    const after = await counts();
    await world.owner.evidenceVersion.deleteMany({ where: { areaId, itemId } });
    await world.owner.evidenceLink.deleteMany({ where: { areaId, itemId } });
    await world.owner.evidenceItem.deleteMany({ where: { areaId, id: itemId } });
    expect(after).toEqual({ covered: before.covered + times, ready: before.ready + times });
  });

  it('is of a framework and a partner that the area has', async () => {
    expect(await getEvidenceCoverage(lead(), { framework: 'ILACS-2026', partner: '' })).toBeNull();
    expect(await getEvidenceCoverage(lead(), { framework: '', partner: 'nobody' })).toBeNull();
    expect((await getEvidenceCoverage(lead(), { framework: '', partner: '' }))?.frameworkCode).toBe(framework);
  });

  it('needs what the area adds, everywhere', async () => {
    const strict = { ...lead(), area: { ...lead().area, settings: { extraEvidenceKinds: ['voice'] } } };
    const { cells, criteria } = await coverage(strict);
    const missing = cells.filter(({ kind, isLacking }) => kind === 'voice' && isLacking);
    expect(missing).toHaveLength(criteria - 1);
  });
});

describe('what runs out', () => {
  it('is accepted, soonest first, with why and what its reader may do', async () => {
    const { titles, rows, alreadyOut } = await expiring(lead());
    expect(titles).toEqual([
      'Last day today',
      'The hospital’s own',
      'In 30 days',
      'In 31 days',
      'Of a period soon too old',
    ]);
    expect(rows?.map(({ within }) => within)).toEqual(['30', '30', '30', '60', '90']);
    expect(rows?.[0]).toMatchObject({ daysLeft: 0, because: 'review-passed', allowed: { describe: true } });
    expect(rows?.at(-1)).toMatchObject({ runsOutOn: '2009-12-13', daysLeft: 90, because: 'period-too-old' });
    expect(alreadyOut).toBe(3);
  });

  it('is within the days asked for, and of the partner asked for', async () => {
    expect((await expiring(lead(), '30')).titles).toEqual(['Last day today', 'The hospital’s own', 'In 30 days']);
    expect((await expiring(lead(), '60', 'hospital')).titles).toEqual([
      'The hospital’s own',
      'In 30 days',
      'In 31 days',
    ]);
  });

  it('shows a contact their own first, and of others only what is meant for the area [V8.2.2]', async () => {
    const { titles, rows, alreadyOut } = await expiring(police());
    expect(titles).toEqual(['Last day today', 'Of a period soon too old', 'In 30 days', 'In 31 days']);
    expect(rows?.map(({ allowed }) => allowed.replaceFile)).toEqual([true, true, false, false]);
    expect(alreadyOut).toBe(3);
  });

  it('is nothing to who reads no evidence', async () => {
    expect(await listExpiringEvidence(world.actor('leeds', 'board-member'), { within: '90', partner: '' })).toBeNull();
    expect((await expiring(world.actor('county', 'inspection-lead'))).titles).toEqual([]);
  });
});
