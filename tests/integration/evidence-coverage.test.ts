import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { getEvidenceCoverage, listExpiringEvidence } from '@/lib/evidence/coverage/queries';
import { listEvidence } from '@/lib/evidence/listing/queries';
import type { Audience, EvidenceStatus } from '@/lib/evidence/rules';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
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
];

beforeAll(async () => {
  world = await createWorld();
  const { id: areaId, partners } = world.leeds;
  for (const { title, of, kind, status = 'accepted', criteria = ['SG.LM.EVAL'], ...item } of given) {
    const { id } = await world.owner.evidenceItem.create({
      data: {
        ...{ areaId, title, kind, status, summary: title, partnerId: partners[of].id },
        ...{ audience: item.audience ?? 'area', reviewByOn: dayColumn(item.reviewByOn ?? '2010-09-01') },
        periodToOn: item.periodToOn ? dayColumn(item.periodToOn) : null,
        proposedById: world.actor('leeds', 'key-contact', of).personId,
        proposedAt: new Date('2009-09-01T09:00:00Z'),
      },
      select: { id: true },
    });
    await world.owner.evidenceLink.createMany({
      data: criteria.map((criterionCode) => ({ areaId, itemId: id, frameworkCode: framework, criterionCode })),
    });
  }
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
    ['the inspection lead', lead],
    ['a key contact', police],
    ['a contributor of another partner', hospital],
  ])('counts for %s exactly what the list shows them', async (_who, reader) => {
    const { cells } = await coverage(reader());
    const listed = async (code: string, kind: string, status: string) => {
      const filters = evidenceFiltersSchema.parse({ framework, criterion: code, kind, status });
      return (await listEvidence(reader(), filters)).total;
    };
    for (const { code, kind, current, outOfDate, waiting } of cells.filter((cell) => cell.code.startsWith('SG.'))) {
      expect(await listed(code, kind, 'accepted'), `${code} ${kind}`).toBe(current + outOfDate);
      expect(await listed(code, kind, 'out-of-date'), `${code} ${kind}`).toBe(outOfDate);
      expect(await listed(code, kind, 'proposed'), `${code} ${kind}`).toBe(waiting);
    }
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
    expect(view.at('performance-data')).toMatchObject({ current: 0, outOfDate: 0, isLacking: false });
    expect(view.at('policy')).toMatchObject({ state: 'held', current: 1, elsewhere: 2 });
    expect(view.at('voice')).toMatchObject({ state: 'out-of-date', outOfDate: 1 });
    expect(view.lacking).toBe((await coverage(lead())).lacking);
  });

  it.each([
    [['available', 'waiting'], 1],
    [['damaged', 'unchecked'], 1],
    [['available', 'refused'], 0],
    [['damaged'], 0],
  ])('of an item whose files are %j counts it %i time, and so does readiness', async (files, times) => {
    const { id: areaId, partners } = world.leeds;
    const counts = async () => {
      const gathered = await gatherReadiness(database(), lead(), 'readiness.read', framework);
      const facts = gathered?.facts.evidence.filter((one) => one.criterion === 'SG.LM.EVAL' && one.kind === 'audit');
      const ready = facts?.reduce((sum, { count }) => sum + count, 0) ?? 0;
      return { covered: (await coverage(lead())).at('audit')?.current ?? 0, ready };
    };
    const before = await counts();
    const senderId = world.actor('leeds', 'key-contact', 'police').personId;
    const at = new Date('2009-09-01T09:00:00Z');
    const { id: itemId } = await world.owner.evidenceItem.create({
      data: {
        ...{
          areaId,
          title: 'With files',
          kind: 'audit',
          status: 'accepted',
          summary: 'x',
          partnerId: partners.police.id,
        },
        ...{ reviewByOn: dayColumn('2010-09-01'), proposedById: senderId, proposedAt: at },
        links: { create: { frameworkCode: framework, criterionCode: 'SG.LM.EVAL' } },
      },
      select: { id: true },
    });
    await world.owner.evidenceVersion.createMany({
      data: files.map((checkStatus, index) => ({
        ...{
          areaId,
          itemId,
          number: index + 1,
          fileName: 'a.pdf',
          mediaType: 'application/pdf',
          sizeInBytes: 1,
          checkStatus,
        },
        ...{ sha256: '0'.repeat(64), storageKey: `00/${itemId}`, uploadedById: senderId, uploadedAt: at },
      })),
    });
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
    expect(alreadyOut).toBe(2);
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
    expect(alreadyOut).toBe(2);
  });

  it('is nothing to who reads no evidence', async () => {
    expect(await listExpiringEvidence(world.actor('leeds', 'board-member'), { within: '90', partner: '' })).toBeNull();
    expect((await expiring(world.actor('county', 'inspection-lead'))).titles).toEqual([]);
  });
});
