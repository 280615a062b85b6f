import { beforeAll, describe, expect, test } from 'vitest';
import { addCaseFile, moderateReview, openAudit, writeReview } from '@/lib/case-files/audits/commands';
import { getAudit, getCaseFile, listAudits } from '@/lib/case-files/audits/queries';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const lead = () => world.actor('leeds', 'inspection-lead');
const police = () => world.actor('leeds', 'key-contact');
const auditor = () => world.actor('leeds', 'auditor');

function audit(overrides: Partial<Parameters<typeof openAudit>[1]> = {}) {
  return {
    frameworkCode: 'SLAC-2009',
    title: 'First reading of records, July 2009',
    criterionCode: 'SG.QP.ASMT',
    method: 'Records of referrals, drawn at random.',
    ...overrides,
  };
}

async function opened() {
  const result = await openAudit(lead(), audit());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

let next = 100;
function reference() {
  next += 1;
  return `LDS-0${next}`;
}

async function withFile(partner: 'police' | 'hospital' = 'police') {
  const auditId = await opened();
  const result = await addCaseFile(lead(), {
    auditId,
    partnerId: world.leeds.partners[partner].id,
    reference: reference(),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { auditId, caseFileId: result.value.id };
}

async function withReview() {
  const file = await withFile();
  const review = { caseFileId: file.caseFileId, version: 0, grade: 'adequate', reason: 'The plan is late.' };
  expect(await writeReview(auditor(), review)).toMatchObject({ ok: true });
  return file;
}

describe('opening an audit', () => {
  test('stores it from today with exactly one event', async () => {
    const before = await world.events('leeds');
    const id = await opened();
    expect(await getAudit(lead(), id)).toMatchObject({ openedOn: '2009-09-14', total: 0, caseFiles: [] });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['case-audit.opened']);
  });

  test('is refused to a key contact and leaves nothing', async () => {
    const [before, count] = [await world.events('leeds'), await world.owner.caseAudit.count()];
    expect(await openAudit(police(), audit())).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await world.owner.caseAudit.count()).toBe(count);
    expect((await world.events('leeds')).slice(before.length)).toEqual(['command.refused']);
  });

  test.each([
    ['a framework that the area has not adopted', { frameworkCode: 'ILACS-2026' }, 'not-found'],
    ['a criterion that the framework lacks', { criterionCode: 'HP.RISK' }, 'invalid'],
  ])('refuses %s', async (_what, overrides, kind) => {
    expect(await openAudit(lead(), audit(overrides))).toMatchObject({ ok: false, failure: { kind } });
  });
});

describe('adding a case file', () => {
  test('stores it once: the same reference again is refused beside the field', async () => {
    const auditId = await opened();
    const file = { auditId, partnerId: world.leeds.partners.police.id, reference: reference() };
    const before = await world.events('leeds');
    expect(await addCaseFile(auditor(), file)).toMatchObject({ ok: true });
    expect(await addCaseFile(police(), file)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', fields: { reference: [expect.any(String)] } },
    });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['case-file.added']);
  });

  test('for another partner, or by another area, finds nothing', async () => {
    const auditId = await opened();
    const file = { auditId, partnerId: world.leeds.partners.hospital.id, reference: reference() };
    expect(await addCaseFile(police(), file)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    const elsewhere = world.actor('county', 'inspection-lead');
    expect(await addCaseFile(elsewhere, file)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await addCaseFile(world.actor('leeds', 'task-group'), file)).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
  });

  test('a closed audit takes none', async () => {
    const { auditId, caseFileId } = await withFile();
    await world.owner.caseAudit.updateMany({ where: { id: auditId }, data: { closedOn: new Date('2009-09-14') } });
    const file = { auditId, partnerId: world.leeds.partners.police.id, reference: reference() };
    expect(await addCaseFile(police(), file)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    const review = { caseFileId, version: 0, grade: 'good', reason: 'Seen alone.' };
    expect(await writeReview(police(), review)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect(await getAudit(police(), auditId)).toMatchObject({ closedOn: '2009-09-14', addableFor: [] });
  });

  test('a case file itself can neither change nor go', async () => {
    const grants = await world.owner.$queryRaw<{ privilege: string }[]>`
      SELECT privilege_type AS privilege FROM information_schema.role_table_grants
      WHERE table_name = 'case_files' AND grantee = 'prepare_app' ORDER BY 1`;
    expect(grants.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
  });
});

describe('who sees what of an audit', () => {
  test('the task group counts and sees no case; a partner sees its own; another area nothing [V8.2.2, V8.2.3]', async () => {
    const { auditId, caseFileId } = await withReview();
    const other = {
      auditId,
      partnerId: world.leeds.partners.hospital.id,
      reference: reference(),
    };
    expect(await addCaseFile(lead(), other)).toMatchObject({ ok: true });

    const counted = await getAudit(world.actor('leeds', 'task-group'), auditId);
    expect(counted).toMatchObject({ total: 2, reviewed: 1, moderated: 0, caseFiles: null, addableFor: [] });
    expect(counted?.grades).toContainEqual({ code: 'adequate', label: 'Adequate', count: 1 });
    expect(await getCaseFile(world.actor('leeds', 'task-group'), auditId, caseFileId)).toBeNull();

    expect((await getAudit(lead(), auditId))?.caseFiles).toHaveLength(2);
    expect(await getAudit(police(), auditId)).toMatchObject({ total: 1, caseFiles: [{ id: caseFileId }] });
    const hospital = world.actor('leeds', 'key-contact', 'hospital');
    expect(await getAudit(hospital, auditId)).toMatchObject({ total: 1, reviewed: 0 });
    expect(await getCaseFile(hospital, auditId, caseFileId)).toBeNull();

    const elsewhere = world.actor('county', 'inspection-lead');
    expect(await getAudit(elsewhere, auditId)).toBeNull();
    expect(await getCaseFile(elsewhere, auditId, caseFileId)).toBeNull();
    expect(await listAudits(elsewhere)).toEqual([]);
    expect(await listAudits(world.actor('leeds', 'board-member'))).toEqual([]);
    expect(await listAudits(world.actor('leeds', 'contributor'))).toEqual([]);
  });

  test('an address that is no id is not found', async () => {
    expect(await getAudit(lead(), 'new')).toBeNull();
    expect(await getCaseFile(lead(), 'x', 'y')).toBeNull();
  });
});

describe('a review', () => {
  test('is written by the own partner, rewritten, and then moderated by someone else, keeping the first grade', async () => {
    const before = await world.events('leeds');
    const { auditId, caseFileId } = await withReview();
    const again = { caseFileId, version: 1, grade: 'good', reason: 'The plan was late, and the child was seen.' };
    expect(await writeReview(police(), again)).toMatchObject({ ok: true });
    const moderation = {
      caseFileId,
      version: 2,
      moderatedGrade: 'inadequate',
      moderationReason: 'No strategy discussion was held.',
    };
    expect(await moderateReview(lead(), moderation)).toMatchObject({ ok: true });
    expect(await getCaseFile(police(), auditId, caseFileId)).toMatchObject({
      state: 'moderated',
      review: { grade: 'good', moderation: { gradeLabel: 'Inadequate', reason: moderation.moderationReason } },
      allowed: { write: false, moderate: false },
    });
    expect((await world.events('leeds')).slice(before.length)).toEqual([
      'case-audit.opened',
      'case-file.added',
      'case-review.written',
      'case-review.written',
      'case-review.moderated',
      'case-file.read',
    ]);
    for (const act of [writeReview(police(), { ...again, version: 3 }), moderateReview(lead(), moderation)])
      expect(await act).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });

  test('is refused to an inspection lead, and is not found by another partner', async () => {
    const { caseFileId } = await withFile();
    const review = { caseFileId, version: 0, grade: 'good', reason: 'Seen alone.' };
    expect(await writeReview(lead(), review)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    const hospital = world.actor('leeds', 'auditor', 'hospital');
    expect(await writeReview(hospital, review)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await world.owner.caseReview.count({ where: { caseFileId } })).toBe(0);
  });

  test.each(['4', 'requires-improvement', 'not-graded'])('takes no grade outside the scale: %s', async (grade) => {
    const { caseFileId } = await withFile();
    const review = { caseFileId, version: 0, grade, reason: 'Seen alone.' };
    expect(await writeReview(police(), review)).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
  });

  test('written by two people at once gives the second a conflict with the first one’s words', async () => {
    const { caseFileId } = await withFile();
    const review = { caseFileId, version: 0, grade: 'good', reason: 'Mine' };
    const [one, two] = await Promise.all([
      writeReview(police(), review),
      writeReview(auditor(), { ...review, grade: 'adequate', reason: 'Theirs' }),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    const stored = await world.owner.caseReview.findFirstOrThrow({ where: { caseFileId } });
    expect(one.ok ? two : one).toMatchObject({
      failure: { kind: 'conflict', theirs: { grade: stored.grade, reason: stored.reason }, version: 1 },
    });
  });

  test('is not moderated by whoever wrote it first, also after someone else rewrote it', async () => {
    const { auditId, caseFileId } = await withFile();
    const { grants } = police();
    const both = { ...lead(), grants: [...lead().grants, ...grants] };
    expect(await writeReview(both, { caseFileId, version: 0, grade: 'good', reason: 'First' })).toMatchObject({
      ok: true,
    });
    expect(await writeReview(police(), { caseFileId, version: 1, grade: 'good', reason: 'Then' })).toMatchObject({
      ok: true,
    });
    expect((await getCaseFile(both, auditId, caseFileId))?.allowed.moderate).toBe(false);
    const moderation = { caseFileId, version: 2, moderatedGrade: 'good', moderationReason: 'The same.' };
    expect(await moderateReview(both, moderation)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect(await moderateReview(world.another('leeds', 'inspection-lead'), moderation)).toMatchObject({ ok: true });
  });

  test('rewritten since it was read for moderation gives a conflict and moderates nothing', async () => {
    const { caseFileId } = await withReview();
    const again = { caseFileId, version: 1, grade: 'good', reason: 'Read again.' };
    expect(await writeReview(police(), again)).toMatchObject({ ok: true });
    const moderation = { caseFileId, version: 1, moderatedGrade: 'good', moderationReason: 'Agreed.' };
    expect(await moderateReview(lead(), moderation)).toMatchObject({
      ok: false,
      failure: { kind: 'conflict', theirs: { moderatedGrade: 'good', moderationReason: 'Read again.' }, version: 2 },
    });
    const stored = await world.owner.caseReview.findFirstOrThrow({ where: { caseFileId } });
    expect(stored.moderatedGrade).toBeNull();
  });

  test('is never moderated by the one who wrote it, whatever else they are', async () => {
    const { caseFileId, auditId } = await withFile();
    const both = { ...police(), grants: [...police().grants, ...lead().grants] };
    const review = { caseFileId, version: 0, grade: 'good', reason: 'Seen alone.' };
    expect(await writeReview(both, review)).toMatchObject({ ok: true });
    expect(await getCaseFile(both, auditId, caseFileId)).toMatchObject({ allowed: { write: true, moderate: false } });
    const moderation = { caseFileId, version: 1, moderatedGrade: 'good', moderationReason: 'As I said.' };
    expect(await moderateReview(both, moderation)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect(await moderateReview(police(), moderation)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await moderateReview(lead(), moderation)).toMatchObject({ ok: true });
  });

  test('cannot be moderated before it is written', async () => {
    const { caseFileId } = await withFile();
    const moderation = { caseFileId, version: 0, moderatedGrade: 'good', moderationReason: 'Nothing there.' };
    expect(await moderateReview(lead(), moderation)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
  });
});
