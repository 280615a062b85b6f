import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Destination } from './resumable';
import { Sending, type SentFile } from './sending';

const none: readonly SentFile[] = [];

/** The files that this page sends; asks before it is left while some are on their way, and goes on when there is a connection. */
export function useSending(to: Destination): { sending: Sending; files: readonly SentFile[] } {
  const router = useRouter();
  const [sending] = useState(() => new Sending(to, () => router.refresh()));
  const files = useSyncExternalStore(sending.subscribe, sending.snapshot, () => none);
  const isBusy = files.some(({ state }) => ['waiting', 'sending', 'checking', 'cut-off'].includes(state));

  useEffect(() => {
    const goOn = () => sending.goOnWithAll();
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [sending]);

  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);

  return { sending, files };
}
