import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import type { AdoptedPack } from '@/lib/frameworks/types';
import { assignHandover } from '@/lib/inspections/handover/commands';
import { getHandoverForm, listHandover } from '@/lib/inspections/handover/queries';
import { dayColumn } from '@/lib/platform/day-columns';
import { database } from '@/lib/platform/db';
import { gatherReadiness } from '@/lib/readiness/queries';
import { createWorld, type World } from '../support/world';

let world: World;
const framework: AdoptedPack = { code: 'SLAC-2009', kindCode: 'ANNOUNCED', pack: getPack('SLAC-2009') };
const lead = () => world.actor('leeds', 'inspection-lead');

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.owner.handoverItem.deleteMany({ where: { areaId: world.leeds.id } }));

function assignment(overrides: Partial<Parameters<typeof assignHandover>[1]> = {}) {
  return {
    frameworkCode: 'SLAC-2009',
    itemKey: 'CASELIST',
    version: 0,
    partnerId: world.leeds.partners.police.id,
    ownerName: 'Head of performance',
    evidenceItemId: null,
    evidenceNote: 'Part 2 answers it.',
    daysToProduce: 1,
    ...overrides,
  };
}

async function evidence(area: 'leeds' | 'county', status: string, reviewByOn = '2009-12-31') {
  const { id } = await world.owner.evidenceItem.create({
    data: {
      areaId: world[area].id,
      partnerId: world[area].partners.police.id,
      title: `Minutes of the board, ${status}`,
      kind: 'policy',
      summary: 'What the board decided.',
      reviewByOn: dayColumn(reviewByOn),
      status,
      proposedById: world.actor(area, 'key-contact').personId,
      proposedAt: new Date('2009-09-01T10:00:00Z'),
    },
    select: { id: true },
  });
  await world.owner.evidenceVersion.create({
    data: {
      ...{ areaId: world[area].id, itemId: id, number: 1, fileName: 'minutes.pdf', mediaType: 'application/pdf' },
      ...{ sizeInBytes: 1, sha256: '0'.repeat(64), storageKey: `00/${id}`, checkStatus: 'available' },
      uploadedById: world.actor(area, 'key-contact').personId,
      uploadedAt: new Date('2009-09-01T10:00:00Z'),
    },
  });
  return id;
}

describe('the hand-over list', () => {
  test('stands whole before anyone is named', async () => {
    const rows = await listHandover(lead(), framework);
    expect(rows).toHaveLength(framework.pack.handover.length);
    expect(rows.every(({ ownerName, partner, document }) => !ownerName && !partner && !document)).toBe(true);
  });

  test('shows a contact what the own partner answers for, and nobody else', async () => {
    await assignHandover(lead(), assignment());
    const keys = async (actor: ReturnType<typeof lead>) => (await listHandover(actor, framework)).map(({ key }) => key);
    expect(await keys(world.actor('leeds', 'key-contact'))).toEqual(['CASELIST']);
    expect(await keys(world.actor('leeds', 'key-contact', 'hospital'))).toEqual([]);
    expect(await keys(world.actor('leeds', 'board-member'))).toEqual([]);
    expect(await keys(world.actor('leeds', 'task-group'))).toHaveLength(framework.pack.handover.length);
  });

  test('of another area knows nothing of it', async () => {
    await assignHandover(lead(), assignment());
    const rows = await listHandover(world.actor('county', 'inspection-lead'), framework);
    expect(rows.some(({ ownerName }) => ownerName)).toBe(false);
  });
});

