import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  acceptEvidence,
  declineEvidence,
  proposeEvidence,
  proposeTogether,
  recordDownload,
  replaceEvidenceFile,
} from '@/lib/evidence/commands';
import { listEvidence, listEvidenceToDecide } from '@/lib/evidence/listing/queries';
import { getEvidence, listEvidencePartners } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { listUploads } from '@/lib/evidence/uploads/queries';
import { openStoredFile } from '@/lib/platform/storage/storage';
import { smallFile, uploadIdOf } from '../support/uploads';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

type Proposed = Parameters<typeof proposeEvidence>[1];
type Overrides = Partial<Proposed> & { partnerId?: string; file?: File };

const said = (overrides: Partial<Proposed> = {}) => ({
  title: 'Audit of referrals, July 2009',
  kind: 'audit' as const,
  summary: 'Of 23 files read, 7 left children at risk.',
  periodFromOn: '2009-07-01',
  periodToOn: '2009-07-31',
  reviewByOn: '2010-03-01',
  marking: 'official' as const,
  audience: 'area' as const,
  hasChildLevelData: false,
  criteria: ['SLAC-2009/SG.QP.ASMT', 'SLAC-2009/SG.LM.EVAL'],
  ...overrides,
});

/** Evidence as it is proposed, of a file that has just been sent. */
async function evidence({ partnerId, file, ...overrides }: Overrides = {}, by = contact()) {
  const uploadId = await uploadIdOf(by, { partnerId: partnerId ?? world.leeds.partners.police.id, file });
  return { ...said(overrides), uploadId };
}

/** A file that has been checked, so that it may be opened and decided on. */
const checked = async (itemId: string) => {
  await world.owner.evidenceVersion.updateMany({ where: { itemId }, data: { checkStatus: 'available' } });
  return itemId;
};

async function proposed(overrides: Overrides = {}, by = contact()) {
  const result = await proposeEvidence(by, await evidence(overrides, by));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return checked(result.value.id);
}

/** Puts a newer file there for which nobody but `by` is to blame. */
async function replaced(itemId: string, { version = 1, newestNumber = 1, by = contact(), file = smallFile() } = {}) {
  const uploadId = await uploadIdOf(by, { partnerId: world.leeds.partners.police.id, itemId, file });
  const dates = { periodFromOn: null, periodToOn: null, reviewByOn: '2010-06-01' };
  const result = await replaceEvidenceFile(by, { evidenceItemId: itemId, version, newestNumber, uploadId, ...dates });
  await checked(itemId);
  return result;
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
  await world.owner.evidenceUpload.count(),
];

/** What an act adds to the trail and leaves behind when it is refused: the upload waits as before. */
async function refused(act: () => Promise<{ ok: boolean }>, newEvents: string[]) {
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
    const input = await evidence();
    const [events, jobs] = [await world.events('leeds'), await world.jobs()];
    const result = await proposeEvidence(contact(), input);
    expect((await world.events('leeds')).slice(events.length)).toEqual(['evidence.proposed']);
    expect((await world.jobs()).slice(jobs.length)).toEqual(['check-evidence-file']);
    const id = result.ok ? result.value.id : '';
    expect(await world.owner.evidenceUpload.count({ where: { id: input.uploadId } })).toBe(0);
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
    ['a review-by day that has come', { reviewByOn: '2009-09-14' }, 'reviewByOn'],
    ['a criterion that nobody has', { criteria: ['SLAC-2009/XX'] }, 'criteria'],
    ['a criterion of a framework that the area has not adopted', { criteria: ['ILACS-2026/LD.PERF'] }, 'criteria'],
  ] as const)('refuses %s and keeps the file waiting', async (_what, overrides, field) => {
    const input = await evidence('criteria' in overrides ? { criteria: [...overrides.criteria] } : overrides);
    expect(await refused(() => proposeEvidence(contact(), input), [])).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', fields: { [field]: [expect.any(String)] } },
    });
  });

  test('takes no upload that is somebody else’s, not finished, not a file that is taken, or described before [V8.2.2]', async () => {
    const { police } = world.leeds.partners;
    const others = await evidence({}, lead());
    const notTaken = await uploadIdOf(contact(), { partnerId: police.id, file: smallFile('audit.pdf') });
    const unfinished = await uploadIdOf(contact(), { partnerId: police.id });
    await world.owner.evidenceUpload.updateMany({ where: { id: unfinished }, data: { status: 'receiving' } });
    const before = await evidence();
    await proposeEvidence(contact(), before);
    for (const input of [others, { ...said(), uploadId: notTaken }, { ...said(), uploadId: unfinished }, before]) {
      const result = await refused(() => proposeEvidence(contact(), input), []);
      expect(result).toMatchObject({ failure: { kind: 'not-found' } });
    }
  });

  test('for a partner that is no longer one’s own is refused and recorded [V16.3.2]', async () => {
    const input = await evidence();
    const partnerId = world.leeds.partners.hospital.id;
    await world.owner.evidenceUpload.updateMany({ where: { id: input.uploadId }, data: { partnerId } });
    expect(await refused(() => proposeEvidence(contact(), input), ['command.refused'])).toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });

  test('of two windows that describe the same upload one makes evidence of it', async () => {
    const input = await evidence();
    const both = await Promise.all([proposeEvidence(contact(), input), proposeEvidence(contact(), input)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const storageKey = { endsWith: input.uploadId };
    expect(await world.owner.evidenceVersion.count({ where: { storageKey } })).toBe(1);
  });
});

