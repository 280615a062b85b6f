import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { errorSummary, test } from '../support/browser';
import { partsOf } from '../support/page-parts';
import { readRoutes, routeOf } from '../support/routes';
import { records, sendAndDescribe } from './journeys/evidence-form';

const routes = readRoutes();
/** WCAG 2.2 up to AA, and what the makers of axe advise besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Looked at on a phone as well: what key contacts and board members open there. */
const onPhones =
  /^\/(sign-in|areas\/\[area\]\/(work|readiness|evidence\/new|reports\/\[id\]|self-evaluations\/\[serviceId\]\/criteria\/\[code\]))$/;
const mostPages = 40;

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}; ${nodes[0]?.target} and ${nodes.length - 1} more`);
}

/** What sticks out at the side of a narrow window; what scrolls within its own frame does not. */
async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`is ${scrollWidth} px wide in a window of ${clientWidth} px`] : [];
  });
}

/** Opens the page and looks at everything that is to be seen of it. */
async function look(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const faults = await faultsOf(page);
  if (onPhones.test(routeOf(new URL(page.url()).pathname, routes) ?? '')) {
    await page.setViewportSize({ width: 390, height: 844 });
    faults.push(...(await faultsOf(page)).map((fault) => `on a phone ${fault}`));
  }
  faults.push(...(await overflowAt(page, 320)));
  return faults.map((fault) => `${address} ${fault}`);
}

/** What has been looked at, by route: the same parts need no second look, whoever is shown them. */
const lookedAt = new Map<string, Set<string>>();

/** True when the page is made of something that has not been looked at on its route; from now on it has. */
function isNew(route: string, parts: readonly string[]): boolean {
  const known = lookedAt.get(route) ?? new Set();
  lookedAt.set(route, known);
  const before = known.size;
  for (const part of parts) known.add(part);
  return known.size > before;
}

/** The pages among the links that lie inside the site, without files. */
function pagesOf(links: readonly string[], origin: string): string[] {
  return links
    .filter((href) => href.startsWith(`${origin}/`) && !href.startsWith(`${origin}/api/`))
    .map((href) => href.slice(origin.length).split('#')[0] ?? '/');
}

/** Follows links, nearest first, asks for every page, and looks at those that hold something new; of one route only so many. */
async function lookAround(page: Page, ofOneRoute: number): Promise<{ reached: number; faults: string[] }> {
  const { origin, pathname: start } = new URL(page.url());
  const waiting = [start];
  const known = new Set(waiting);
  const asks = new Map<string, number>();
  const faults: string[] = [];
  let reached = 0;
  for (let address = waiting.shift(); address && reached < mostPages; address = waiting.shift()) {
    const route = routeOf(address.split('?')[0] ?? '', routes) ?? address;
    const before = asks.get(route) ?? 0;
    if (before >= ofOneRoute) continue;
    asks.set(route, before + 1);
    reached += 1;
    const answer = await page.request.get(address);
    if (answer.status() !== 200) {
      faults.push(`${address} is linked and answers ${answer.status()}`);
      continue;
    }
    const { title, links, parts } = await partsOf(page, await answer.text(), answer.url());
    if (!/ – Prepare for inspection$/.test(title)) faults.push(`${address} has no title of its own`);
    if (isNew(route, parts)) faults.push(...(await look(page, address)));
    for (const link of pagesOf(links, origin)) {
      if (!known.has(link)) waiting.push(link);
      known.add(link);
    }
  }
  return { reached, faults };
}

/** One of each role; a deputy reaches what a key contact reaches. */
const people = [
  { name: 'Inspection lead', ofOneRoute: 2, atLeast: 35 },
  { name: 'Head of safeguarding', ofOneRoute: 1, atLeast: 25 },
  { name: 'Key contact, children’s social care', ofOneRoute: 2, atLeast: 35 },
  { name: 'Team manager, fieldwork', ofOneRoute: 1, atLeast: 15 },
  { name: 'Auditor, children’s social care', ofOneRoute: 1, atLeast: 12 },
  { name: 'Board member, ISCB', ofOneRoute: 2, atLeast: 8 },
  { name: 'Inspection lead', area: 'Wharfmoor', ofOneRoute: 1, atLeast: 35 },
  { name: 'Inspector, rehearsal', area: 'Wharfmoor', ofOneRoute: 2, atLeast: 5 },
  { name: 'Operator', area: 'The whole installation', ofOneRoute: 2, atLeast: 5 },
];

// In one worker, one after the other: each goes by what those before have looked at.
test.describe.configure({ mode: 'default' });

for (const { name, area, ofOneRoute, atLeast } of people) {
  test(`everything that ${name}${area ? ` of ${area}` : ''} can reach is there and is accessible`, async ({
    openAs,
  }) => {
    const page = await openAs(name, area);
    const { reached, faults } = await lookAround(page, ofOneRoute);
    expect(faults).toEqual([]);
    expect(reached, 'pages reached').toBeGreaterThanOrEqual(atLeast);
  });
}

test('what a visitor sees is accessible, and so are the pages that say that something is wrong', async ({ page }) => {
  const faults: string[] = [];
  for (const address of ['/sign-in', '/about', '/accessibility', '/privacy'])
    faults.push(...(await look(page, address)));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/nowhere');
  faults.push(...(await faultsOf(page)), ...(await overflowAt(page, 320)));
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(errorSummary(page)).toBeVisible();
  faults.push(...(await faultsOf(page)), ...(await overflowAt(page, 320)));
  expect(faults).toEqual([]);
});

test('a long form with errors is accessible', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/evidence/new');
  await sendAndDescribe(page, records);
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(errorSummary(page)).toBeVisible();
  expect([...(await faultsOf(page)), ...(await overflowAt(page, 320))]).toEqual([]);
});
