import { Button } from '@/components/ui/button';
import { formatBytes } from '@/lib/platform/accepted-files';
import type { SendingState, SentFile } from './sending';

const words: Record<SendingState, (share: string) => string> = {
  waiting: () => 'Waiting for its turn',
  sending: (share) => `${share} sent`,
  checking: () => 'All sent, being looked at',
  paused: (share) => `Paused, ${share} sent`,
  'cut-off': (share) => `Held up, ${share} sent. It goes on by itself.`,
  stopped: (share) => `Stopped, ${share} sent`,
  refused: () => 'Not taken',
  received: () => 'Here',
};

const canPause: readonly SendingState[] = ['waiting', 'sending'];
const canGoOn: readonly SendingState[] = ['paused', 'stopped', 'cut-off'];

type RowProps = { file: SentFile; onPause(): void; onGoOn(): void; onRemove(): void };

/** A file on its way: its name and size, how far it is, and what is wrong with it. */
export function SentFileRow({ file, onPause, onGoOn, onRemove }: RowProps) {
  const { name, size, sent, state } = file;
  const share = `${size > 0 ? Math.floor((sent / size) * 100) : 0}%`;
  const named = <span className="sr-only"> {name}</span>;
  return (
    <li className="grid gap-1.5 border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-semibold break-words">{name}</span>
        <span className="text-ink-soft tabular-nums">{formatBytes(size)}</span>
      </div>
      {state === 'refused' ? null : (
        <progress className="upload-progress" value={sent} max={size} aria-label={`How much of ${name} is sent`} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className={`min-w-0 max-w-prose ${state === 'refused' ? 'font-semibold text-blocker' : 'tabular-nums'}`}>
          {state === 'refused' ? file.words : words[state](share)}
          {(state === 'stopped' || state === 'cut-off') && file.words ? (
            <span className="block">{file.words}</span>
          ) : null}
        </span>
        <span className="flex gap-2">
          {canPause.includes(state) ? (
            <Button type="button" tone="secondary" size="small" onClick={onPause}>
              Pause{named}
            </Button>
          ) : null}
          {canGoOn.includes(state) ? (
            <Button type="button" tone="secondary" size="small" onClick={onGoOn}>
              Go on{named}
            </Button>
          ) : null}
          {state === 'received' ? null : (
            <Button type="button" tone="quiet" size="small" onClick={onRemove}>
              {state === 'refused' ? 'Close' : 'Remove'}
              {named}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
