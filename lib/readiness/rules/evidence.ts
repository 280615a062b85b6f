import { evidenceNeedIn, findCriterion } from '@/lib/frameworks/evaluation-schedule';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { EvidenceFact } from '../facts';
import type { Gap } from '../types';
import { found, isOutOfDate, needNames, type Rule, type RuleContext } from './context';

/** Accepted items and kinds that a criterion needs: the criterion's or the pack's, and the kinds that the area adds. */
export function neededEvidence(
  context: RuleContext,
  code: string,
): { minimum: number; kinds: readonly EvidenceKind[] } {
  const placed = findCriterion(context.pack, code);
  if (!placed) return { minimum: 0, kinds: [] };
  const { extraEvidenceKinds } = context.settings;
  const { minimumAccepted, kinds } = evidenceNeedIn(context.pack, placed.criterion, extraEvidenceKinds);
  return { minimum: minimumAccepted, kinds };
}

const items = (evidence: readonly EvidenceFact[]): number => evidence.reduce((sum, { count }) => sum + count, 0);

function about(
  context: RuleContext,
  criterion: string,
  partnerId: string | null,
): Omit<Gap, 'rule' | 'key' | 'severity' | 'why'> {
  const partner = partnerId === null ? undefined : context.partners.get(partnerId);
  const query = `criterion=${encodeURIComponent(criterion)}`;
  return {
    criterion,
    partnerId,
    subject: partner?.name ?? context.label(criterion),
    owner: partner?.keyContactName ?? null,
    dueOn: null,
    href: `evidence?${partner ? `${query}&partner=${encodeURIComponent(partner.slug)}` : query}`,
  };
}

/**
 * A criterion that a service was asked to evaluate has fewer accepted items than it needs, or none of a needed kind,
 * whichever partners they come from; or a partner asked about it has brought too few of its own. Items out of date
 * still count here: they are there, and another rule asks for them to be renewed.
 */
export const evidenceMissing: Rule = (context) =>
  [...context.assignedCriteria].flatMap(([criterion, assignments]) => {
    const accepted = context.evidence.get(criterion) ?? [];
    const { minimum, kinds } = neededEvidence(context, criterion);
    const missing = kinds.filter((kind) => !accepted.some((item) => item.kind === kind));
    const area = about(context, criterion, null);
    const gaps = [];
    if (items(accepted) < minimum) {
      const why = { code: 'too-little-evidence', accepted: items(accepted), needed: minimum } as const;
      const gap = { ...area, severity: 'gap', why } as const;
      gaps.push(found('evidence-missing', [criterion], gap, needNames.enoughEvidence(criterion)));
    }
    if (missing.length > 0) {
      const gap = { ...area, severity: 'gap', why: { code: 'kinds-of-evidence-missing', kinds: missing } } as const;
      const unmet = missing.map((kind) => needNames.evidenceKind(criterion, kind));
      gaps.push(found('evidence-missing', [criterion, 'kinds'], gap, ...unmet));
    }
    const needed = context.settings.limits.evidencePerPartner.value;
    for (const partnerId of new Set(assignments.map((assignment) => assignment.partnerId))) {
      const own = items(accepted.filter((item) => item.partnerId === partnerId));
      if (own >= needed) continue;
      const label = context.label(criterion);
      const why = { code: 'partner-evidence-missing', criterion: label, accepted: own, needed } as const;
      const gap = { ...about(context, criterion, partnerId), severity: 'gap', why } as const;
      gaps.push(
        found('evidence-missing', [criterion, 'of', partnerId], gap, needNames.ownEvidence(criterion, partnerId)),
      );
    }
    return gaps;
  });

/** Accepted items of a partner (or of the area itself) on a criterion are past their review date or describe a period too long ago. */
export const evidenceOutOfDate: Rule = (context) =>
  [...context.evidence].flatMap(([criterion, accepted]) => {
    const old = accepted.filter((item) => isOutOfDate(item, context));
    return [...Map.groupBy(old, ({ partnerId }) => partnerId)].map(([partnerId, group]) => {
      const reviews = group.flatMap(({ reviewByOn }) => reviewByOn ?? []).sort();
      const gap = {
        ...about(context, criterion, partnerId),
        severity: 'gap',
        dueOn: reviews[0] ?? null,
        why: { code: 'evidence-old', criterion: context.label(criterion), count: items(group) },
      } as const;
      const of = partnerId === null ? [criterion] : [criterion, partnerId];
      return found('evidence-out-of-date', of, gap, needNames.ownEvidence(criterion, partnerId));
    });
  });
