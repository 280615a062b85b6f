import { Link } from './link';

export type Crumb = { href: string; label: string };

/** The way back up. Ends at the parent: the page itself is its heading. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-5 text-sm print:hidden">
      <ol className="flex list-none flex-wrap gap-y-1 p-0">
        {items.map((item) => (
          <li key={item.href} className="crumb">
            <Link href={item.href}>{item.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
