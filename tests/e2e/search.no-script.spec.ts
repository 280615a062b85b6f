import { expect } from '@playwright/test';
import { test } from '../support/browser';

const PHRASE = '"suggests significant harm"';

test('with JavaScript off, the box on a page leads to the passage of a file, and its page to the file itself', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  await page.goto('/areas/leeds/findings');
  await page.getByLabel('Search Leeds').fill(PHRASE);
  await page.getByRole('button', { name: 'Search' }).click();
  const found = page.getByRole('region', { name: 'Evidence' }).getByRole('listitem');
  await expect(found).toHaveCount(1);
  await expect(found.getByRole('link', { name: 'Section 47 guidance, revised' })).toBeVisible();
  await expect(found.locator('mark').first()).toHaveText('suggests');

  await page.getByRole('navigation', { name: 'What was found' }).getByRole('link', { name: 'Evidence' }).click();
  await page.getByLabel('Kind').selectOption({ label: 'Audit' });
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Clear a filter, or ask in other words.')).toBeVisible();
  await page.getByRole('link', { name: 'Clear' }).click();
  await page.getByRole('link', { name: 'Page 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('.pdf');
});

test('somebody who may not open the file finds none of its words, and whoever types nothing is told how', async ({
  openAs,
}) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/work');
  await page.getByLabel('Search Leeds').fill(PHRASE);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByLabel('Search Leeds').fill('section 47');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: /^Section 47 guidance/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Page 1' })).toHaveCount(0);
  await page.goto('/areas/leeds/search');
  await expect(page.getByText(/the beginning of a word is enough/i)).toBeVisible();
});
