import { Link } from './link';

export type TabItem = { href: string; label: string; isCurrent: boolean; count?: number };

/** Views of one thing, each at its own address. `label` names the set for screen readers. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line print:hidden">
      <ul className="-mb-px flex list-none flex-wrap gap-x-7 p-0">
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.isCurrent ? 'page' : undefined} className="tab">
              {item.label}
              {item.count === undefined ? null : (
                <span className="ml-2 rounded-full bg-neutral-wash px-2 py-0.5 text-sm font-semibold text-ink tabular-nums">
                  {item.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
