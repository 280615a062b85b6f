import { controlChart, courseOf, missesTarget } from '@/lib/measures/signals';
import type { MeasureFact } from '../facts';
import type { JudgedMeasure } from '../types';

/** A measure with what its readings say; `criteria` are those that the pack knows. */
export function judgeMeasure(fact: MeasureFact, isKnown: (criterion: string) => boolean): JudgedMeasure {
  const chart = controlChart(fact.readings, fact.goodIs);
  return {
    id: fact.id,
    name: fact.name,
    partnerId: fact.partnerId,
    unit: fact.unit,
    target: fact.target,
    criteria: fact.criteria.filter(isKnown),
    course: courseOf(chart),
    latest: fact.readings.at(-1) ?? null,
    signal: chart.points.at(-1)?.signals.find(({ isWorse }) => isWorse) ?? null,
    isOffTarget: fact.readings.slice(-1).some(({ value }) => missesTarget(value, fact.target, fact.goodIs)),
  };
}
