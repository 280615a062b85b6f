import { Link } from './link';

type PaginationProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  /** What is listed, for screen readers: "findings". */
  label: string;
};

/** Steps through a long list; renders nothing when everything fits on one page. */
export function Pagination({ page, pageCount, hrefOf, label }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={`Pages of ${label}`} className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className="py-1 font-semibold">
          Previous page
        </Link>
      ) : null}
      <span className="text-ink-soft">
        Page {page} of {pageCount}
      </span>
      {page < pageCount ? (
        <Link href={hrefOf(page + 1)} rel="next" className="py-1 font-semibold">
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
