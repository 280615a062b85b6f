import { FilterBar } from '@/components/ui/filter-bar';
import { eventGroupLabels } from '@/lib/trail/labels';
import type { TrailFilters as Filters } from '@/lib/trail/schema';
import { kindLabel, THING_KINDS } from '@/lib/trail/things';
import { EVENT_GROUPS, type TrailChoice, type TrailChoices } from '@/lib/trail/types';

type TrailFiltersProps = { filters: Filters; choices: TrailChoices; isOfArea: boolean; clearHref?: string };

/** Narrows the trail by who, what, days, what it was about and whose it is; the choices go into the address. */
export function TrailFilters({ filters, choices, isOfArea, clearHref }: TrailFiltersProps) {
  const select = (
    name: 'who' | 'what' | 'about' | 'partner',
    label: string,
    all: string,
    options: readonly TrailChoice[],
  ) => ({
    kind: 'select' as const,
    name,
    label,
    value: filters[name],
    options: [{ value: '', label: all }, ...options],
  });
  const kinds = THING_KINDS.map((value) => ({ value, label: kindLabel(value) }));
  return (
    <FilterBar
      label="Filter the trail"
      clearHref={clearHref}
      filters={[
        select('who', 'Who', 'Anybody', choices.people),
        select(
          'what',
          'What',
          'Everything',
          EVENT_GROUPS.map((value) => ({ value, label: eventGroupLabels[value] })),
        ),
        { kind: 'date', name: 'from', label: 'From', value: filters.from },
        { kind: 'date', name: 'to', label: 'To', value: filters.to },
        ...(isOfArea
          ? [
              select('about', 'About', 'Anything', kinds),
              select('partner', 'Partner', 'Every partner', choices.partners),
            ]
          : []),
        ...(filters.thing ? [{ kind: 'hidden' as const, name: 'thing', value: filters.thing }] : []),
      ]}
    />
  );
}
