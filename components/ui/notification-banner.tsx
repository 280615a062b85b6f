import { type ReactNode, useId } from 'react';
import { StatusMark } from './status-mark';

const kinds = {
  success: { word: 'Success', tone: 'good', frame: 'border-good bg-good-wash' },
  important: { word: 'Important', tone: 'info', frame: 'border-info bg-info-wash' },
} as const;

type NotificationBannerProps = { kind?: keyof typeof kinds; title: ReactNode; children?: ReactNode };

/** Says what has just been done (success) or what someone must know on this page (important). */
export function NotificationBanner({ kind = 'important', title, children }: NotificationBannerProps) {
  const titleId = useId();
  const { word, tone, frame } = kinds[kind];
  const content = (
    <>
      <span className="flex h-7 items-center">
        <StatusMark tone={tone} />
      </span>
      <div className="min-w-0">
        <p id={titleId} className="text-lg font-bold">
          <span className="sr-only">{word}: </span>
          {title}
        </p>
        {children ? <div className="mt-1 max-w-prose">{children}</div> : null}
      </div>
    </>
  );
  const className = `mb-6 flex gap-3 border-l-4 px-5 py-4 ${frame}`;
  return kind === 'success' ? (
    <div role="alert" aria-labelledby={titleId} className={className}>
      {content}
    </div>
  ) : (
    <section aria-labelledby={titleId} className={className}>
      {content}
    </section>
  );
}
