import { Link } from '@/components/ui/link';

/** The foot of every page. */
export function Footer() {
  return (
    <footer className="border-t border-line bg-ground text-sm print:hidden">
      <div className="container-page flex flex-wrap justify-between gap-x-8 gap-y-3 py-6">
        <ul className="flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
          <li>
            <Link href="/accessibility">Accessibility</Link>
          </li>
          <li>
            <Link href="/privacy">Privacy</Link>
          </li>
          <li>
            <Link href="/about">About this service</Link>
          </li>
        </ul>
        <p className="text-ink-soft">Prepare for inspection is open source under the MIT licence.</p>
      </div>
    </footer>
  );
}
