import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Child, lastLines, startChild, typescript } from './children';
import { Failure } from './failure';
import { type Installation, releaseJobs } from './installation';
import { root, type Settings } from './settings';

/** The running web server and worker. */
export type Application = {
  readonly url: string;
  /** Settles with a sentence when one of them has ended by itself. */
  readonly failed: Promise<string>;
  /** Stops the web server, then the worker. */
  stop(): Promise<void>;
};

/** Loads the worked examples in a process of its own; loads nothing when there are areas already. */
export async function loadWorkedExamples(installation: Installation): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [...typescript, path.join(root, 'scripts', 'seed.ts')], {
      cwd: root,
      env: installation.workerEnv,
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Failure(`${said}\n\nThe worked examples could not be loaded: see above.`);
  }
}

type Start = {
  settings: Settings;
  installation: Installation;
  mode: 'start' | 'dev';
  /** Told of each process as soon as it runs. */
  remember(pid: number): void;
};

/**
 * Starts the web server and the worker and waits until both are ready (/readyz answers 200).
 * @throws Failure with the end of the log when one of them does not come up; nothing is left running then.
 */
export async function startApplication({ settings, installation, mode, remember }: Start): Promise<Application> {
  if (installation.isEmbedded) await releaseJobs(installation.ownerUrl);
  const logsDir = path.join(settings.dataDir, 'logs');
  const nodeEnv = mode === 'start' ? 'production' : 'development';
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const host = process.env.HOST ? ['--hostname', process.env.HOST] : [];
  const web = startChild({
    name: 'web',
    args: [next, mode, '--port', String(settings.port), ...host],
    env: { ...installation.webEnv, NODE_ENV: nodeEnv },
    logsDir,
    isShown: mode === 'dev',
  });
  const worker = startChild({
    name: 'worker',
    args: [...typescript, path.join('scripts', 'worker.ts')],
    env: { ...installation.workerEnv, NODE_ENV: nodeEnv },
    logsDir,
    isShown: mode === 'dev',
  });
  for (const child of [web, worker]) remember(child.pid);
  const stop = async () => {
    await web.stop();
    await worker.stop();
  };
  const failed = Promise.race([web, worker].map(sayHowItEnded));
  try {
    const url = `http://localhost:${settings.port}`;
    const problem = await Promise.race([
      failed,
      Promise.all([waitUntilReady(settings.port), worker.spoke]).then(([said]) => said),
    ]);
    if (problem) throw new Failure(problem);
    return { url, failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function sayHowItEnded(child: Child): Promise<string> {
  const how = await child.ended;
  return `${lastLines(child.logFile)}\n\nThe ${child.name} process ${how}: its log is ${child.logFile}.`;
}

/** Undefined when /readyz answers 200 within two minutes, otherwise a sentence. */
async function waitUntilReady(port: number): Promise<string | undefined> {
  const url = `http://${process.env.HOST || '127.0.0.1'}:${port}/readyz`;
  const until = Date.now() + 120_000;
  let last = 'no answer';
  while (Date.now() < until) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
      if (response.status === 200) return undefined;
      last = `${response.status} ${await response.text()}`;
    } catch {
      last = 'no answer';
    }
    await sleep(100);
  }
  return `The application did not become ready: ${url} gave ${last}.`;
}
