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
