'use client';

import type { RefObject } from 'react';
import { useTypedText } from './typed-text';

type TextLengthProps = { area: RefObject<HTMLTextAreaElement | null>; limit: number };

/** How long a text is and may be: quietly, and aloud once little room is left. */
export function TextLength({ area, limit }: TextLengthProps) {
  const text = useTypedText(area, 500);
  const length = text?.normalize('NFC').trim().length ?? 0;
  const words = text?.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  const left = limit - length;
  const room = left < 0 ? `${count(-left, 'character')} too many` : `${count(left, 'character')} left`;
  return (
    <>
      <p className={`text-sm ${left < 0 ? 'font-bold text-blocker' : 'text-ink-soft'}`}>
        {text === null ? `Up to ${limit.toLocaleString('en-GB')} characters` : `${count(words, 'word')}, ${room}`}
      </p>
      <p role="status" className="sr-only">
        {text !== null && left < limit / 20 ? room : null}
      </p>
    </>
  );
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
