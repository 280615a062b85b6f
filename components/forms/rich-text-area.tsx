'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatted } from '@/lib/platform/rich-text/edit';
import { FieldFrame, type FieldProps, useFieldState } from './field-frame';
import { FormattingHelp } from './formatting-help';
import { FormattingToolbar, formatOf } from './formatting-toolbar';
import { useIsHydrated } from './is-hydrated';
import { KeptTextarea } from './kept-textarea';
import { loadPaste, pasteInto } from './paste';
import { PersonalDataNotes } from './personal-data-notes';
import { TextLength } from './text-length';
import { make, selectedIn } from './typed-text';

type RichTextAreaProps = FieldProps & {
  rows?: number;
  /** The most characters that the form's schema takes. */
  limit: number;
};

/**
 * Several lines of structured text, written as the Markdown that it is kept as. With JavaScript there are buttons and
 * shortcuts for headings, bold, lists and links, a preview, a count, and what is pasted keeps its structure.
 */
export function RichTextArea({ rows = 5, limit, ...props }: RichTextAreaProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const [preview, setPreview] = useState<ReactNode>(null);
  const isPreview = preview !== null;
  const isHydrated = useIsHydrated();

  // Whatever is wrong or new is to be seen in the field itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer leads back to writing
  useEffect(() => setPreview(null), [field.errors, field.renderKey]);

  return (
    <FieldFrame {...props} field={field}>
      <div className="flex w-full max-w-3xl flex-wrap items-center justify-between gap-2 noscript:hidden print:hidden">
        <FormattingToolbar area={area} controls={field.id} isOff={isPreview || !isHydrated} />
        <fieldset className="flex gap-1">
          <legend className="sr-only">Show</legend>
          <button type="button" className="format-button" aria-pressed={!isPreview} onClick={() => setPreview(null)}>
            Write
          </button>
          <button
            type="button"
            className="format-button"
            aria-pressed={isPreview}
            onClick={async () => setPreview(await previewOf(area.current?.value ?? ''))}
          >
            Preview
          </button>
        </fieldset>
      </div>
      <KeptTextarea
        key={field.renderKey}
        area={area}
        id={field.id}
        name={props.name}
        rows={rows}
        hidden={isPreview}
        text={field.initial}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={field.describedBy}
        className="input block w-full max-w-3xl"
        onFocus={() => void loadPaste().catch(() => {})}
        onPaste={pasteInto}
        onKeyDown={(event) => {
          const format = formatOf(event);
          if (!format) return;
          event.preventDefault();
          make(event.currentTarget, formatted(format, selectedIn(event.currentTarget)));
        }}
      />
      {isPreview ? (
        <section aria-label="Preview" className="w-full max-w-3xl border-2 border-dashed border-line-strong px-4 py-3">
          {preview}
        </section>
      ) : null}
      <div key={`about ${field.renderKey}`} className="grid w-full gap-1.5">
        <TextLength area={area} limit={limit} />
        {isPreview ? null : <PersonalDataNotes area={area} />}
      </div>
      <div className="[&>details]:my-0">
        <FormattingHelp />
      </div>
    </FieldFrame>
  );
}

/** The text as it will be read; what draws it comes only when it is asked for. */
async function previewOf(text: string): Promise<ReactNode> {
  if (text.trim() === '') return <p className="text-ink-soft">Nothing is written yet.</p>;
  try {
    const { RichText } = await import('@/components/ui/rich-text');
    return <RichText text={text} headingLevel={2} />;
  } catch {
    return <p>The preview cannot be shown now. What you wrote is still here.</p>;
  }
}
