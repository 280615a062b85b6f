import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';

const places = (page: Page) => page.getByRole('navigation', { name: 'Where you work' });

test('somebody of two areas changes from one to the other, with the keyboard', async ({ openAs }) => {
  const page = await openAs('Key contact, voluntary sector', 'Wharfmoor');
  await page.goto('/areas/leeds/work');
  const choice = page.getByRole('banner').getByText('Switch');
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(places(page).getByRole('link')).toHaveText(['Leeds', 'Wharfmoor']);
  await expect(places(page).getByRole('link', { name: 'Leeds' })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/areas\/wharfmoor\/work$/);
});

test('somebody of two partners changes between them', async ({ openAs }) => {
  const page = await openAs('Named nurse for safeguarding', 'Wharfmoor');
  await page.goto('/areas/wharfmoor/work');
  await page.getByRole('banner').getByText('Switch').click();
  await places(page).getByRole('link', { name: 'Hospital trust' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hospital trust');
  await page.getByRole('banner').getByText('Switch').click();
  await expect(places(page).locator('[aria-current]')).toHaveText(['Wharfmoor', 'Hospital trust']);
});

test('somebody of one place has nothing to choose', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/work');
  await expect(page.getByRole('banner').getByText('Switch')).toHaveCount(0);
});
