import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('whether services know themselves: the summary, one over-graded service, and the way to what shows it', async ({
  openAs,
}) => {
  const page = await openAs('Director of children’s services');
  await page.goto('/areas/leeds/readiness');
  await page.getByRole('link', { name: 'Do we know ourselves?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Do we know ourselves?' })).toBeVisible();
  await expect(page.getByRole('figure')).toContainText(/^Of \d+ grades, 1 is higher than moderated audits show/);

  await page.getByLabel('What follows').selectOption('Over-graded');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/mark=over-graded/);
  const rows = page
    .getByRole('table', { name: 'Grades, audits and measures by criterion and service' })
    .getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Case planning, reviews and recording');
  await expect(rows.nth(1)).toContainText(/Of \d+ audits: \d+ lower/);

  await page.getByRole('link', { name: 'Clear' }).click();
  await page.getByRole('link', { name: 'Initial assessments within seven working days' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Initial assessments within seven working days');
  await expect(page.getByRole('figure')).toContainText('Getting worse: the latest reading lies below the limits.');
  await page.getByText('Show the figures as a table').click();
  await expect(page.getByRole('cell', { name: 'Worse: outside the limits' }).first()).toBeVisible();
});

test('a key contact sees their own services alone', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/readiness/self-knowledge');
  const table = page.getByRole('table', { name: 'Grades, audits and measures by criterion and service' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row').filter({ hasText: 'Child and public protection unit' })).toHaveCount(3);
  await expect(page.getByLabel('Partner')).toHaveCount(0);
});

test('a framework without grades has nothing to compare, and shows what measures say', async ({ openAs }) => {
  const page = await openAs('Inspection lead', 'Wharfmoor');
  await page.goto('/areas/wharfmoor/readiness/self-knowledge?framework=JTAI-2025');
  await expect(page.getByText('This framework gives no grades, so there is nothing to compare.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Decisions at the front door within one working day' });
  await expect(row.first()).toContainText('getting worse');
  await expect(page.getByLabel('What follows')).toHaveCount(0);
});
