import { chromium } from '@playwright/test';
import { findHere, installNow, isExecutable, type Program } from './program';

const browser: Program = {
  title: 'Chromium or Google Chrome',
  purpose: 'for the end-to-end tests',
  setting: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: [
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  debian: 'chromium',
};

/**
 * A Chromium to test with: CHROMIUM_PATH, one installed on the machine, Playwright's own, or (as root on Debian and its
 * relatives) one installed now.
 * @throws Failure saying what to install.
 */
export function findBrowser(): string {
  return findHere(browser) ?? findPlaywrights() ?? installNow(browser);
}

function findPlaywrights(): string | undefined {
  const file = chromium.executablePath();
  return isExecutable(file) ? file : undefined;
}
