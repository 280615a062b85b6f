import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, reasonOf } from '../failure';

const names = ['soffice', 'libreoffice'];
const places = ['/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/**
 * A LibreOffice to test with: SOFFICE_PATH, one installed on the machine, or (as root on Debian and its relatives) its
 * word processor installed now, which takes about a minute.
 * @throws Failure saying what to install.
 */
export function findOffice(): string {
  const given = process.env.SOFFICE_PATH;
  if (given && !isExecutable(given)) throw new Failure(`SOFFICE_PATH names ${given}, which cannot be run.`);
  return given || findInstalled() || installNow();
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places].find(isExecutable);
}

function installNow(): string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Failure(
      'No LibreOffice was found to open the Word files with: install LibreOffice Writer, or set SOFFICE_PATH.',
    );
  }
  console.log('No LibreOffice was found: installing its word processor with apt-get …');
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', 'libreoffice-writer-nogui'];
    execFileSync('apt-get', ['update'], { env, stdio: 'pipe' });
    execFileSync('apt-get', install, { env, stdio: 'pipe' });
  } catch (error) {
    throw new Failure(
      `LibreOffice could not be installed with apt-get (${reasonOf(error)}): install it or set SOFFICE_PATH.`,
    );
  }
  const installed = findInstalled();
  if (!installed) throw new Failure('apt-get installed no LibreOffice that can be found: set SOFFICE_PATH.');
  return installed;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
