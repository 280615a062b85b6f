import { writeFileSync } from 'node:fs';
import { expect, type Route } from '@playwright/test';
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

test('a file goes on after a lost connection, and in a page opened anew when it is chosen again', async ({
  openAs,
}) => {
  const page = await openAs('Key contact, youth justice', 'Wharfmoor');
  const context = page.context();
  const name = `a long table ${Date.now()}.csv`;
  const file = test.info().outputPath(name);
  const part = 100_000;
  const bytes = Buffer.alloc(3 * part, '2026,count\n');
  writeFileSync(file, bytes);

  const breaks: ((route: Route) => Promise<void>)[] = [
    async (route) => {
      await context.setOffline(true);
      await route.abort('connectionreset');
    },
    () => page.close(),
  ];
  const begunAt: number[] = [];
  await context.route(/\/evidence\/uploads\/[0-9a-f-]{36}$/, async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    const { 'content-length': _, ...headers } = request.headers();
    const offset = Number(headers['upload-offset']);
    begunAt.push(offset);
    const lose = breaks.shift();
    if (!lose) return route.continue();
    // What arrives before a break does not depend on when it comes: it is with the server before the browser learns of it.
    const sent = await context.request.patch(request.url(), { headers, data: bytes.subarray(offset, offset + part) });
    expect(sent.status()).toBe(204);
    await lose(route);
  });

  await page.goto('/areas/wharfmoor/evidence/new');
  await sendFiles(page, file);
  await expect(page.getByText('The connection is lost. Nothing that was sent is lost with it.')).toBeVisible();
  const closed = page.waitForEvent('close');
  await context.setOffline(false);
  await closed;

  const anew = await context.newPage();
  await anew.goto('/areas/wharfmoor/evidence/new');
  const itsRow = anew.getByRole('listitem').filter({ hasText: name });
  await expect(itsRow).toContainText('Choose the same file again to go on.');
  await sendFiles(anew, file);
  await expect(anew.getByRole('link', { name: `Describe ${name}` })).toBeVisible();
  await expect(itsRow).toHaveCount(1);
  await expect(itsRow).not.toContainText('again to go on');
  expect(begunAt).toEqual([0, part, 2 * part]);
});
