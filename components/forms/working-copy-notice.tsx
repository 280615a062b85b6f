'use client';

import { Button } from '@/components/ui/button';
import type { FormAction } from '@/lib/operations/action-state';
import { plainAction } from '@/lib/operations/plain-action';
import type { OpenedCopy } from '@/lib/operations/working-copies/types';
import type { Keeping } from './use-autosave';

/** A form whose typing is kept: where, and what of it was kept before. */
export type Autosave = {
  area: string;
  /** The page's own address, which names the working copy. */
  path: string;
  copy: OpenedCopy | null;
  /** The actions that keep a working copy and drop it. */
  keep: FormAction;
  drop: FormAction;
};

type WorkingCopyNoticeProps = Pick<Autosave, 'area' | 'path' | 'drop'> & { formName: string; copy: OpenedCopy };

/** Says that a form opens with what its writer had typed and not saved, and takes it away if they ask. */
export function WorkingCopyNotice({ area, path, drop, formName, copy }: WorkingCopyNoticeProps) {
  const { conflict } = copy;
  return (
    <section
      aria-label="What you had typed"
      className="mb-6 grid max-w-3xl justify-items-start gap-3 border-l-4 border-info bg-info-wash px-4 py-3"
    >
      <div className="max-w-prose">
        <p className="font-bold">This is what you typed {copy.kept} and have not saved.</p>
        <p>
          Nobody else sees it before you save it.
          {conflict ? ` ${conflict.by ?? 'Someone else'} has saved since; the two are put together below.` : null}
        </p>
      </div>
      <form action={plainAction(drop)}>
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="path" value={path} />
        <input type="hidden" name="formName" value={formName} />
        <Button tone="secondary" size="small">
          Use what was saved instead
        </Button>
      </form>
    </section>
  );
}

/** Whether what is being typed is kept, said quietly beside the form's buttons. */
export function KeepingStatus({ keeping }: { keeping: Keeping }) {
  return (
    <p aria-live="polite" className="keeping-status text-sm text-ink-soft">
      {keeping && 'keptAt' in keeping ? `Kept at ${keeping.keptAt}. Others see it when you save.` : null}
      {keeping && 'failure' in keeping ? (
        <span className="font-bold text-blocker">Could not be kept: {keeping.failure}</span>
      ) : null}
    </p>
  );
}
