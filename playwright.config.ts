import { defineConfig, devices } from '@playwright/test';

const baseURL = process.env.BASE_URL;
if (!baseURL) throw new Error('BASE_URL is missing: run the end-to-end tests with `npm test -- end-to-end`.');

const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // Patience for a machine that does much at once; how fast the pages are is the bench's to say.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/end-to-end.json' }],
  ],
  use: {
    baseURL,
    actionTimeout: 30_000,
    launchOptions,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // A trace of every test takes a third of the time; a failure leaves its picture and what stood on the page.
    trace: 'off',
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: /.*\.(phone|no-script)\.spec\.ts/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testMatch: /.*\.phone\.spec\.ts/,
    },
    {
      name: 'without JavaScript',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      testMatch: /.*\.no-script\.spec\.ts/,
    },
  ],
});
