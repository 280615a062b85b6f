import type { ReactNode } from 'react';

export type Result = { key: string; href: string; title: ReactNode; about: ReactNode; children?: ReactNode };

/** What was found, each with a link to it, what it is, and where the words stand. */
export function ResultList({ results }: { results: readonly Result[] }) {
  return (
    <ol className="results max-w-3xl list-none divide-y divide-line border-y border-line p-0">
      {results.map(({ key, href, title, about, children }) => (
        <li key={key} className="py-3.5">
          <a href={href} className="text-lg font-semibold break-words">
            {title}
          </a>
          <p className="text-sm text-ink-soft">{about}</p>
          {children}
        </li>
      ))}
    </ol>
  );
}
