import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  acceptEvidence,
  declineEvidence,
  proposeEvidence,
  recordDownload,
  replaceEvidenceFile,
} from '@/lib/evidence/commands';
import { getEvidence, listEvidence, listEvidencePartners, listEvidenceToDecide } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { openStoredFile } from '@/lib/platform/storage';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const file = (name = 'readings.csv', content = 'month,count\nJuly,23\n') => new File([content], name);

function evidence(overrides: Partial<Parameters<typeof proposeEvidence>[1]> = {}) {
  return {
    partnerId: world.leeds.partners.police.id,
    title: 'Audit of referrals, July 2009',
    kind: 'audit' as const,
    summary: 'Of 23 files read, 7 left children at risk.',
    periodFromOn: '2009-07-01',
    periodToOn: '2009-07-31',
    reviewByOn: '2010-03-01',
    marking: 'official' as const,
    hasChildLevelData: false,
    criteria: ['SLAC-2009/SG.QP.ASMT', 'SLAC-2009/SG.LM.EVAL'],
    file: file(),
    ...overrides,
  };
}

async function proposed(overrides: Partial<Parameters<typeof proposeEvidence>[1]> = {}, by = contact()) {
  const result = await proposeEvidence(by, evidence(overrides));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

const contact = () => world.actor('leeds', 'key-contact');
const lead = () => world.actor('leeds', 'inspection-lead');
const taskGroup = () => world.actor('leeds', 'task-group');
const filters = (of: Record<string, string> = {}) => evidenceFiltersSchema.parse(of);

const storedFiles = () =>
  readdirSync(process.env.STORAGE_DIR ?? '', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
const rows = async () => [
  await world.owner.evidenceItem.count(),
  await world.owner.evidenceVersion.count(),
  await world.owner.evidenceLink.count(),
];

/** What an act adds to the trail and leaves behind when it is refused. */
async function refused(act: () => Promise<{ ok: boolean }>, newEvents: string[]) {
  await proposed();
  const [before, files, events, jobs] = [await rows(), storedFiles(), await world.events('leeds'), await world.jobs()];
  const result = await act();
  expect(await rows()).toEqual(before);
  expect(storedFiles()).toBe(files);
  expect(await world.jobs()).toEqual(jobs);
  expect((await world.events('leeds')).slice(events.length)).toEqual(newEvents);
  return result;
}

describe('proposing evidence', () => {
  test('keeps the file, its criteria and exactly one event', async () => {
    const events = await world.events('leeds');
    const id = await proposed();
    expect((await world.events('leeds')).slice(events.length)).toEqual(['evidence.proposed']);
    const view = await getEvidence(contact(), id);
    expect(view).toMatchObject({
      title: 'Audit of referrals, July 2009',
      status: 'proposed',
      periodFromOn: '2009-07-01',
      reviewByOn: '2010-03-01',
      outOfDate: null,
      versions: [{ number: 1, fileName: 'readings.csv', sizeInBytes: 20 }],
      allowed: { decide: false, replaceFile: true },
    });
    expect(view?.criteria.map(({ code }) => code)).toEqual(['SG.LM.EVAL', 'SG.QP.ASMT']);
    const { storageKey } = await world.owner.evidenceVersion.findFirstOrThrow({ where: { itemId: id } });
    expect(await new Response(await openStoredFile(storageKey)).text()).toBe('month,count\nJuly,23\n');
  });

  test.each([
    ['a file that is not what its name says', { file: () => file('audit.pdf') }, 'file'],
    ['an empty file', { file: () => file('audit.csv', '') }, 'file'],
    ['a file of another kind', { file: () => file('page.html') }, 'file'],
    ['a review-by day that has come', { reviewByOn: '2009-09-14' }, 'reviewByOn'],
    ['a criterion that nobody has', { criteria: ['SLAC-2009/XX'] }, 'criteria'],
    ['a criterion of a framework that the area has not adopted', { criteria: ['ILACS-2026/LD.PERF'] }, 'criteria'],
  ] as const)('refuses %s and leaves nothing [V5.2.2]', async (_what, overrides, field) => {
    const chosen = 'file' in overrides ? { file: overrides.file() } : { ...overrides };
    const input = 'criteria' in chosen ? { criteria: [...chosen.criteria] } : chosen;
    const result = await refused(() => proposeEvidence(contact(), evidence(input)), []);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', fields: { [field]: [expect.any(String)] } },
    });
  });

  test('for another partner is refused and recorded; for another area’s partner there is nothing to be found [V16.3.2]', async () => {
    const { hospital } = world.leeds.partners;
    expect(
      await refused(() => proposeEvidence(contact(), evidence({ partnerId: hospital.id })), ['command.refused']),
    ).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(
      await refused(() => proposeEvidence(lead(), evidence({ partnerId: world.county.partners.police.id })), []),
    ).toMatchObject({ failure: { kind: 'not-found' } });
  });

  test.each(['task-group', 'auditor', 'board-member', 'inspector'] as const)('is not for a %s', async (role) => {
    const act = () => proposeEvidence(world.actor('leeds', role), evidence());
    expect(await refused(act, ['command.refused'])).toMatchObject({ failure: { kind: 'forbidden' } });
  });
});

