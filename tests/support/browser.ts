import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';

type Fixtures = {
  /** Where else a test leads on purpose, like "http://127.0.0.1:4711"; nowhere unless said. */
  otherOrigins: string[];
  /** Everything the browser has complained about; fails the test at its end unless it is empty. */
  complaints: string[];
  /** A browser of its own, signed in as one of the worked examples' people. */
  openAs(name: string, area?: string): Promise<Page>;
};

/**
 * A test in a browser that is watched: an error in the console (a refused script or style is one), an exception that
 * nobody caught, an answer of 500 or worse, a missing part of a page, or a request to anyone but us fails the test.
 */
export const test = base.extend<Fixtures>({
  otherOrigins: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, otherOrigins }, use) => {
      const complaints: string[] = [];
      watch(context, [baseURL ?? '', ...otherOrigins], complaints);
      await use(complaints);
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  openAs: async ({ browser, baseURL, otherOrigins, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, area) => {
      const context = await browser.newContext();
      contexts.push(context);
      watch(context, [baseURL ?? '', ...otherOrigins], complaints);
      const page = await context.newPage();
      await signInAs(page, name, area);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

function watch(context: BrowserContext, origins: readonly string[], complaints: string[]): void {
  const hosts = origins.map((origin) => new URL(origin).host);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && !hosts.includes(url.host))
      complaints.push(`asked somebody else: ${url}`);
  });
  context.on('response', (response) => {
    // A page that is not there may be what the test is about; a missing part of a page never is.
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= (isPage ? 500 : 400)) complaints.push(`${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()} (${message.page()?.url()})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message} (${error.page()?.url()})`));
}

/**
 * Signs in with the form of the sign-in page, sent as a browser without JavaScript sends it: half the time that pressing its
 * button takes, of which `chooseExample` is the test. People of the same name serve in several areas: Leeds unless said.
 */
export async function signInAs(page: Page, name: string, area = 'Leeds'): Promise<void> {
  const asked = await page.request.get('/sign-in');
  const fields = await page.evaluate(
    ([html, button, heading]) => {
      const examples = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelectorAll('[aria-labelledby=examples] > div');
      const ofArea = [...examples].find((one) => one.querySelector('h3')?.textContent === heading);
      const forms = [...(ofArea?.querySelectorAll('form') ?? [])];
      const form = forms.find((one) => one.querySelector('button')?.textContent === button);
      return [...(form?.querySelectorAll('input') ?? [])].map((input) => [input.name, input.value] as const);
    },
    [await asked.text(), `Sign in as ${name}`, area] as const,
  );
  expect(fields, `the form that signs in as ${name} of ${area}`).not.toEqual([]);
  const answer = await page.request.post('/sign-in', {
    multipart: Object.fromEntries(fields),
    headers: { origin: new URL(asked.url()).origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `signing in as ${name} of ${area}`).toBe(303);
  await page.goto(answer.headers().location ?? '/');
  expect(new URL(page.url()).pathname).not.toBe('/sign-in');
}

/** Presses "Sign in as …" on a sign-in page that is open already and waits until it has led on. */
export async function chooseExample(page: Page, name: string, area = 'Leeds'): Promise<void> {
  const people = page.getByRole('region', { name: 'Look around in a worked example' });
  const ofArea = people
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: area, level: 3, exact: true }) });
  const button = ofArea.getByRole('button', { name: `Sign in as ${name}`, exact: true, includeHidden: true }).first();
  await expect(button).toBeAttached();
  if (!(await button.isVisible())) await ofArea.getByText(/more people$/).click();
  await button.click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

/** The list of errors at the top of a form. */
export function errorSummary(page: Page): Locator {
  return page.getByRole('alert', { name: 'There is a problem' });
}

/** The mark of a criterion for a partner in the dashboard's evaluation schedule. */
export async function markOf(page: Page, element: string, criterion: string, partner: string): Promise<Locator> {
  const matrix = page.getByRole('table', { name: 'Criteria of the evaluation schedule by partner' });
  await expect(matrix).toBeVisible();
  const headings = await matrix.getByRole('columnheader').allInnerTexts();
  const column = headings.map((text) => text.trim()).indexOf(partner);
  if (column < 1) throw new Error(`The evaluation schedule has no column ${partner}: ${headings.join(', ')}`);
  return matrix
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name: element, exact: true }) })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: criterion, exact: true }) })
    .getByRole('cell')
    .nth(column - 1);
}
