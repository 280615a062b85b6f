import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { refusedFiles, sendFiles } from './journeys/evidence-form';

test('files that are not taken say why in their place, and the others arrive', async ({ openAs }) => {
  const page = await openAs('Key contact, voluntary sector');
  await page.goto('/areas/leeds/evidence/new');
  const good = { name: 'minutes of May.txt', mimeType: 'text/plain', buffer: Buffer.from(`Minutes, ${Date.now()}\n`) };
  const [exe, , empty] = refusedFiles;
  await sendFiles(page, [exe, empty].flatMap((one) => one?.file ?? []).concat(good));
  const onTheirWay = page.getByRole('list', { name: 'Files on their way' });
  for (const one of [exe, empty]) await expect(onTheirWay).toContainText(one?.says ?? '');
  await expect(page.getByRole('link', { name: `Describe ${good.name}` })).toBeVisible();
});

test('a file whose connection is lost goes on in a page opened anew, when it is chosen again', async ({ openAs }) => {
  const page = await openAs('Key contact, voluntary sector');
  await page.goto('/areas/leeds/evidence/new');
  const file = test.info().outputPath('a long table.csv');
  writeFileSync(file, `${Date.now()},count\n`.repeat(100_000));
  page.on('dialog', (dialog) => dialog.accept());
  await page.route(/\/evidence\/uploads\/[0-9a-f-]{36}$/, (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status: 503, body: 'Not now' }) : route.continue(),
  );
  const begun = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 201);
  await sendFiles(page, file);
  await begun;
  await page.goto('/areas/leeds/evidence/new');
  await expect(page.getByText('1 file was not finished. Choose the same file again to go on.')).toBeVisible();
  await page.unroute(/\/evidence\/uploads\/[0-9a-f-]{36}$/);
  await sendFiles(page, file);
  await expect(page.getByRole('link', { name: 'Describe a long table.csv' })).toBeVisible();
  await expect(page.getByText(/was not finished/)).toHaveCount(0);
});
