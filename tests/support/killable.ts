import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, lastLines, startChild, typescript } from '@/scripts/children';

/** The web server or the worker, which can be killed like a machine that loses its power, and started again. */
export type Killable = { start(): Promise<void>; kill(): Promise<void> };

const { WORKER_DATABASE_URL: _owner, ...webEnv } = process.env;
const logsDir = path.join(process.env.DATA_DIR ?? '', 'logs');

function killable(begin: () => Child, ready: (child: Child) => Promise<void>): Killable {
  let child: Child | undefined;
  return {
    async start() {
      if (child) return;
      child = begin();
      await Promise.race([
        ready(child),
        child.ended.then((how) => {
          throw new Error(`it ${how}: ${lastLines(child?.logFile ?? '')}`);
        }),
      ]);
    },
    async kill() {
      if (!child) return;
      // With whatever it has started: it leads a group of its own.
      process.kill(-child.pid, 'SIGKILL');
      await child.ended;
      child = undefined;
    },
  };
}

/** The web server of the build that lies in the root, at this port of this machine. */
export function killableWeb(port: number): Killable {
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  return killable(
    () =>
      startChild({
        name: 'web-killed',
        args: [next, 'start', '--port', String(port), '--hostname', '127.0.0.1'],
        env: { ...webEnv, NODE_ENV: 'production', PORT: String(port) },
        logsDir,
      }),
    async () => {
      for (let attempt = 0; attempt < 600; attempt += 1) {
        const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
        if (answer?.ok) return;
        await sleep(50);
      }
      throw new Error('the web server did not become ready');
    },
  );
}

/** The worker of the same installation. */
export function killableWorker(): Killable {
  return killable(
    () =>
      startChild({
        name: 'worker-killed',
        args: [...typescript, path.join('scripts', 'worker.ts')],
        env: { ...process.env, NODE_ENV: 'production' },
        logsDir,
      }),
    // It is killed at any moment, also while it starts.
    async () => undefined,
  );
}
