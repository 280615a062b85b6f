import { createElement, type ReactNode } from 'react';
import type { TextRun } from '@/lib/platform/text-difference';

/**
 * What became of a text: words taken out are struck through, words put in underlined, so that it reads without colour and
 * on paper too; who listens hears where each begins and ends.
 */
export function TextDifference({ runs }: { runs: readonly TextRun[] }) {
  // Runs have no names of their own and never move: they are drawn one after the other, without keys.
  return createElement('div', { className: 'text-difference' }, ...runs.map(drawn));
}

function drawn({ kind, text }: TextRun): ReactNode {
  if (kind === 'same') return text;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="sr-only"> [{kind}: </span>
      {text}
      <span className="sr-only"> end of {kind}] </span>
    </Mark>
  );
}
