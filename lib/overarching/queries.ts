import type { Actor } from '@/lib/access/actor';
import { gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks, findAdoptedPack } from '@/lib/frameworks/queries';
import type { Pack } from '@/lib/frameworks/schema';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { actOf, nameOf } from '@/lib/self-evaluations/queries';
import { compare, everyChange } from './part-view';
import { findElement, type Part, partsOf } from './parts';
import { isInHand, OVERARCHING_STATUSES, partProgress } from './rules';
import { sourceChanges } from './staleness';
import {
  findOverarching,
  findStanding,
  findTaken,
  headSelect,
  listAsked,
  readableStatuses,
  type Standing,
  type StoredOverarching,
  sourcesOf,
  type Taken,
  toHead,
} from './stored/queries';
import type { OverarchingRow, OverarchingSummary, OverarchingView, OverarchingWork, PartRow } from './types';

/** Every element of a framework with its evaluation in hand and the one signed off; empty where it is not adopted. */
export function listOverarching(actor: Actor, frameworkCode: string): Promise<OverarchingRow[]> {
  return runQuery(actor, 'overarching.read', [], async (context) => {
    const pack = await findAdoptedPack(context.db, actor.area.id, frameworkCode);
    return pack ? rowsOf(actor, context, pack) : [];
  });
}

/**
 * What waits for the actor among the overarching evaluations of every framework: to sign off, returned, stale. Null for
 * whoever has no part in them.
 */
export function listOverarchingWork(actor: Actor): Promise<OverarchingWork[] | null> {
  return runQuery(actor, 'overarching.write', null, async (context) => {
    const work: OverarchingWork[] = [];
    for (const { pack } of await adoptedPacks(context.db, actor.area.id))
      for (const { elementLabel, inHand, signedOff } of await rowsOf(actor, context, pack)) {
        const kind = inHand && workOn(inHand, context.may('overarching.sign-off'));
        if (inHand && kind) work.push({ id: inHand.id, elementLabel, name: inHand.name, kind });
        else if (!inHand && signedOff && signedOff.stale > 0)
          work.push({ id: signedOff.id, elementLabel, name: signedOff.name, kind: 'stale' });
      }
    return work;
  });
}

function workOn({ status, stale }: OverarchingSummary, maySignOff: boolean): OverarchingWork['kind'] | null {
  if (status === 'submitted') return maySignOff ? 'sign-off' : null;
  if (status === 'returned') return 'returned';
  return stale > 0 ? 'stale' : null;
}

async function rowsOf(actor: Actor, { db, may }: QueryContext, pack: Pack): Promise<OverarchingRow[]> {
  const areaId = actor.area.id;
  const stored = await db.overarchingEvaluation.findMany({
    where: {
      ...{ areaId, frameworkCode: pack.code },
      status: { in: readableStatuses(actor).filter((one) => one !== 'superseded') },
    },
    select: { ...headSelect, entries: { select: entrySelect } },
    orderBy: { startedAt: 'desc' },
  });
  const elements = pack.schedule.elements.map((element) => ({ element, parts: partsOf(element) }));
  const codes = elements.flatMap(({ parts }) => parts.flatMap(({ covers }) => covers));
  const standing = await findStanding(db, areaId, pack.code, [...new Set(codes)]);
  const ids = stored.map(({ id }) => id);
  const taken = await findTaken(db, areaId, { evaluationIds: ids }, standing);
  const complete = await findComplete(db, areaId, ids);
  const canStart = may('overarching.write');
  return elements.map(({ element, parts }) => {
    const own = stored.filter(({ elementCode }) => elementCode === element.code);
    const summary = (one: (typeof own)[number] | undefined) =>
      one ? toSummary(one, parts, { standing, taken, complete }) : null;
    const inHand = summary(own.find(({ status }) => isInHand(memberOf(OVERARCHING_STATUSES, status))));
    const covers = parts.flatMap((part) => part.covers);
    return {
      elementCode: element.code,
      elementLabel: element.label,
      elementSummary: element.summary,
      inHand,
      signedOff: summary(own.find(({ status }) => status === 'signed-off')),
      agreedServices: sourcesOf(standing, covers).length,
      canStart: canStart && inHand === null,
    };
  });
}

const entrySelect = {
  criterionCode: true,
  grade: true,
  editedBy: { select: { name: true } },
} as const;

type Gathered = { standing: readonly Standing[]; taken: readonly Taken[]; complete: ReadonlySet<string> };
type StoredEntry = { criterionCode: string; grade: string | null; editedBy: { name: string } };

const keyOf = (evaluationId: string, criterionCode: string) => `${evaluationId} ${criterionCode}`;

/** The entries in which both texts are written, without reading them. */
async function findComplete(db: Db, areaId: string, evaluationIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.overarchingEntry.findMany({
    where: { areaId, evaluationId: { in: [...evaluationIds] }, judgement: { not: '' }, whatNext: { not: '' } },
    select: { evaluationId: true, criterionCode: true },
  });
  return new Set(rows.map(({ evaluationId, criterionCode }) => keyOf(evaluationId, criterionCode)));
}

