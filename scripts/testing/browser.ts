import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { Failure, reasonOf } from '../failure';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium to test with: CHROMIUM_PATH, one installed on the machine, Playwright's own, or (as root on Debian and its
 * relatives) one installed now.
 * @throws Failure saying what to install.
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !isExecutable(given)) throw new Failure(`CHROMIUM_PATH names ${given}, which cannot be run.`);
  return given || findInstalled() || findPlaywrights() || installNow();
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places].find(isExecutable);
}

function findPlaywrights(): string | undefined {
  const file = chromium.executablePath();
  return isExecutable(file) ? file : undefined;
}

function installNow(): string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Failure(
      'No browser was found for the end-to-end tests: install Chromium or Google Chrome, or set CHROMIUM_PATH.',
    );
  }
  console.log('No browser was found: installing Chromium with apt-get …');
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update'], { env, stdio: 'pipe' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, stdio: 'pipe' });
  } catch (error) {
    throw new Failure(
      `Chromium could not be installed with apt-get (${reasonOf(error)}): install it or set CHROMIUM_PATH.`,
    );
  }
  const installed = findInstalled();
  if (!installed) throw new Failure('apt-get installed no Chromium that can be found: set CHROMIUM_PATH.');
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
