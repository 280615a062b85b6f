import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { getEvidence, mayOpenFile } from '@/lib/evidence/queries';
import { AUDIENCES, CHECK_STATUSES, type CheckStatus, EVIDENCE_STATUSES } from '@/lib/evidence/rules';
import { dayColumn } from '@/lib/platform/day-columns';
import { searchActions, searchCriteria, searchEvidence, searchFindings, searchPeople } from '@/lib/search/queries';
import { searchSchema } from '@/lib/search/schema';
import { onAppConnection } from '../support/examples';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const AT = new Date('2009-09-10T09:00:00Z');
const ask = (actor: Actor, q: string, more: Record<string, string> = {}, size = 20) =>
  searchEvidence(actor, searchSchema.parse({ q, ...more }), size);

type Version = { texts?: string[]; checkStatus?: CheckStatus; uploadedById?: string; fileName?: string };
type Item = {
  area?: 'leeds' | 'county';
  partner?: 'police' | 'hospital';
  versions?: Version[];
  title?: string;
  summary?: string;
  kind?: string;
  status?: string;
  audience?: string;
  hasChildLevelData?: boolean;
  proposedById?: string;
  proposedAt?: Date;
  periodFromOn?: Date;
  periodToOn?: Date;
};

/** An item with its files and what stands in them, each text on a page of its own. */
async function add({ area = 'leeds', partner = 'police', versions = [{}], ...item }: Item): Promise<string> {
  const { owner } = world;
  const { id: areaId, partners } = world[area];
  const writerId = world.actor(area, 'deputy', partner).personId;
  const { id } = await owner.evidenceItem.create({
    data: {
      ...{ areaId, partnerId: partners[partner].id, title: 'Something', kind: 'audit', summary: 'What it shows.' },
      ...{ reviewByOn: dayColumn('2010-09-10'), status: 'accepted', proposedById: writerId, proposedAt: AT, ...item },
    },
    select: { id: true },
  });
  for (const [index, { texts = [], ...version }] of versions.entries()) {
    const { id: versionId } = await owner.evidenceVersion.create({
      data: {
        ...{ areaId, itemId: id, number: index + 1, fileName: 'a.pdf', mediaType: 'application/pdf', sizeInBytes: 1 },
        ...{
          sha256: '0'.repeat(64),
          storageKey: 'x',
          uploadedById: writerId,
          uploadedAt: AT,
          checkStatus: 'available',
        },
        ...version,
      },
      select: { id: true },
    });
    const rows = texts.map((text, at) => ({ areaId, versionId, position: at + 1, page: at + 1, text }));
    await owner.evidencePassage.createMany({ data: rows });
  }
  return id;
}

const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id);
const found = (pieces: readonly { text: string; isFound: boolean }[] = []) =>
  pieces.filter(({ isFound }) => isFound).map(({ text }) => text);
const lead = () => world.actor('leeds', 'inspection-lead');

