import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/browser';

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 400): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target} within ${most} presses`);
}

test('with the keyboard alone: sign in, open a mark of the schedule, and go on to what mends it', async ({ page }) => {
  await page.goto('/sign-in');
  await tabTo(page, page.getByRole('button', { name: 'Sign in as Director of children’s services' }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your work' })).toBeVisible();

  await tabTo(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Readiness' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Readiness' })).toBeVisible();

  const matrix = page.getByRole('group', { name: 'Criteria of the evaluation schedule by partner' });
  await tabTo(page, matrix);
  const mark = matrix.getByRole('cell').getByRole('link').first();
  await tabTo(page, mark);
  await expect(mark).toHaveCSS('outline-style', /solid|auto/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'What good looks like' })).toBeVisible();

  const mend = page
    .getByRole('main')
    .getByRole('link', { name: /^Open the self-evaluation|^See or add evidence/ })
    .first();
  await tabTo(page, mend);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/areas\/leeds\/(self-evaluations|evidence)/);
});

test('the first press of Tab offers to skip to the page itself', async ({ openAs }) => {
  const page = await openAs('Head of safeguarding');
  await page.goto('/areas/leeds/findings');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});
