import { expect } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { errorSummary, test } from '../support/browser';

const HEADINGS = ['Name', 'E-mail', 'Role', 'Partner', 'Board', 'Last day'];
const csv = (...rows: string[]) => ({
  ...{ name: 'people.csv', mimeType: 'text/csv' },
  buffer: Buffer.from([HEADINGS.join(','), ...rows].join('\r\n')),
});

test('the lead invites people from a CSV table, after putting right what is wrong in it', async ({ openAs }) => {
  const page = await openAs('Inspection lead', 'Wharfmoor');
  const mark = String(Date.now());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'Invite many from a table' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download an empty table' }).click();
  expect((await downloading).suggestedFilename()).toBe('people.csv');

  const table = page.getByLabel('The table');
  await table.setInputFiles(
    csv(`Kim,kim.${mark},Contributor,Housing,,`, `Ann,ann.${mark}@table.example,Boss,,,31/2/2030`),
  );
  await page.getByRole('button', { name: 'Check the table' }).click();
  await expect(errorSummary(page).getByRole('listitem')).toHaveText([
    /Put right 3 faults/,
    /^Row 2, E-mail: Enter an e-mail address/,
    /^Row 3, Role: “Boss” is not a role/,
    /^Row 3, Last day: Enter a real date/,
  ]);
  await expect(page.locator(':focus').getByRole('alert', { name: 'There is a problem' })).toBeVisible();

  await table.setInputFiles(
    csv(
      `Kim ${mark},kim.${mark}@table.example,Contributor,Housing,,`,
      `Ann ${mark},ann.${mark}@table.example,Task group member,,,`,
    ),
  );
  await page.getByRole('button', { name: 'Check the table' }).click();
  await expect(page.getByRole('heading', { name: 'Check who is invited' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: `Kim ${mark}` })).toContainText('Contributor, Housing');
  await expect(page.getByText('Will be invited')).toHaveCount(2);
  await page.getByRole('button', { name: 'Invite 2 people' }).click();
  await expect(page.getByText('Everybody in the table who needed an invitation has one.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Invitations' })).toContainText(`ann.${mark}@table.example`);
});

test('a workbook is taken as well, and whoever is invited already is left out', async ({ openAs }) => {
  const page = await openAs('Inspection lead', 'Wharfmoor');
  const mark = String(Date.now());
  const row = (name: string) => [name, `${name}@table.example`, 'Auditor', 'Police'].map((value) => ({ value }));
  const send = async (...names: string[]) => {
    const buffer = await writeWorkbook([HEADINGS.map((value) => ({ value })), ...names.map(row)]).toBuffer();
    await page.goto('/areas/wharfmoor/people/import');
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.getByLabel('The table').setInputFiles({ name: 'people.xlsx', mimeType, buffer });
    await page.getByRole('button', { name: 'Check the table' }).click();
  };
  await send(`first.${mark}`);
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  await expect(page.getByText('Everybody in the table who needed an invitation has one.')).toBeVisible();
  await send(`first.${mark}`, `second.${mark}`);
  const outcome = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(outcome(`first.${mark}`).first()).toContainText('Invited already');
  await expect(outcome(`second.${mark}`).first()).toContainText('Will be invited');
  await expect(page.getByRole('button', { name: 'Invite 1 person' })).toBeVisible();
});

test('what is no table is refused beside its field', async ({ openAs }) => {
  const page = await openAs('Inspection lead', 'Wharfmoor');
  await page.goto('/areas/wharfmoor/people/import');
  const table = page.getByLabel('The table');
  for (const [name, content, says] of [
    ['people.pdf', '%PDF-1.7', /Choose an Excel workbook/],
    ['people.xlsx', 'Name,E-mail', /is not/],
    ['people.csv', '', /empty/],
  ] as const) {
    await table.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Check the table' }).click();
    await expect(errorSummary(page).getByRole('link')).toHaveText([says]);
    await expect(table).toHaveAccessibleDescription(says);
  }
});
