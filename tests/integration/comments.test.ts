import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { jobHandlers } from '@/lib/notifications/handlers';
import { aboutComment } from '@/lib/notifications/recipients/comments/queries';
import type { Result } from '@/lib/platform/result';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { reopenComment, replyToComment, resolveComment, writeComment } from '@/lib/self-evaluations/comments/commands';
import { getCommentsPage, listCommentCounts, listMentions } from '@/lib/self-evaluations/comments/queries';
import { replyToCommentSchema, writeCommentSchema } from '@/lib/self-evaluations/comments/schema';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let code: string;
let keyContact: Actor;
let contributor: Actor;
let taskGroup: Actor;
let lead: Actor;
let hospital: Actor;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  code = leeds.criteria[0] ?? '';
  keyContact = world.actor('leeds', 'key-contact');
  contributor = world.actor('leeds', 'contributor');
  taskGroup = world.actor('leeds', 'task-group');
  lead = world.actor('leeds', 'inspection-lead');
  hospital = world.actor('leeds', 'key-contact', 'hospital');
});

const full = {
  whatWeKnow: '## Strengths\n\nChecks are made **on the day** for most referrals.',
  howWeKnow: 'Monthly audits show it.',
  whatNext: 'A second duty officer.',
  grade: 'adequate',
  confidence: 'medium',
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function failureOf(result: Result<unknown>): string {
  return result.ok ? 'none' : result.failure.kind;
}

async function write(version: number, overrides: Record<string, unknown> = {}, actor = keyContact) {
  const { services, frameworkCode } = leeds;
  const place = { serviceId: services.police.id, frameworkCode, criterionCode: code, version };
  value(await writeEntry(actor, writeEntrySchema.parse({ ...full, ...place, ...overrides })));
}

async function edition() {
  const found = await world.owner.selfEvaluation.findFirstOrThrow({
    where: { areaId: leeds.id },
    orderBy: { id: 'desc' },
    select: { id: true, version: true },
  });
  return { selfEvaluationId: found.id, version: found.version };
}

async function submit() {
  for (const criterionCode of leeds.criteria) await write(0, { criterionCode });
  value(await submitSelfEvaluation(keyContact, await edition()));
}

async function giveBack() {
  value(await returnSelfEvaluation(taskGroup, { ...(await edition()), reason: 'Say more.', reasons: [] }));
}

async function comment(actor: Actor, overrides: Record<string, unknown> = {}) {
  const { selfEvaluationId } = await edition();
  const typed = { selfEvaluationId, criterionCode: code, body: 'Which audits?', ...overrides };
  return writeComment(actor, writeCommentSchema.parse(typed));
}

function reply(actor: Actor, commentId: string, overrides: Record<string, unknown> = {}) {
  return replyToComment(actor, replyToCommentSchema.parse({ commentId, body: 'Those of July.', ...overrides }));
}

function page(actor: Actor) {
  return getCommentsPage(actor, leeds.frameworkCode, leeds.services.police.id, code);
}

describe('commenting', () => {
  it('stands beside the words that it is about, which may reach over marks and lines', async () => {
    await submit();
    const { commentId } = value(await comment(taskGroup, { quote: 'Strengths Checks are made on the  day' }));
    const seen = await page(keyContact);
    expect(seen?.threads).toMatchObject([
      { id: commentId, part: 'whatWeKnow', isQuoteStanding: true, isInternal: false, body: 'Which audits?' },
    ]);
    expect((await world.events('leeds')).at(-1)).toBe('self-evaluation.commented');
    const event = await world.owner.auditEvent.findFirst({ where: { event: 'self-evaluation.commented' } });
    expect(JSON.stringify(event?.data)).not.toMatch(/Which audits|Checks are made/);
  });

  it('refuses words that do not stand in the chosen answer', async () => {
    await submit();
    for (const wrong of [{ quote: 'Checks are made at night' }, { quote: 'Checks are made', part: 'whatNext' }])
      expect(await comment(taskGroup, wrong)).toMatchObject({
        failure: { kind: 'invalid', fields: { quote: [expect.any(String)] } },
      });
    expect(failureOf(await comment(taskGroup, { criterionCode: 'SG.CAP' }))).toBe('not-found');
    expect(await world.owner.selfEvaluationComment.count({ where: { areaId: leeds.id } })).toBe(0);
  });

  it('refuses an empty comment, personal details and a part that no answer has', () => {
    const of = { selfEvaluationId: crypto.randomUUID(), criterionCode: code };
    const faults = (typed: object) =>
      writeCommentSchema.safeParse({ ...of, ...typed }).error?.issues.map(({ path }) => path.join('.'));
    expect(faults({ body: ' ' })).toEqual(['body']);
    expect(faults({ body: 'Ask NHS number 943 476 5919.' })).toEqual(['body']);
    expect(faults({ body: 'Why?', part: 'grade' })).toEqual(['part']);
  });

  it('says when the words have changed since', async () => {
    await submit();
    value(await comment(taskGroup, { quote: 'Monthly audits' }));
    await giveBack();
    await write(1, { howWeKnow: 'The audits of July and August show it.' });
    expect((await page(keyContact))?.threads).toMatchObject([{ isQuoteStanding: false, quote: 'Monthly audits' }]);
    expect((await page(taskGroup))?.threads).toMatchObject([{ isQuoteStanding: true }]);
  });

  it.each([
    ['another partner, also of what is agreed', () => hospital, 'not-found'],
    ['another area', () => world.actor('county', 'task-group'), 'not-found'],
    ['a board member', () => world.actor('leeds', 'board-member'), 'forbidden'],
  ])('is closed to %s', async (_who, actorOf, failure) => {
    await submit();
    const { commentId, selfEvaluationId } = value(await comment(taskGroup));
    value(await agreeSelfEvaluation(lead, await edition()));
    const actor = actorOf();
    expect(failureOf(await comment(actor))).toMatch(new RegExp(`${failure}|not-found`));
    expect(failureOf(await reply(actor, commentId))).toMatch(new RegExp(`${failure}|not-found`));
    expect(failureOf(await resolveComment(actor, { commentId, version: 1 }))).toMatch(/forbidden|not-found/);
    expect(await page(actor)).toBeNull();
    expect(await listCommentCounts(actor, selfEvaluationId)).toEqual([]);
  });
});

describe('what a partner says of its own draft [V8.2.3]', () => {
  it('stays among its own people, before it is sent and ever after', async () => {
    await write(0);
    const { commentId } = value(await comment(contributor, { quote: 'Checks are made', body: 'Is that so?' }));
    expect(await page(taskGroup)).toBeNull();
    expect(failureOf(await comment(taskGroup))).toBe('not-found');
    await submitTheRest();
    expect((await page(taskGroup))?.threads).toEqual([]);
    expect(failureOf(await reply(taskGroup, commentId))).toBe('not-found');
    expect(failureOf(await resolveComment(taskGroup, { commentId, version: 1 }))).toBe('not-found');
    expect(await listCommentCounts(taskGroup, (await edition()).selfEvaluationId)).toEqual([]);
    expect((await page(keyContact))?.threads).toMatchObject([{ id: commentId, isInternal: true }]);
    value(await reply(keyContact, commentId));
    expect((await page(taskGroup))?.threads).toEqual([]);
  });

  it('is told from their answers to the task group, which the task group reads', async () => {
    await submit();
    const { commentId } = value(await comment(taskGroup));
    await giveBack();
    value(await reply(contributor, commentId, { body: 'Those of July.' }));
    value(await comment(contributor, { body: 'Should we say so?' }));
    expect((await page(taskGroup))?.threads).toMatchObject([{ id: commentId, replies: [{ body: 'Those of July.' }] }]);
    expect((await page(keyContact))?.threads).toHaveLength(2);
  });

  async function submitTheRest() {
    await write(0, { criterionCode: leeds.criteria[1] });
    value(await submitSelfEvaluation(keyContact, await edition()));
  }
});

describe('asking somebody to look', () => {
  it('offers those who may read it, and takes nobody else', async () => {
    await submit();
    const people = (await page(taskGroup))?.people.map(({ id }) => id) ?? [];
    expect(people).toContain(contributor.personId);
    expect(people).toContain(lead.personId);
    for (const nobody of [taskGroup, hospital, world.actor('leeds', 'auditor'), world.actor('leeds', 'board-member')])
      expect(people).not.toContain(nobody.personId);
    const asked = await comment(taskGroup, { mentions: [contributor.personId, hospital.personId] });
    expect(asked).toMatchObject({ failure: { kind: 'invalid', fields: { mentions: [expect.any(String)] } } });
    expect(await world.owner.selfEvaluationMention.count({ where: { areaId: leeds.id } })).toBe(0);
  });

  it('offers the own people alone while the text is a draft', async () => {
    await write(0);
    const people = (await page(keyContact))?.people.map(({ id }) => id) ?? [];
    expect(people).toContain(contributor.personId);
    expect(people).not.toContain(taskGroup.personId);
    expect(failureOf(await comment(keyContact, { mentions: [taskGroup.personId] }))).toBe('invalid');
  });

  it('tells them once, and keeps it among their work until they answer', async () => {
    await submit();
    const jobs = (await world.jobs()).length;
    const { commentId } = value(await comment(taskGroup, { mentions: [contributor.personId, contributor.personId] }));
    expect((await world.jobs()).slice(jobs)).toEqual(['notify-comment']);
    await jobHandlers['notify-comment']({ areaId: leeds.id, commentId }, { jobId: '71', isLastTry: false });
    await jobHandlers['notify-comment']({ areaId: leeds.id, commentId }, { jobId: '71', isLastTry: false });
    const news = await world.owner.notification.findMany({ where: { areaId: leeds.id } });
    expect(news.map(({ personId }) => personId)).toEqual([contributor.personId]);
    expect(news[0]?.text).not.toContain('Which audits');
    expect(await listMentions(contributor)).toMatchObject([{ commentId, askedByName: taskGroup.name }]);
    expect(await listMentions(keyContact)).toEqual([]);
    value(await reply(contributor, commentId));
    expect(await listMentions(contributor)).toEqual([]);
  });

  it('ends with the thread, and where somebody may no longer read it', async () => {
    await submit();
    const { commentId } = value(await comment(taskGroup, { mentions: [contributor.personId, keyContact.personId] }));
    const moved: Actor = { ...contributor, grants: hospital.grants };
    expect(await listMentions(moved)).toEqual([]);
    await world.owner.roleGrant.deleteMany({ where: { personId: contributor.personId } });
    const told = await aboutComment(systemActor(taskGroup.area), commentId);
    expect(told?.personIds).toEqual([keyContact.personId]);
    value(await resolveComment(taskGroup, { commentId, version: 1 }));
    expect(await listMentions(keyContact)).toEqual([]);
  });

  it('tells of a reply whoever spoke in the thread, and not the one who replies', async () => {
    await submit();
    const { commentId } = value(await comment(taskGroup));
    value(await reply(contributor, commentId));
    const third = value(await reply(keyContact, commentId));
    const told = await aboutComment(systemActor(taskGroup.area), third.commentId);
    expect([...(told?.personIds ?? [])].sort()).toEqual([taskGroup.personId, contributor.personId].sort());
  });
});

describe('resolving', () => {
  it('is for the writer, the partner’s contacts and the task group, and is recorded', async () => {
    await submit();
    const ofTaskGroup = value(await comment(taskGroup)).commentId;
    const ofContributor = value(await comment(contributor)).commentId;
    expect(failureOf(await resolveComment(contributor, { commentId: ofTaskGroup, version: 1 }))).toBe('rule');
    value(await resolveComment(contributor, { commentId: ofContributor, version: 1 }));
    value(await resolveComment(world.actor('leeds', 'deputy'), { commentId: ofTaskGroup, version: 1 }));
    expect((await world.events('leeds')).slice(-2)).toEqual([
      'self-evaluation.comment-resolved',
      'self-evaluation.comment-resolved',
    ]);
    const { selfEvaluationId } = await edition();
    expect(await listCommentCounts(lead, selfEvaluationId)).toEqual([{ criterionCode: code, open: 0, all: 2 }]);
    expect(failureOf(await reply(taskGroup, ofTaskGroup))).toBe('rule');
    value(await reopenComment(lead, { commentId: ofTaskGroup, version: 2 }));
    expect((await world.events('leeds')).at(-1)).toBe('self-evaluation.comment-reopened');
    expect(await listCommentCounts(lead, selfEvaluationId)).toEqual([{ criterionCode: code, open: 1, all: 2 }]);
  });

  it('happens once, from what was seen', async () => {
    await submit();
    const { commentId } = value(await comment(taskGroup));
    const both = await Promise.all([
      resolveComment(taskGroup, { commentId, version: 1 }),
      resolveComment(keyContact, { commentId, version: 1 }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(failureOf(await reopenComment(taskGroup, { commentId, version: 1 }))).toBe('changed');
    expect(failureOf(await resolveComment(taskGroup, { commentId, version: 2 }))).toBe('rule');
  });

  it('is of threads, and never changes a word', async () => {
    await submit();
    const { commentId } = value(await comment(taskGroup));
    const answer = value(await reply(keyContact, commentId));
    expect(failureOf(await resolveComment(taskGroup, { commentId: answer.commentId, version: 1 }))).toBe('not-found');
    expect(failureOf(await reply(taskGroup, answer.commentId))).toBe('not-found');
  });
});
