import { TableFrame } from '@/components/ui/table-frame';
import { STATUS_LABELS, STATUS_TONES } from '@/lib/readiness/labels';
import type { AreaReadiness, CriterionReadiness, Readiness } from '@/lib/readiness/types';

type ReadinessMatrixProps = {
  readiness: AreaReadiness;
  shortNames: ReadonlyMap<string, string>;
  /** The way to a criterion's page, with the framework. */
  criterionHref: (code: string) => string;
  partnerHref: (slug: string) => string;
};

/**
 * The evaluation schedule as criteria × partners: each mark a word and a shape, leading to its "why?".
 * An area has some three hundred marks, so each is one plain link: its shape is drawn by the style sheet.
 */
export function ReadinessMatrix({ readiness, shortNames, criterionHref, partnerHref }: ReadinessMatrixProps) {
  const { partners } = readiness;
  return (
    <TableFrame caption="Criteria of the evaluation schedule by partner" isCaptionHidden isMatrix>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Area</th>
          {partners.map(({ id, slug, name }) => (
            <th key={id} scope="col">
              <a href={partnerHref(slug)}>{shortNames.get(id) ?? name}</a>
            </th>
          ))}
        </tr>
      </thead>
      {readiness.elements.map((element) => (
        <tbody key={element.code}>
          <tr className="matrix-element">
            <th scope="rowgroup">{element.label}</th>
            <td>
              <span className={markClass(element)}>{STATUS_LABELS[element.status]}</span>
            </td>
            <td colSpan={partners.length} />
          </tr>
          {readiness.criteria
            .filter((criterion) => criterion.element === element.code && criterion.needed > 0)
            .map((criterion) => (
              <CriterionRow
                key={criterion.code}
                criterion={criterion}
                href={criterionHref(criterion.code)}
                partners={partners}
              />
            ))}
        </tbody>
      ))}
      <tbody>
        <tr className="matrix-element">
          <th scope="row">All of the partner’s duties</th>
          <td>
            <span className={markClass(readiness)}>{STATUS_LABELS[readiness.status]}</span>
          </td>
          {partners.map((partner) => (
            <td key={partner.id}>
              <a href={partnerHref(partner.slug)} className={markClass(partner)}>
                {STATUS_LABELS[partner.status]}
              </a>
            </td>
          ))}
        </tr>
      </tbody>
    </TableFrame>
  );
}

type CriterionRowProps = { criterion: CriterionReadiness; href: string; partners: AreaReadiness['partners'] };

function CriterionRow({ criterion, href, partners }: CriterionRowProps) {
  return (
    <tr>
      <th scope="row" className={criterion.depth > 0 ? 'matrix-below' : undefined}>
        {criterion.label}
      </th>
      <td>
        <a href={href} className={markClass(criterion)}>
          {STATUS_LABELS[criterion.status]}
        </a>
      </td>
      {criterion.cells.map((cell, index) =>
        cell.needed === 0 ? (
          <td key={cell.partnerId} />
        ) : (
          <td key={cell.partnerId}>
            <a href={`${href}#${partners[index]?.slug}`} className={markClass(cell)}>
              {STATUS_LABELS[cell.status]}
            </a>
          </td>
        ),
      )}
    </tr>
  );
}

function markClass({ status }: Readiness): string {
  return `mark mark-${STATUS_TONES[status]}`;
}
