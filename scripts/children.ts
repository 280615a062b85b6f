import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { signal } from './processes';
import { root } from './settings';

/** A process of ours: the web server or the worker. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the process has ended, with the words for how. */
  readonly ended: Promise<string>;
  /** Settles at the first message the process sends its parent. */
  readonly spoke: Promise<void>;
  stop(): Promise<void>;
};

type Start = { name: string; args: string[]; env: NodeJS.ProcessEnv; logsDir: string; isShown?: boolean };

/** How our TypeScript is run by Node. */
export const typescript = [
  '--import',
  pathToFileURL(path.join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href,
];

/**
 * Starts a Node process that ends when we end, however we end. Its output goes to a log file, or to ours if `isShown`.
 */
export function startChild({ name, args, env, logsDir, isShown = false }: Start): Child {
  const logFile = path.join(logsDir, `${name}.log`);
  const log = openLog(logFile);
  const out = isShown ? 'inherit' : log;
  const guard = pathToFileURL(path.join(root, 'scripts', 'exit-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', guard, ...args], {
    cwd: root,
    env: { ...env, STARTED_BY: String(process.pid) },
    stdio: ['ignore', out, out, 'ipc'],
    // Not in our terminal's group: Ctrl-C is for us, and we stop the others in order.
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be run (${error.message})`));
    child.once('exit', (code, by) => resolve(by ? `was ended by ${by}` : `ended with code ${code}`));
  });
  const spoke = new Promise<void>((resolve) => child.once('message', () => resolve()));
  return { name, pid: child.pid ?? 0, logFile, ended, spoke, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  signal(child.pid, 'SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}

/** The last lines of a log, for showing beside a failure. */
export function lastLines(file: string, count = 15): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}

/** Opens a log for appending; one of more than 10 MB is first put aside as `.1`. */
export function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > 10 * 1024 * 1024) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
