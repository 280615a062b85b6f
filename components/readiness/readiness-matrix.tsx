'use client';

import { TableFrame } from '@/components/ui/table-frame';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { Status } from '@/lib/readiness/types';
import type { MatrixView } from '@/lib/readiness/views';

const MOST_SHOWN_WHOLE = 8;

type ReadinessMatrixProps = { matrix: MatrixView; areaPath: string; frameworkCode: string };

/**
 * The evaluation schedule as criteria × partners: each mark a word and a shape, leading to its "why?".
 * An area has some three hundred marks. So each is one plain link whose shape the style sheet draws, and the table is a
 * client component: it is written into the page once, from a few kilobytes, instead of travelling a second time as markup.
 */
export function ReadinessMatrix({ matrix, areaPath, frameworkCode }: ReadinessMatrixProps) {
  const { partners } = matrix;
  const partnerHref = (slug: string) => `${areaPath}/partners/${slug}?framework=${frameworkCode}#readiness`;
  return (
    <TableFrame
      caption="Criteria of the evaluation schedule by partner"
      isCaptionHidden
      isMatrix
      isWholeWhenWide={partners.length <= MOST_SHOWN_WHOLE}
    >
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Area</th>
          {partners.map(({ slug, name }) => (
            <th key={slug} scope="col">
              <a href={partnerHref(slug)}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      {matrix.elements.map((element) => (
        <tbody key={element.code}>
          <tr className="matrix-element">
            <th scope="rowgroup">{element.label}</th>
            <td>
              <Mark status={element.status} />
            </td>
            <td colSpan={partners.length} />
          </tr>
          {element.rows.map((row) => {
            const href = `${areaPath}/readiness/criteria/${row.code}?framework=${frameworkCode}`;
            return (
              <tr key={row.code}>
                <th scope="row" className={row.isBelow ? 'matrix-below' : undefined}>
                  {row.label}
                </th>
                <td>
                  <Mark status={row.status} href={href} />
                </td>
                {row.cells.map((status, index) => {
                  const slug = partners[index]?.slug;
                  return <td key={slug}>{status && <Mark status={status} href={`${href}#${slug}`} />}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      ))}
      <tbody>
        <tr className="matrix-element">
          <th scope="row">All of the partner’s duties</th>
          <td>
            <Mark status={matrix.status} />
          </td>
          {partners.map(({ slug, status }) => (
            <td key={slug}>
              <Mark status={status} href={partnerHref(slug)} />
            </td>
          ))}
        </tr>
      </tbody>
    </TableFrame>
  );
}

function Mark({ status, href }: { status: Status; href?: string }) {
  const className = `mark mark-${readinessStatusLabels[status].tone}`;
  return href ? (
    <a href={href} className={className}>
      {readinessStatusLabels[status].label}
    </a>
  ) : (
    <span className={className}>{readinessStatusLabels[status].label}</span>
  );
}
