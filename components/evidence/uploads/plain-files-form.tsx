import { ActionForm } from '@/components/forms/action-form';
import { FileField } from '@/components/forms/file-field';
import { Hidden } from '@/components/forms/hidden';
import { sendFilesAction } from '@/lib/evidence/uploads/actions';
import { MOST_FILES_OF_FORM, type OpenedWith } from '@/lib/evidence/uploads/rules';
import { acceptAttribute, acceptedFilesHint } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import type { Destination } from './resumable';

/** The way in for browsers without JavaScript: several files in one piece, up to a size that it states. */
export function PlainFilesForm({ to, query }: { to: Destination; query: OpenedWith }) {
  const { areaSlug, partnerId, itemId } = to;
  return (
    <ActionForm action={sendFilesAction} submitLabel={itemId ? 'Send the file' : 'Send files'} pendingLabel="Sending…">
      <Hidden name="area" value={areaSlug} />
      <Hidden name="partnerId" value={partnerId} />
      {itemId ? <Hidden name="itemId" value={itemId} /> : null}
      {Object.entries(query).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <FileField
        name="files"
        label={itemId ? 'The newer file' : 'Files'}
        hint={[
          acceptedFilesHint,
          itemId ? '' : `Up to ${counted(MOST_FILES_OF_FORM, 'file')} at once, together no more than 60 MB.`,
          'With JavaScript on, larger files can be sent too, and go on after a break.',
        ].join(' ')}
        accept={acceptAttribute}
        multiple={itemId === null}
      />
    </ActionForm>
  );
}
