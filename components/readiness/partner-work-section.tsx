import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { ExpiringRow } from '@/lib/evidence/coverage/types';
import type { DeclinedEvidence } from '@/lib/evidence/description/types';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { GatheredReadiness } from '@/lib/readiness/types';
import { declinedItem, expiringItems, namedItem, partnerWork, readyItem } from '@/lib/readiness/work';
import type { NamedCriterion, ReadyToSend } from '@/lib/self-evaluations/contributors/types';
import { WorkList } from './work-list';

type PartnerWorkSectionProps = {
  gathered: GatheredReadiness;
  /** What the reader is asked by name, and may send. */
  tasks: { named: readonly NamedCriterion[]; toSend: readonly ReadyToSend[] };
  /** What will soon no longer count. */
  expiring: readonly ExpiringRow[];
  /** What the reader may put right. */
  declined: readonly DeclinedEvidence[];
  areaPath: string;
};

/** What a key contact or contributor owes, for each partner they serve. */
export function PartnerWorkSection({ gathered, tasks, expiring, declined, areaPath }: PartnerWorkSectionProps) {
  const { readiness, facts, pack, today } = gathered;
  return readiness.partners.map((partner) => {
    const isOf = ({ partnerId }: { partnerId: string }) => partnerId === partner.id;
    const named = [
      ...tasks.named.filter(isOf).map((one) => namedItem(one, today)),
      ...tasks.toSend.filter(isOf).map(readyItem),
      ...declined.filter(isOf).map(declinedItem),
      ...expiringItems(expiring, partner),
    ];
    const items = partnerWork(partner, readiness.gaps, facts.actions, today, named);
    return (
      <Section
        key={partner.id}
        heading={partner.name}
        lead={`${partner.inPlace} of ${partner.needed} things in place for the inspection.`}
        actions={
          <Tag tone={readinessStatusLabels[partner.status].tone}>{readinessStatusLabels[partner.status].label}</Tag>
        }
      >
        {items.length > 0 ? (
          <WorkList items={items} areaPath={areaPath} frameworkCode={pack.code} today={today} />
        ) : (
          <EmptyState title="You owe nothing today">
            When a self-evaluation is asked for, evidence runs out or comes back, or an action falls due, it will stand
            here.
          </EmptyState>
        )}
      </Section>
    );
  });
}
