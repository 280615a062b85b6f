'use client';

import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { acceptAttribute, acceptedUploadsHint } from '@/lib/platform/accepted-files';

/** Where files are dropped or chosen, several at once unless one is asked for; on a phone also where a photograph is taken. */
export function DropZone({ isOne, onFiles }: { isOne: boolean; onFiles(files: readonly File[]): void }) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    // So that the same file can be chosen once more.
    input.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons inside do the same
    <div
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`grid justify-items-start gap-3 border-2 border-dashed px-5 py-6 ${isOver ? 'border-accent bg-accent-wash' : 'border-line-strong bg-paper'}`}
    >
      <p className="font-bold pointer-coarse:hidden">
        {isOne ? 'Drop the newer file here' : 'Drop files here, as many as you like'}
      </p>
      <p id={id} className="max-w-prose text-ink-soft">
        {acceptedUploadsHint}
      </p>
      <input
        ref={chooser}
        type="file"
        multiple={!isOne}
        accept={acceptAttribute}
        aria-label="Files to send"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/jpeg"
        capture="environment"
        aria-label="Photograph to send"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => take(event.currentTarget)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="button" aria-describedby={id} onClick={() => chooser.current?.click()}>
          {isOne ? 'Choose the file' : 'Choose files'}
        </Button>
        <span className="hidden pointer-coarse:inline">
          <Button type="button" tone="secondary" onClick={() => camera.current?.click()}>
            Take a photograph
          </Button>
        </span>
      </div>
    </div>
  );
}
