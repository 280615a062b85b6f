import { expect } from '@playwright/test';
import { errorSummary, test } from '../support/browser';

test('without JavaScript a table is checked, put right and applied, and the places can be changed', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead', 'Wharfmoor');
  const mark = String(Date.now());
  const send = async (role: string) => {
    const buffer = Buffer.from(`Name,E-mail,Role\nKim ${mark},kim.${mark}@table.example,${role}\n`);
    await page.getByLabel('The table').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Check the table' }).click();
  };
  await page.goto('/areas/wharfmoor/people/import');
  await send('Boss');
  await expect(errorSummary(page)).toContainText('Row 2, Role: “Boss” is not a role');
  await send('Task group member');
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  await expect(page.getByText('Everybody in the table who needed an invitation has one.')).toBeVisible();

  const both = await openAs('Key contact, voluntary sector', 'Wharfmoor');
  await both.goto('/areas/wharfmoor/work');
  await both.getByRole('banner').getByText('Switch').click();
  await both.getByRole('navigation', { name: 'Where you work' }).getByRole('link', { name: 'Leeds' }).click();
  await expect(both).toHaveURL(/\/areas\/leeds\/work$/);
});
