import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { getPack } from '@/lib/frameworks/packs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { LONGEST_PASSAGE } from '@/lib/self-evaluations/entries/schema';
import { AGREED_STATUSES, ANSWERS, nextOpen } from '@/lib/self-evaluations/rules';
import { findElement, type Part, partsOf } from '../parts';
import { type Quoted, selfEvaluationOf, statementsOfEntry } from '../quotes';
import { type PartText, unfinishedOf } from '../rules';
import { findOverarching } from '../stored/queries';
import { answerSelect, findQuoted, referencesOf } from './queries';
import { answersOf, mergeParts } from './rules';
import { type EntryKey, openForWriting, replaceQuotesAndSources, saveEntry } from './saving';
import type { writeOverarchingEntrySchema } from './schema';

type WriteOverarchingEntry = z.output<typeof writeOverarchingEntrySchema>;

/** The part just written, the next that is still open, and whether it was put together with what somebody else saved. */
type Written = { id: string; criterionCode: string; nextCode: string | null; isJoined: boolean };

/**
 * Saves what the task group says of one part of an element, with the statements it quotes and what it was composed from:
 * those agreed self-evaluations that the writer had before them. Rules: nothing is written once it has been sent, unless
 * it comes back; a quote stands word for word in an agreed answer. Where someone else saved meanwhile and changed other
 * passages, both are put together and saved. Conflict: both changed the same; no word is lost.
 */
export function writeOverarchingEntry(actor: Actor, input: WriteOverarchingEntry): Promise<Result<Written>> {
  return runCommand(actor, 'overarching.write', async (context) => {
    const { db, authorise } = context;
    const areaId = actor.area.id;
    const { evaluationId, criterionCode } = input;
    const stored = await findOverarching(actor, db, evaluationId);
    if (!stored) return notFound();
    authorise();
    const pack = getPack(stored.frameworkCode);
    const element = findElement(pack, stored.elementCode);
    const parts = element ? partsOf(element) : [];
    const part = parts.find(({ code }) => code === criterionCode);
    if (!part) return notFound();
    const chosen = part.isGraded ? input.grade : null;
    if (chosen !== null && !pack.gradeScale.some(({ code }) => code === chosen))
      return invalid({ grade: ['Choose a grade of this framework'] });

    const key = { areaId, evaluationId, criterionCode };
    if (!(await openForWriting(db, key)))
      return rule('This evaluation has been sent. It can be changed only if the director returns it.');
    const before = await findEntry(db, key);
    const kept = await findQuoted(db, key);
    const mine = { judgement: input.judgement, whatNext: input.whatNext, grade: chosen };
    const sent = { ...mine, quotes: input.quotes, version: input.version, personId: actor.personId };
    const outcome = await saveOrMerge(context, key, sent, before, kept);
    if (!('text' in outcome)) return outcome;
    const { text, isJoined } = outcome;
    const quotes = part.kind === 'evaluated' ? await quotesFor(db, key, outcome.quotes, kept) : [];
    if (!quotes) return rule('A statement that you quote no longer stands as you saw it. Open the page again.');
    const sources = await agreedAmong(db, areaId, stored.frameworkCode, part, input.sources);
    await replaceQuotesAndSources(db, key, quotes, sources);
    const { grade } = text;
    return done(
      { id: evaluationId, criterionCode, nextCode: await nextToWrite(db, key, parts), isJoined },
      auditEvent('overarching.written', 'overarching', evaluationId, {
        ...{ criterionCode, grade, gradeBefore: before?.grade ?? null, quotes: quotes.length },
      }),
    );
  });
}

type Sent = PartText & { quotes: readonly string[]; version: number; personId: string };
type Stored = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/**
 * Saves what was sent, put together with what was saved meanwhile. The evaluation's row is locked by now, so that nobody
 * saves between reading `stored` and this.
 */
