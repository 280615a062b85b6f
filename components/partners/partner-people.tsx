import type { PartnerView } from '@/lib/partners/types';
import { roleLabels } from '@/lib/people/labels';

/** Who works for the partner here, and as what. */
export function PartnerPeople({ people }: { people: PartnerView['people'] }) {
  if (people.length === 0) return <p>Nobody has a role for this partner yet.</p>;
  return (
    <ul>
      {people.map(({ id, name, role }) => (
        <li key={id}>
          {name} <span className="text-ink-soft">· {roleLabels[role]}</span>
        </li>
      ))}
    </ul>
  );
}
