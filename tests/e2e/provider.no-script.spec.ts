import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { PEOPLE } from '../support/people-at-provider';

test.use({ otherOrigins: [process.env.PROVIDER_URL ?? ''] });

test('with scripts off one signs in with the account of one’s organisation', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Hospitals trust' }).click();
  await page.getByRole('button', { name: `Continue as ${PEOPLE.known.name}` }).click();
  await expect(page.getByRole('banner')).toContainText('Key contact, hospitals trust');
});
