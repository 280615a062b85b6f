import { expect, type Page } from '@playwright/test';

/** Asks for a link on its page; the answer is the same for every address. */
export async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('button', { name: 'E-mail me a link' }).click();
  await expect(page).toHaveURL('/sign-in/link/sent');
  await expect(page.getByRole('heading', { level: 1, name: 'Look in your mailbox' })).toBeVisible();
  await expect(page.getByText('If there is an account with this address')).toBeVisible();
}

export async function expectUnusable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'This link cannot be used' })).toBeVisible();
  await expect(page.getByText('A link works once, and for ten minutes.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
}
