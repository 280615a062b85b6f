'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { PersonalDetail } from '@/lib/platform/personal-data';
import { show, useTypedText } from './typed-text';

/**
 * Points out what could be somebody's personal details while a text is being written, before it is sent: quoted, and
 * selected in the text at a press. The server refuses such a text in any case; here it is found in time.
 */
export function PersonalDataNotes({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const found = usePersonalData(useTypedText(area, 700));
  const select = (detail: PersonalDetail) => () => {
    const control = area.current;
    if (!control) return;
    // What stood before it may have changed since it was found.
    const near = control.value.indexOf(detail.words, detail.from - 200);
    const from = near === -1 ? control.value.indexOf(detail.words) : near;
    if (from !== -1) show(control, from, from + detail.words.length);
  };
  return (
    <>
      <p role="status" className="sr-only">
        {found.length > 0 ? said(found) : null}
      </p>
      {found.length > 0 ? (
        <div className="w-full max-w-3xl border-l-4 border-watch bg-watch-wash px-4 py-3">
          <p className="font-bold">This cannot be saved with a person’s details in it</p>
          <ul className="mt-1 grid gap-1">
            {found.map((detail) => (
              <li key={detail.from} className="flex flex-wrap items-baseline gap-x-3">
                <span className="min-w-0 wrap-anywhere">
                  “{detail.words}” could be {detail.what}.
                </span>
                <button type="button" className="link-button" onClick={select(detail)}>
                  Show me<span className="sr-only"> “{detail.words}” in the text</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function said(found: readonly PersonalDetail[]): string {
  const all = found.map(({ what, words }) => `“${words}” could be ${what}`).join('; ');
  return `This cannot be saved with a person’s details in it: ${all}.`;
}

function usePersonalData(text: string | null): readonly PersonalDetail[] {
  const [found, setFound] = useState<readonly PersonalDetail[]>([]);
  useEffect(() => {
    let isCurrent = true;
    // Without it the server still looks, once the text is sent.
    if (text)
      import('@/lib/platform/personal-data').then(
        ({ personalDataIn }) => isCurrent && setFound(personalDataIn(text)),
        () => {},
      );
    else setFound([]);
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return found;
}
