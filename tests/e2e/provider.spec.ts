import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { PEOPLE } from '../support/people-at-provider';
import { invite } from './journeys/invitation';

const provider = process.env.PROVIDER_URL ?? '';
test.use({ otherOrigins: [provider] });

const button = (page: Page) => page.getByRole('button', { name: 'Sign in with Hospitals trust' });

/** Signs in at the provider's own page as somebody who has an account there. */
async function signInThere(page: Page, { name }: { name: string }, address = '/sign-in'): Promise<void> {
  await page.goto(address);
  await button(page).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
}

async function expectRefusal(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'You are not signed in' })).toBeVisible();
  await expect(page.getByText('Nobody with the address of this account has been invited')).toBeVisible();
  await expect(page).toHaveURL('/sign-in/provider');
  await page.goto('/areas/leeds/work');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
}

test('with the account of one’s organisation one is signed in where one wanted to go, and no token reaches the browser [V10.1.1]', async ({
  page,
  context,
}) => {
  await signInThere(page, PEOPLE.known, '/sign-in?next=%2Fareas%2Fleeds%2Fself-evaluations');
  await expect(page).toHaveURL('/areas/leeds/self-evaluations');
  await expect(page.getByRole('banner')).toContainText('Key contact, hospitals trust');
  const ours = (await context.cookies()).filter(({ name }) => name.includes('next-auth'));
  expect(ours.map(({ name }) => name)).toEqual(['next-auth.session-token']);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept + (await page.content())).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('everybody else gets one and the same calm page: no invitation, an unproven address, a refusal', async ({
  page,
}) => {
  for (const who of [PEOPLE.stranger, PEOPLE.unverified]) {
    await page.context().clearCookies();
    await signInThere(page, who);
    await expectRefusal(page);
  }
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await button(page).click();
  await page.getByRole('button', { name: 'Refuse' }).click();
  await expectRefusal(page);
});

test('an answer that nobody here asked for opens nothing, whoever sends it [V7.6.2] [V10.1.2]', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const query of ['', '?code=a&state=b', '?error=access_denied', '?code=a&code=b&state=%00']) {
    await page.goto(`/api/auth/callback/trust${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      query.includes('%00') ? /./ : 'You are not signed in',
    );
  }
  await page.goto('/api/auth/callback/nobody?code=a&state=b');
  await expectRefusal(page);
  // The address of somebody's answer, opened in another browser.
  await page.goto('/sign-in');
  await button(page).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: `Continue as ${PEOPLE.known.name}` }) });
  const choice = new URL((await form.getAttribute('action')) ?? '', page.url()).href;
  const chosen = await page.request.post(choice, { maxRedirects: 0 });
  const resumed = await page.request.get(new URL(chosen.headers().location ?? '', choice).href, { maxRedirects: 0 });
  const answer = resumed.headers().location ?? '';
  expect(answer).toContain('/api/auth/callback/trust?code=');
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const theirs = await other.newPage();
  await theirs.goto(answer);
  await expectRefusal(theirs);
  await other.close();
});

test('somebody who was invited signs in with their organisation’s account at once, in the role they were invited into', async ({
  page,
  openAs,
}) => {
  const lead = await openAs('Inspection lead');
  await invite(lead, { email: PEOPLE.invited.email, name: 'Ida Invited', role: 'Task group member' });
  await signInThere(page, PEOPLE.invited, '/sign-in?next=%2Fareas%2Fleeds%2Freadiness');
  await expect(page.getByRole('banner')).toContainText('Ida Invited');
  await expect(page).toHaveURL('/areas/leeds/readiness');
});

test('a link from elsewhere begins no sign-in: only a press of the button on our own page does [V7.6.2]', async ({
  request,
}) => {
  for (const path of [
    '/api/auth/signin',
    '/api/auth/signin/trust',
    '/api/auth/providers',
    '/api/auth/session',
    '/api/auth/csrf',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('forms may lead to the provider from the pages where one signs in, and from nowhere else', async ({ request }) => {
  const formAction = async (path: string) =>
    /form-action ([^;]*)/.exec((await request.get(path)).headers()['content-security-policy'] ?? '')?.[1];
  for (const path of ['/sign-in', '/sign-in/link', '/invitations/x'])
    expect(await formAction(path)).toBe(`'self' ${provider}`);
  for (const path of ['/about', '/nowhere', '/sign-inside']) expect(await formAction(path)).toBe("'self'");
});
