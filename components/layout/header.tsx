import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { FormAction } from '@/lib/operations/action-state';
import { plainAction } from '@/lib/operations/plain-action';
import { Mark } from './mark';
import { type PlaceLink, PlaceSwitch } from './place-switch';

type HeaderProps = {
  homeHref?: string;
  /** The area someone is working in, with the way to its front page or to the choice of another area. */
  area?: { name: string; href: string };
  /** Everywhere that this person works, when there is more than one such place. */
  places?: readonly PlaceLink[];
  /** The box that searches the area. */
  search?: ReactNode;
  /** Who is signed in; nothing is shown for a visitor. */
  person?: { name: string; href?: string; role?: string };
  /** The server action behind "Sign out". */
  signOut?: FormAction;
};

/** The top of every page: the service, the area, and who is signed in. */
export function Header({ homeHref = '/', area, places = [], search, person, signOut }: HeaderProps) {
  return (
    <header className="masthead bg-accent-strong text-white print:hidden">
      <div className="container-page flex flex-wrap items-center gap-x-5 gap-y-1 py-2.5">
        <Link href={homeHref} className="flex items-center gap-2.5 text-lg font-bold no-underline hover:underline">
          <Mark />
          Prepare for inspection
        </Link>
        {area ? (
          <span className="border-l border-white/40 pl-5 max-sm:ml-auto max-sm:border-0 max-sm:pl-0">
            <Link href={area.href} className="py-1">
              {area.name}
            </Link>
          </span>
        ) : null}
        <PlaceSwitch places={places} />
        {search ? <div className="max-sm:order-last max-sm:basis-full sm:ml-auto">{search}</div> : null}
        {person ? (
          <span className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm max-sm:basis-full max-sm:justify-between sm:ml-auto">
            <span>
              {person.href ? (
                <Link href={person.href} className="py-1">
                  {person.name}
                </Link>
              ) : (
                person.name
              )}
              {person.role ? <span className="text-white/85 max-sm:hidden"> · {person.role}</span> : null}
            </span>
            {signOut ? (
              <form action={plainAction(signOut)}>
                <button
                  type="submit"
                  className="min-h-8 cursor-pointer underline underline-offset-3 hover:decoration-2"
                >
                  Sign out
                </button>
              </form>
            ) : null}
          </span>
        ) : null}
      </div>
    </header>
  );
}
