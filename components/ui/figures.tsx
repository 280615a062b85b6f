import type { ReactNode } from 'react';

type Figure = { label: ReactNode; value: ReactNode; note?: ReactNode; href?: string };

/** A row of a few figures, each with what it counts; with href the label leads to the list behind it. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden border border-line bg-line">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the figures of a page are a fixed list
        <div key={index} className="flex grow basis-38 flex-col-reverse justify-end bg-paper px-5 py-4">
          <dt className="leading-snug">
            {item.href ? <a href={item.href}>{item.label}</a> : item.label}
            {item.note ? <span className="block text-sm text-ink-soft">{item.note}</span> : null}
          </dt>
          <dd className="text-3xl font-bold">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
