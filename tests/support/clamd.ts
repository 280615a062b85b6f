import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '@/scripts/testing/program';

/** The text that every scanner takes for a virus and that harms nobody (eicar.org); in two parts, so that this is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export const SIGNATURE = 'Eicar-Of-Our-Tests';

const MEGABYTE = 1024 * 1024;

/** What this clamd takes at most, and what it looks at. */
export const STREAM_BYTES = 4 * MEGABYTE;
export const LOOKED_AT_BYTES = 2 * MEGABYTE;

export type Clamd = {
  socket: string;
  port: number;
  stop(): Promise<void>;
};

/** A clamd on this machine that knows one signature: CLAMD_PATH, an installed one, or as root on Debian one installed now. */
export async function startClamd(port: number): Promise<Clamd> {
  const program = findProgram({
    title: 'clamd',
    purpose: 'to scan files with',
    setting: 'CLAMD_PATH',
    names: ['clamd'],
    places: ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'],
    debian: 'clamav-daemon',
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'prepare-clamd-'));
  const socket = path.join(folder, 'clamd.ctl');
  await writeFile(path.join(folder, 'tests.ndb'), `${SIGNATURE}:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const settings = {
    ...{ LocalSocket: socket, TCPSocket: port, TCPAddr: '127.0.0.1', DatabaseDirectory: folder, Foreground: 'yes' },
    ...{ StreamMaxLength: STREAM_BYTES, MaxFileSize: LOOKED_AT_BYTES, AlertExceedsMax: 'yes' },
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  await writeFile(path.join(folder, 'clamd.conf'), lines.join(''));
  const clamd = spawn(program, ['--config-file', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = once(clamd, 'exit');
  const stop = async () => {
    clamd.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (clamd.exitCode !== null) break;
    if ((await answers(socket)) && (await answers({ host: '127.0.0.1', port }))) return { socket, port, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${program} did not begin to listen`);
}

async function answers(address: string | { host: string; port: number }): Promise<boolean> {
  const connection = typeof address === 'string' ? connect(address) : connect(address);
  try {
    await once(connection, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    connection.destroy();
  }
}
