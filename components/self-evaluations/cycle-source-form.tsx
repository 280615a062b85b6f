import { Button } from '@/components/ui/button';
import { counted } from '@/lib/platform/counted';
import type { CycleRow } from '@/lib/self-evaluations/cycles/types';

type CycleSourceFormProps = { sources: readonly CycleRow[]; frameworkCode: string; action: string };

/** Chooses what a new cycle begins from. It changes nothing: the choice goes into the next page's address. */
export function CycleSourceForm({ sources, frameworkCode, action }: CycleSourceFormProps) {
  const [latest] = sources.filter((source) => source.frameworkCode === frameworkCode);
  return (
    <form method="get" action={action} className="grid gap-6">
      <input type="hidden" name="framework" value={frameworkCode} />
      <fieldset className="grid gap-1">
        <legend className="mb-2 font-bold">What do services begin from?</legend>
        {sources.map((source) => (
          <Choice
            key={source.id}
            value={source.id}
            label={
              source.frameworkCode === frameworkCode
                ? source.name
                : `${source.name} of another framework: ${source.frameworkTitle}`
            }
            hint={
              source.frameworkCode === frameworkCode
                ? `What ${counted(source.agreed, 'service')} agreed then, with grades. Each answer has to be looked at before it is sent.`
                : `What ${counted(source.agreed, 'service')} agreed then, without grades. You look at which criterion begins from which first.`
            }
            isChecked={source.id === latest?.id}
          />
        ))}
        <Choice
          value=""
          label="Nothing"
          hint="Every service starts from an empty page."
          isChecked={latest === undefined}
        />
      </fieldset>
      <div>
        <Button>Continue</Button>
      </div>
    </form>
  );
}

function Choice({ value, label, hint, isChecked }: { value: string; label: string; hint: string; isChecked: boolean }) {
  const id = `from-${value || 'nothing'}`;
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-3">
      <input
        id={id}
        type="radio"
        name="from"
        value={value}
        defaultChecked={isChecked}
        aria-describedby={`${id}-hint`}
        className="choice"
      />
      <label htmlFor={id} className="min-h-9 cursor-pointer self-center py-1.5 leading-snug">
        {label}
      </label>
      <div id={`${id}-hint`} className="col-start-2 -mt-1 max-w-prose pb-1 text-ink-soft">
        {hint}
      </div>
    </div>
  );
}
