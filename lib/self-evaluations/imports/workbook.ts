import type { Pack } from '@/lib/frameworks/schema';
import { FRAMEWORK, SERVICE } from '../templates/rules';
import { aboutOf, boxNamed } from './boxes';
import type { FoundCriterion, FoundTemplate } from './types';

/** Rows of a template: some above the headings, and hardly a framework has a hundred criteria. */
export const MOST_ROWS = 500;
const MOST_COLUMNS = 50;
const LONGEST_CELL = 40_000;

/** A filled template from the rows of its sheet, or what is wrong with it as a whole. */
export function templateInRows(
  rows: readonly (readonly string[])[],
  questions: Pack['selfEvaluationQuestions'],
): FoundTemplate | { fault: string } {
  const filled = rows.filter((cells) => cells.some(Boolean));
  if (filled.length > MOST_ROWS)
    return {
      fault: `This table has more than ${MOST_ROWS} rows. Keep only those of the template, and choose it once more.`,
    };
  if (filled.some((cells) => cells.length > MOST_COLUMNS))
    return {
      fault: `This table has more than ${MOST_COLUMNS} columns. Keep only those of the template, and choose it once more.`,
    };
  const at = filled.findIndex((cells) =>
    cells.some((cell) => ['code', 'label'].includes(boxNamed(cell, questions) ?? '')),
  );
  const headings = filled[at]?.map((cell) => boxNamed(cell, questions));
  if (!headings)
    return { fault: 'The row of headings is missing, with “Code” and the questions. Begin from the template.' };
  const about = filled.slice(0, at).map(([label = '', value = '']) => [label, value] as const);
  const below = filled.slice(at + 1);
  const outside = headings.flatMap((heading, column) => (heading === null ? [column] : []));
  return {
    serviceName: aboutOf(about, SERVICE),
    framework: aboutOf(about, FRAMEWORK),
    criteria: below.map((cells) => criterionIn(cells, headings)),
    leftOut: below.flatMap((cells) => outside.flatMap((column) => cells[column] || [])),
  };
}

function criterionIn(cells: readonly string[], headings: readonly ReturnType<typeof boxNamed>[]): FoundCriterion {
  const found: FoundCriterion = { code: '', label: '', boxes: {} };
  for (const [column, heading] of headings.entries()) {
    const cell = cells[column] ?? '';
    if (heading === 'code' || heading === 'label') found[heading] ||= cell;
    else if (heading !== null && heading !== 'fixed') found.boxes[heading] ||= cell.length > LONGEST_CELL ? null : cell;
  }
  return found;
}
