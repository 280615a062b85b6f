import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, reasonOf } from '../failure';

/** A program that the tests need besides Node. */
export type Program = {
  /** What it is called in a sentence. */
  title: string;
  /** What it is needed for, after its title: "to open the Word files with". */
  purpose: string;
  /** The setting that may name it. */
  setting: string;
  names: readonly string[];
  /** Where else it may lie. */
  places: readonly string[];
  /** Its package on Debian. */
  debian: string;
};

/**
 * A program to test with: the one that its setting names, one installed on the machine, or (as root on Debian and its
 * relatives) one installed now.
 * @throws Failure saying what to install.
 */
export function findProgram(program: Program): string {
  return findHere(program) ?? installNow(program);
}

/**
 * The same without installing anything; undefined when there is none.
 * @throws Failure when the setting names what cannot be run.
 */
export function findHere({ setting, names, places }: Program): string | undefined {
  const given = process.env[setting];
  if (given && !isExecutable(given)) throw new Failure(`${setting} names ${given}, which cannot be run.`);
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return given || [...candidates, ...places].find(isExecutable);
}

/** Installs it with apt-get. */
export function installNow(program: Program): string {
  const { title, purpose, setting, debian } = program;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Failure(`No ${title} was found ${purpose}: install it, or set ${setting}.`);
  console.log(`No ${title} was found: installing it with apt-get …`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update'], { env, stdio: 'pipe' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', debian], { env, stdio: 'pipe' });
  } catch (error) {
    throw new Failure(
      `${title} could not be installed with apt-get (${reasonOf(error)}): install it or set ${setting}.`,
    );
  }
  const installed = findHere(program);
  if (!installed) throw new Failure(`apt-get installed no ${title} that can be found: set ${setting}.`);
  return installed;
}

/** True for a file that this process may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
