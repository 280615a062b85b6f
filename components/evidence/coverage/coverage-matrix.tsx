'use client';

import { TableFrame } from '@/components/ui/table-frame';
import { cellStateLabels, cellWords } from '@/lib/evidence/coverage/labels';
import type { CoverageCell, CoverageView } from '@/lib/evidence/coverage/types';
import { evidenceKindLabels } from '@/lib/evidence/labels';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';

type CoverageMatrixProps = {
  coverage: Pick<CoverageView, 'elements'>;
  /** Addresses up to where a criterion and a kind are added; without `addHref` nobody is asked to add any. */
  listHref: string;
  addHref: string | null;
};

/**
 * Criteria × kinds of evidence: each cell a word and a shape, leading to that evidence or to where it is added. Like the
 * matrix of readiness it is a client component so that it travels once.
 */
export function CoverageMatrix({ coverage, listHref, addHref }: CoverageMatrixProps) {
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
        {coverage.elements.map((element) => (
          <tbody key={element.code}>
            <tr className="matrix-element">
              <th scope="rowgroup">{element.label}</th>
              <td colSpan={EVIDENCE_KINDS.length} />
            </tr>
            {element.rows.map(({ code, label, cells }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td key={cell.kind} data-column={cellWords(cell) ? evidenceKindLabels[cell.kind].label : undefined}>
                    <Mark cell={cell} criterion={code} listHref={listHref} addHref={addHref} />
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

type MarkProps = { cell: CoverageCell; criterion: string } & Pick<CoverageMatrixProps, 'listHref' | 'addHref'>;

function Mark({ cell, criterion, listHref, addHref }: MarkProps) {
  const words = cellWords(cell);
  if (!words) return null;
  const className = `mark mark-${cellStateLabels[cell.state].tone}`;
  const base = cell.state === 'missing' ? addHref : listHref;
  if (base === null) return <span className={className}>{words}</span>;
  const href = `${base}&criterion=${encodeURIComponent(criterion)}&kind=${cell.kind}`;
  return (
    <a href={href} className={className}>
      {cell.state === 'missing' ? `${words}: add` : words}
    </a>
  );
}
