import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { pairText } from '@/lib/frameworks/mapping';
import { counted } from '@/lib/platform/counted';
import type { MappingRow, MappingView } from '@/lib/self-evaluations/cycles/types';

type MappingFormProps = { mapping: MappingView; fromId: string; frameworkCode: string; action: string };

/** For each criterion that services are asked: which one of the other framework it begins from. It changes nothing yet. */
export function MappingForm({ mapping, fromId, frameworkCode, action }: MappingFormProps) {
  const elements = [...new Set(mapping.rows.map(({ elementLabel }) => elementLabel))];
  if (mapping.rows.length === 0)
    return (
      <EmptyState title="No service is asked anything of this framework">
        Assign criteria to services first, on the pages of their partners.
      </EmptyState>
    );
  return (
    <form method="get" action={action} className="grid gap-8">
      <input type="hidden" name="framework" value={frameworkCode} />
      <input type="hidden" name="from" value={fromId} />
      {elements.map((element) => (
        <fieldset key={element} className="grid gap-0">
          <legend className="mb-2 text-xl font-bold">{element}</legend>
          {mapping.rows
            .filter(({ elementLabel }) => elementLabel === element)
            .map((row) => (
              <MappingField key={row.target} row={row} sources={mapping.sources} />
            ))}
        </fieldset>
      ))}
      <div>
        <Button>Show what will happen</Button>
      </div>
    </form>
  );
}

function MappingField({ row, sources }: { row: MappingRow; sources: MappingView['sources'] }) {
  const { target, label, summary, services, source } = row;
  const id = `begin-${target}`;
  const elements = [...new Set(sources.map(({ elementLabel }) => elementLabel))];
  return (
    <div className="grid gap-x-8 gap-y-1.5 border-t border-line py-4 md:grid-cols-2">
      <div>
        <label htmlFor={id} className="font-bold">
          {label}
        </label>
        <p id={`${id}-hint`} className="max-w-prose text-ink-soft">
          {summary} Asked of {counted(services, 'service')}.
        </p>
      </div>
      <div className="min-w-0">
        <select
          id={id}
          name="pairs"
          defaultValue={pairText({ target, source })}
          aria-describedby={`${id}-hint`}
          className="input max-w-full"
        >
          <option value={pairText({ target, source: null })}>Begin empty</option>
          {elements.map((element) => (
            <optgroup key={element} label={element}>
              {sources
                .filter(({ elementLabel }) => elementLabel === element)
                .map((one) => (
                  <option key={one.code} value={pairText({ target, source: one.code })}>
                    {one.label} ({one.agreed === 0 ? 'nothing agreed' : `${one.agreed} agreed`})
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}