describe('assigning an item', () => {
  test('makes its row, then changes it, each with one event', async () => {
    const before = await world.events('leeds');
    expect(await assignHandover(lead(), assignment())).toMatchObject({ ok: true });
    const evidenceItemId = await evidence('leeds', 'accepted');
    expect(await assignHandover(lead(), assignment({ version: 1, evidenceItemId }))).toMatchObject({ ok: true });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['handover.assigned', 'handover.assigned']);
    expect(await getHandoverForm(lead(), framework, 'CASELIST')).toMatchObject({
      ownerName: 'Head of performance',
      document: { id: evidenceItemId, isCurrent: true, note: 'Part 2 answers it.' },
      daysToProduce: 1,
      version: 2,
    });
  });

  test.each([
    ['accepted', '2009-09-13', false],
    ['accepted', '2009-09-14', true],
    ['proposed', '2009-12-31', false],
  ])('a document %s and to be reviewed by %s is current: %s', async (status, reviewByOn, isCurrent) => {
    const evidenceItemId = await evidence('leeds', status, reviewByOn);
    expect(await assignHandover(lead(), assignment({ evidenceItemId }))).toMatchObject({ ok: true });
    expect(await getHandoverForm(lead(), framework, 'CASELIST')).toMatchObject({ document: { isCurrent } });
  });

  test.each(['waiting', 'unchecked', 'refused', 'damaged'])(
    'a document whose newest file is %s is not current, nor ready',
    async (checkStatus) => {
      const evidenceItemId = await evidence('leeds', 'accepted');
      expect(await assignHandover(lead(), assignment({ evidenceItemId }))).toMatchObject({ ok: true });
      const isReady = async () => {
        const gathered = await gatherReadiness(database(), lead(), 'readiness.read', framework.code);
        return gathered?.facts.handover.find(({ key }) => key === 'CASELIST')?.hasCurrentDocument;
      };
      expect(await isReady()).toBe(true);
      const first = await world.owner.evidenceVersion.findFirstOrThrow({ where: { itemId: evidenceItemId } });
      const { id: _, ...file } = first;
      await world.owner.evidenceVersion.create({ data: { ...file, number: 2, checkStatus } });
      expect(await getHandoverForm(lead(), framework, 'CASELIST')).toMatchObject({ document: { isCurrent: false } });
      expect(await isReady()).toBe(false);
    },
  );

  test('by two people at once gives the second a conflict with the first one’s words', async () => {
    const results = await Promise.all([
      assignHandover(lead(), assignment({ ownerName: 'First' })),
      assignHandover(world.another('leeds', 'inspection-lead'), assignment({ ownerName: 'Second' })),
    ]);
    const stored = await world.owner.handoverItem.findFirstOrThrow({ where: { areaId: world.leeds.id } });
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      failure: { kind: 'conflict', theirs: { ownerName: stored.ownerName, daysToProduce: '1' }, version: 1 },
    });
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ['an item that the framework lacks', () => assignment({ itemKey: 'SECRETS' }), 'not-found'],
    ['a framework that the area has not adopted', () => assignment({ frameworkCode: 'ILACS-2026' }), 'not-found'],
    ['another area’s partner', () => assignment({ partnerId: world.county.partners.police.id }), 'not-found'],
  ])('refuses %s', async (_what, input, kind) => {
    expect(await assignHandover(lead(), input())).toMatchObject({ ok: false, failure: { kind } });
  });

  test('refuses another area’s document and a declined one', async () => {
    const [foreign, declined] = [await evidence('county', 'accepted'), await evidence('leeds', 'declined')];
    const assign = (evidenceItemId: string) => assignHandover(lead(), assignment({ evidenceItemId }));
    expect(await assign(foreign)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await assign(declined)).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    expect(await world.owner.handoverItem.count({ where: { areaId: world.leeds.id } })).toBe(0);
  });

  test('may name a person of the area as a whole, and then no partner’s contact sees it', async () => {
    expect(await assignHandover(lead(), assignment({ partnerId: null }))).toMatchObject({ ok: true });
    expect(await listHandover(world.actor('leeds', 'key-contact'), framework)).toEqual([]);
    expect(await getHandoverForm(lead(), framework, 'CASELIST')).toMatchObject({ partner: null, version: 1 });
  });

  test('is refused to everyone but an inspection lead', async () => {
    for (const role of ['task-group', 'key-contact', 'board-member'] as const) {
      const result = await assignHandover(world.actor('leeds', role), assignment());
      expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
      expect(await getHandoverForm(world.actor('leeds', role), framework, 'CASELIST')).toBeNull();
    }
  });
});
