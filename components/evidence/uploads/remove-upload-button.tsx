import { Button } from '@/components/ui/button';
import { removeUploadAction } from '@/lib/evidence/uploads/actions';
import type { OpenedWith } from '@/lib/evidence/uploads/rules';
import { plainAction } from '@/lib/operations/plain-action';

type RemoveUploadButtonProps = { areaSlug: string; upload: { id: string; fileName: string }; query?: OpenedWith };

/** Takes away a file that is not described yet. */
export function RemoveUploadButton({ areaSlug, upload, query = {} }: RemoveUploadButtonProps) {
  return (
    <form action={plainAction(removeUploadAction)}>
      <input type="hidden" name="area" value={areaSlug} />
      <input type="hidden" name="uploadId" value={upload.id} />
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button tone="quiet" size="small">
        Remove<span className="sr-only"> {upload.fileName}</span>
      </Button>
    </form>
  );
}
