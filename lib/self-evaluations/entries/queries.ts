import type { Actor } from '@/lib/access/actor';
import { visibleEvidence } from '@/lib/evidence/queries';
import { EVIDENCE_STATUSES, isOutOfDate } from '@/lib/evidence/rules';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { openCopy } from '@/lib/operations/working-copies/opening';
import { findWorkingCopy } from '@/lib/operations/working-copies/queries';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { differenceOf } from '@/lib/platform/text-difference';
import { contributorsOf, writersOf } from '../contributors/queries';
import { nameOf, toEntry, toView } from '../queries';
import { ANSWERS, type EntryText } from '../rules';
import { agreedOf, findService } from '../stored/queries';
import type { CriterionEvidence, EntryPageView, EntryView, JoinedTexts } from '../types';
import { answersOf, ENTRY_FORM, entryPath, type Joined } from './rules';

/** For how long after they last typed somebody counts as writing. */
const WRITING_MINUTES = 15;

/**
 * One criterion of a service's self-evaluation with what its writer needs beside it; null where there is nothing to see.
 * `joined` names the two versions that the reader's last save was put together from.
 */
export function getEntryPage(
  actor: Actor,
  frameworkCode: string,
  serviceId: string,
  criterionCode: string,
  joined: Joined | null = null,
): Promise<EntryPageView | null> {
  return runQuery(actor, 'self-evaluation.read', null, async (context) => {
    const { db } = context;
    const areaId = actor.area.id;
    const service = await findService(actor, db, frameworkCode, serviceId, { criterionCode });
    if (!service) return null;
    const pack = getPack(frameworkCode);
    const view = await toView(actor, context, service, pack);
    const at = view?.criteria.findIndex(({ code }) => code === criterionCode) ?? -1;
    const shown = view?.criteria[at];
    const placed = criteriaOf(pack).find(({ criterion }) => criterion.code === criterionCode);
    if (!view || !shown || !placed) return null;
    const { code, label, summary, good } = placed.criterion;
    const canWrite = view.allowed.write && shown.isAssigned;
    const agreed = agreedOf(service);
    const before = agreed?.entries.find((entry) => entry.criterionCode === criterionCode);
    const isNew = canWrite && (view.current === null || view.current.status === 'agreed');
    const entry = isNew ? null : shown.entry;
    const current = isNew ? null : view.current;
    const agreedBefore =
      canWrite && !entry && agreed && before ? { cycle: nameOf(agreed), entry: toEntry(before, pack) } : null;
    const isCarriedOver =
      entry !== null &&
      service.selfEvaluations.find(({ id }) => id === current?.id)?.entries[0]?.isCarriedOver === true;
    const key: BegunIn = {
      ...{ areaId, serviceId, frameworkCode, criterionCode },
      selfEvaluationId: (entry && current?.id) ?? null,
    };
    const namedIn = key.selfEvaluationId ?? (agreedBefore && agreed ? agreed.id : null);
    // What was named since it was sent is part of the draft.
    const named = { ...key, selfEvaluationId: view.isAsSent ? null : namedIn };
    const evidence = await listCriterionEvidence(actor, context, service.partnerId, named);
    const chosen = { evidence: evidence.flatMap(({ id, isNamed }) => (isNamed ? id : [])) };
    const stored = { text: entry ?? agreedBefore?.entry ?? null, version: entry?.version ?? 0, chosen };
    return {
      service: { ...view.service, partnerId: service.partnerId },
      framework: view.framework,
      questions: view.questions,
      criterion: { code, label, summary, good, elementLabel: shown.elementLabel, isGraded: shown.isGraded },
      grades: shown.isGraded ? pack.gradeScale : [],
      cycle: current ? current.cycle : null,
      status: current ? current.status : null,
      returned: view.current?.status === 'returned' ? view.current.returned : null,
      dueOn: shown.dueOn,
      entry,
      selfEvaluationId: current?.id ?? null,
      takenOverFrom: isCarriedOver && current ? await cycleBefore(db, areaId, current.id) : null,
      copy: canWrite ? await copyOf(actor, db, key, stored) : null,
      alsoWriting: canWrite ? await othersWriting(actor, context, service, key) : [],
      joined: canWrite && joined && entry ? await joinedTexts(db, key, joined, entry, view.questions) : null,
      contributors: view.isOwn ? await namesOf(context, areaId, service, frameworkCode, criterionCode) : [],
      agreedBefore,
      evidence,
      position: { at: at + 1, of: view.criteria.length },
      canWrite,
      canAddEvidence: context.may('evidence.propose', { partnerId: service.partnerId }),
    };
  });
}

/** An answer's place, and the self-evaluation in which it is written; null where that has yet to begin. */
type BegunIn = {
  areaId: string;
  serviceId: string;
  frameworkCode: string;
  criterionCode: string;
  selfEvaluationId: string | null;
};

/**
 * The text that a writer began from: the entry as it stood at that version or, where they began it (version 0), what was
 * agreed last. Null where there was nothing, or nobody knows any more.
 */
export async function findTextBegunFrom(db: Db, of: BegunIn, version: number): Promise<EntryText | null> {
  const { areaId, serviceId, frameworkCode, criterionCode, selfEvaluationId } = of;
  const select = { whatWeKnow: true, howWeKnow: true, whatNext: true, grade: true, confidence: true } as const;
  if (version === 0)
    return db.selfEvaluationEntry.findFirst({
      where: { areaId, criterionCode, selfEvaluation: { serviceId, frameworkCode, status: 'agreed' } },
      select,
    });
  if (selfEvaluationId === null) return null;
  return db.selfEvaluationRevision.findFirst({ where: { areaId, selfEvaluationId, criterionCode, version }, select });
}

