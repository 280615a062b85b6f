import { expect } from '@playwright/test';
import { chooseExample, test } from '../support/browser';
import { fromPasswordToSecondFactorAndBack } from './journeys/account';

test('somebody chooses a password and sets a second factor up, and signs in with both [V6.2.2] [V6.2.6] [V6.2.7]', async ({
  openAs,
}) => {
  await fromPasswordToSecondFactorAndBack(await openAs('Member, safeguarding children partnership', 'Wharfmoor'));
});

test('somebody sees the browsers in which they are signed in, and signs out of another [V7.5.2]', async ({
  openAs,
}) => {
  const [here, there] = [await openAs('Auditor, police', 'Wharfmoor'), await openAs('Auditor, police', 'Wharfmoor')];
  await here.goto('/account');
  const sessions = here.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
  await expect(sessions.filter({ hasText: 'This one' })).toHaveCount(1);
  await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(here.getByText('Signed out.')).toBeVisible();
  await expect(sessions).toHaveCount(1);
  await there.goto('/account');
  await expect(there).toHaveURL(/\/sign-in\?next=/);
});

test('an operator disables an account, and its next request is at the door [V7.4.2]', async ({ openAs, page }) => {
  const name = 'Advocacy manager, voluntary sector';
  const someone = await openAs(name);
  const operator = await openAs('Operator', 'The whole installation');
  await operator.goto(`/admin/people?name=${encodeURIComponent(name)}`);
  await operator.getByRole('link', { name }).click();
  await operator.getByRole('button', { name: 'Disable the account' }).click();
  await expect(operator.getByText('The account is disabled, and every session of theirs has ended.')).toBeVisible();
  await someone.goto('/account');
  await expect(someone).toHaveURL(/\/sign-in\?next=/);
  await operator.getByRole('button', { name: 'Enable the account' }).click();
  await expect(operator.getByText('The account is enabled again.')).toBeVisible();
  await page.goto('/sign-in');
  await chooseExample(page, name);
});

test('what somebody types as a password is shown only when they ask [V6.2.6]', async ({ page }) => {
  await page.goto('/sign-in');
  const field = page.getByLabel('Password');
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'current-password');
  await page.getByRole('button', { name: 'Show what you typed' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide what you typed' }).click();
  await expect(field).toHaveAttribute('type', 'password');
});

test('without a sign-in begun, the page for the code leads to the first step', async ({ page }) => {
  await page.goto('/sign-in/code?next=/account');
  await expect(page).toHaveURL('/sign-in?next=%2Faccount');
});
