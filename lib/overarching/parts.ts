import { elementsOf } from '@/lib/frameworks/evaluation-schedule';
import type { Criterion, Element, Pack } from '@/lib/frameworks/schema';

/**
 * One thing that the task group writes about an element. `evaluated`: a criterion that services evaluate themselves
 * against. `summary`: one that is judged from others, as leadership and management or overall effectiveness in 2009.
 * `whole`: the element itself.
 */
export type Part = {
  /** A criterion's code, or for the whole the element's own. */
  code: string;
  label: string;
  summary: string;
  good: string;
  kind: 'evaluated' | 'summary' | 'whole';
  depth: number;
  isGraded: boolean;
  /** The codes of the evaluated criteria that it is composed from: its own, those below it, or all of the element. */
  covers: readonly string[];
};

/**
 * What an overarching evaluation of the element consists of, in the schedule's order and the whole last: every criterion
 * that services evaluate or that is graded. What inspectors alone write, such as recommendations, is no part of it.
 */
export function partsOf(element: Element): Part[] {
  const all = element.criteria.flatMap(evaluatedCodes);
  return [
    ...element.criteria.flatMap((criterion) => partsOfCriterion(criterion, 0, all)),
    {
      code: element.code,
      label: `${element.label} as a whole`,
      summary: element.summary,
      good: element.good,
      kind: 'whole',
      depth: 0,
      isGraded: element.graded,
      covers: all,
    },
  ];
}

function partsOfCriterion(criterion: Criterion, depth: number, all: readonly string[]): Part[] {
  const { code, label, summary, good, graded: isGraded, selfEvaluated, children } = criterion;
  const below = children.flatMap((child) => partsOfCriterion(child, depth + 1, all));
  if (!selfEvaluated && !isGraded) return below;
  const covers = evaluatedCodes(criterion);
  const own: Part = {
    ...{ code, label, summary, good, depth, isGraded },
    kind: selfEvaluated ? 'evaluated' : 'summary',
    covers: covers.length > 0 ? covers : all,
  };
  return [own, ...below];
}

function evaluatedCodes({ code, selfEvaluated, children }: Criterion): string[] {
  return [...(selfEvaluated ? [code] : []), ...children.flatMap(evaluatedCodes)];
}

/** The element of the pack with that code, or undefined. */
export function findElement(pack: Pack, code: string): Element | undefined {
  return elementsOf(pack).find((element) => element.code === code);
}
