import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('with JavaScript off, a document is asked for, looked at again until it is there, and fetched', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  await page.goto('/areas/leeds/documents');
  await page.getByRole('button', { name: 'Build the document' }).click();
  const ready = page.getByRole('link', { name: 'Download the document' });
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Look again' });
    if (await again.isVisible()) await again.click();
    await expect(ready).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), ready.click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
});
