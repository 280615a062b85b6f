import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type APIResponse, expect, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { readRoutes } from '../support/routes';

const routes = readRoutes();
const isOfNobody = (address: string) => /\[(?!area\])/.test(address);
const fill = (address: string, value = randomUUID()) =>
  address.replaceAll('[area]', 'leeds').replaceAll(/\[[^\]]+\]/g, value);

/** Pages that somebody signed in opens by their address alone. */
const ownPages = routes
  .filter(({ address, isPage }) => isPage && !isOfNobody(address))
  .map(({ address }) => fill(address));
/** Addresses of things that do not exist, on every route there is. */
const missing = routes.filter(({ address }) => isOfNobody(address)).map(({ address }) => fill(address));
const odd = [
  '/nowhere',
  '/areas/atlantis/work',
  '/%E0%A4%A',
  '/a%00b',
  '/_next/',
  '/_next/static/nothing.js',
  '/api/nothing',
];
const own = ['/favicon.svg', '/healthz', '/readyz'];

/** Every file that a page loads. */
async function assetsOf(page: Page, address: string): Promise<string[]> {
  const assets = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/_next/static/')) assets.add(pathname);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return [...assets];
}

function policyOf(answer: APIResponse): Map<string, string> {
  const text = answer.headers()['content-security-policy'] ?? '';
  return new Map(text.split(';').map((rule) => [rule.trim().split(' ')[0] ?? '', rule.trim()]));
}

/** What every answer must carry, whatever it is. */
function expectGuarded(answer: APIResponse): void {
  const headers = answer.headers();
  const of = `${answer.status()} ${answer.url()}`;
  expect.soft(answer.status(), of).toBeLessThan(500);
  expect
    .soft(headers['strict-transport-security'], of)
    .toMatch(/^max-age=(?:3153600\d|[4-9]\d{7}|\d{9,}); includeSubDomains/);
  expect.soft(headers['x-content-type-options'], of).toBe('nosniff');
  expect.soft(headers['referrer-policy'], of).toBe('same-origin');
  expect.soft(headers['cross-origin-resource-policy'], of).toBe('same-origin');
  expect.soft(headers['x-powered-by'] ?? headers.server, of).toBeUndefined();
  expect.soft(policyOf(answer).get('frame-ancestors'), of).toBe("frame-ancestors 'none'");
  for (const name of Object.keys(headers)) expect.soft(name, of).not.toMatch(/^access-control-/);
}

/** What everything but an asset must carry: nobody else’s cache keeps it, and its type says how it is written. */
function expectPrivate(answer: APIResponse): void {
  const headers = answer.headers();
  const of = `${answer.status()} ${answer.url()}`;
  expect.soft(headers['cache-control'], of).toMatch(/no-store/);
  expect.soft(headers['cache-control'], of).not.toMatch(/public|s-maxage/);
  if (Number(headers['content-length'] ?? 1) > 0 && ![303, 307].includes(answer.status()))
    expect.soft(headers['content-type'], of).toMatch(/^text\/(?:html|plain); ?charset=utf-8$/i);
}

const foreign = { headers: { origin: 'https://evil.example' }, maxRedirects: 0 };

async function expectAll(request: APIRequestContext, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await request.get(address, foreign);
    expectGuarded(answer);
    if (!own.includes(address)) expectPrivate(answer);
  }
}

test('every page carries its headers, whether it is shown, missing, or leads elsewhere [V3.4.1, V3.4.2, V3.4.4, V3.4.5, V3.4.6, V4.1.1, V14.3.2]', async ({
  openAs,
  request,
}) => {
  const page = await openAs('Inspection lead');
  expect(ownPages.length).toBeGreaterThan(20);
  await expectAll(page.request, [...ownPages, ...missing, ...odd, ...own]);
  await expectAll(request, [...ownPages, ...missing, ...odd]);
});

test('what a browser asks for to change only part of a page is kept by no cache either [V14.2.2, V14.3.2]', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  const asked: Record<string, string>[] = [{ rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }];
  for (const headers of asked) {
    const answer = await page.request.get('/areas/leeds/work', { headers, maxRedirects: 0 });
    expectGuarded(answer);
    expect(answer.headers()['cache-control']).toMatch(/no-store/);
  }
});

