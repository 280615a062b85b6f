'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useIsHydrated } from '@/components/forms/is-hydrated';
import { InsetText } from '@/components/ui/inset-text';
import type { OpenedWith } from '@/lib/evidence/uploads/rules';
import type { UploadView } from '@/lib/evidence/uploads/types';
import { counted } from '@/lib/platform/counted';
import { DropZone } from './drop-zone';
import { PlainFilesForm } from './plain-files-form';
import type { Destination } from './resumable';
import type { SentFile } from './sending';
import { SentFileRow } from './sent-file-row';
import { UnfinishedUploads } from './unfinished-uploads';
import { useSending } from './use-sending';

type UploadFilesProps = {
  to: Destination;
  /** What the page was opened with. */
  query: OpenedWith;
  /** The person's uploads of this place that were begun and have not ended. */
  unfinished: readonly Pick<UploadView, 'id' | 'fileName' | 'sizeInBytes'>[];
  /** Those that have ended, which the page lists by itself. */
  endedIds: readonly string[];
};

const ended: readonly SentFile['state'][] = ['received', 'refused'];

/** Sends files of evidence: with JavaScript in streams that go on after a break, without it in a plain form. */
export function UploadFiles({ to, query, unfinished, endedIds }: UploadFilesProps) {
  const hasScript = useIsHydrated();
  const { sending, files } = useSending(to);
  const place = useRef<HTMLDivElement>(null);
  // Before the plain form goes: what somebody chose in it while the script was on its way is sent.
  useLayoutEffect(() => {
    const chooser = place.current?.querySelector<HTMLInputElement>('form input[type=file]');
    if (!chooser?.files?.length) return;
    sending.add([...chooser.files]);
    chooser.value = '';
  }, [sending]);
  const onTheirWay = new Set(files.map(({ uploadId }) => uploadId));
  const shown = files.filter(({ uploadId, state }) => !ended.includes(state) || !endedIds.includes(uploadId ?? ''));
  const left = unfinished.filter(({ id }) => !onTheirWay.has(id));
  return (
    <div className="grid gap-6">
      {left.length > 0 ? <UnfinishedUploads areaSlug={to.areaSlug} query={query} uploads={left} /> : null}
      <div ref={place}>
        {hasScript ? (
          <DropZone isOne={to.itemId !== null} onFiles={(chosen) => sending.add(chosen)} />
        ) : (
          <PlainFilesForm to={to} query={query} />
        )}
      </div>
      <Announcement files={files} />
      {isCutOff(files) ? <InsetText>The connection is lost. Nothing that was sent is lost with it.</InsetText> : null}
      {shown.length > 0 ? (
        <ul aria-label="Files on their way">
          {shown.map((file) => (
            <SentFileRow
              key={file.key}
              file={file}
              onPause={() => sending.pause(file.key)}
              onGoOn={() => sending.goOn(file.key)}
              onRemove={() => sending.remove(file.key)}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** True where a file waits for the connection: nothing answered. */
function isCutOff(files: readonly SentFile[]): boolean {
  return files.some(({ state, words }) => state === 'cut-off' && words === null);
}

/** Says what has happened and not how far it is, so that a screen reader speaks once for each file. */
function Announcement({ files }: { files: readonly SentFile[] }) {
  const [said, setSaid] = useState('');
  const last = files.filter(({ state }) => ended.includes(state)).at(-1);
  const going = files.filter(({ state }) => !ended.includes(state)).length;
  const words = last ? (last.state === 'received' ? `${last.name} is here.` : `${last.name}: ${last.words}`) : '';
  const lost = isCutOff(files) ? 'The connection is lost.' : '';
  const news = `${words} ${lost} ${going > 0 ? `${counted(going, 'file')} on the way.` : ''}`.trim();
  useEffect(() => {
    if (news !== '') setSaid(news);
  }, [news]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
