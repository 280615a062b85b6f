import { expect } from '@playwright/test';
import { test } from '../support/browser';
import {
  expectNothingLost,
  fillDescription,
  records,
  refusedFiles,
  sendFiles,
  sendForGood,
  sendInVain,
} from './journeys/evidence-form';

test('with JavaScript off, a plain form sends several files, and says what is wrong with each that is not taken', async ({
  openAs,
}) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/evidence/new');
  await page.getByRole('button', { name: 'Send files' }).click();
  await expect(page.getByLabel('Files', { exact: true })).toHaveAccessibleDescription(/Choose a file/);
  await sendFiles(page, [...refusedFiles.map(({ file }) => file), records]);
  await expect(page.getByText('The files are here.')).toBeVisible();
  const waiting = page.getByRole('region', { name: 'Files waiting to be described' });
  for (const { file, says } of refusedFiles) {
    const row = waiting.getByRole('listitem').filter({ hasText: file.name }).last();
    await expect(row).toContainText(says);
    await row.getByRole('button', { name: `Remove ${file.name}` }).click();
    await expect(page.getByText('The file has been removed.')).toBeVisible();
  }
});

test('with JavaScript off, words that are refused lose nothing that was typed', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await fillDescription(page);
  await sendInVain(page);
  await expectNothingLost(page);
  await sendForGood(page);
});
