import { useIsHydrated } from '@/components/forms/is-hydrated';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { OpenedWith } from '@/lib/evidence/uploads/rules';
import type { UploadView } from '@/lib/evidence/uploads/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import { RemoveUploadButton } from './remove-upload-button';
import { isRemembered } from './resumable';

type UnfinishedUploadsProps = {
  areaSlug: string;
  query: OpenedWith;
  uploads: readonly Pick<UploadView, 'id' | 'fileName' | 'sizeInBytes'>[];
};

/**
 * What was begun in another page, or before this one was opened anew. It goes on when the same file is chosen again, unless
 * it was begun in another browser or before its sender signed out.
 */
export function UnfinishedUploads({ areaSlug, query, uploads }: UnfinishedUploadsProps) {
  const hasScript = useIsHydrated();
  const words = (id: string) =>
    isRemembered(id)
      ? 'Choose the same file again to go on.'
      : 'It cannot go on in this browser. Send it from the start, and remove it here.';
  return (
    <NotificationBanner title={`${counted(uploads.length, 'file was', 'files were')} not finished`}>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className="flex flex-wrap items-center justify-between gap-x-4 py-0.5">
            <span className="min-w-0 break-words">
              {upload.fileName} <span className="text-ink-soft">{formatBytes(upload.sizeInBytes)}</span>
              {hasScript ? <span className="block">{words(upload.id)}</span> : null}
            </span>
            <RemoveUploadButton areaSlug={areaSlug} upload={upload} query={query} />
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
