import { expect, type Page } from '@playwright/test';
import { chooseExample } from '../../support/browser';

const title = 'Strategy meetings start without health';
const detail = 'In four of nine records no health worker was asked, as the minutes show.';

/** Fills a finding in, loses the sign-in from another browser, signs in again, and sends what had been typed. */
export async function loseTheSignInWhileWriting(
  openAs: (name: string, area: string) => Promise<Page>,
  { name, area, slug }: { name: string; area: string; slug: string },
): Promise<void> {
  const page = await openAs(name, area);
  await page.goto(`/areas/${slug}/findings/new`);
  await page.getByRole('radio', { name: 'Recommendation' }).check();
  await page.getByRole('textbox', { name: 'The finding in one sentence' }).fill(title);
  await page.getByRole('textbox', { name: 'What was found, and how it is known' }).fill(detail);
  await page.getByRole('radio', { name: 'A case file audit' }).check();
  await page.getByLabel('Who is responsible?').selectOption({ index: 1 });

  const elsewhere = await openAs(name, area);
  await elsewhere.goto('/account');
  await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(elsewhere.getByText('Signed out.')).toBeVisible();

  await page.getByRole('button', { name: 'Record finding' }).click();
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/areas/${slug}/findings/new`)}`);
  await chooseExample(page, name, area);

  await expect(page.getByText('Your sign-in had ended. Nothing has been sent yet.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Recommendation' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'The finding in one sentence' })).toHaveValue(title);
  await expect(page.getByRole('textbox', { name: 'What was found, and how it is known' })).toHaveValue(detail);
  await expect(page.getByRole('radio', { name: 'A case file audit' })).toBeChecked();
  await page.getByRole('button', { name: 'Record finding' }).click();
  await expect(page.getByText('The finding has been recorded.')).toBeVisible();

  await page.goto(`/areas/${slug}/findings/new`);
  await expect(page.getByRole('textbox', { name: 'The finding in one sentence' })).toHaveValue('');
}
