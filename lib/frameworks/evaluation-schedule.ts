import { EVIDENCE_KINDS } from './evidence-kinds';
import type { Criterion, Element, EvidenceNeed, FindingKind, Grade, Pack } from './schema';

/** A criterion with its place in the schedule; depth 0 stands directly below its element. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly element: Element;
  readonly parent: Criterion | null;
  readonly depth: number;
}

interface Schedule {
  readonly criteria: readonly PlacedCriterion[];
  readonly byCode: ReadonlyMap<string, PlacedCriterion>;
  readonly grades: ReadonlyMap<string, Grade>;
  /** Labels that several criteria have: in 2009 both elements ask for capacity to improve. */
  readonly sharedLabels: ReadonlySet<string>;
}

// A pack never changes once it is validated, and a dashboard asks for its criteria hundreds of times.
const schedules = new WeakMap<Pack, Schedule>();

function scheduleOf(pack: Pack): Schedule {
  const known = schedules.get(pack);
  if (known) return known;
  const criteria = pack.schedule.elements.flatMap((element) => placed(element.criteria, element, null, 0));
  const schedule = {
    criteria,
    byCode: new Map(criteria.map((entry) => [entry.criterion.code, entry])),
    grades: new Map(pack.gradeScale.map((grade) => [grade.code, grade])),
    sharedLabels: new Set(
      criteria
        .map(({ criterion }) => criterion.label)
        .filter((label, place, labels) => labels.indexOf(label) !== place),
    ),
  };
  schedules.set(pack, schedule);
  return schedule;
}

function placed(
  criteria: readonly Criterion[],
  element: Element,
  parent: Criterion | null,
  depth: number,
): PlacedCriterion[] {
  return criteria.flatMap((criterion) => [
    { criterion, element, parent, depth },
    ...placed(criterion.children, element, criterion, depth + 1),
  ]);
}

/** The elements of the pack, in its order: in 2009 safeguarding and looked after children, in ILACS the judgements. */
export function elementsOf(pack: Pack): readonly Element[] {
  return pack.schedule.elements;
}

/** Every criterion of the pack, each before those below it, in the pack's order. */
export function criteriaOf(pack: Pack): readonly PlacedCriterion[] {
  return scheduleOf(pack).criteria;
}

/** The criteria that services evaluate themselves against, in the pack's order; none has criteria below it. */
export function evaluatedCriteria(pack: Pack): PlacedCriterion[] {
  return criteriaOf(pack).filter(({ criterion }) => criterion.selfEvaluated);
}

/** The criterion with that code, or undefined; elements are not criteria. */
export function findCriterion(pack: Pack, code: string): PlacedCriterion | undefined {
  return scheduleOf(pack).byCode.get(code);
}

/**
 * What a criterion is called away from its schedule: its label, and its element's where the label alone would not tell
 * it from another. The code itself where the pack does not know it.
 */
export function criterionName(pack: Pack, code: string): string {
  const { byCode, sharedLabels } = scheduleOf(pack);
  const placed = byCode.get(code);
  if (!placed) return code;
  const { label } = placed.criterion;
  return sharedLabels.has(label) ? `${label} (${placed.element.label})` : label;
}

/** The evidence a criterion needs: its own rule or else the pack's. */
export function evidenceNeedOf(pack: Pack, criterion: Criterion): EvidenceNeed {
  return criterion.evidence ?? pack.evidence;
}

/** The evidence a criterion needs in an area that asks for more kinds than the pack: both, in the order of the kinds. */
export function evidenceNeedIn(pack: Pack, criterion: Criterion, extraKinds: readonly string[]): EvidenceNeed {
  const need = evidenceNeedOf(pack, criterion);
  return { ...need, kinds: EVIDENCE_KINDS.filter((kind) => need.kinds.includes(kind) || extraKinds.includes(kind)) };
}

/** The word for a grade; "Not graded" for none. A code that is not in the pack's scale is given back as it is. */
export function gradeLabel(pack: Pack, code: string | null): string {
  return code === null ? 'Not graded' : (scheduleOf(pack).grades.get(code)?.label ?? code);
}

/** The rank of good, from which on a grade is one to be content with. */
export const RANK_OF_GOOD = 3;

/** Whether a grade is good or outstanding (rank 3 or 4). False for no grade and for one of another scale. */
export function isGoodOrBetter(pack: Pack, code: string | null): boolean {
  return code !== null && (scheduleOf(pack).grades.get(code)?.rank ?? 0) >= RANK_OF_GOOD;
}

/** Positive when `a` is the better grade, negative when `b` is, 0 when alike; undefined unless both are in the scale. */
export function compareGrades(pack: Pack, a: string, b: string): number | undefined {
  const { grades } = scheduleOf(pack);
  const [first, second] = [grades.get(a), grades.get(b)];
  return first && second ? first.rank - second.rank : undefined;
}

/**
 * What the pack says of a kind of finding. One that it does not know, which only a later edition of it can bring about,
 * counts as the gravest: nothing is hidden by a change of the pack.
 */
export function findingKindOf(pack: Pack, code: string): Pick<FindingKind, 'label' | 'severity'> {
  return pack.findingKinds.find((kind) => kind.code === code) ?? { label: code, severity: 'priority-action' };
}
