import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { ROLES, reachOf } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { criterionName } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { nameOf, toView } from '../queries';
import {
  ANSWERS,
  canReadText,
  type EntryText,
  type Reader,
  readsAsSent,
  SELF_EVALUATION_STATUSES,
  type SelfEvaluationStatus,
} from '../rules';
import { findService, readerOf, revisionSelect } from '../stored/queries';
import { canReadComment, canSettle, isAmongThemselves, quoteStands } from './rules';
import type { CommentCount, CommentsPageView, CommentView, Mention, PersonToAsk, ThreadView } from './types';

const byName = { select: { name: true } } as const;

const saidSelect = {
  id: true,
  writtenById: true,
  writtenBy: byName,
  writtenAt: true,
  body: true,
  mentions: { select: { person: byName } },
} as const;

const threadSelect = {
  ...saidSelect,
  selfEvaluationId: true,
  part: true,
  quote: true,
  isInternal: true,
  version: true,
  resolvedBy: byName,
  resolvedAt: true,
  // By id, which tells the order in which they were written where an area's clock stands still.
  replies: { select: saidSelect, orderBy: { id: 'asc' } },
} as const;

/** Whose text it is, where it stands, and as whom somebody reads it. */
export type Commented = { areaId: string; partnerId: string; serviceId: string; status: SelfEvaluationStatus };

/**
 * One criterion's answer and what is said of it, in the edition of that id, otherwise the one in hand or agreed. Null for
 * whoever may not read it or only reads what is agreed: comments are between a partner and the task group.
 */
export function getCommentsPage(
  actor: Actor,
  frameworkCode: string,
  serviceId: string,
  criterionCode: string,
  editionId?: string,
): Promise<CommentsPageView | null> {
  return runQuery(actor, 'self-evaluation.comment', null, async (context) => {
    const { db } = context;
    const areaId = actor.area.id;
    const service = await findService(actor, db, frameworkCode, serviceId, { criterionCode });
    if (!service) return null;
    const reader = readerOf(actor, { partnerId: service.partnerId, serviceId });
    if (reader === 'other-partner') return null;
    const view = await toView(actor, context, service, getPack(frameworkCode), editionId);
    const shown = view?.criteria.find(({ code }) => code === criterionCode);
    if (!view?.current || !shown) return null;
    const { id: currentId, status } = view.current;
    const stored = await db.selfEvaluationComment.findMany({
      where: {
        areaId,
        criterionCode,
        replyToId: null,
        selfEvaluation: { areaId, serviceId, frameworkCode },
      },
      select: threadSelect,
      orderBy: { id: 'asc' },
    });
    const readable = stored.filter(({ selfEvaluationId, isInternal }) => {
      const edition = service.selfEvaluations.find(({ id }) => id === selfEvaluationId);
      return edition && canReadComment(reader, memberOf(SELF_EVALUATION_STATUSES, edition.status), { isInternal });
    });
    const isContact = context.may('self-evaluation.submit', { partnerId: service.partnerId });
    const threads = readable
      .filter(({ selfEvaluationId }) => selfEvaluationId === currentId)
      .map((comment) => toThread(comment, shown.entry, actor.personId, reader, isContact));
    const isQuiet = isAmongThemselves(reader, status);
    const of = { areaId, partnerId: service.partnerId, serviceId, status };
    return {
      service: view.service,
      framework: view.framework,
      questions: view.questions,
      criterion: { code: shown.code, label: shown.label, elementLabel: shown.elementLabel, isGraded: shown.isGraded },
      edition: view.current,
      isAsSent: view.isAsSent,
      entry: shown.entry,
      threads: [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)],
      people: await peopleToAsk(db, of, actor.personId, context.today, isQuiet),
      isAmongThemselves: isQuiet,
      canComment: shown.entry !== null,
      elsewhere: service.selfEvaluations.flatMap((edition) => {
        const open = readable.filter(({ selfEvaluationId, resolvedAt }) => {
          return selfEvaluationId === edition.id && edition.id !== currentId && resolvedAt === null;
        }).length;
        return open > 0 ? { editionId: edition.id, name: nameOf(edition), open } : [];
      }),
    };
  });
}

type StoredComment = StoredWords & {
  part: string | null;
  quote: string | null;
  isInternal: boolean;
  version: number;
  resolvedBy: { name: string } | null;
  resolvedAt: Date | null;
  replies: readonly StoredWords[];
};

function toThread(
  stored: StoredComment,
  entry: EntryText | null,
  personId: string,
  reader: Reader,
  isContact: boolean,
): ThreadView {
  const about = { part: stored.part === null ? null : memberOf(ANSWERS, stored.part), quote: stored.quote };
  return {
    ...toSaid(stored, personId),
    ...about,
    isQuoteStanding: quoteStands(entry, about),
    isInternal: stored.isInternal,
    version: stored.version,
    resolved: stored.resolvedAt && { byName: stored.resolvedBy?.name ?? 'Someone who has left', at: stored.resolvedAt },
    replies: stored.replies.map((reply) => toSaid(reply, personId)),
    canSettle: canSettle(reader, { isWriter: stored.writtenById === personId, isContact }),
  };
}

type StoredWords = {
  id: string;
  writtenById: string;
  writtenBy: { name: string };
  writtenAt: Date;
  body: string;
  mentions: readonly { person: { name: string } }[];
};

function toSaid(stored: StoredWords, personId: string): CommentView {
  return {
    id: stored.id,
    writtenByName: stored.writtenBy.name,
    isOwn: stored.writtenById === personId,
    writtenAt: stored.writtenAt,
    body: stored.body,
    mentions: stored.mentions.map(({ person }) => person.name).sort(),
  };
}

