'use client';

import { type MouseEvent, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import type { TextRun } from '@/lib/platform/text-difference';
import type { Clash } from '@/lib/platform/text-merge';
import { setFieldValue } from './field-value';
import { useIsHydrated } from './is-hydrated';

type ClashChoiceProps = {
  field: string;
  clash: Clash;
  /** "1 of 2" where the field has several. */
  place?: string;
  by?: string;
};

type Choice = 'theirs' | 'mine' | 'both';

const chosen: Record<Choice, string> = {
  theirs: 'Theirs stands in the text now.',
  mine: 'Yours stands in the text now.',
  both: 'Both stand in the text, theirs first.',
};

/**
 * A passage that two people changed: both texts with the words that differ marked, and with JavaScript three buttons
 * that settle it in the field above. Without, both stand in the field and here, to be put right by hand.
 */
export function ClashChoice({ field, clash, place, by }: ClashChoiceProps) {
  const isHydrated = useIsHydrated();
  const [standing, setStanding] = useState<Choice>('both');
  const [said, setSaid] = useState('');

  const choose = (choice: Choice) => (event: MouseEvent<HTMLButtonElement>) => {
    const control = event.currentTarget.form?.elements.namedItem(field);
    if (!(control instanceof HTMLTextAreaElement)) return;
    const isFound = control.value.includes(clash[standing]);
    setSaid(isFound ? chosen[choice] : 'You have changed this passage in the text since: put it right there.');
    if (!isFound) return;
    const { value } = control;
    const isGone = clash[standing] === '';
    // A function, because in a plain text "$&" would have a meaning.
    setFieldValue(
      control,
      isGone ? `${value}\n\n${clash[choice]}` : value.replace(clash[standing], () => clash[choice]),
    );
    setStanding(choice);
  };
  const button = (choice: Choice, words: string) => (
    <button
      type="button"
      aria-pressed={standing === choice}
      className={buttonClass('secondary', 'small')}
      onClick={choose(choice)}
    >
      {words}
    </button>
  );

  return (
    <section
      aria-label={`A passage that both of you changed${place ? `, ${place}` : ''}`}
      className="grid w-full max-w-3xl gap-3 border-l-4 border-watch bg-watch-wash px-4 py-3"
    >
      <p className="font-bold">You both changed this passage{place ? ` (${place})` : ''}</p>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <Words heading={`Saved by ${by ?? 'someone else'}`} runs={clash.runs} hides="added" />
        <Words heading="Yours" runs={clash.runs} hides="removed" />
      </div>
      {isHydrated ? (
        <div className="flex flex-wrap items-center gap-3">
          {button('theirs', 'Use theirs')}
          {button('mine', 'Keep mine')}
          {button('both', 'Keep both')}
        </div>
      ) : null}
      <p aria-live="polite" className="text-sm">
        {said || 'Both stand in the text above, theirs first.'}
      </p>
    </section>
  );
}

type WordsProps = { heading: string; runs: readonly TextRun[]; hides: TextRun['kind'] };

function Words({ heading, runs, hides }: WordsProps) {
  const shown = runs.filter(({ kind }) => kind !== hides);
  let at = 0;
  return (
    <div>
      <p className="text-sm text-ink-soft">{heading}</p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        {shown.length === 0 ? <em>Taken out</em> : null}
        {shown.map(({ kind, text }) => {
          at += text.length;
          return kind === 'same' ? (
            <span key={at}>{text}</span>
          ) : (
            <mark key={at} className="bg-transparent font-bold text-ink underline">
              {text}
            </mark>
          );
        })}
      </p>
    </div>
  );
}