describe('words', () => {
  let id: string;
  let other: string;
  beforeAll(async () => {
    id = await add({
      title: 'Zebrafinch of quarterly caseloads',
      summary: 'Zebras visited within five days.',
      versions: [
        {
          texts: ['Zebras at first.', 'The zebra core group met; homes were visited.'],
          fileName: 'Zwrens-2009_q2.pdf',
        },
      ],
    });
    other = await add({ title: 'Group of zebras, core or not', summary: 'Nothing on a zwallow.' });
  });

  test.each([
    ['a stem', 'zebra visits', () => [id]],
    ['a phrase', 'zebra "core group"', () => [id]],
    ['without a word', 'zebra core -homes', () => [other]],
    ['either word', '"zebra core" or zwallow', () => [id, other]],
    ['the beginning of a title', 'zebraf', () => [id]],
    ['the name of a file', 'zwrens-2009_q2.pdf', () => [id]],
    ['a part of the name of a file', 'zwre', () => [id]],
    ['common words beside others', 'the zwallow', () => [other]],
  ])('finds by %s', async (_how, q, wanted) => {
    const page = await ask(lead(), q);
    expect(idsOf(page).sort()).toEqual(wanted().sort());
    expect(page.total).toBe(wanted().length);
  });

  test('marks what was found, and says on which page of the file', async () => {
    const [row] = (await ask(lead(), 'zebra visiting homes')).rows;
    expect(row?.passage).toMatchObject({ number: 1, page: 2, unit: 'Page', isViewable: true });
    expect(found(row?.passage?.text)).toEqual(['zebra', 'homes', 'visited']);
    expect(found(row?.summary)).toEqual(['Zebras', 'visited']);
    expect(found((await ask(lead(), 'zebraf')).rows[0]?.title)).toEqual(['Zebrafinch']);
  });

  test.each([
    'the',
    '-zebra',
    '',
    '"',
    "zebra' & !(",
    '<->',
    ':*',
    '\\',
    '\u0000',
    '\u0001zebra\u0002',
    '😀'.repeat(300),
    'x'.repeat(10_000),
  ])('takes %j as something to look for, never as an error [V1.2.4]', async (q) => {
    await expect(ask(lead(), q)).resolves.toMatchObject({ page: 1 });
    await expect(searchCriteria(lead(), searchSchema.parse({ q }).q, 10)).resolves.toBeDefined();
  });

  test('takes whatever anybody types', async () => {
    const pieces = fc.constantFrom(
      '"',
      "'",
      '-',
      ' or ',
      '(',
      ')',
      '&',
      '|',
      '!',
      ':*',
      '<->',
      '\\',
      '%',
      'zebra',
      '\u0000',
      'ß',
      '.',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        async (q) => {
          await ask(lead(), q);
          await searchFindings(lead(), searchSchema.parse({ q }).q, 10);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('filters narrow down what is found and counted', async () => {
  const { id: areaId, frameworkCode, criteria } = world.leeds;
  const [criterionCode = ''] = criteria;
  const period = { periodFromOn: dayColumn('2009-04-01'), periodToOn: dayColumn('2009-06-30') };
  const id = await add({ title: 'Filtered one', kind: 'voice', partner: 'hospital', ...period });
  const late = await add({ title: 'Filtered two', proposedAt: new Date('2009-05-31T23:30:00Z') });
  await world.owner.evidenceLink.create({ data: { areaId, itemId: id, frameworkCode, criterionCode } });
  const by = async (filter: Record<string, string>) => idsOf(await ask(lead(), 'filtered', filter));
  expect(await by({})).toEqual([id, late]);
  expect(await by({ kind: 'voice' })).toEqual([id]);
  expect(await by({ partner: 'police' })).toEqual([late]);
  expect(await by({ criterion: criterionCode })).toEqual([id]);
  expect(await by({ framework: 'ILACS-2026' })).toEqual([]);
  expect(await by({ from: '2009-06-30' })).toEqual([id]);
  expect(await by({ from: '2009-07-01' })).toEqual([]);
  expect(await by({ to: '2009-04-01' })).toEqual([id]);
  // Proposed at half past midnight of the first of June in England.
  expect(await by({ dated: 'proposed', from: '2009-06-01', to: '2009-06-01' })).toEqual([late]);
  expect(await ask(lead(), 'filtered', { page: '9' }, 1)).toMatchObject({ total: 2, page: 2, rows: [{ id: late }] });
});

describe('what the searcher may not open', () => {
  test('is found neither by an older file, nor by one that is not available [V8.2.2]', async () => {
    const old = { texts: ['oldestword'] };
    await add({ versions: [old, { texts: ['newestword'] }, { texts: ['refusedword'], checkStatus: 'refused' }] });
    const counts = async (q: string) => (await ask(lead(), q)).total;
    expect(await Promise.all(['oldestword', 'newestword', 'refusedword'].map(counts))).toEqual([0, 1, 0]);
  });

  test('leaves no trace in results, counts, order or highlights, for any items and readers [V8.2.2, V8.2.3]', async () => {
    const readers = [
      lead(),
      world.actor('leeds', 'task-group'),
      ...(['key-contact', 'deputy', 'contributor', 'auditor'] as const).flatMap((role) =>
        (['police', 'hospital'] as const).map((partner) => world.actor('leeds', role, partner)),
      ),
      world.actor('leeds', 'board-member'),
      world.actor('leeds', 'inspector'),
      world.actor('county', 'inspection-lead'),
    ];
    const ofLeeds = readers.filter(({ area }) => area.id === world.leeds.id);
    const anyVersion = fc.record({
      checkStatus: fc.constantFrom<CheckStatus>('available', 'available', 'available', ...CHECK_STATUSES),
      uploadedById: fc.constantFrom(...ofLeeds.map(({ personId }) => personId)),
    });
    const anyItem = fc.record({
      partner: fc.constantFrom('police' as const, 'hospital' as const),
      status: fc.constantFrom('accepted', 'accepted', 'accepted', ...EVIDENCE_STATUSES),
      audience: fc.constantFrom(...AUDIENCES),
      hasChildLevelData: fc.boolean(),
      versions: fc.array(anyVersion, { minLength: 1, maxLength: 3 }),
      isInTitle: fc.boolean(),
    });
    const anyReaders = fc.subarray(readers, { minLength: 4, maxLength: 6 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyItem, { minLength: 4, maxLength: 6 }), anyReaders, async (items, asking) => {
        round += 1;
        const word = `rounded${String.fromCharCode(97 + (round % 26), 97 + Math.floor(round / 26))}x`;
        const added = [];
        for (const { isInTitle, ...item } of items) {
          const versions = item.versions.map((version) => ({ ...version, texts: [`Here is the ${word} itself.`] }));
          added.push({
            ...item,
            isInTitle,
            id: await add({ ...item, versions, title: isInTitle ? `On ${word}` : 'Else' }),
          });
        }
        for (const reader of asking) {
          const wanted = [];
          for (const { id, isInTitle, versions, partner, hasChildLevelData } of added) {
            if (!(await getEvidence(reader, id))) continue;
            const newest = versions.findLast(({ checkStatus }) => checkStatus === 'available');
            const of = { partnerId: world.leeds.partners[partner].id, hasChildLevelData };
            const opens = newest !== undefined && mayOpenFile(reader, of, newest);
            if (isInTitle || opens) wanted.push({ id, passage: opens });
          }
          const page = await ask(reader, word, {}, 10);
          expect(page.total).toBe(wanted.length);
          const got = page.rows.map(({ id, passage }) => ({ id, passage: passage !== null }));
          const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
          expect(got.sort(byId)).toEqual(wanted.sort(byId));
        }
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test('changes nothing for somebody without it: the same as if it were not there', async () => {
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    await add({ title: 'Sameness of answers', partner: 'hospital', versions: [{ texts: ['sameness'] }] });
    const before = await ask(hospital, 'sameness');
    await add({ title: 'Sameness proposed', status: 'proposed', versions: [{ texts: ['sameness sameness'] }] });
    await add({ title: 'Sameness kept', audience: 'partner', versions: [{ texts: ['sameness sameness'] }] });
    await add({ title: 'Else', versions: [{ texts: ['sameness'] }] });
    await add({ title: 'Else', hasChildLevelData: true, versions: [{ texts: ['sameness'] }] });
    await add({ title: 'Sameness elsewhere', area: 'county', versions: [{ texts: ['sameness'] }] });
    expect(await ask(hospital, 'sameness')).toEqual(before);
    expect(before.total).toBe(1);
  });

  test('stays shut to the database function itself: no reach, no area, no more than the policy lets be seen [V8.4.1]', async () => {
    const { id: areaId, partners } = world.leeds;
    const { id: otherId } = world.county;
    await add({
      title: 'Directlyasked',
      status: 'proposed',
      partner: 'hospital',
      versions: [{ texts: ['directlyasked'] }],
    });
    const call = `SELECT search_evidence('directlyasked', $1, $1, '', '', '', '', 'proposed', NULL, NULL, 1, 10) ->> 'total' AS total`;
    const asked = (reach: unknown[] | null, opening: string[]) =>
      onAppConnection(async (client) => {
        await client.query('BEGIN');
        if (reach) await client.query('SELECT work_for($1, $2, $3, $4)', reach);
        const { rows } = await client.query<{ total: string }>(call, [opening]);
        await client.query('ROLLBACK');
        return Number(rows[0]?.total);
      });
    const everything = [areaId, otherId, partners.police.id, partners.hospital.id];
    expect(await asked(null, everything)).toBe(0);
    expect(await asked([areaId, null, null, null], everything)).toBe(0);
    expect(await asked([areaId, null, 'board', []], everything)).toBe(0);
    expect(await asked([otherId, null, 'area', []], everything)).toBe(0);
    expect(await asked([areaId, null, 'partner', [partners.police.id]], everything)).toBe(0);
    expect(await asked([areaId, null, 'partner', [partners.hospital.id]], everything)).toBe(1);
    expect(await asked([areaId, null, 'area', []], [])).toBe(1);
  });
});

describe('other things', () => {
  test('criteria by name, code and what good looks like', async () => {
    const { rows, total } = await searchCriteria(lead(), 'SG.LM.EVAL', 5);
    expect(rows[0]?.code).toBe('SG.LM.EVAL');
    expect(total).toBeGreaterThan(0);
    const assessed = await searchCriteria(world.actor('leeds', 'board-member'), 'assessing', 5);
    expect(assessed.rows.flatMap(({ title, text }) => [...found(title), ...found(text)]).join(' ')).toMatch(/assess/i);
    expect(assessed.rows).toHaveLength(Math.min(5, assessed.total));
  });

  test('findings and their actions, of those that the searcher sees', async () => {
    const { id: areaId, frameworkCode, partners } = world.leeds;
    const finding = await world.owner.finding.create({
      data: {
        ...{ areaId, number: 1, kind: 'improvement', title: 'Delayed kingfishers', detail: 'Referrals waited.' },
        ...{ source: 'audit', frameworkCode, partnerId: partners.police.id, raisedOn: dayColumn('2009-09-10') },
      },
    });
    await world.owner.action.create({
      data: {
        ...{ areaId, findingId: finding.id, partnerId: partners.police.id, ownerName: 'Head of kingfishing' },
        ...{ title: 'Decide within a day', successMeasure: 'Nine in ten decided.', dueOn: dayColumn('2009-12-01') },
      },
    });
    expect((await searchFindings(lead(), 'kingfisher delay', 5)).rows).toMatchObject([{ id: finding.id, number: 1 }]);
    expect((await searchActions(lead(), 'deciding', 5)).rows).toMatchObject([{ findingId: finding.id }]);
    expect((await searchActions(lead(), 'kingfishing', 5)).total).toBe(1);
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    expect(await searchFindings(hospital, 'kingfishers', 5)).toEqual({ total: 0, rows: [] });
    expect(await searchActions(hospital, 'kingfishing', 5)).toEqual({ total: 0, rows: [] });
  });

  test('people, for those alone who may list them', async () => {
    const names = async (actor: Actor, q: string) => (await searchPeople(actor, q, 50)).rows.map(({ name }) => name);
    expect(await names(lead(), 'insp lead')).toContain('inspection-lead 1, leeds');
    expect(await names(world.actor('leeds', 'key-contact'), 'auditor hospital')).toEqual([]);
    expect(await names(world.actor('leeds', 'task-group'), 'lead')).toEqual([]);
  });
});

test('the scopes of search are those of the rule that opens a file', () => {
  const contact = world.actor('leeds', 'key-contact');
  const { police } = world.leeds.partners;
  expect(scope(contact, 'evidence.download').partnerId).toEqual({ in: [police.id] });
  expect(scope(lead(), 'case-audit.read').partnerId).toBeUndefined();
});
