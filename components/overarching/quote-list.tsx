import { Link } from '@/components/ui/link';
import { originWords } from '@/lib/overarching/labels';
import type { QuoteView } from '@/lib/overarching/types';
import { originHref } from './addresses';

type QuoteListProps = {
  quotes: readonly QuoteView[];
  areaPath: string;
  frameworkCode: string;
  criterionCode: string;
};

/** What is quoted from services, word for word, each with whose words they are. */
export function QuoteList({ quotes, areaPath, frameworkCode, criterionCode }: QuoteListProps) {
  return (
    <ul className="grid max-w-prose list-none gap-4 p-0">
      {quotes.map(({ id, text, origin, isOpen }) => (
        <li key={id}>
          <figure className="border-l-4 border-accent/40 py-0.5 pl-5">
            <blockquote>“{text}”</blockquote>
            <figcaption className="mt-1 text-sm text-ink-soft">
              {isOpen ? (
                <Link href={originHref(areaPath, frameworkCode, origin, criterionCode)}>{originWords(origin)}</Link>
              ) : (
                originWords(origin)
              )}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