/** What the actor has typed and not saved, put together with what is stored where that has moved on. */
async function copyOf(
  actor: Actor,
  db: Db,
  key: BegunIn,
  { text, version, chosen }: { text: EntryView | null; version: number; chosen: { evidence: readonly string[] } },
) {
  const path = entryPath({ areaSlug: actor.area.slug, ...key });
  const copy = await findWorkingCopy(actor, db, { path, formName: ENTRY_FORM });
  if (!copy) return null;
  // A version says nothing of another edition's text.
  const isOfThis = copy.baseVersion === 0 || copy.values.selfEvaluationId === key.selfEvaluationId;
  const begun = isOfThis ? copy : { ...copy, baseVersion: -1 };
  const base = isOfThis ? await findTextBegunFrom(db, key, copy.baseVersion) : null;
  const now = { answers: answersOf(text), version, by: text?.editedByName, chosen };
  return openCopy(begun, currentInstant(), now, answersOf(base), ANSWERS);
}

/** Who else of those who may write there has kept something typed on the page lately; what, nobody is told. */
async function othersWriting(
  actor: Actor,
  { db, today }: QueryContext,
  service: { id: string; partnerId: string },
  key: BegunIn,
): Promise<{ name: string; at: Date }[]> {
  const path = entryPath({ areaSlug: actor.area.slug, ...key });
  const since = new Date(currentInstant().getTime() - WRITING_MINUTES * 60_000);
  // Anybody can keep something under any page's address.
  const writers = (await writersOf(db, key.areaId, service, today)).map(({ id }) => id);
  return db.$queryRaw`SELECT name, kept_at AS at FROM others_writing(${path}, ${since})
    WHERE person_id = ANY (${writers}::uuid[]) ORDER BY kept_at DESC LIMIT 5`;
}

async function cycleBefore(db: Db, areaId: string, selfEvaluationId: string): Promise<string | null> {
  const found = await db.selfEvaluationCycle.findFirst({
    where: { areaId, selfEvaluations: { some: { areaId, id: selfEvaluationId } } },
    select: { carriedFrom: { select: { name: true } } },
  });
  return found?.carriedFrom?.name ?? 'an earlier cycle';
}

async function namesOf(
  context: QueryContext,
  areaId: string,
  service: { id: string; partnerId: string },
  frameworkCode: string,
  criterionCode: string,
): Promise<string[]> {
  const named = await contributorsOf(context, areaId, service, frameworkCode);
  return named.filter((one) => one.criterionCode === criterionCode).map(({ name }) => name);
}

/** What the other's save had changed; null once the entry has moved on, or where the address names no such versions. */
async function joinedTexts(
  db: Db,
  key: BegunIn,
  { from, saved }: Joined,
  entry: EntryView,
  questions: readonly [string, string, string],
): Promise<JoinedTexts | null> {
  const { areaId, criterionCode, selfEvaluationId } = key;
  if (entry.version !== saved + 1 || selfEvaluationId === null) return null;
  const theirs = await db.selfEvaluationRevision.findFirst({
    where: { areaId, selfEvaluationId, criterionCode, version: saved },
    select: { whatWeKnow: true, howWeKnow: true, whatNext: true, editedBy: { select: { name: true } } },
  });
  const base = await findTextBegunFrom(db, key, from);
  if (!theirs) return null;
  const parts = ANSWERS.map((part, index) => ({
    question: questions[index] ?? '',
    before: base?.[part] ?? '',
    after: theirs[part],
  }))
    .filter(({ before, after }) => before !== after)
    .map(({ question, before, after }) => ({ question, runs: differenceOf(before, after) }));
  return { byName: theirs.editedBy.name, parts };
}

async function listCriterionEvidence(
  actor: Actor,
  { db, today }: QueryContext,
  partnerId: string,
  { areaId, frameworkCode, criterionCode, selfEvaluationId }: BegunIn,
): Promise<CriterionEvidence[]> {
  const items = await db.evidenceItem.findMany({
    where: { AND: [visibleEvidence(actor), { partnerId, links: { some: { areaId, frameworkCode, criterionCode } } }] },
    select: { id: true, title: true, kind: true, status: true, reviewByOn: true, periodToOn: true },
    orderBy: [{ status: 'asc' }, { title: 'asc' }],
  });
  const named = selfEvaluationId
    ? await db.selfEvaluationEvidence.findMany({
        where: { areaId, selfEvaluationId, criterionCode },
        select: { itemId: true, note: true },
      })
    : [];
  const months = getPack(frameworkCode).limits.evidencePeriodMonths;
  return items.map(({ id, title, kind, status, ...dates }) => {
    const dated = { reviewByOn: dayFrom(dates.reviewByOn), periodToOn: dayOrNull(dates.periodToOn) };
    return {
      id,
      title,
      kind: memberOf(EVIDENCE_KINDS, kind),
      status: memberOf(EVIDENCE_STATUSES, status),
      reviewByOn: dated.reviewByOn,
      isOutOfDate: isOutOfDate(dated, today, months),
      isNamed: named.some(({ itemId }) => itemId === id),
      note: named.find(({ itemId }) => itemId === id)?.note ?? '',
    };
  });
}
