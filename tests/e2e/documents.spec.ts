import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';

/** Opens the first of the service's self-evaluations that stands as agreed. */
async function openAgreed(page: Page): Promise<void> {
  await page.goto('/areas/leeds/self-evaluations');
  const agreed = page.getByRole('row').filter({ has: page.getByText('Agreed', { exact: true }) });
  await agreed.first().getByRole('link').first().click();
  await page.getByText('Build a Word file or a PDF of it').click();
}

async function download(page: Page): Promise<{ name: string; head: string }> {
  const link = page.getByRole('link', { name: 'Download the document' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), head: bytes.subarray(0, 5).toString('latin1') };
}

test('a self-evaluation is built as a Word file and as a PDF while one watches, and only who asked opens it', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  for (const [format, ending, head] of [
    ['Word', '.docx', 'PK'],
    ['PDF', '.pdf', '%PDF-'],
  ] as const) {
    await openAgreed(page);
    await page.getByRole('radio', { name: format }).check();
    await page.getByRole('button', { name: 'Build the document' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
    const file = await download(page);
    expect(file.name).toMatch(/^Self-evaluation – /);
    expect(file.name.endsWith(ending)).toBe(true);
    expect(file.head.startsWith(head)).toBe(true);
  }
  const address = page.url();
  const other = await openAs('Director of children’s services');
  await other.goto('/areas/leeds/documents');
  await expect(other.getByText('Self-evaluation – ')).toHaveCount(0);
  expect((await other.goto(address))?.status()).toBe(404);
});

test('the grades of every service come as a workbook', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/documents');
  await page.getByLabel('How is it marked?').selectOption({ label: 'Official' });
  await page.getByRole('button', { name: 'Build the document' }).click();
  const file = await download(page);
  expect(file.name).toMatch(/^Grades of services – .*\.xlsx$/);
  expect(file.head.startsWith('PK')).toBe(true);
});
