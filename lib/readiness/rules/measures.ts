import type { Gap, JudgedMeasure } from '../types';
import { found, needNames, type Rule, type RuleContext } from './context';

function about(
  { partners }: RuleContext,
  { id, name, partnerId }: JudgedMeasure,
  criterion: string,
): Omit<Gap, 'rule' | 'key' | 'severity' | 'why'> {
  return {
    criterion,
    partnerId,
    subject: name,
    owner: partners.get(partnerId)?.keyContactName ?? null,
    dueOn: null,
    href: `measures/${encodeURIComponent(id)}`,
  };
}

/** The latest reading of a measure is part of a signal in the wrong direction, for each criterion that it speaks to. */
export const measureDeteriorating: Rule = (context) =>
  context.measures.flatMap((measure) => {
    const { id, criteria, course, signal } = measure;
    if (course !== 'worse' || !signal) return [];
    return criteria.map((criterion) => {
      const why = {
        code: 'measure-worse',
        criterion: context.label(criterion),
        signal: signal.signal,
        direction: signal.direction,
      } as const;
      const gap = { ...about(context, measure, criterion), severity: 'gap', why } as const;
      return found('measure-deteriorating', [id, criterion], gap, needNames.measure(id, criterion));
    });
  });

/** The latest reading of a measure misses its target. */
export const measureOffTarget: Rule = (context) =>
  context.measures.flatMap((measure) => {
    const { id, criteria, latest, target, unit, isOffTarget } = measure;
    if (!isOffTarget || latest === null || target === null) return [];
    return criteria.map((criterion) => {
      const why = {
        code: 'measure-misses-target',
        criterion: context.label(criterion),
        ...latest,
        target,
        unit,
      } as const;
      return found('measure-off-target', [id, criterion], {
        ...about(context, measure, criterion),
        severity: 'watch',
        why,
      });
    });
  });
