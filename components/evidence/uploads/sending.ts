import type { DetailedError, HttpResponse, Upload } from 'tus-js-client';
import { fileEnding, formatBytes, mostBytesOf } from '@/lib/platform/accepted-files';
import { begunUpload, type Destination, rememberUpload } from './resumable';

/**
 * `waiting` for its turn, `sending`, `checking` once every byte is there, `paused` by the person, `cut-off` until the
 * server takes it on again, `stopped` with something to do first, `refused` for good, `received`.
 */
export type SendingState =
  | 'waiting'
  | 'sending'
  | 'checking'
  | 'paused'
  | 'cut-off'
  | 'stopped'
  | 'refused'
  | 'received';

export type SentFile = {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: SendingState;
  /** What is wrong, in words; null where nothing is, or where no answer came. */
  words: string | null;
  /** The upload that it is, once the server knows of it. */
  uploadId: string | null;
};

const AT_ONCE = 3;
const RETRIES = [0, 1000, 3000, 5000, 10_000];
/** How long to wait before trying again where the browser believes that it is connected and yet nothing goes through. */
const AGAIN_AFTER = 20_000;

type Running = { file: File; url: string | null; upload: Upload | null };

/** The sentence for a file that is not worth sending; null for one that is. */
function faultOf({ name, size }: File): string | null {
  const ending = fileEnding(name);
  if (typeof ending === 'object') return ending.fault;
  if (size === 0) return 'This file is empty. Choose one that has something in it.';
  const most = mostBytesOf(ending);
  return size > most ? `This file is larger than ${formatBytes(most)}. Make it smaller or split it.` : null;
}

/**
 * Sends files, three at a time, each in one stream that goes on where it stopped: after a lost connection by itself, after
 * a pause when asked, and in a page opened anew when the same file is chosen again. Tells its listeners of every change.
 */
export class Sending {
  private files: readonly SentFile[] = [];
  private readonly running = new Map<number, Running>();
  private readonly listeners = new Set<() => void>();
  private nextKey = 1;

  constructor(
    private readonly to: Destination,
    private readonly onReceived: () => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly SentFile[] => this.files;

  /** Takes files on. One that is being sent already is not taken twice. */
  add(chosen: Iterable<File>): void {
    for (const file of chosen) {
      const isThere = [...this.running.values()].some(
        (one) =>
          one.file.name === file.name && one.file.size === file.size && one.file.lastModified === file.lastModified,
      );
      if (isThere) continue;
      const key = this.nextKey++;
      const words = faultOf(file);
      const state = words === null ? 'waiting' : 'refused';
      const url = begunUpload(this.to, file);
      this.files = [
        ...this.files,
        { key, name: file.name, size: file.size, sent: 0, state, words, uploadId: idIn(url) },
      ];
      if (words === null) this.running.set(key, { file, url, upload: null });
    }
    this.tell();
    this.pump();
  }

  pause(key: number): void {
    void this.running.get(key)?.upload?.abort();
    this.change(key, { state: 'paused' });
    this.pump();
  }

  goOn(key: number): void {
    this.change(key, { state: 'waiting', words: null });
    this.pump();
  }

  /** Goes on with everything that lost its connection. */
  goOnWithAll(): void {
    for (const { key, state } of this.files) if (state === 'cut-off') this.goOn(key);
  }

  /** Takes a file away, also from the server. What cannot be taken away there now is shown as unfinished later. */
  remove(key: number): void {
    const one = this.running.get(key);
    if (one) {
      void one.upload?.abort(true).catch(() => undefined);
      rememberUpload(this.to, one.file, null);
    }
    this.running.delete(key);
    this.files = this.files.filter((file) => file.key !== key);
    this.tell();
    this.pump();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private change(key: number, change: Partial<SentFile>): void {
    this.files = this.files.map((file) => (file.key === key ? { ...file, ...change } : file));
    this.tell();
  }

  private pump(): void {
    const busy = this.files.filter(({ state }) => state === 'sending' || state === 'checking').length;
    const waiting = this.files.filter(({ state }) => state === 'waiting');
    for (const { key } of waiting.slice(0, Math.max(0, AT_ONCE - busy))) {
      this.change(key, { state: 'sending' });
      void this.start(key);
    }
  }

  private async start(key: number): Promise<void> {
    const one = this.running.get(key);
    if (!one) return;
    try {
      await this.send(key, one);
    } catch (cause) {
      // It may have been paused or removed while the sender was on its way.
      if (this.isSending(key)) this.fail(key, one, new Error('the sender could not be loaded', { cause }));
    }
  }

  private async send(key: number, one: Running): Promise<void> {
    const { Upload: Sender } = await import('tus-js-client');
    const { areaSlug, partnerId, itemId } = this.to;
    const address = `/api/areas/${areaSlug}/evidence/uploads/new`;
    const upload = new Sender(one.file, {
      // With an address of its own an upload is never begun a second time: what became of it is asked first.
      ...(one.url ? { uploadUrl: one.url } : { endpoint: address }),
      metadata: { filename: one.file.name, partner: partnerId, ...(itemId ? { item: itemId } : {}) },
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        one.url = upload.url;
        rememberUpload(this.to, one.file, upload.url);
        this.change(key, { uploadId: idIn(upload.url) });
      },
      onProgress: (sent) => this.change(key, { sent, state: sent === one.file.size ? 'checking' : 'sending' }),
      onError: (error) => this.fail(key, one, error),
      onSuccess: () => this.end(key, one),
    });
    one.upload = upload;
    if (this.isSending(key)) upload.start();
  }

  private isSending(key: number): boolean {
    return this.files.find((file) => file.key === key)?.state === 'sending';
  }

  private fail(key: number, one: Running, error: Error | DetailedError): void {
    const answer = 'originalResponse' in error ? error.originalResponse : null;
    const status = answer?.getStatus() ?? 0;
    if (one.url && (status === 404 || status === 410)) {
      rememberUpload(this.to, one.file, null);
      one.url = null;
      this.change(key, { sent: 0, uploadId: null });
      this.goOn(key);
      return;
    }
    const words = answer && wordsOf(answer);
    if (status === 401)
      this.change(key, {
        state: 'stopped',
        words: 'Your sign-in has ended. Sign in again in another tab, then go on here: nothing is lost.',
      });
    else if (status === 423 || status === 409) this.change(key, { state: 'stopped', words: words ?? BUSY });
    else if (status >= 400 && status < 500) {
      rememberUpload(this.to, one.file, null);
      this.running.delete(key);
      this.change(key, { state: 'refused', words: words ?? 'This file is not taken.' });
      if (one.url) this.onReceived();
    } else {
      this.change(key, { state: 'cut-off', words: status >= 500 ? (words ?? UNABLE) : null });
      setTimeout(() => navigator.onLine && this.goOnWithAll(), AGAIN_AFTER);
    }
    this.pump();
  }

  private end(key: number, one: Running): void {
    rememberUpload(this.to, one.file, null);
    this.running.delete(key);
    this.change(key, { state: 'received', sent: one.file.size });
    this.onReceived();
    this.pump();
  }
}

const BUSY = 'This file is being sent from another window or tab. Go on there, or close it and go on here.';

const UNABLE = 'The service cannot take this file at the moment. What has come so far is kept.';

/** The sentence that the service answered with; null for what else stands between, such as a proxy's page. */
function wordsOf(answer: HttpResponse): string | null {
  return answer.getHeader('content-type')?.startsWith('text/plain') ? answer.getBody().trim() || null : null;
}

function idIn(url: string | null): string | null {
  return url?.split('/').at(-1) ?? null;
}
