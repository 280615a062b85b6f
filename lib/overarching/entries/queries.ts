import type { Actor } from '@/lib/access/actor';
import { gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import type { Pack } from '@/lib/frameworks/schema';
import { runQuery } from '@/lib/operations/run-query';
import { openCopy } from '@/lib/operations/working-copies/opening';
import { findWorkingCopy } from '@/lib/operations/working-copies/queries';
import type { OpenedCopy } from '@/lib/operations/working-copies/types';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { ANSWERS } from '@/lib/self-evaluations/rules';
import { compare } from '../part-view';
import { findElement, type Part, partsOf } from '../parts';
import { type Quoted, referenceOf, type Statement, statementsOfEntry } from '../quotes';
import type { PartText } from '../rules';
import { sourceChanges } from '../staleness';
import {
  findOrigins,
  findOverarching,
  findStanding,
  findTaken,
  listAsked,
  openOrigins,
  type Standing,
  sourcesOf,
  toHead,
} from '../stored/queries';
import type { AgreedAnswer, JudgedPart, Origin, OverarchingEntryPage, QuoteView } from '../types';
import { answersOf, PART_FORM, PART_TEXTS, partPath } from './rules';
import type { EntryKey } from './saving';

/**
 * One part of an evaluation with what the services have agreed on it side by side; null where there is none that the
 * actor may read.
 */
export function getOverarchingEntry(actor: Actor, id: string, code: string): Promise<OverarchingEntryPage | null> {
  return runQuery(actor, 'overarching.read', null, async (context) => {
    const { db } = context;
    const areaId = actor.area.id;
    const stored = await findOverarching(actor, db, id);
    if (!stored) return null;
    const pack = getPack(stored.frameworkCode);
    const element = findElement(pack, stored.elementCode);
    const parts = element ? partsOf(element) : [];
    const part = parts.find((one) => one.code === code);
    if (!part) return null;
    const key = { areaId, evaluationId: id, criterionCode: code };
    const entry = await db.overarchingEntry.findFirst({ where: key, select: ownSelect });
    const standing = await findStanding(db, areaId, pack.code, part.covers);
    const sources = sourcesOf(standing, part.covers);
    const taken = await findTaken(db, areaId, { evaluationIds: [id], criterionCode: code }, standing);
    const judged = part.kind === 'evaluated' ? [] : await listJudged(db, key, parts, part, pack);
    const answers = part.kind === 'evaluated' ? await listAnswers(db, key, pack, standing) : [];
    const asked = await listAsked(context, actor, pack.code, part.covers);
    const quotes = await toQuotes(db, await findQuoted(db, key), openOrigins(actor, sources));
    const statements = answers.flatMap((answer) => answer.statements);
    const isPast = ({ origin }: QuoteView) => !sources.some((now) => now.selfEvaluationId === origin.selfEvaluationId);
    const past = quotes.filter(isPast);
    const pastStatements = await statementsOfAnswers(db, key, past);
    const quoted = quotes.flatMap((quote) => referenceFor(quote, [...statements, ...pastStatements]) ?? []);
    const head = await toHead(actor, context, stored, pack);
    return {
      ...head,
      questions: pack.selfEvaluationQuestions,
      part,
      grades: part.isGraded ? pack.gradeScale : [],
      entry: entry && {
        ...{ judgement: entry.judgement, whatNext: entry.whatNext, grade: entry.grade },
        gradeLabel: entry.grade && gradeLabel(pack, entry.grade),
        ...{ editedByName: entry.editedBy.name, editedAt: entry.editedAt, version: entry.version },
      },
      answers,
      judged,
      quotes,
      pastQuotes: past.flatMap((quote) => {
        const reference = referenceFor(quote, pastStatements);
        return reference ? { ...quote, reference } : [];
      }),
      quoted,
      ...compare(pack, part, standing, judged, asked),
      changes: entry
        ? sourceChanges(
            taken.map(({ origin }) => origin),
            sources,
          )
        : [],
      sources: sources.map(({ selfEvaluationId }) => selfEvaluationId),
      position: { at: parts.indexOf(part) + 1, of: parts.length },
      copy: head.allowed.write ? await copyOf(actor, db, key, entry, quoted) : null,
    };
  });
}

/** What the actor has typed and not saved, put together with what is stored where that has moved on. */
async function copyOf(
  actor: Actor,
  db: Db,
  key: EntryKey,
  stored: StoredEntry | null,
  quotes: readonly string[],
): Promise<OpenedCopy | null> {
  const path = partPath(actor.area.slug, key.evaluationId, key.criterionCode);
  const copy = await findWorkingCopy(actor, db, { path, formName: PART_FORM });
  if (!copy) return null;
  const base = await db.overarchingRevision.findFirst({
    where: { ...key, version: copy.baseVersion },
    select: { judgement: true, whatNext: true, grade: true },
  });
  const chosen = { quotes };
  const now = { answers: answersOf(stored), version: stored?.version ?? 0, by: stored?.editedBy.name, chosen };
  return openCopy(copy, currentInstant(), now, answersOf(base), PART_TEXTS);
}

type StoredEntry = PartText & { version: number; editedBy: { name: string } };

const ownSelect = {
  judgement: true,
  whatNext: true,
  grade: true,
  editedBy: { select: { name: true } },
  editedAt: true,
  version: true,
} as const;

/** The columns of a service's answer that can be quoted. */
export const answerSelect = { selfEvaluationId: true, whatWeKnow: true, howWeKnow: true, whatNext: true } as const;

async function listAnswers(
  db: Db,
  { areaId, criterionCode }: EntryKey,
  pack: Pack,
  standing: readonly Standing[],
): Promise<AgreedAnswer[]> {
  const ids = standing.map(({ origin }) => origin.selfEvaluationId);
  const rows = await db.selfEvaluationEntry.findMany({
    where: { areaId, criterionCode, selfEvaluationId: { in: ids } },
    select: { ...answerSelect, grade: true, confidence: true },
  });
  return standing.flatMap(({ origin }) => {
    const row = rows.find(({ selfEvaluationId }) => selfEvaluationId === origin.selfEvaluationId);
    if (!row) return [];
    const { selfEvaluationId, ...said } = row;
    return {
      ...said,
      origin,
      gradeLabel: said.grade && gradeLabel(pack, said.grade),
      statements: statementsOfEntry(selfEvaluationId, said),
    };
  });
}

async function listJudged(
  db: Db,
  { areaId, evaluationId }: EntryKey,
  parts: readonly Part[],
  { covers }: Part,
  pack: Pack,
): Promise<(JudgedPart & { criterionCode: string; grade: string | null })[]> {
  const rows = await db.overarchingEntry.findMany({
    where: { areaId, evaluationId, criterionCode: { in: [...covers] } },
    select: { criterionCode: true, judgement: true, grade: true },
  });
  return parts
    .filter(({ code, kind }) => kind === 'evaluated' && covers.includes(code))
    .map(({ code, label }) => {
      const row = rows.find(({ criterionCode }) => criterionCode === code);
      const grade = row?.grade ?? null;
      return {
        ...{ code, label, criterionCode: code, judgement: row?.judgement ?? '', grade },
        gradeLabel: grade && gradeLabel(pack, grade),
      };
    });
}

/** What an entry quotes, in its order. */
export async function findQuoted(db: Db, key: EntryKey): Promise<(Quoted & { id: string })[]> {
  const rows = await db.overarchingQuote.findMany({
    where: key,
    select: { id: true, selfEvaluationId: true, part: true, text: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ part, ...row }) => ({ ...row, part: memberOf(ANSWERS, part) }));
}

/** Quotes with their origins, also where those have been replaced since. `open` are those that the reader may open. */
export async function toQuotes(
  db: Db,
  quoted: readonly (Quoted & { id: string })[],
  open: readonly Origin[] | 'all',
): Promise<QuoteView[]> {
  const ids = [...new Set(quoted.map(({ selfEvaluationId }) => selfEvaluationId))];
  const origins = await findOrigins(db, ids);
  return quoted.flatMap(({ id, part, text, selfEvaluationId }) => {
    const origin = origins.get(selfEvaluationId);
    const isOpen = open === 'all' || open.some((one) => one.selfEvaluationId === selfEvaluationId);
    return origin ? { id, part, text, origin, isOpen } : [];
  });
}

function referenceFor({ origin, part, text }: QuoteView, statements: readonly Statement[]): string | undefined {
  const { selfEvaluationId } = origin;
  const own = statements.filter(({ reference }) => reference.startsWith(`${selfEvaluationId}/`));
  return referenceOf({ selfEvaluationId, part, text }, own);
}

async function statementsOfAnswers(
  db: Db,
  { areaId, criterionCode }: EntryKey,
  quotes: readonly { origin: Origin }[],
): Promise<Statement[]> {
  if (quotes.length === 0) return [];
  const ids = quotes.map(({ origin }) => origin.selfEvaluationId);
  const rows = await db.selfEvaluationEntry.findMany({
    where: { areaId, criterionCode, selfEvaluationId: { in: ids } },
    select: answerSelect,
  });
  return rows.flatMap((row) => statementsOfEntry(row.selfEvaluationId, row));
}

/** The references by which a form names what an entry quotes. */
export async function referencesOf(db: Db, key: EntryKey, quoted: readonly Quoted[]): Promise<string[]> {
  const ids = [...new Set(quoted.map(({ selfEvaluationId }) => selfEvaluationId))];
  const rows = await db.selfEvaluationEntry.findMany({
    where: { areaId: key.areaId, criterionCode: key.criterionCode, selfEvaluationId: { in: ids } },
    select: answerSelect,
  });
  return quoted.flatMap((quote) => {
    const row = rows.find(({ selfEvaluationId }) => selfEvaluationId === quote.selfEvaluationId);
    return (row && referenceOf(quote, statementsOfEntry(row.selfEvaluationId, row))) ?? [];
  });
}
