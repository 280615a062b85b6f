'use client';

import { useFormShell } from './form-state';

/** Says that someone else saved first, that nothing typed is lost, and what sending again will do. */
export function ConflictNotice() {
  const { conflict } = useFormShell();
  const isOpen = conflict?.merged && !conflict.merged.isSettled;
  return (
    <div role="alert" className="rounded-sm border-4 border-watch bg-watch-wash px-5 py-4">
      <h2 className="mb-2 text-lg">{conflict?.by ?? 'Someone else'} saved this while you were writing</h2>
      {conflict?.merged ? (
        <p>
          Nothing is lost: what you typed and what they saved are put together in the form below.{' '}
          {isOpen
            ? 'Where both of you changed the same, you decide: it is marked under the field. Then save.'
            : 'Read it once more, then save.'}
        </p>
      ) : (
        <p>
          Nothing you typed is lost: it is still in the form below. Where theirs differs from yours, it is shown under
          your text. Take over what you want to keep, then send again. Sending again replaces what they saved.
        </p>
      )}
    </div>
  );
}
