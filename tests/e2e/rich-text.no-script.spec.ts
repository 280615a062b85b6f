import { expect } from '@playwright/test';
import { errorSummary, test } from '../support/browser';
import { openAnswer, saveAndRead } from './journeys/structured-text';

test('with JavaScript off, structured text is written with its marks, checked and read', async ({ openAs }) => {
  const page = await openAs('Key contact, probation', 'Wharfmoor');
  const field = await openAnswer(page, 'Public protection');
  await expect(page.locator('[role="toolbar"]').first()).toBeHidden();
  await page.getByText('How to set headings, lists, bold and links').first().click();
  await expect(page.getByText('an item of a bullet list').first()).toBeVisible();

  await field.fill('Ring 0113 496 0000');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(errorSummary(page)).toContainText('“0113 496 0000” could be a telephone number. Take it out');
  await expect(field).toHaveValue('Ring 0113 496 0000');

  await field.fill('# What works\n\nPlans are **shared**.\n\n1. Early\n2. In writing');
  const answers = await saveAndRead(page);
  await expect(answers.getByRole('heading', { name: 'What works' })).toBeVisible();
  await expect(answers.getByRole('listitem')).toHaveText(['Early', 'In writing']);
  await expect(answers.locator('strong')).toHaveText('shared');
});
