import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { readRoutes } from '../support/routes';

const unknown: Readonly<Record<string, string>> = {
  'a word': 'nonsense',
  'an id of nothing': randomUUID(),
  'a quotation mark': "1'--",
  'a character of no text': '%00',
  'a broken encoding': '%E0%A4%A',
  'a very long word': 'x'.repeat(2000),
};

const isVariable = (part: string) => /^\[.+\]$/.test(part);

/** Where the links of mails and the answers of identity providers arrive: for whatever is no good, one calm page. */
const isArrival = (address: string) => /^\/(?:invitations|sign-in\/link|api\/auth)\//.test(address);

/** Routes with a part in brackets besides the area. */
const routes = readRoutes().filter(
  ({ address }) => !isArrival(address) && address.split('/').some((part) => isVariable(part) && part !== '[area]'),
);

function fill(address: string, area: string, value: string): string {
  return address
    .split('/')
    .map((part) => (part === '[area]' ? area : isVariable(part) ? value : part))
    .join('/');
}

/** The answers that are not, at once or after being sent on, the calm page of something that is not there. */
async function surprises(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const answer = await page.request.get(address);
    const isCalm = answer.status() === 404 || answer.status() === 400;
    if (!isCalm) found.push(`${answer.status()} for ${address.slice(0, 120)}`);
  }
  return found;
}

for (const name of ['Inspection lead', 'Key contact, children’s social care', 'Operator']) {
  test(`to ${name}, what does not exist is not found, whatever the address [V16.5.1]`, async ({ openAs }) => {
    const page = await openAs(name, name === 'Operator' ? 'The whole installation' : 'Leeds');
    expect(routes.length).toBeGreaterThan(15);
    const addresses = routes.flatMap(({ address }) =>
      Object.values(unknown).map((value) => fill(address, 'leeds', value)),
    );
    expect(await surprises(page, addresses)).toEqual([]);
  });
}

test('an area that does not exist is not found [V8.2.2]', async ({ openAs }) => {
  const page = await openAs('Inspection lead');
  const ofAreas = readRoutes().filter(({ address }) => address.includes('[area]'));
  const addresses = ofAreas.map(({ address }) => fill(address, 'atlantis', randomUUID()));
  expect(await surprises(page, addresses)).toEqual([]);
  await page.goto('/areas/atlantis/work');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

test('whatever stands behind the question mark, a page is shown or not found [V1.4.2, V15.3.7]', async ({ openAs }) => {
  const page = await openAs('Inspection lead');
  const odd = [
    'framework=nonsense',
    'framework=SLAC-2009&framework=ILACS-2026',
    'framework=%00',
    'page=-1',
    'page=99999999999999999999',
    'criterion=%00&partner=nonsense&kind=nonsense&status=nonsense',
    'edition=%00',
    'done=nonsense',
    'file=nonsense',
  ];
  const found: string[] = [];
  for (const { address } of readRoutes().filter(({ address, isPage }) => isPage && !/\[(?!area\])/.test(address))) {
    for (const query of odd) {
      const asked = `${fill(address, 'leeds', '')}?${query}`;
      const status = (await page.request.get(asked)).status();
      if (status >= 500) found.push(`${status} for ${asked}`);
    }
  }
  expect(found).toEqual([]);
});

test('nobody who has not signed in sees a page of the service [V8.2.1]', async ({ request }) => {
  const shown: string[] = [];
  for (const { address, isPage } of readRoutes().filter(
    ({ address }) => /^\/(areas|admin|api|account)\b|^\/$/.test(address) && !isArrival(address),
  )) {
    const answer = await request.get(fill(address, 'leeds', randomUUID()), { maxRedirects: 0 });
    const isSent = answer.status() === 307 && answer.headers().location?.startsWith('/sign-in?next=');
    const isRefused = !isPage && [401, 403, 404].includes(answer.status());
    if (!isSent && !isRefused) shown.push(`${answer.status()} for ${address}`);
  }
  expect(shown).toEqual([]);
});
