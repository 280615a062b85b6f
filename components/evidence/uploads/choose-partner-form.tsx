import { Button } from '@/components/ui/button';
import type { EvidencePartner } from '@/lib/evidence/types';

type ChoosePartnerFormProps = {
  partners: readonly EvidencePartner[];
  /** What else is to stay in the address. */
  hidden: Readonly<Record<string, string>>;
};

/** Asks somebody who brings evidence for several organisations whose it is, before any file is sent. */
export function ChoosePartnerForm({ partners, hidden }: ChoosePartnerFormProps) {
  return (
    <form method="get" className="grid justify-items-start gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-1.5">
        <label htmlFor="partner" className="font-bold">
          Whose evidence is it?
        </label>
        <select id="partner" name="partner" required className="input w-auto max-w-full">
          <option value="">Choose an organisation</option>
          {partners.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button>Continue</Button>
    </form>
  );
}
