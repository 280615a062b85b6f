import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { Details } from '@/components/ui/details';
import type { PersonToAsk } from '@/lib/self-evaluations/comments/types';

type AskToLookProps = { people: readonly PersonToAsk[]; partnerName: string };

/** Whom to ask for a look at a comment; nothing where nobody else may read it. */
export function AskToLook({ people, partnerName }: AskToLookProps) {
  if (people.length === 0) return null;
  const isMixed = people.some(({ isOfPartner }) => isOfPartner) && people.some(({ isOfPartner }) => !isOfPartner);
  return (
    <Details summary="Ask somebody to look">
      <CheckboxGroup
        name="mentions"
        label="Who should look?"
        hint="They are told, and it stays among their work until they answer or it is resolved."
        optional
        options={people.map(({ id, name, isOfPartner }) => ({
          value: id,
          label: name,
          hint: isMixed ? (isOfPartner ? partnerName : 'Task group') : undefined,
        }))}
      />
    </Details>
  );
}
