import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import type { FileView } from '@/lib/evidence/viewing/types';

type EvidenceViewerProps = { view: FileView; areaSlug: string };

/** One page of a file: as a picture made of it, or as what is written on it. */
export function EvidenceViewer({ view, areaSlug }: EvidenceViewerProps) {
  const { evidenceItemId, number, page, show, textNote } = view;
  const path = `/areas/${areaSlug}/evidence/${evidenceItemId}/versions/${number}`;
  return (
    <>
      <Steps view={view} path={path} place="above" />
      {textNote ? <InsetText>{textNote}</InsetText> : null}
      {show === 'picture' ? (
        // biome-ignore lint/performance/noImgElement: it is made for one reader and kept nowhere
        <img
          src={`/api${path}/pages/${page}`}
          alt={pictureText(view)}
          className="h-auto min-h-40 w-full max-w-4xl border border-line bg-white"
        />
      ) : (
        <Words view={view} />
      )}
      <Steps view={view} path={path} place="below" />
    </>
  );
}

function pictureText({ unit, page, fileName, hasWords }: FileView): string {
  const which = `${unit} ${page} of ${fileName}, as a picture.`;
  return hasWords ? `${which} “Show its words” gives what is written on it.` : which;
}

function Words({ view }: { view: FileView }) {
  if (view.words.length === 0) {
    return (
      <EmptyState title={`No words were found on this ${view.unit.toLowerCase()}`}>
        <p>It is empty, or it holds pictures only.</p>
      </EmptyState>
    );
  }
  return (
    <div className="max-w-prose overflow-x-auto border-l-4 border-line py-1 pl-5">
      {view.words.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages stand in a fixed order
        <p key={index} className="whitespace-pre-wrap wrap-anywhere">
          {text}
        </p>
      ))}
    </div>
  );
}

/** The way to the page before and after, to the other way of looking at it, and to the file itself. */
function Steps({ view, path, place }: { view: FileView; path: string; place: 'above' | 'below' }) {
  const { unit, page, pageCount, show, hasPicture, hasWords, fileName } = view;
  const hrefOf = (at: number, as = show) => `${path}?page=${at}${as === 'words' && hasPicture ? '&as=words' : ''}`;
  const word = unit.toLowerCase();
  return (
    <nav
      aria-label={`${unit}s of this file, ${place} it`}
      className="my-5 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden"
    >
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className="py-1 font-semibold">
          Previous {word}
        </Link>
      ) : null}
      <span className="text-ink-soft">
        {unit} {page} of {pageCount.toLocaleString('en-GB')}
      </span>
      {page < pageCount ? (
        <Link href={hrefOf(page + 1)} rel="next" className="py-1 font-semibold">
          Next {word}
        </Link>
      ) : null}
      {hasPicture && hasWords ? (
        <Link href={hrefOf(page, show === 'words' ? 'picture' : 'words')} className="py-1">
          {show === 'words' ? 'Show it as a picture' : 'Show its words'}
        </Link>
      ) : null}
      <a href={`/api${path}`} className="py-1">
        Download<span className="sr-only"> {fileName}</span>
      </a>
    </nav>
  );
}
