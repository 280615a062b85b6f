import type { Gap, Readiness, Status } from '../types';

/** Any blocker: not ready. Any gap: nearly ready. Otherwise ready, a watch or two notwithstanding. */
function statusOf(gaps: readonly Gap[], hasFacts: boolean): Status {
  if (!hasFacts) return 'not-started';
  if (gaps.some(({ severity }) => severity === 'blocker')) return 'not-ready';
  return gaps.some(({ severity }) => severity === 'gap') ? 'nearly-ready' : 'ready';
}

/** Readiness from its parts; the status follows from the worst gap, and from there being facts at all. */
export function readinessOf(gaps: readonly Gap[], inPlace: number, needed: number, hasFacts = true): Readiness {
  return { status: statusOf(gaps, hasFacts), inPlace, needed, gaps, hasFacts };
}