async function saveOrMerge(
  context: CommandContext,
  key: EntryKey,
  { quotes, version, personId, ...mine }: Sent,
  stored: Stored | null,
  kept: readonly Quoted[],
) {
  if ((stored?.version ?? 0) === version) {
    await saveEntry(context, key, mine, { personId, version });
    return { text: mine, quotes, isJoined: false };
  }
  if (!stored) return rule(BEGUN_ANEW);
  const base = await context.db.overarchingRevision.findFirst({
    where: { ...key, version },
    select: { judgement: true, whatNext: true, grade: true },
  });
  const { merged, text } = mergeParts(base, mine, stored);
  // Which quotes either of them took out is not known: none is lost.
  const both = [...new Set([...(await referencesOf(context.db, key, kept)), ...quotes])];
  const isTooLong = [text.judgement, text.whatNext].some(({ length }) => length > LONGEST_PASSAGE);
  if (!merged.isSettled || isTooLong) {
    const merging = { by: stored.editedBy.name, merged: { ...merged, values: { ...merged.values, quotes: both } } };
    return conflict(answersOf(stored), stored.version, merging);
  }
  await saveEntry(context, key, text, { personId, version: stored.version });
  return { text, quotes: both, isJoined: true };
}

const BEGUN_ANEW = 'This text was begun anew while you were writing. Copy what you wrote, then open the page again.';

function findEntry(db: Db, key: EntryKey) {
  return db.overarchingEntry.findFirst({
    where: key,
    select: { judgement: true, whatNext: true, grade: true, version: true, editedBy: { select: { name: true } } },
  });
}

/**
 * The statements behind the references, word for word; null where one is in no agreed answer. One that has been replaced
 * since may stay quoted, but nothing new is quoted from it.
 */
async function quotesFor(
  db: Db,
  { areaId, criterionCode }: EntryKey,
  references: readonly string[],
  kept: readonly Quoted[],
): Promise<Quoted[] | null> {
  const ids = [...new Set(references.map(selfEvaluationOf))].filter(isId);
  const answers = await db.selfEvaluationEntry.findMany({
    where: {
      ...{ areaId, criterionCode, selfEvaluationId: { in: ids } },
      selfEvaluation: { status: { in: [...AGREED_STATUSES] } },
    },
    select: { ...answerSelect, selfEvaluation: { select: { status: true } } },
  });
  const quotes: Quoted[] = [];
  for (const reference of references) {
    const answer = answers.find(({ selfEvaluationId }) => selfEvaluationId === selfEvaluationOf(reference));
    const statement =
      answer && statementsOfEntry(answer.selfEvaluationId, answer).find((one) => one.reference === reference);
    if (!answer || !statement) return null;
    const { selfEvaluationId } = answer;
    const quote = { selfEvaluationId, part: memberOf(ANSWERS, statement.part), text: statement.text };
    const isKept = kept.some((one) => one.selfEvaluationId === selfEvaluationId && one.text === quote.text);
    if (answer.selfEvaluation.status !== 'agreed' && !isKept) return null;
    quotes.push(quote);
  }
  return quotes;
}

/** Those of the self-evaluations that were once agreed and answer a criterion that the part is composed from. */
async function agreedAmong(
  db: Db,
  areaId: string,
  frameworkCode: string,
  { covers }: Part,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.selfEvaluation.findMany({
    where: {
      ...{ areaId, frameworkCode, id: { in: [...ids] }, status: { in: [...AGREED_STATUSES] } },
      entries: { some: { criterionCode: { in: [...covers] } } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function nextToWrite(
  db: Db,
  { areaId, evaluationId, criterionCode }: EntryKey,
  parts: readonly Part[],
): Promise<string | null> {
  const entries = await db.overarchingEntry.findMany({
    where: { areaId, evaluationId },
    select: { criterionCode: true, judgement: true, whatNext: true, grade: true },
  });
  const open = unfinishedOf(parts, entries);
  return nextOpen(
    parts.map(({ code }) => code),
    (code) => open.includes(code),
    criterionCode,
  );
}
