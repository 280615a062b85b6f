import { useId } from 'react';
import { Button } from './button';
import { Link } from './link';

export type Filter =
  | { kind: 'select'; name: string; label: string; value: string; options: readonly { value: string; label: string }[] }
  | { kind: 'text'; name: string; label: string; value: string }
  | { kind: 'date'; name: string; label: string; value: string }
  | { kind: 'checkbox'; name: string; label: string; isChecked: boolean }
  /** Set by a link, kept while the others change. */
  | { kind: 'hidden'; name: string; value: string };

type FilterBarProps = {
  /** What is filtered, for screen readers: "Filter findings". */
  label: string;
  filters: readonly Filter[];
  /** The list without any filter; offered while one is set. */
  clearHref?: string;
};

/** Narrows a list. Sends the choices into the address, so that every view of a list is a link. */
export function FilterBar({ label, filters, clearHref }: FilterBarProps) {
  const id = useId();
  return (
    <search aria-label={label} className="print:hidden">
      <form
        method="get"
        className="mb-5 flex flex-wrap items-end gap-x-5 gap-y-3 border-y border-line bg-paper px-4 py-3.5"
      >
        {filters.map((filter) => (
          <FilterField key={filter.name} id={`${id}-${filter.name}`} filter={filter} />
        ))}
        <Button tone="secondary" size="small">
          Apply
        </Button>
        {clearHref ? (
          <Link href={clearHref} className="py-1.5">
            Clear
          </Link>
        ) : null}
      </form>
    </search>
  );
}

function FilterField({ id, filter }: { id: string; filter: Filter }) {
  if (filter.kind === 'hidden') return <input type="hidden" name={filter.name} value={filter.value} />;
  if (filter.kind === 'checkbox') {
    return (
      <span className="flex items-center gap-2.5 py-1">
        <input
          id={id}
          type="checkbox"
          name={filter.name}
          defaultChecked={filter.isChecked}
          className="choice choice-small"
        />
        <label htmlFor={id}>{filter.label}</label>
      </span>
    );
  }
  return (
    <span className="grid min-w-0 gap-0.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {filter.label}
      </label>
      {filter.kind === 'select' ? (
        <select id={id} name={filter.name} defaultValue={filter.value} className="input input-small max-w-60">
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={filter.kind === 'date' ? 'date' : 'search'}
          name={filter.name}
          defaultValue={filter.value}
          className={`input input-small ${filter.kind === 'date' ? 'w-40' : 'w-56'}`}
        />
      )}
    </span>
  );
}
