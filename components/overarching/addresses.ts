import type { Origin, OriginChange } from '@/lib/overarching/types';

/** The page of a service's self-evaluation as it was agreed, at a criterion where one is named. */
export function originHref(areaPath: string, frameworkCode: string, origin: Origin, criterionCode?: string): string {
  const fragment = criterionCode ? `#${criterionCode}` : '';
  return `${areaPath}/self-evaluations/${origin.serviceId}?framework=${frameworkCode}&edition=${origin.selfEvaluationId}${fragment}`;
}

/**
 * Where a reader sees what changed in a source; null where nothing stands any more. At a criterion the task group compares
 * the versions of the answer; everyone else reads what is agreed now.
 */
export function changeHref(
  areaPath: string,
  frameworkCode: string,
  change: OriginChange,
  at?: { criterionCode: string; canCompare: boolean },
): string | null {
  if (change.kind === 'gone') return null;
  if (change.kind === 'replaced' && at?.canCompare)
    return `${areaPath}/self-evaluations/${change.now.serviceId}/criteria/${at.criterionCode}/versions?framework=${frameworkCode}`;
  return originHref(areaPath, frameworkCode, change.now, at?.criterionCode);
}