describe('describing several files together', () => {
  test('makes an item of each, with its own title and the same description, or of none', async () => {
    const { police, hospital } = world.leeds.partners;
    const ids = [
      await uploadIdOf(lead(), { partnerId: police.id }),
      await uploadIdOf(lead(), { partnerId: police.id }),
    ];
    const { title: _, ...shared } = said();
    const together = (uploadIds: string[]) =>
      proposeTogether(lead(), { ...shared, uploadIds, titles: ['Minutes of May', 'Minutes of June'] });
    const of = await uploadIdOf(lead(), { partnerId: hospital.id });
    const [first = ''] = ids;
    expect(await refused(() => together([first, of]), [])).toMatchObject({ failure: { kind: 'rule' } });
    expect(await refused(() => together([first, crypto.randomUUID()]), [])).toMatchObject({
      failure: { kind: 'not-found' },
    });
    const events = await world.events('leeds');
    const result = await together(ids);
    expect((await world.events('leeds')).slice(events.length)).toEqual(['evidence.proposed-together']);
    const made = result.ok ? result.value.ids : [];
    const views = await Promise.all(made.map((id) => getEvidence(lead(), id)));
    expect(views.map((view) => view?.title)).toEqual(['Minutes of May', 'Minutes of June']);
    expect(views.map((view) => view?.summary)).toEqual([shared.summary, shared.summary]);
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
    await replaced(id);
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
    await replaced(id);
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
    expect((await replaced(id, { version: 2, file: smallFile('newer.txt', 'August') })).ok).toBe(true);
    expect(await getEvidence(contact(), id)).toMatchObject({
      status: 'proposed',
      reviewByOn: '2010-06-01',
      decidedByName: null,
      versions: [{ number: 2, fileName: 'newer.txt' }, { number: 1 }],
    });
  });

  test('of two who replace the same file the second is told by whom, and keeps the upload', async () => {
    const id = await proposed();
    const deputy = world.actor('leeds', 'deputy');
    expect((await replaced(id)).ok).toBe(true);
    const second = await replaced(id, { by: deputy });
    expect(second).toMatchObject({ failure: { kind: 'rule', message: expect.stringContaining(contact().name) } });
    const kept = (await listUploads(deputy)).filter(({ item }) => item?.id === id);
    expect(kept).toMatchObject([{ status: 'received' }]);
    expect((await replaced(id, { by: deputy, version: 2, newestNumber: 2 })).ok).toBe(true);
    expect((await getEvidence(deputy, id))?.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test('after a decision that was not seen is not put there unread', async () => {
    const id = await proposed();
    await acceptEvidence(taskGroup(), { evidenceItemId: id, version: 1 });
    expect(await replaced(id)).toMatchObject({ failure: { kind: 'changed' } });
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
    expect(seen?.allowed).toMatchObject({ decide: false, replaceFile: false, describe: false });
    expect(seen?.versions.map(({ mayOpen }) => mayOpen)).toEqual([false]);
    expect((await acceptEvidence(lead(), { evidenceItemId: id, version: 1 })).ok).toBe(true);
  });

  test('to send a newer file opens none of the earlier ones that hold data about single children', async () => {
    const contributor = world.actor('leeds', 'contributor');
    const id = await proposed({ hasChildLevelData: true });
    expect((await replaced(id, { by: contributor })).ok).toBe(true);
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
    const accepted = async (overrides: Overrides) => {
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
