import { Link } from '@/components/ui/link';

export type PlaceLink = { href: string; label: string; isWithin: boolean; isCurrent: boolean };

/** The other places that somebody works in, one press away; opens without JavaScript. Nothing where there is no other. */
export function PlaceSwitch({ places }: { places: readonly PlaceLink[] }) {
  if (places.length === 0) return null;
  return (
    <details className="place-switch relative max-sm:basis-full">
      <summary className="min-h-8 cursor-pointer py-1 underline underline-offset-3 hover:decoration-2">Switch</summary>
      <nav aria-label="Where you work" className="top-full z-10 border border-line bg-paper py-2 shadow-lg sm:absolute">
        <ul className="list-none p-0">
          {places.map(({ href, label, isWithin, isCurrent }) => (
            <li key={href}>
              <Link href={href} aria-current={isCurrent ? 'true' : undefined} className={isWithin ? 'pl-9' : 'pl-4'}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
