import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Limits, Pack } from '@/lib/frameworks/schema';
import { addMonths, type Day } from '@/lib/platform/days';
import type { Limit, ReadinessSettings } from './types';

/** What an area sets for itself; what it leaves out is the framework's. */
export interface AreaReadinessSettings {
  readonly limits?: Partial<Limits>;
  readonly extraEvidenceKinds?: readonly EvidenceKind[];
}

/** Which way a limit is tightened: fewer months, or more of what is asked for. */
export const TIGHTER: Readonly<Record<keyof Limits, 'lower' | 'higher'>> = {
  evaluationStaleMonths: 'lower',
  evidencePeriodMonths: 'lower',
  evidencePerPartner: 'higher',
  auditsPlanned: 'higher',
  auditsPerPartner: 'higher',
};

/** The pack's limits, each replaced by the area's own where that is tighter; a looser one is passed over. */
export function readinessSettings(pack: Pack, area: AreaReadinessSettings = {}): ReadinessSettings {
  const limit = (key: keyof Limits): Limit => {
    const [framework, own] = [pack.limits[key], area.limits?.[key]];
    const isTighter = own !== undefined && (TIGHTER[key] === 'lower' ? own < framework : own > framework);
    return isTighter ? { value: own, from: 'area' } : { value: framework, from: 'framework' };
  };
  return {
    limits: {
      evaluationStaleMonths: limit('evaluationStaleMonths'),
      evidencePeriodMonths: limit('evidencePeriodMonths'),
      evidencePerPartner: limit('evidencePerPartner'),
      auditsPlanned: limit('auditsPlanned'),
      auditsPerPartner: limit('auditsPerPartner'),
    },
    extraEvidenceKinds: area.extraEvidenceKinds ?? [],
  };
}

/** The first day from which moderated audits count, and on which a period that evidence describes may have ended. */
export function auditsSince(today: Day, settings: ReadinessSettings): Day {
  return addMonths(today, -settings.limits.evidencePeriodMonths.value);
}