describe('deciding', () => {
  test('accepting is one event, and the area then sees it', async () => {
    const id = await proposed();
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    expect(await getEvidence(hospital, id)).toBeNull();
    const events = await world.events('leeds');
    expect((await acceptEvidence(taskGroup(), { evidenceItemId: id, version: 1 })).ok).toBe(true);
    expect((await world.events('leeds')).slice(events.length)).toEqual(['evidence.accepted']);
    expect(await getEvidence(hospital, id)).toMatchObject({
      status: 'accepted',
      decidedByName: taskGroup().name,
      allowed: { decide: false, replaceFile: false },
    });
    expect(await getEvidence(world.actor('county', 'inspection-lead'), id)).toBeNull();
  });

  test('declining carries the reason and tells the proposer', async () => {
    const id = await proposed();
    const [events, jobs] = [await world.events('leeds'), await world.jobs()];
    await declineEvidence(taskGroup(), { evidenceItemId: id, version: 1, reason: 'Page 2 is missing.' });
    expect((await world.events('leeds')).slice(events.length)).toEqual(['evidence.declined']);
    expect((await world.jobs()).slice(jobs.length)).toEqual(['notify-evidence-declined']);
    expect(await getEvidence(contact(), id)).toMatchObject({
      status: 'declined',
      decisionReason: 'Page 2 is missing.',
    });
  });

  test('is never for who proposed it or sent a file of it', async () => {
    const id = await proposed({}, lead());
    const own = await acceptEvidence(lead(), { evidenceItemId: id, version: 1 });
    expect(own).toMatchObject({ failure: { kind: 'rule', message: expect.stringContaining('second person') } });
    await replaceEvidenceFile(contact(), { ...evidence(), evidenceItemId: id, version: 1 });
    const earlier = await acceptEvidence(lead(), { evidenceItemId: id, version: 2 });
    expect(earlier).toMatchObject({ failure: { kind: 'rule' } });
    expect((await listEvidenceToDecide(lead())).map((row) => row.id)).not.toContain(id);
    expect((await listEvidenceToDecide(taskGroup())).map((row) => row.id)).toContain(id);
    expect((await getEvidence(lead(), id))?.allowed.decide).toBe(false);
  });

  test('of two who decide at once the second is told, and changes nothing', async () => {
    const id = await proposed();
    const both = await Promise.all([
      acceptEvidence(taskGroup(), { evidenceItemId: id, version: 1 }),
      declineEvidence(lead(), { evidenceItemId: id, version: 1, reason: 'No.' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: expect.stringMatching(/changed|rule/) } });
    const again = await acceptEvidence(lead(), { evidenceItemId: id, version: 2 });
    expect(again).toMatchObject({ failure: { kind: 'rule', message: 'This evidence has been decided on already.' } });
  });

  test('with an old version is a conflict', async () => {
    const id = await proposed();
    await replaceEvidenceFile(contact(), { ...evidence(), evidenceItemId: id, version: 1 });
    expect(await acceptEvidence(lead(), { evidenceItemId: id, version: 1 })).toMatchObject({
      failure: { kind: 'changed' },
    });
  });

  test.each(['key-contact', 'contributor'] as const)(
    'is not for a %s, and for another area it does not exist',
    async (role) => {
      const id = await proposed();
      const input = { evidenceItemId: id, version: 1 };
      expect(await acceptEvidence(world.another('leeds', role), input)).toMatchObject({
        failure: { kind: 'forbidden' },
      });
      const elsewhere = await acceptEvidence(world.actor('county', 'inspection-lead'), input);
      expect(elsewhere).toMatchObject({ failure: { kind: 'not-found' } });
    },
  );
});

describe('a newer file', () => {
  test('keeps the last one and is decided on afresh', async () => {
    const id = await proposed();
    await acceptEvidence(taskGroup(), { evidenceItemId: id, version: 1 });
    const newer = { ...evidence({ reviewByOn: '2010-06-01', file: file('newer.txt', 'August') }), evidenceItemId: id };
    expect((await replaceEvidenceFile(contact(), { ...newer, version: 2 })).ok).toBe(true);
    expect(await getEvidence(contact(), id)).toMatchObject({
      status: 'proposed',
      reviewByOn: '2010-06-01',
      decidedByName: null,
      versions: [{ number: 2, fileName: 'newer.txt' }, { number: 1 }],
    });
    const [files, stale] = [storedFiles(), await replaceEvidenceFile(contact(), { ...newer, version: 2 })];
    expect(stale).toMatchObject({ failure: { kind: 'changed' } });
    expect(storedFiles()).toBe(files);
  });
});

describe('downloading', () => {
  test('is in the trail, once for each time [V16.3.3]', async () => {
    const id = await proposed();
    const events = await world.events('leeds');
    const result = await recordDownload(taskGroup(), { evidenceItemId: id, number: 1 });
    expect(result).toMatchObject({ value: { fileName: 'readings.csv', mediaType: 'text/csv; charset=utf-8' } });
    expect((await world.events('leeds')).slice(events.length)).toEqual(['evidence.downloaded']);
  });

  test('another partner’s file is not found before it is accepted and refused after [V8.2.2]', async () => {
    const id = await proposed();
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    const download = () => recordDownload(hospital, { evidenceItemId: id, number: 1 });
    expect(await download()).toMatchObject({ failure: { kind: 'not-found' } });
    await acceptEvidence(lead(), { evidenceItemId: id, version: 1 });
    const events = await world.events('leeds');
    expect(await download()).toMatchObject({ failure: { kind: 'forbidden' } });
    expect((await world.events('leeds')).slice(events.length)).toEqual(['command.refused']);
    const missing = await recordDownload(lead(), { evidenceItemId: id, number: 2 });
    expect(missing).toMatchObject({ failure: { kind: 'not-found' } });
  });

  test('what holds data about single children opens only to the lead, the partner’s contacts and who brought it [V8.2.3]', async () => {
    const contributor = world.actor('leeds', 'contributor');
    const id = await proposed({ hasChildLevelData: true }, contributor);
    const opens = async (actor = lead()) => (await recordDownload(actor, { evidenceItemId: id, number: 1 })).ok;
    expect(await opens()).toBe(true);
    expect(await opens(contact())).toBe(true);
    expect(await opens(contributor)).toBe(true);
    expect(await opens(world.another('leeds', 'contributor'))).toBe(false);
    expect(await opens(taskGroup())).toBe(false);
    expect(await acceptEvidence(taskGroup(), { evidenceItemId: id, version: 1 })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    const seen = await getEvidence(taskGroup(), id);
    expect(seen?.allowed).toEqual({ decide: false, replaceFile: false });
    expect(seen?.versions.map(({ mayOpen }) => mayOpen)).toEqual([false]);
    expect((await acceptEvidence(lead(), { evidenceItemId: id, version: 1 })).ok).toBe(true);
  });

  test('to send a newer file opens none of the earlier ones that hold data about single children', async () => {
    const contributor = world.actor('leeds', 'contributor');
    const id = await proposed({ hasChildLevelData: true });
    const dates = { periodFromOn: null, periodToOn: null, reviewByOn: '2010-03-01' };
    const newer = await replaceEvidenceFile(contributor, { evidenceItemId: id, version: 1, file: file(), ...dates });
    expect(newer.ok).toBe(true);
    const opens = async (number: number) => (await recordDownload(contributor, { evidenceItemId: id, number })).ok;
    expect([await opens(2), await opens(1)]).toEqual([true, false]);
    const view = await getEvidence(contributor, id);
    expect(view?.versions.map(({ number, mayOpen }) => [number, mayOpen])).toEqual([
      [2, true],
      [1, false],
    ]);
  });
});

describe('the list', () => {
  test('narrows by criterion, framework, partner, kind and state, and shows nobody what they may not see', async () => {
    world = await createWorld();
    const police = await proposed({ criteria: ['SLAC-2009/SG.QP.ASMT'] });
    const hospital = await proposed(
      { partnerId: world.leeds.partners.hospital.id, kind: 'policy', criteria: ['SLAC-2009/SG.LM.EVAL'] },
      world.actor('leeds', 'key-contact', 'hospital'),
    );
    await acceptEvidence(lead(), { evidenceItemId: hospital, version: 1 });
    const ids = async (of: Record<string, string>, by = lead()) => {
      const { rows: found, total } = await listEvidence(by, filters(of));
      expect(total).toBe(found.length);
      return found.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([hospital, police]);
    expect(await ids({ criterion: 'SG.QP.ASMT' })).toEqual([police]);
    expect(await ids({ framework: 'ILACS-2026' })).toEqual([]);
    expect(await ids({ framework: 'SLAC-2009', criterion: 'SG.LM.EVAL' })).toEqual([hospital]);
    expect(await ids({ partner: 'hospital' })).toEqual([hospital]);
    expect(await ids({ kind: 'audit' })).toEqual([police]);
    expect(await ids({ status: 'accepted' })).toEqual([hospital]);
    expect(await ids({ page: '9' })).toEqual([hospital, police]);
    expect(await ids({ status: 'drop table', kind: 'x', page: '-1' })).toEqual([hospital, police]);
    expect(await ids({}, world.actor('leeds', 'contributor', 'hospital'))).toEqual([hospital]);
    expect(await ids({}, contact())).toEqual([hospital, police]);
    expect(await ids({}, world.actor('leeds', 'board-member'))).toEqual([]);
    expect(await ids({}, world.actor('county', 'inspection-lead'))).toEqual([]);
  });

  test('finds what is out of date by its review day and by its period, as the pages say it', async () => {
    world = await createWorld();
    const accepted = async (overrides: Partial<Parameters<typeof proposeEvidence>[1]>) => {
      const id = await proposed(overrides);
      await acceptEvidence(lead(), { evidenceItemId: id, version: 1 });
      return id;
    };
    const current = await accepted({ periodToOn: '2008-09-14', periodFromOn: null });
    const tooOld = await accepted({ periodToOn: '2008-09-13', periodFromOn: null });
    const passed = await accepted({ reviewByOn: '2009-09-15', periodFromOn: null, periodToOn: null });
    await world.owner.evidenceItem.updateMany({ where: { id: passed }, data: { reviewByOn: new Date('2009-09-13') } });
    const { rows: found } = await listEvidence(lead(), filters({ status: 'out-of-date' }));
    expect(found.map(({ id }) => id)).toEqual([passed, tooOld]);
    expect(found.every(({ isOutOfDate }) => isOutOfDate)).toBe(true);
    const reasons = await Promise.all(
      [current, tooOld, passed].map(async (id) => (await getEvidence(lead(), id))?.outOfDate),
    );
    expect(reasons).toEqual([null, 'period-too-old', 'review-passed']);
  });

  test('offers for new evidence only the partners that the actor may bring it for', async () => {
    const mayPropose = async (by = lead()) =>
      (await listEvidencePartners(by)).filter((partner) => partner.mayPropose).map(({ slug }) => slug);
    expect(await mayPropose()).toEqual(['police', 'hospital']);
    expect(await mayPropose(world.actor('leeds', 'contributor', 'hospital'))).toEqual(['hospital']);
    expect(await mayPropose(taskGroup())).toEqual([]);
  });

  test('an address that nobody made is not found', async () => {
    expect(await getEvidence(lead(), 'nonsense')).toBeNull();
  });
});
