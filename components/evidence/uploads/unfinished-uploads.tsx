import { NotificationBanner } from '@/components/ui/notification-banner';
import type { OpenedWith } from '@/lib/evidence/uploads/rules';
import type { UploadView } from '@/lib/evidence/uploads/types';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import { RemoveUploadButton } from './remove-upload-button';

type UnfinishedUploadsProps = {
  areaSlug: string;
  query: OpenedWith;
  uploads: readonly Pick<UploadView, 'id' | 'fileName' | 'sizeInBytes'>[];
};

/** What was begun in another page, or before this one was opened anew, and goes on when the same file is chosen again. */
export function UnfinishedUploads({ areaSlug, query, uploads }: UnfinishedUploadsProps) {
  return (
    <NotificationBanner
      title={`${counted(uploads.length, 'file was', 'files were')} not finished. Choose the same ${uploads.length === 1 ? 'file' : 'files'} again to go on.`}
    >
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className="flex flex-wrap items-center justify-between gap-x-4 py-0.5">
            <span className="min-w-0 break-words">
              {upload.fileName} <span className="text-ink-soft">{formatBytes(upload.sizeInBytes)}</span>
            </span>
            <RemoveUploadButton areaSlug={areaSlug} upload={upload} query={query} />
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