test('what is refused before a page sees it carries them too [V3.4.1, V3.4.4, V3.4.6, V3.5.2, V5.2.1, V13.4.4]', async ({
  request,
}) => {
  const tries = [
    { method: 'PUT', status: 405 },
    { method: 'DELETE', status: 405 },
    { method: 'OPTIONS', status: 405 },
    { method: 'POST', data: '{}', type: 'application/json', status: 415 },
    { method: 'POST', data: 'a=b', type: 'text/plain', status: 415 },
    { method: 'POST', data: Buffer.alloc(1_100_000), type: 'multipart/form-data; boundary=a', status: 413 },
  ];
  for (const { method, data, type, status } of tries) {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    const answer = await request.fetch('/sign-in', { method, headers, ...(data ? { data } : {}) });
    expect(answer.status(), method).toBe(status);
    expectGuarded(answer);
    expectPrivate(answer);
  }
});

test('what pages are made of carries them, and no source map is there [V3.4.1, V3.4.4, V4.1.1, V13.4.2]', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  const assets = await assetsOf(page, '/areas/leeds/findings/new');
  expect(assets.length).toBeGreaterThan(4);
  const types: Readonly<Record<string, RegExp>> = {
    js: /^application\/javascript; charset=utf-8$/i,
    css: /^text\/css; charset=utf-8$/i,
    woff2: /^font\/woff2$/,
  };
  for (const asset of assets) {
    const answer = await page.request.get(asset);
    expectGuarded(answer);
    expect.soft(answer.headers()['content-type'], asset).toMatch(types[asset.split('.').at(-1) ?? ''] ?? /^$/);
    if (/\.(?:js|css)$/.test(asset)) {
      expect.soft(await answer.text(), asset).not.toMatch(/sourceMappingURL|react-devtools|__nextjs_original-stack/);
      expect.soft((await page.request.get(`${asset}.map`)).status(), `${asset}.map`).toBe(404);
    }
  }
});

test('every page runs only its own scripts, with a new nonce each time [V3.4.3]', async ({ openAs, request }) => {
  const page = await openAs('Inspection lead');
  const nonces: string[] = [];
  const shown = [
    ...(await Promise.all(['/sign-in', '/about', '/nowhere'].map((address) => request.get(address)))),
    ...(await Promise.all(
      [...ownPages.slice(0, 6), ...ownPages.slice(0, 6)].map((address) => page.request.get(address)),
    )),
  ];
  for (const answer of shown) {
    const policy = policyOf(answer);
    expect.soft(policy.get('default-src'), answer.url()).toBe("default-src 'none'");
    expect.soft(policy.get('object-src'), answer.url()).toBe("object-src 'none'");
    expect.soft(policy.get('base-uri'), answer.url()).toBe("base-uri 'none'");
    expect.soft(policy.get('script-src'), answer.url()).not.toMatch(/unsafe|https?:|\*/);
    expect.soft(policy.get('style-src'), answer.url()).not.toMatch(/unsafe|https?:|\*/);
    const nonce = /'nonce-([^']{16,})'/.exec(policy.get('script-src') ?? '')?.[1] ?? '';
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect
      .soft(
        scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
        answer.url(),
      )
      .toEqual([]);
    nonces.push(nonce);
  }
  expect(nonces).not.toContain('');
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('a downloaded file may run nothing, is never shown in the page, and is named by us [V3.2.1, V3.5.4, V5.4.1, V14.3.2]', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  await page.goto('/areas/leeds/evidence');
  await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  const href = await page
    .getByRole('link', { name: /^Download / })
    .first()
    .getAttribute('href');
  const answer = await page.request.get(href ?? '');
  const headers = answer.headers();
  expect(answer.status()).toBe(200);
  expectGuarded(answer);
  expect(headers['content-disposition']).toMatch(/^attachment/);
  expect(headers['cache-control']).toMatch(/no-store/);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox.*frame-ancestors 'none'/);
  const renamed = await page.request.get(`${href}?filename=page.html&name=page.html`);
  expect(renamed.headers()['content-disposition']).toBe(headers['content-disposition']);
  const download = page.waitForEvent('download');
  await page.goto(href ?? '').catch(() => undefined);
  expect((await download).suggestedFilename()).not.toBe('');
});