function toSummary(
  stored: StoredOverarching & { entries: readonly StoredEntry[] },
  parts: readonly Part[],
  gathered: Gathered,
): OverarchingSummary {
  const { id, entries } = stored;
  return {
    id,
    name: nameOf(stored),
    status: memberOf(OVERARCHING_STATUSES, stored.status),
    written: parts.filter((part) => progressOf(id, part, entries, gathered) === 'written').length,
    needed: parts.length,
    stale: parts.filter((part) => changesOf(id, part, entries, gathered).length > 0).length,
    writers: [...new Set(entries.map(({ editedBy }) => editedBy.name))],
    submitted: actOf(stored.submittedBy, stored.submittedAt),
    signedOff: actOf(stored.signedOffBy, stored.signedOffAt),
  };
}

function progressOf(id: string, part: Part, entries: readonly StoredEntry[], { complete }: Gathered) {
  const entry = entries.find(({ criterionCode }) => criterionCode === part.code);
  const isComplete = complete.has(keyOf(id, part.code)) && (!part.isGraded || entry?.grade != null);
  return partProgress(entry !== undefined, isComplete);
}

/** How what stands now differs from what the part was composed from; nothing where nothing is written of it. */
function changesOf(id: string, part: Part, entries: readonly StoredEntry[], { standing, taken }: Gathered) {
  if (!entries.some(({ criterionCode }) => criterionCode === part.code)) return [];
  const own = taken.filter(({ evaluationId, criterionCode }) => evaluationId === id && criterionCode === part.code);
  return sourceChanges(
    own.map(({ origin }) => origin),
    sourcesOf(standing, part.covers),
  );
}

/**
 * One evaluation with how the services see each part of it, in counts and names; null where there is none that the
 * actor may read. Texts other than that of the whole are not loaded: the page stays quick however much is written.
 */
export function getOverarching(actor: Actor, id: string): Promise<OverarchingView | null> {
  return runQuery(actor, 'overarching.read', null, async (context) => {
    const { db, may } = context;
    const areaId = actor.area.id;
    const stored = await findOverarching(actor, db, id);
    if (!stored) return null;
    const pack = getPack(stored.frameworkCode);
    const head = await toHead(actor, context, stored, pack);
    const element = findElement(pack, stored.elementCode);
    const parts = element ? partsOf(element) : [];
    const codes = [...new Set(parts.flatMap(({ covers }) => covers))];
    const of = { areaId, evaluationId: id };
    const entries = await db.overarchingEntry.findMany({ where: of, select: entrySelect });
    const whole = await db.overarchingEntry.findFirst({
      where: { ...of, criterionCode: stored.elementCode },
      select: { judgement: true, whatNext: true },
    });
    const quotes = await db.overarchingQuote.groupBy({ by: ['criterionCode'], where: of, _count: { _all: true } });
    const standing = await findStanding(db, areaId, pack.code, codes);
    const gathered = {
      standing,
      taken: await findTaken(db, areaId, { evaluationIds: [id] }, standing),
      complete: await findComplete(db, areaId, [id]),
    };
    const asked = await listAsked(context, actor, pack.code, codes);
    const rows = parts.map((part): PartRow => {
      const entry = entries.find(({ criterionCode }) => criterionCode === part.code);
      return {
        ...{ code: part.code, label: part.label, kind: part.kind, depth: part.depth, isGraded: part.isGraded },
        progress: progressOf(id, part, entries, gathered),
        gradeLabel: entry?.grade ? gradeLabel(pack, entry.grade) : null,
        editedByName: entry?.editedBy.name ?? null,
        quotes: quotes.find(({ criterionCode }) => criterionCode === part.code)?._count._all ?? 0,
        ...compare(pack, part, standing, entries, asked),
        changes: changesOf(id, part, entries, gathered),
      };
    });
    const others = await listOthers(actor, db, stored);
    return {
      ...head,
      parts: rows,
      written: rows.filter(({ progress }) => progress === 'written').length,
      judgement: whole?.judgement ?? '',
      whatNext: whole?.whatNext ?? '',
      nextQuestion: pack.selfEvaluationQuestions[2],
      changes: everyChange(rows),
      others,
      canStartNext:
        head.status === 'signed-off' && may('overarching.write') && !others.some(({ status }) => isInHand(status)),
    };
  });
}

async function listOthers(actor: Actor, db: Db, { id, frameworkCode, elementCode }: StoredOverarching) {
  const rows = await db.overarchingEvaluation.findMany({
    where: {
      ...{ areaId: actor.area.id, frameworkCode, elementCode, id: { not: id } },
      status: { in: readableStatuses(actor) },
    },
    select: { id: true, edition: true, status: true, cycle: { select: { name: true } } },
    orderBy: { startedAt: 'desc' },
  });
  return rows.map((row) => ({ id: row.id, name: nameOf(row), status: memberOf(OVERARCHING_STATUSES, row.status) }));
}
