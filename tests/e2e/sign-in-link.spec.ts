import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { linkOf } from './journeys/invitation';
import { askForLink, expectUnusable } from './journeys/sign-in-link';

test('a link by e-mail signs in once, whoever looks at it before', async ({ openAs, page, browser, baseURL }) => {
  const email = 'deputy.education@leeds.example';
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'E-mail me a link instead' }).click();
  await expect(page).toHaveURL('/sign-in/link');
  await askForLink(page, email);
  const link = await linkOf(openAs, email);
  // A mail scanner opens it first.
  for (let time = 0; time < 3; time += 1) expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in as Deputy, education' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('banner')).toContainText('Deputy, education');

  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const late: Page = await other.newPage();
  await late.goto(link);
  await expectUnusable(late);
  await other.close();
});

test('an unknown address gets the answer that a known one gets [V6.3.1]', async ({ page }) => {
  await page.goto('/sign-in/link');
  await askForLink(page, `nobody.${Date.now()}@leeds.example`);
});

test('a link that was made up, or of another kind, gets the same calm page as one that is over', async ({ page }) => {
  const id = '01234567-89ab-7def-8123-456789abcdef';
  for (const token of ['x', 'sent-to-nobody', `${id}.1.${'a'.repeat(43)}`, '%F0%9F%98%80', "a'b<c>"]) {
    expect((await page.goto(`/sign-in/link/${token}`))?.status()).toBe(200);
    await expectUnusable(page);
  }
});

test('what is no address is said beside the field', async ({ page }) => {
  await page.goto('/sign-in/link');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('nobody');
  await page.getByRole('button', { name: 'E-mail me a link' }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveAccessibleDescription(
    /like name@example.org/,
  );
});
