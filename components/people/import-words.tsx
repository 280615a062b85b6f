import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import { columnLabels } from '@/lib/people/imports/columns';
import type { ImportWords as Words } from '@/lib/people/imports/types';
import { roleLabels } from '@/lib/people/labels';
import { GIVEN_ROLES } from '@/lib/people/rules';

const roles = GIVEN_ROLES.filter((role) => role !== 'inspector').map((role) => roleLabels[role]);

/** What each column of a table of people holds, and which words it understands. */
export function ImportWords({ words }: { words: Words }) {
  return (
    <Details summary="What goes into each column">
      <SummaryList
        isCompact
        rows={[
          { label: columnLabels.name, value: 'The name that they are known by.' },
          { label: columnLabels.email, value: 'One address. The invitation goes there.' },
          { label: columnLabels.role, value: `${roles.join(', ')}. For two roles write two rows.` },
          {
            label: columnLabels.partner,
            value: `For key contacts, deputies, contributors and auditors. ${listed(words.partnerNames, 'partner')}`,
          },
          { label: columnLabels.board, value: `For board members. ${listed(words.boardNames, 'board')}` },
          { label: columnLabels.lastDay, value: 'Only where the role ends by itself, like 31/3/2027.' },
        ]}
      />
    </Details>
  );
}

function listed(names: readonly string[], what: string): string {
  return names.length > 0 ? `${names.join(', ')}.` : `This area has no ${what} yet.`;
}
