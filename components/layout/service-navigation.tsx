import { Link } from '@/components/ui/link';

export type NavigationItem = { href: string; label: string; isCurrent: boolean };

/** The main rooms of an area. One line on wide screens, a menu that opens without JavaScript on phones. */
export function ServiceNavigation({ label = 'Main', items }: { label?: string; items: readonly NavigationItem[] }) {
  const current = items.find((item) => item.isCurrent);
  return (
    <nav aria-label={label} className="border-b border-line bg-ground print:hidden">
      <div className="container-page">
        <details className="py-1 sm:hidden">
          <summary className="flex min-h-11 items-center justify-between gap-4 font-semibold">
            <span>{current ? current.label : 'Go to'}</span>
            <span className="font-normal text-accent underline underline-offset-3">Menu</span>
          </summary>
          <NavigationList items={items} className="service-menu grid border-t border-line pb-2" />
        </details>
        <NavigationList items={items} className="flex flex-wrap gap-x-4 max-sm:hidden" />
      </div>
    </nav>
  );
}

function NavigationList({ items, className }: { items: readonly NavigationItem[]; className: string }) {
  return (
    <ul className={`list-none p-0 ${className}`}>
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href} aria-current={item.isCurrent ? 'page' : undefined} className="service-link">
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
