import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { GatheredReadiness } from '@/lib/readiness/types';
import { partnerWork } from '@/lib/readiness/work';
import { WorkList } from './work-list';

/** What a key contact owes, for each partner they serve. */
export function PartnerWorkSection({ gathered, areaPath }: { gathered: GatheredReadiness; areaPath: string }) {
  const { readiness, facts, pack, today } = gathered;
  return readiness.partners.map((partner) => {
    const items = partnerWork(partner, readiness.gaps, facts.actions, today);
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
            When a self-evaluation is asked for, evidence runs out or an action falls due, it will stand here.
          </EmptyState>
        )}
      </Section>
    );
  });
}
