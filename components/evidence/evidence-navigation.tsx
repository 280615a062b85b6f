import { Tabs } from '@/components/ui/tabs';

const views = [
  { path: 'evidence', label: 'All evidence' },
  { path: 'evidence/coverage', label: 'Coverage' },
  { path: 'evidence/expiring', label: 'Runs out' },
] as const;

type EvidenceNavigationProps = { areaPath: string; current: (typeof views)[number]['path'] };

/** The ways to look at an area's evidence: as a list, by what is needed, and by what runs out. */
export function EvidenceNavigation({ areaPath, current }: EvidenceNavigationProps) {
  return (
    <Tabs
      label="Views of the evidence"
      items={views.map(({ path, label }) => ({ href: `${areaPath}/${path}`, label, isCurrent: path === current }))}
    />
  );
}
