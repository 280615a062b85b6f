import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { linkOf } from './journeys/invitation';
import { askForLink, expectUnusable } from './journeys/sign-in-link';

test('with scripts off a link by e-mail signs in, and a second press of the button gets the calm page', async ({
  openAs,
  page,
  context,
}) => {
  const email = 'deputy.probation@leeds.example';
  await page.goto('/sign-in/link');
  await askForLink(page, email);
  const link = await linkOf(openAs, email);
  const second = await context.newPage();
  await second.goto(link);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('banner')).toContainText('Deputy, probation');
  await second.getByRole('button', { name: 'Sign in' }).click();
  await expectUnusable(second);
});
