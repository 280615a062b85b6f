import { expect } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { test } from '../support/browser';

test('a filled workbook is compared and taken over without JavaScript', async ({ openAs }) => {
  const page = await openAs('Deputy, children’s social care');
  await page.goto('/areas/leeds/self-evaluations');
  await page.getByRole('link', { name: 'Leaving care' }).first().click();
  await page.getByRole('link', { name: 'Write in Word or Excel' }).click();
  const said = `The plan with the housing department is agreed, ${Date.now()}.`;
  const rows = [
    ['Code', 'What will we do next?', 'Grade'],
    ['LAC.OUT.EW', said, 'Good'],
  ].map((cells) => cells.map((value) => ({ value })));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const buffer = await writeWorkbook(rows).toBuffer();
  await page.getByLabel('The filled template').setInputFiles({ name: 'leaving-care.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Compare with the draft' }).click();

  const choice = page.getByRole('checkbox', { name: /^Take over “.+”$/ });
  await expect(page.getByText('Different', { exact: true })).toBeVisible();
  await expect(choice).toBeChecked();
  await page.getByRole('button', { name: 'Take over what is ticked' }).click();
  await expect(page.getByText('The answers have been taken over as a draft.')).toBeVisible();
});
