import { evidenceKindLabels } from '../labels';
import { cellStateLabels } from './labels';
import type { CoverageView } from './types';

/** The headings of the coverage as a table to take away. */
export const COVERAGE_COLUMNS = [
  'Framework',
  'Partner',
  'Counted',
  'Part',
  'Code of the criterion',
  'Criterion',
  'Kind',
  'Current',
  'Out of date',
  'Waiting for a decision',
  'Held by other partners',
  'State',
] as const;

/** A row for each criterion and kind, in the order of the page and of the headings. */
export function coverageRows(view: CoverageView): (string | number)[][] {
  const about = [
    view.frameworkTitle,
    view.partner?.name ?? 'Every partner',
    view.isWholeArea ? 'All evidence' : 'Evidence seen by whoever took this',
  ];
  return view.elements.flatMap((element) =>
    element.rows.flatMap(({ code, label, cells }) =>
      cells.map(({ kind, current, outOfDate, waiting, elsewhere, state }) => [
        ...[...about, element.label, code, label, evidenceKindLabels[kind].label],
        ...[current, outOfDate, waiting, elsewhere, cellStateLabels[state].label],
      ]),
    ),
  );
}
