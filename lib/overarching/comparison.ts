import { RANK_OF_GOOD } from '@/lib/frameworks/evaluation-schedule';
import type { Grade } from '@/lib/frameworks/schema';

/** What a service says of one criterion in its agreed self-evaluation, without its words. */
export type AgreedGrade = { serviceName: string; grade: string | null; confidence: string | null };

/** How often each grade is given, the best first, and how often none. Counts only: grades are never averaged. */
export type Distribution = { grades: readonly { grade: Grade; count: number }[]; ungraded: number };

/** Counts the grades on a scale. A code that the scale does not know counts as no grade, so no answer is lost. */
export function distributionOf(scale: readonly Grade[], given: readonly (string | null)[]): Distribution {
  const ordered = scale.toSorted((a, b) => b.rank - a.rank);
  return {
    grades: ordered.map((grade) => ({ grade, count: given.filter((code) => code === grade.code).length })),
    ungraded: given.filter((code) => !scale.some((grade) => grade.code === code)).length,
  };
}

/** Grades of one criterion that do not go together, with the services that give the best and the worst of them. */
export type Disagreement = {
  kind: 'two-steps-apart' | 'both-sides-of-good';
  best: { gradeLabel: string; services: readonly string[] };
  worst: { gradeLabel: string; services: readonly string[] };
};

const STEPS_APART = 2;

/**
 * Points out that services see the same criterion differently: two or more steps of the scale apart, or some good or
 * better beside some below good, which is where inspectors draw their line. Null where they agree or nothing compares.
 */
export function disagreementOf(scale: readonly Grade[], given: readonly AgreedGrade[]): Disagreement | null {
  const used = scale
    .filter(({ code }) => given.some(({ grade }) => grade === code))
    .toSorted((a, b) => b.rank - a.rank);
  const [best, worst] = [used[0], used.at(-1)];
  if (!best || !worst || best === worst) return null;
  const isApart = best.rank - worst.rank >= STEPS_APART;
  if (!isApart && (best.rank < RANK_OF_GOOD || worst.rank >= RANK_OF_GOOD)) return null;
  const side = ({ code, label }: Grade) => ({
    gradeLabel: label,
    services: given.filter(({ grade }) => grade === code).map(({ serviceName }) => serviceName),
  });
  return { kind: isApart ? 'two-steps-apart' : 'both-sides-of-good', best: side(best), worst: side(worst) };
}

/** The services that say themselves that they are not confident of their answer. */
export function lowConfidence(given: readonly AgreedGrade[]): string[] {
  return given.filter(({ confidence }) => confidence === 'low').map(({ serviceName }) => serviceName);
}

/** What is missing of the services' side of a criterion. `services` are names. */
export type Gap =
  | { kind: 'nobody-asked' }
  | { kind: 'nothing-agreed'; services: readonly string[] }
  | { kind: 'no-grade'; services: readonly string[] };

/** The gaps of a criterion: nobody is asked; some who are asked have nothing agreed; some agreed answers give no grade. */
export function gapsOf(
  criterion: { isGraded: boolean },
  asked: readonly string[],
  given: readonly AgreedGrade[],
): Gap[] {
  const waiting = asked.filter((name) => !given.some(({ serviceName }) => serviceName === name));
  const ungraded = criterion.isGraded ? given.filter(({ grade }) => grade === null) : [];
  return [
    ...(asked.length === 0 && given.length === 0 ? [{ kind: 'nobody-asked' } as const] : []),
    ...(waiting.length > 0 ? [{ kind: 'nothing-agreed', services: waiting } as const] : []),
    ...(ungraded.length > 0
      ? [{ kind: 'no-grade', services: ungraded.map(({ serviceName }) => serviceName) } as const]
      : []),
  ];
}
