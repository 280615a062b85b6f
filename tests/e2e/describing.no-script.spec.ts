import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('with JavaScript off, many items get a new review date after a look at what it does, and a note says what one shows', async ({
  openAs,
}) => {
  const page = await openAs('Key contact, voluntary sector');
  await page.goto('/areas/leeds/evidence?text=young');
  await page.getByRole('link', { name: 'Choose all on this page' }).click();
  await page.getByRole('button', { name: 'Change what is chosen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change 3 items');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Say what is to change');
  await page.getByLabel('Look at it again by').fill('2010-09-01');
  await page.getByRole('button', { name: 'Continue' }).click();
  const row = page.getByRole('row').filter({ hasText: 'youth work and volunteering' });
  await expect(row).toContainText('1 September 2010');
  await expect(row).toContainText('Accepted');
  await page.getByRole('button', { name: 'Make this change' }).click();
  await expect(page.getByText('The change has been made to all of them.')).toBeVisible();

  await page.getByRole('link', { name: 'Looked after young people in youth work and volunteering' }).click();
  await expect(page.getByText('1 September 2010')).toBeVisible();
  await page.getByRole('link', { name: 'Say what it shows, and where' }).click();
  await page.getByText('Say what it shows:').first().click();
  await page.getByLabel('What it shows of this criterion').first().fill('Call Jo on 07700 900123.');
  await page.getByRole('button', { name: 'Save the note' }).first().click();
  await expect(page.getByRole('alert')).toContainText('telephone number');
  await page.getByLabel('What it shows of this criterion').first().fill('How many took part, and in what.');
  await page.getByRole('button', { name: 'Save the note' }).first().click();
  await expect(page.getByText('How many took part, and in what.').first()).toBeVisible();
});
