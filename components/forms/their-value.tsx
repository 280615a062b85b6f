'use client';

import { ClashChoice } from './clash-choice';
import { useFormShell, useTheirValue } from './form-state';

type TheirValueProps = { name: string; wordsFor?: (value: string) => string };

/** What someone else saved in a field meanwhile: passage by passage where texts were merged, otherwise as a whole. */
export function TheirValue({ name, wordsFor }: TheirValueProps) {
  const { conflict } = useFormShell();
  const theirs = useTheirValue(name);
  const clashes = conflict?.merged?.clashes[name];
  if (clashes)
    return clashes.map((clash, index) => (
      <ClashChoice
        key={clash.both}
        field={name}
        clash={clash}
        place={clashes.length > 1 ? `${index + 1} of ${clashes.length}` : undefined}
        by={conflict?.by}
      />
    ));
  if (theirs === null) return null;
  return (
    <div className="w-full max-w-prose border-l-4 border-watch bg-watch-wash px-4 py-3">
      <p className="text-sm font-bold">Saved by {conflict?.by ?? 'someone else'}</p>
      <p className="whitespace-pre-line">{theirs === '' ? 'Nothing' : (wordsFor?.(theirs) ?? theirs)}</p>
    </div>
  );
}
