import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import type { OpenedWith } from '@/lib/evidence/uploads/rules';
import type { UploadView } from '@/lib/evidence/uploads/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';
import { RemoveUploadButton } from './remove-upload-button';

type WaitingUploadsProps = {
  areaSlug: string;
  /** Those that have ended, received or refused. */
  uploads: readonly UploadView[];
  /** What the page was opened with, and the description opens with: the criterion that somebody came from. */
  query: OpenedWith;
};

const FORM = 'describe-together';

/** The person's files that have been sent: to be described, one by one or several together, or taken away. */
export function WaitingUploads({ areaSlug, uploads, query }: WaitingUploadsProps) {
  const path = `/areas/${areaSlug}/evidence`;
  const forTogether = uploads.filter(({ status, item }) => status === 'received' && item === null);
  const isMany = forTogether.length > 1;
  const search = new URLSearchParams(query).toString();
  if (uploads.length === 0)
    return (
      <EmptyState title="No file waits">
        Files that you have sent stand here until you say what they are. Only you see them.
      </EmptyState>
    );
  return (
    <>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className="flex gap-3 border-t border-line py-4 first:border-t-0">
            {isMany && forTogether.includes(upload) ? (
              <input
                type="checkbox"
                form={FORM}
                name="ids"
                value={upload.id}
                aria-label={`Describe ${upload.fileName} together with others`}
                className="choice choice-small mt-1"
              />
            ) : null}
            <WaitingUpload
              areaSlug={areaSlug}
              query={query}
              upload={upload}
              describeHref={hrefOf(upload, path, search)}
            />
          </li>
        ))}
      </ul>
      {isMany ? (
        <form id={FORM} method="get" action={`${path}/uploads/together`} className="mt-3">
          {Object.entries(query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button tone="secondary">Describe the chosen files together</Button>
        </form>
      ) : null}
    </>
  );
}

function hrefOf({ id, item }: UploadView, path: string, search: string): string {
  if (item) return `${path}/${item.id}/versions/new?upload=${id}`;
  return `${path}/uploads/${id}${search ? `?${search}` : ''}`;
}

function WaitingUpload({
  areaSlug,
  query,
  upload,
  describeHref,
}: {
  areaSlug: string;
  query: OpenedWith;
  upload: UploadView;
  describeHref: string;
}) {
  const { fileName, sizeInBytes, status, fault, item, partnerName, receivedAt } = upload;
  return (
    <div className="grid min-w-0 grow gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-semibold break-words">{fileName}</span>
        <Tag tone={status === 'received' ? 'watch' : 'blocker'}>
          {status === 'received' ? 'To be described' : 'Not taken'}
        </Tag>
      </div>
      <p className="text-ink-soft">
        {partnerName} · {formatBytes(sizeInBytes)}
        {receivedAt ? ` · sent ${formatInstant(receivedAt)}` : ''}
        {item ? ` · to follow the newest file of “${item.title}”` : ''}
      </p>
      {fault ? <p className="max-w-prose">{fault}</p> : null}
      <SameContent areaSlug={areaSlug} upload={upload} />
      <div className="flex flex-wrap items-center gap-2">
        {status === 'received' ? (
          <LinkButton size="small" href={describeHref}>
            {item ? 'Give its dates' : 'Describe'}
            <span className="sr-only"> {fileName}</span>
          </LinkButton>
        ) : null}
        <RemoveUploadButton areaSlug={areaSlug} upload={upload} query={query} />
      </div>
    </div>
  );
}

/** Where the same content lies already: offered, and never in the way. */
export function SameContent({ areaSlug, upload }: { areaSlug: string; upload: Pick<UploadView, 'sameContent'> }) {
  const same = upload.sameContent;
  if (!same) return null;
  if (same.kind === 'upload')
    return <p className="max-w-prose">You have sent the same content before, as “{same.fileName}”.</p>;
  return (
    <p className="max-w-prose">
      This is already here: <a href={`/areas/${areaSlug}/evidence/${same.id}`}>{same.title}</a>. Link that instead, or
      describe this one if it is to stand by itself.
    </p>
  );
}
