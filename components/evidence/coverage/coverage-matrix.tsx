'use client';

import { TableFrame } from '@/components/ui/table-frame';
import { cellStateLabels, figureWords } from '@/lib/evidence/coverage/labels';
import { type CellState, cellFigures, figureFilters } from '@/lib/evidence/coverage/rules';
import type { CoverageCell, CoverageView } from '@/lib/evidence/coverage/types';
import { evidenceKindLabels } from '@/lib/evidence/labels';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';

type CoverageMatrixProps = Pick<CoverageView, 'elements'> & {
  framework: string;
  /** The partner whose figures these are; empty for all. */
  partner: string;
  evidencePath: string;
  /** Without it nobody is asked to add what is missing. */
  mayAdd: boolean;
};

/**
 * Criteria × kinds of evidence: each number with its shape leads to just the evidence that it counts, each hole to
 * where it is added. Like the matrix of readiness it is a client component so that it travels once.
 */
export function CoverageMatrix({ elements, ...place }: CoverageMatrixProps) {
  return (
    <div className="matrix-stack">
      <TableFrame caption="Evidence by criterion and kind" isCaptionHidden isMatrix isWholeWhenWide>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {EVIDENCE_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {evidenceKindLabels[kind].label}
              </th>
            ))}
          </tr>
        </thead>
        {elements.map((element) => (
          <tbody key={element.code}>
            <tr className="matrix-element">
              <th scope="rowgroup">{element.label}</th>
              <td colSpan={EVIDENCE_KINDS.length} />
            </tr>
            {element.rows.map(({ code, label, cells }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td
                    key={cell.kind}
                    data-column={cell.state === 'not-needed' ? undefined : evidenceKindLabels[cell.kind].label}
                  >
                    <Marks cell={cell} criterion={code} {...place} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </TableFrame>
    </div>
  );
}

type MarksProps = { cell: CoverageCell; criterion: string } & Omit<CoverageMatrixProps, 'elements'>;

function Marks({ cell, criterion, framework, partner, evidencePath, mayAdd }: MarksProps) {
  const place = { framework, partner, criterion, kind: cell.kind };
  if (cell.state === 'missing') {
    const className = markOf('missing');
    return mayAdd ? (
      <a href={`${evidencePath}/new?${queryOf(place)}`} className={className}>
        Missing: add
      </a>
    ) : (
      <span className={className}>Missing</span>
    );
  }
  return cellFigures(cell).map((figure) => (
    <a
      key={figure.of}
      href={`${evidencePath}?${queryOf(figureFilters(figure.of, place))}`}
      className={markOf(figure.of)}
    >
      {figureWords(figure)}
    </a>
  ));
}

const markOf = (state: CellState) => `mark mark-${cellStateLabels[state].tone}`;

function queryOf(filters: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
}