/** What stands in an entry for this reader; null where nothing is written, or nothing that they may read. */
export async function entryAsRead(
  db: Db,
  key: { areaId: string; selfEvaluationId: string; criterionCode: string },
  reader: Reader,
  status: SelfEvaluationStatus,
): Promise<EntryText | null> {
  if (!canReadText(reader, status)) return null;
  const entry = await db.selfEvaluationEntry.findFirst({
    where: key,
    select: { ...revisionSelect, sentVersion: true },
  });
  if (!entry || !readsAsSent(reader, status)) return entry;
  if (entry.sentVersion === null) return null;
  return db.selfEvaluationRevision.findFirst({ where: { ...key, version: entry.sentVersion }, select: revisionSelect });
}

/** Everyone but the asker who may read what is said of a text today, so that nobody is asked to look at what they may not. */
export async function peopleToAsk(
  db: Db,
  { areaId, partnerId, serviceId, status }: Commented,
  askerId: string | null,
  today: Day,
  isInternal: boolean,
): Promise<PersonToAsk[]> {
  const rolesWith = (reach: 'area' | 'partner') =>
    ROLES.filter((role) => reachOf(role, 'self-evaluation.comment') === reach);
  const isForTaskGroup = canReadComment('task-group', status, { isInternal });
  const grants = await db.roleGrant.findMany({
    where: {
      areaId,
      person: { disabledAt: null },
      AND: [
        inForceOn(today),
        {
          OR: [
            { role: { in: rolesWith('partner') }, partnerId, OR: [{ serviceId: null }, { serviceId }] },
            ...(isForTaskGroup ? [{ role: { in: rolesWith('area') } }] : []),
          ],
        },
      ],
    },
    select: { personId: true, partnerId: true, person: byName },
    orderBy: { person: { name: 'asc' } },
  });
  const people = new Map<string, PersonToAsk>();
  for (const grant of grants) {
    const isOfPartner = grant.partnerId === partnerId || people.get(grant.personId)?.isOfPartner === true;
    if (grant.personId !== askerId)
      people.set(grant.personId, { id: grant.personId, name: grant.person.name, isOfPartner });
  }
  return [...people.values()];
}

/** How many comments each criterion of a self-evaluation has, as far as the actor may read them. */
export function listCommentCounts(actor: Actor, selfEvaluationId: string): Promise<CommentCount[]> {
  return runQuery(actor, 'self-evaluation.comment', [], async ({ db }) => {
    const areaId = actor.area.id;
    const found = await db.selfEvaluation.findFirst({
      where: { ...scope(actor, 'self-evaluation.comment'), id: selfEvaluationId },
      select: { partnerId: true, serviceId: true, status: true },
    });
    if (!found) return [];
    const reader = readerOf(actor, found);
    const status = memberOf(SELF_EVALUATION_STATUSES, found.status);
    const comments = await db.selfEvaluationComment.findMany({
      where: { areaId, selfEvaluationId, replyToId: null },
      select: { criterionCode: true, isInternal: true, resolvedAt: true },
      orderBy: { criterionCode: 'asc' },
    });
    const readable = comments.filter((comment) => canReadComment(reader, status, comment));
    return [...new Set(readable.map(({ criterionCode }) => criterionCode))].map((criterionCode) => {
      const here = readable.filter((comment) => comment.criterionCode === criterionCode);
      return { criterionCode, open: here.filter(({ resolvedAt }) => resolvedAt === null).length, all: here.length };
    });
  });
}

/** Open comments in which the actor is asked to look and has not answered since, latest first. */
export function listMentions(actor: Actor): Promise<Mention[]> {
  return runQuery(actor, 'self-evaluation.comment', [], async ({ db }) => {
    const areaId = actor.area.id;
    const mentions = await db.selfEvaluationMention.findMany({
      where: { areaId, personId: actor.personId },
      select: {
        comment: {
          select: {
            ...{ id: true, replyToId: true, criterionCode: true, writtenAt: true, writtenBy: byName, isInternal: true },
            ...{ resolvedAt: true, replyTo: { select: { resolvedAt: true, replies: answers(actor) } } },
            replies: answers(actor),
            selfEvaluation: {
              select: {
                ...{ id: true, partnerId: true, serviceId: true, frameworkCode: true, status: true },
                ...{ service: byName, partner: byName },
              },
            },
          },
        },
      },
      orderBy: { commentId: 'desc' },
    });
    return mentions.flatMap(({ comment }): Mention[] => {
      const { selfEvaluation: of, replyTo } = comment;
      const status = memberOf(SELF_EVALUATION_STATUSES, of.status);
      const isSettled = (replyTo ?? comment).resolvedAt !== null;
      const hasAnswered = (replyTo ?? comment).replies.some(({ id }) => id > comment.id);
      if (isSettled || hasAnswered || !canReadComment(readerOf(actor, of), status, comment)) return [];
      return [
        {
          ...{ commentId: comment.id, askedByName: comment.writtenBy.name, askedAt: comment.writtenAt },
          ...{ serviceId: of.serviceId, serviceName: of.service.name, partnerName: of.partner.name },
          ...{ frameworkCode: of.frameworkCode, selfEvaluationId: of.id, criterionCode: comment.criterionCode },
          criterionName: criterionName(getPack(of.frameworkCode), comment.criterionCode),
        },
      ];
    });
  });
}

function answers({ personId }: Actor) {
  return { where: { writtenById: personId }, select: { id: true } } as const;
}
