import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { GatheredReadiness } from '@/lib/readiness/types';
import { gapRows, gapsOfPartner } from '@/lib/readiness/views';
import { GapList } from './gap-list';

const SHOWN = 10;

type PartnerReadinessSectionProps = { gathered: GatheredReadiness; slug: string; areaPath: string };

/** How ready one partner is and what is missing, each with the way to mend it; nothing for a partner not gathered. */
export function PartnerReadinessSection({ gathered, slug, areaPath }: PartnerReadinessSectionProps) {
  const { readiness, pack } = gathered;
  const partner = readiness.partners.find((one) => one.slug === slug);
  if (!partner) return null;
  const rows = gapRows(gapsOfPartner(readiness.gaps, partner.id), areaPath, pack.code);
  const { label, tone } = readinessStatusLabels[partner.status];
  return (
    <Section
      id="readiness"
      heading="Readiness"
      lead={
        partner.needed > 0
          ? `${partner.inPlace} of ${partner.needed} things in place for the inspection.`
          : 'Nothing is asked of this partner yet.'
      }
      actions={<Tag tone={tone}>{label}</Tag>}
    >
      {rows.length > 0 ? <GapList rows={rows.slice(0, SHOWN)} /> : <p>Nothing is missing here.</p>}
      {rows.length > SHOWN ? (
        <Details summary={`${rows.length - SHOWN} more, less pressing`}>
          <GapList rows={rows.slice(SHOWN)} />
        </Details>
      ) : null}
    </Section>
  );
}
