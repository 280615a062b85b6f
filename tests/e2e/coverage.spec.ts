import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('from your work to what runs out, to what is missing, and on to where it is added', async ({ openAs }) => {
  const page = await openAs('Key contact, children’s social care');
  await page.goto('/areas/leeds/work');
  await page.getByRole('link', { name: 'Evidence that runs out' }).click();
  await expect(page.getByRole('heading', { name: 'What runs out', level: 1 })).toBeVisible();
  const soon = page.getByRole('table', { name: 'Within 30 days' });
  await expect(soon.getByRole('link', { name: /^Send a newer file/ }).first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Views of the evidence' }).getByRole('link', { name: 'Coverage' }).click();
  await expect(page.getByText(/^\d+ of 27 criteria lack a kind of evidence they need/)).toBeVisible();
  const matrix = page.getByRole('table', { name: 'Evidence by criterion and kind' });
  const value = matrix.getByRole('row', { name: /^Leadership and management: Value for money/ }).first();
  await value.getByRole('link', { name: 'Missing: add' }).first().click();
  await expect(page.getByRole('heading', { name: 'Add evidence', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/criterion=SG\.LM\.VFM&kind=performance-data/);
});
