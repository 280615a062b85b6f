'use client';

import { type KeyboardEvent, type RefObject, useState } from 'react';
import { type Format, formatted } from '@/lib/platform/rich-text/edit';
import { make, selectedIn } from './typed-text';

type FormattingToolbarProps = {
  area: RefObject<HTMLTextAreaElement | null>;
  /** The id of the field that it works on. */
  controls: string;
  isOff: boolean;
};

const buttons: readonly { format: Format; label: string; keys?: string }[] = [
  { format: 'heading', label: 'Heading' },
  { format: 'bold', label: 'Bold', keys: 'Control+B' },
  { format: 'bullets', label: 'Bullet list' },
  { format: 'numbers', label: 'Numbered list' },
  { format: 'link', label: 'Link', keys: 'Control+K' },
];

/** Sets formats on what is selected in a text area. One stop of the tab key; the arrow keys lead from button to button. */
export function FormattingToolbar({ area, controls, isOff }: FormattingToolbarProps) {
  const [current, setCurrent] = useState(0);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = buttons.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setCurrent(target);
    event.currentTarget.querySelectorAll('button').item(target).focus();
  };

  return (
    <div
      role="toolbar"
      aria-label="Format"
      aria-controls={controls}
      aria-disabled={isOff || undefined}
      className="flex flex-wrap gap-1"
      onKeyDown={move}
    >
      {buttons.map(({ format, label, keys }, index) => (
        <button
          key={format}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-disabled={isOff || undefined}
          aria-keyshortcuts={keys}
          title={keys ? `${label} (${keys.replace('Control', 'Ctrl')})` : label}
          className={`format-button ${format === 'bold' ? 'font-bold' : ''}`}
          onFocus={() => setCurrent(index)}
          onClick={() => {
            const control = area.current;
            if (control && !isOff) make(control, formatted(format, selectedIn(control)));
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The format that a shortcut of the field asks for; null for every other key. */
export function formatOf(event: KeyboardEvent): Format | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  return ({ b: 'bold', k: 'link' } as const)[event.key.toLowerCase()] ?? null;
}
