import type { Lock, Locker } from '@tus/server';
import { writingEnded } from '@/lib/platform/arrivals';

type Held = { requestRelease: () => void; released: Promise<void>; heardAt: number };

/** For how long a connection may be silent before the same file may come over another one. */
const SILENCE = 5_000;
/** How long one that was asked to let go may take to keep what it has. */
const PATIENCE = 10_000;

const held = new Map<string, Held>();

const busy = {
  status_code: 423,
  body: 'This file is being sent from another window or tab. Go on there, or close it and try again in a moment.\n',
};

/** Says that bytes of the upload have just come, so that nobody takes it over. */
export function heardOf(id: string): void {
  const lock = held.get(id);
  if (lock) lock.heardAt = Date.now();
}

/**
 * One request at a time writes to an upload. Whoever comes second is sent away while bytes are coming; a connection that
 * has fallen silent, as after a change of network, is made to let go.
 */
export const uploadLocks: Locker = {
  newLock(id: string): Lock {
    let release: () => void = () => undefined;
    return {
      async lock(_signal, requestRelease) {
        const before = held.get(id);
        if (before) {
          if (Date.now() - before.heardAt < SILENCE) throw busy;
          before.requestRelease();
          await Promise.race([before.released, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
          if (held.has(id)) throw busy;
        }
        const released = new Promise<void>((resolve) => {
          release = resolve;
        });
        held.set(id, { requestRelease: () => void requestRelease(), released, heardAt: Date.now() });
      },
      async unlock() {
        await writingEnded(id);
        held.delete(id);
        release();
      },
    };
  },
};
