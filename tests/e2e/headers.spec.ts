import { type APIResponse, expect } from '@playwright/test';
import { test } from '../support/browser';

const pages = ['/sign-in', '/about', '/accessibility', '/privacy', '/nowhere'];
const servicePages = [
  '/areas/leeds/work',
  '/areas/leeds/readiness',
  '/areas/leeds/evidence/new',
  '/areas/atlantis/work',
];

function policyOf(answer: APIResponse): Map<string, string> {
  const text = answer.headers()['content-security-policy'] ?? '';
  return new Map(text.split(';').map((rule) => [rule.trim().split(' ')[0] ?? '', rule.trim()]));
}

async function expectGuarded(answer: APIResponse): Promise<string> {
  const headers = answer.headers();
  const policy = policyOf(answer);
  expect.soft(headers['x-content-type-options'], answer.url()).toBe('nosniff');
  expect.soft(headers['referrer-policy'], answer.url()).toBe('same-origin');
  expect.soft(headers['x-powered-by'], answer.url()).toBeUndefined();
  expect.soft(policy.get('frame-ancestors'), answer.url()).toBe("frame-ancestors 'none'");
  expect.soft(policy.get('default-src'), answer.url()).toBe("default-src 'none'");
  expect.soft([...policy.values()].join(), answer.url()).not.toMatch(/unsafe|https?:|\*/);
  const nonce = /'nonce-([^']{16,})'/.exec(policy.get('script-src') ?? '')?.[1] ?? '';
  expect.soft(nonce, `the nonce of ${answer.url()}`).not.toBe('');
  const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect
    .soft(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      answer.url(),
    )
    .toEqual([]);
  return nonce;
}

test('every page is guarded by its headers, with a new nonce each time', async ({ openAs, request }) => {
  const page = await openAs('Inspection lead');
  const nonces: string[] = [];
  for (const path of pages) nonces.push(await expectGuarded(await request.get(path)));
  for (const path of [...servicePages, ...servicePages]) nonces.push(await expectGuarded(await page.request.get(path)));
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('pages of the service are kept in no cache that others share', async ({ openAs }) => {
  const page = await openAs('Inspection lead');
  const answer = await page.request.get('/areas/leeds/readiness');
  expect(answer.headers()['cache-control']).toMatch(/no-store|private/);
});

test('a downloaded file may run nothing and is never shown in the page', async ({ openAs }) => {
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
  expect(headers['content-disposition']).toMatch(/^attachment/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['cache-control']).toMatch(/no-store/);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox.*frame-ancestors 'none'/);
});
