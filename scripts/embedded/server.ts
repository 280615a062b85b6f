import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure, reasonOf } from '../failure';
import { findFreePort } from '../ports';
import { commandOf, isAlive, isGoneWithin, signal } from '../processes';
import { type Location, locate } from './location';
import { type RunAs, systemUser } from './system-user';

/** A running PostgreSQL server of our own. */
export type Server = {
  readonly port: number;
  readonly adminUrl: string;
  /** True when the cluster was made by this call. */
  readonly isNew: boolean;
  /** True when it was already running before this call: somebody else's, or left by a start that was killed. */
  readonly wasRunning: boolean;
  /** Settles when the server has gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything down and stops. */
  stop(): Promise<void>;
};

type Options = { dataDir: string; password: string; durable?: boolean };

/**
 * Starts the PostgreSQL server of a data folder, making its cluster the first time. A server left running by an earlier
 * start that was killed is taken over; what a crash left behind is cleared.
 * @throws Failure in one sentence, with the folder of the log, when it cannot start.
 */
export async function startServer({ dataDir, password, durable = true }: Options): Promise<Server> {
  const runAs = systemUser();
  const location = locate(dataDir, runAs);
  const cluster = path.join(location.cluster, 'cluster');
  const isNew = !existsSync(cluster);
  if (isNew) initialise(location, cluster, password, runAs, durable);

  const left = await findLeftover(cluster);
  if (left) {
    const url = adminUrl(left.port, password);
    if (await answers(url)) return serverOf(cluster, left.pid, left.port, url, { isNew, wasRunning: true });
    await stopPid(left.pid);
  }
  const logFile = path.join(dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const url = adminUrl(port, password);
    const pid = await launch({ location, cluster, port, runAs, durable, logFile, url });
    if (pid) return serverOf(cluster, pid, port, url, { isNew, wasRunning: false });
    if (attempt === 3) throw new Failure(`The embedded database did not start: see the end of ${logFile}.`);
    // Sessions of a killed server need a moment to notice and let go of its memory.
    await sleep(1000);
  }
}

function adminUrl(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

function serverOf(
  cluster: string,
  pid: number,
  port: number,
  url: string,
  state: { isNew: boolean; wasRunning: boolean },
): Server {
  const stop = async () => {
    if (readPidFile(cluster)?.pid === pid) await stopPid(pid);
  };
  return { port, adminUrl: url, ...state, ended: waitUntilGone(pid), stop };
}

function initialise(location: Location, cluster: string, password: string, runAs: RunAs, durable: boolean): void {
  const beside = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(beside, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
  const result = spawnSync(
    path.join(location.programs, 'bin', 'initdb'),
    [
      `--pgdata=${beside}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...runAs, cwd: '/', env: postgresEnv(), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    const said = (result.stderr || (result.error ? result.error.message : '')).trim().split('\n').slice(-2).join(' ');
    throw new Failure(`The embedded database could not be made in ${location.cluster}: ${said}`);
  }
  renameSync(beside, cluster);
}

/** Nothing of our own environment but the path: no secret of ours is any business of the database server's. */
function postgresEnv(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C', PATH: process.env.PATH };
}

/** What postmaster.pid says: PostgreSQL's number and port. Undefined when there is none or it is unreadable. */
function readPidFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** A server of this very cluster still running. A pid file that points at nothing, or at a stranger, is removed. */
async function findLeftover(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const found = readPidFile(cluster);
  if (!found) return undefined;
  if (isAlive(found.pid) && commandOf(found.pid)?.includes(cluster)) return found;
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

async function waitUntilGone(pid: number): Promise<void> {
  // Unref: waiting for this alone must not keep the process alive.
  while (isAlive(pid)) await sleep(1000, undefined, { ref: false });
}

/** Stops fast and cleanly; only a server that does not answer in 20 seconds is stopped hard (it recovers by its log). */
async function stopPid(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGoneWithin(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  await isGoneWithin(pid, 10_000);
}

type Launch = {
  location: Location;
  cluster: string;
  port: number;
  runAs: RunAs;
  durable: boolean;
  logFile: string;
  url: string;
};

async function launch({ location, cluster, port, runAs, durable, logFile, url }: Launch): Promise<number | undefined> {
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = openLog(logFile);
  const child = spawn(
    path.join(location.programs, 'bin', 'postgres'),
    ['-D', cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own session, so that Ctrl-C reaches the application first and the database is stopped last.
    { ...runAs, cwd: '/', detached: true, stdio: ['ignore', log, log], env: postgresEnv() },
  );
  closeSync(log);
  const ended = new Promise<undefined>((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('error', () => resolve(undefined));
  });
  const pid = await Promise.race([ended, waitUntilReady(child.pid, url)]);
  child.unref();
  return pid;
}

/** Crash recovery may take a while: two minutes are allowed as long as the process lives. */
async function waitUntilReady(pid: number | undefined, url: string): Promise<number | undefined> {
  const until = Date.now() + 120_000;
  while (pid && isAlive(pid) && Date.now() < until) {
    if (await answers(url)) return pid;
    await sleep(50);
  }
  if (pid && isAlive(pid)) await stopPid(pid);
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function openLog(file: string): number {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (existsSync(file) && statSync(file).size > 10 * 1024 * 1024) writeFileSync(file, '');
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw new Failure(`The log of the database cannot be written: ${reasonOf(error)}.`);
  }
}
