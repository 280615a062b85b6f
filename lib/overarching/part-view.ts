import type { Pack } from '@/lib/frameworks/schema';
import { disagreementOf, distributionOf, gapsOf, lowConfidence } from './comparison';
import type { Part } from './parts';
import type { Standing } from './stored/queries';
import type { OriginChange, PartRow } from './types';

/** How the services see a part, or for one that is judged from others, how those were judged. */
export function compare(
  pack: Pack,
  part: Part,
  standing: readonly Standing[],
  judged: readonly { criterionCode: string; grade: string | null }[],
  asked: readonly { criterionCode: string; serviceName: string }[] | null,
): Pick<PartRow, 'distribution' | 'agreed' | 'disagreement' | 'lowConfidence' | 'gaps'> {
  const scale = pack.gradeScale;
  if (part.kind !== 'evaluated') {
    const grades = judged.filter(({ criterionCode, grade }) => grade && part.covers.includes(criterionCode));
    const distribution = distributionOf(
      scale,
      grades.map(({ grade }) => grade),
    );
    return { distribution, agreed: 0, disagreement: null, lowConfidence: [], gaps: [] };
  }
  const given = standing.flatMap(({ origin, entries }) =>
    entries
      .filter(({ criterionCode }) => criterionCode === part.code)
      .map(({ grade, confidence }) => ({ serviceName: origin.serviceName, grade, confidence })),
  );
  const askedHere = asked?.filter(({ criterionCode }) => criterionCode === part.code);
  return {
    distribution: distributionOf(
      scale,
      given.map(({ grade }) => grade),
    ),
    agreed: given.length,
    disagreement: disagreementOf(scale, given),
    lowConfidence: lowConfidence(given),
    gaps: askedHere
      ? gapsOf(
          part,
          askedHere.map(({ serviceName }) => serviceName),
          given,
        )
      : [],
  };
}

/** The changes of all parts, each service once. */
export function everyChange(parts: readonly { changes: readonly OriginChange[] }[]): OriginChange[] {
  const byService = new Map<string, OriginChange>();
  for (const change of parts.flatMap(({ changes }) => changes)) {
    const { serviceId } = change.kind === 'gone' ? change.before : change.now;
    const known = byService.get(serviceId);
    // A service that is new to one part may have been replaced in another, which says more.
    if (!known || known.kind === 'added') byService.set(serviceId, change);
  }
  return [...byService.values()];
}
