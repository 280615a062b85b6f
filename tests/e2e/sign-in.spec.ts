import { expect } from '@playwright/test';
import { chooseExample, errorSummary, signInAs, test } from '../support/browser';

const wrong = /The e-mail address and password do not fit/;

test('a wrong password and an unknown address get the same calm answer; the address stays, the password does not', async ({
  page,
}) => {
  await page.goto('/sign-in');
  for (const email of ['inspection-lead@leeds.example', `nobody-${Date.now()}@leeds.example`]) {
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(errorSummary(page)).toContainText(wrong);
    await expect(errorSummary(page).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
    await page.reload();
  }
});

test('an empty sign-in form says what is missing beside each field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.locator(':focus').getByRole('alert', { name: 'There is a problem' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveAccessibleDescription(/Enter your e-mail/);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Enter your password/);
});

test('signing out ends the session on the server, not only in this browser', async ({ page, context }) => {
  await signInAs(page, 'Key contact, police');
  const cookies = await context.cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
  await page.goto('/areas/leeds/work');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await context.addCookies(cookies);
  await page.goto('/areas/leeds/work');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('the sign-in cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
  await signInAs(page, 'Key contact, police');
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('after sign-in one is where one wanted to go', async ({ page }) => {
  await page.goto('/areas/leeds/findings?framework=SLAC-2009');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await chooseExample(page, 'Head of safeguarding');
  await expect(page).toHaveURL('/areas/leeds/findings?framework=SLAC-2009');
});

for (const next of [
  'https://example.com/',
  '//example.com/',
  '/\\example.com/',
  'javascript:alert(1)',
  '/%09/example.com',
]) {
  test(`after sign-in nobody is led away from the site: next=${next}`, async ({ page, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await chooseExample(page, 'Head of safeguarding');
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
  });
}

test('a page of another area is not found', async ({ openAs }) => {
  const leeds = await openAs('Key contact, police', 'Leeds');
  const wharfmoor = await openAs('Key contact, police', 'Wharfmoor');
  for (const room of ['work', 'evidence', 'self-evaluations', 'findings']) {
    expect((await leeds.request.get(`/areas/leeds/${room}`)).status(), `own ${room}`).toBe(200);
    expect((await leeds.request.get(`/areas/wharfmoor/${room}`)).status(), `foreign ${room}`).toBe(404);
    expect((await wharfmoor.request.get(`/areas/leeds/${room}`)).status(), `foreign ${room}`).toBe(404);
  }
  await leeds.goto('/areas/wharfmoor/work');
  await expect(leeds.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

test('somebody who serves two areas chooses between them', async ({ openAs }) => {
  const page = await openAs('Key contact, voluntary sector', 'Wharfmoor');
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Wharfmoor' })).toBeVisible();
  await main.getByRole('link', { name: 'Leeds' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your work' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Leeds' })).toBeVisible();
});
