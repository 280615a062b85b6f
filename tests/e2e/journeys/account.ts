import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { errorSummary } from '../../support/browser';

const PASSWORD = 'tulip ridge orbit marble';

/** The code that an app with this secret shows so many steps of 30 seconds from now. */
function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

const codeField = (page: Page) => page.getByRole('textbox', { name: 'Code from your app' });
const isAt = (pathname: string) => (url: URL) => url.pathname === pathname;

/**
 * Somebody who is signed in chooses a password, sets a second factor up, signs out, signs in by a code and by a recovery
 * code, and removes the second factor again.
 */
export async function fromPasswordToSecondFactorAndBack(page: Page): Promise<void> {
  await page.goto('/account');
  const email = (await page.getByText(/^\S+@\S+$/).textContent()) ?? '';
  await choosePassword(page);
  const { secret, recoveryCodes } = await setUp(page);
  await signOut(page);
  await byCode(page, email, secret);
  await signOut(page);
  await byRecoveryCode(page, email, recoveryCodes[0] ?? '');
  await remove(page, recoveryCodes[1] ?? '');
}

async function choosePassword(page: Page): Promise<void> {
  await page.getByRole('link', { name: /your password/ }).click();
  const field = page.getByLabel('New password');
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'new-password');
  await field.fill('safeguarding2026');
  await page.getByRole('button', { name: 'Choose password' }).click();
  await expect(errorSummary(page)).toContainText('“safeguarding” is what somebody would try first');
  await field.fill(PASSWORD);
  await page.getByRole('button', { name: 'Choose password' }).click();
  await expect(page.getByText('Your password has been changed.')).toBeVisible();
}

async function setUp(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.getByRole('link', { name: /your second factor/ }).click();
  await page.getByRole('button', { name: 'Set up the app' }).click();
  await expect(page.getByRole('img', { name: /authenticator app/ })).toBeVisible();
  await page.getByText('I cannot scan the picture').click();
  const secret = ((await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(' ', '');
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code');
  const confirm = async (code: string) => {
    await codeField(page).fill(code);
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm' }).click();
  };
  await confirm('12345');
  await expect(errorSummary(page)).toContainText('This code does not fit');
  await confirm(codeOf(secret));
  await expect(page.getByRole('heading', { level: 1, name: 'Your recovery codes' })).toBeVisible();
  const recoveryCodes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL(isAt('/account'));
  await page.goto('/account/second-factor/recovery-codes');
  await expect(page, 'recovery codes are shown once').toHaveURL('/account/second-factor');
  return { secret, recoveryCodes };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
}

async function firstFactor(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?next=/account/second-factor');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(isAt('/sign-in/code'));
}

async function byCode(page: Page, email: string, secret: string): Promise<void> {
  await firstFactor(page, email);
  await page.goto('/account');
  await expect(page, 'the password alone opens nothing').toHaveURL(/\/sign-in\?next=/);
  await page.goto('/sign-in/code?next=/account/second-factor');
  await codeField(page).fill('12345');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(errorSummary(page)).toContainText('This code does not fit');
  // The next step's code is good already, and the present one may have set the second factor up.
  await codeField(page).fill(codeOf(secret, 1));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(isAt('/account/second-factor'));
}

async function byRecoveryCode(page: Page, email: string, recoveryCode: string): Promise<void> {
  await firstFactor(page, email);
  await page.getByRole('link', { name: /use a recovery code/ }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(recoveryCode.toLowerCase());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(isAt('/account/second-factor'));
  await expect(page.getByText('You have 9 left')).toBeVisible();
}

async function remove(page: Page, recoveryCode: string): Promise<void> {
  await page.getByRole('link', { name: 'Remove the second factor' }).click();
  await page.waitForURL(isAt('/account/second-factor/remove'));
  await page.getByRole('textbox', { name: 'Code from your app, or a recovery code' }).fill(recoveryCode);
  await page.getByRole('button', { name: 'Remove the second factor' }).click();
  await expect(page.getByText('Your second factor is removed.')).toBeVisible();
}
