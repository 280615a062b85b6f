import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the first criterion that a service of the county is asked to answer for the joint inspection. */
export async function openAnswer(page: Page, service: string): Promise<Locator> {
  await page.goto('/areas/wharfmoor/self-evaluations?framework=JTAI-2025');
  await page.getByRole('link', { name: service, exact: true }).first().click();
  await page.getByRole('region', { name: 'Answer each criterion' }).locator('a[href*="/criteria/"]').first().click();
  const field = page.getByRole('textbox', { name: 'What do we know?' });
  await expect(field).toBeVisible();
  return field;
}

/** Saves the answer and opens the page where all answers are read before they are sent. */
export async function saveAndRead(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  const service = new URL(page.url()).pathname.split('/').slice(0, 5).join('/');
  await page.goto(`${service}/submit?framework=JTAI-2025`);
  return page.getByRole('region', { name: 'Your answers' });
}
