import type { Criterion, Pack } from '@/lib/frameworks/schema';
import type { DocumentPart } from '@/lib/platform/documents/types';

type Heading = Extract<DocumentPart, { kind: 'heading' }>;

/** A place in the evaluation schedule; `code` is the element's or the criterion's. */
export type Place = { code: string; heading: Heading };

const DEEPEST = 4;

/**
 * The part of the schedule that leads to these criteria: their elements, the criteria themselves and those above them, in
 * the schedule's order. Numbers are the schedule's, so a criterion has the same one in every document of its framework.
 */
export function outlineOf(pack: Pack, codes: ReadonlySet<string>): Place[] {
  return pack.schedule.elements.flatMap((element, index) => {
    const number = String(index + 1);
    const below = placesBelow(element.criteria, codes, number, 2);
    const isWanted = below.length > 0 || codes.has(element.code);
    return isWanted ? [{ code: element.code, heading: headingOf(1, number, element.label) }, ...below] : [];
  });
}

function placesBelow(
  criteria: readonly Criterion[],
  codes: ReadonlySet<string>,
  above: string,
  level: number,
): Place[] {
  return criteria.flatMap((criterion, index) => {
    const number = `${above}.${index + 1}`;
    const below = placesBelow(criterion.children, codes, number, level + 1);
    if (below.length === 0 && !codes.has(criterion.code)) return [];
    return [{ code: criterion.code, heading: headingOf(level, number, criterion.label) }, ...below];
  });
}

function headingOf(level: number, number: string, text: string): Heading {
  return { kind: 'heading', level: Math.min(level, DEEPEST) as Heading['level'], number, text };
}
