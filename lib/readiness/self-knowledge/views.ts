import { criteriaOf, gradeLabel, type PlacedCriterion } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { canReadText, type Reader, type SelfEvaluationStatus } from '@/lib/self-evaluations/rules';
import type { AssignmentFact, EvaluationFact } from '../facts';
import { join, type RuleContext, ruleContext } from '../rules/context';
import { knowledgeOf } from '../rules/self-knowledge';
import type { GatheredReadiness } from '../types';
import type { SelfKnowledgeFilters } from './schema';
import type { SelfKnowledgeCriterion, SelfKnowledgeRow, SelfKnowledgeView } from './types';

type ReaderOf = (of: { partnerId: string; serviceId: string }) => Reader;

/**
 * Whether a reader may know the grade of an entry: what was sent back is rewritten out of sight of the task group,
 * which has read the grade that was sent.
 */
function mayKnowGrade(reader: Reader, status: SelfEvaluationStatus): boolean {
  return canReadText(reader, status) && (reader === 'own-partner' || status !== 'returned');
}

/** The grades of the scale, the worst first. */
function fromWorst(pack: Pack) {
  return pack.gradeScale.toSorted((a, b) => a.rank - b.rank);
}

function standing(context: RuleContext, assignment: AssignmentFact, readerOf: ReaderOf): EvaluationFact | null {
  const key = join(assignment.serviceId, assignment.criterion);
  const inHand = context.inHand.get(key);
  const agreed = context.agreed.get(key);
  if (agreed || !inHand) return agreed ?? null;
  return mayKnowGrade(readerOf(assignment), inHand.status) ? inHand : { ...inHand, grade: null };
}

function rowOf(context: RuleContext, assignment: AssignmentFact, readerOf: ReaderOf): SelfKnowledgeRow {
  const { pack } = context;
  const { criterion, partnerId, serviceId, serviceName } = assignment;
  const partner = context.partners.get(partnerId);
  const evaluation = standing(context, assignment, readerOf);
  const grade = evaluation?.grade ?? null;
  const audits = context.audits.get(join(criterion, partnerId)) ?? [];
  const countOf = (code: string) =>
    audits.reduce((sum, { moderatedGrade, count }) => (moderatedGrade === code ? sum + count : sum), 0);
  return {
    key: join(criterion, serviceId),
    criterion: { code: criterion, label: context.label(criterion) },
    service: { id: serviceId, name: serviceName },
    partner: { id: partnerId, slug: partner?.slug ?? '', name: partner?.name ?? '' },
    grade: grade === null ? null : { code: grade, label: gradeLabel(pack, grade) },
    status: evaluation?.status ?? null,
    knowledge: knowledgeOf(context, assignment, grade),
    audits: fromWorst(pack)
      .reverse()
      .map(({ code, label }) => ({ grade: code, label, count: countOf(code) }))
      .filter(({ count }) => count > 0),
    measures: context.measures
      .filter((measure) => measure.partnerId === partnerId && measure.criteria.includes(criterion))
      .map(({ id, name, course }) => ({ id, name, course })),
  };
}

/** The rows of one criterion as the picture shows them; null where there is nothing to show. */
function criterionOf(
  pack: Pack,
  { criterion, element }: PlacedCriterion,
  rows: readonly SelfKnowledgeRow[],
): SelfKnowledgeCriterion | null {
  // A partner's audits and measures stand in each of its services' rows.
  const partners = [...new Map(rows.map((row) => [row.partner.id, row])).values()];
  const points = fromWorst(pack).map(({ code, label }) => ({
    ...{ grade: code, label },
    services: rows.filter(({ grade }) => grade?.code === code).length,
    audits: partners.reduce((sum, row) => sum + (row.audits.find(({ grade }) => grade === code)?.count ?? 0), 0),
  }));
  const signals = partners.flatMap(({ measures }) => measures.map(({ course }) => course));
  const [worse, better] = ['worse', 'better'].map((course) => signals.filter((signal) => signal === course).length);
  const hasPoints = points.some(({ services, audits }) => services + audits > 0);
  if (!hasPoints && !worse && !better) return null;
  const { code, label } = criterion;
  return { code, label, element: element.label, points, worse: worse ?? 0, better: better ?? 0 };
}

/** The pictures of the criteria that the rows are of, in the framework's order. */
function criteriaOfRows(pack: Pack, rows: readonly SelfKnowledgeRow[]): SelfKnowledgeCriterion[] {
  const byCriterion = Map.groupBy(rows, ({ criterion }) => criterion.code);
  return criteriaOf(pack).flatMap(
    (placed) => criterionOf(pack, placed, byCriterion.get(placed.criterion.code) ?? []) ?? [],
  );
}

/**
 * Each grade that a service gives itself beside the moderated audits and measures of the same criterion, in the
 * framework's order; of what was gathered for the reader, with the grades that they may know of.
 */
export function selfKnowledgeView(
  gathered: GatheredReadiness,
  readerOf: ReaderOf,
  filters: SelfKnowledgeFilters,
): Omit<SelfKnowledgeView, 'canOpenAudits'> {
  const { pack, facts, settings, today, isWholeArea, adopted } = gathered;
  const context = ruleContext({ pack, facts, settings, today });
  const place = new Map(criteriaOf(pack).map(({ criterion }, index) => [criterion.code, index]));
  const all = context.assignments
    .map((assignment) => rowOf(context, assignment, readerOf))
    .sort((a, b) => (place.get(a.criterion.code) ?? 0) - (place.get(b.criterion.code) ?? 0));
  const countedRows = all.filter(({ partner }) => filters.partner === '' || partner.slug === filters.partner);
  const rows = countedRows.filter(({ knowledge }) => filters.mark === '' || knowledge.mark === filters.mark);
  const slugs = new Set(all.map(({ partner }) => partner.slug));
  return {
    frameworkCode: pack.code,
    frameworkTitle: pack.title,
    isGraded: pack.gradeScale.length > 0,
    isWholeArea,
    adopted,
    partners: facts.partners.filter(({ slug }) => slugs.has(slug)).map(({ slug, name }) => ({ slug, name })),
    rows,
    countedRows,
    criteria: criteriaOfRows(pack, rows),
  };
}
