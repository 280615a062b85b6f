import { expect, type Page } from '@playwright/test';

/** Opens the page with the comments on one answer of a service of Leeds. */
export async function openComments(page: Page, service: string, criterion: string): Promise<void> {
  await page.goto('/areas/leeds/self-evaluations');
  await page.getByRole('link', { name: service, exact: true }).first().click();
  const article = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: criterion, exact: true }) });
  await article.getByRole('link', { name: /^Comment/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: criterion })).toBeVisible();
}

/** The comment that says this, with its replies. */
export function threadWith(page: Page, words: string) {
  return page.getByRole('article').filter({ hasText: words });
}
