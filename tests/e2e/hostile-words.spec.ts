import { expect } from '@playwright/test';
import { test } from '../support/browser';

const PAYLOADS = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  '</script><svg onload=window.hit=1>',
  "'-window.hit=1-'",
  'javascript:window.hit=1',
  '<style>*{background:url(//evil.example/a)}</style>',
  '![x](https://evil.example/beacon.png) [y](javascript:window.hit=1)',
  '<!-- \u2028 \u2029 -->',
  '{{7*7}} <%= 7*7 %>',
].join(' ');

test('whatever is written is shown as it was written and does nothing: no script, no picture, no request [V1.2.1, V1.2.3, V1.3.5]', async ({
  openAs,
}) => {
  const page = await openAs('Inspection lead');
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  const title = `Hostile ${PAYLOADS}`.slice(0, 300);
  await page.goto('/areas/leeds/findings/new');
  await page.getByRole('group', { name: 'What kind of finding is it?' }).getByRole('radio').last().check();
  await page.getByLabel('The finding in one sentence').fill(title);
  await page.getByLabel('What was found, and how it is known').fill(PAYLOADS);
  await page.getByRole('group', { name: 'Where does it come from?' }).getByRole('radio').first().check();
  await page.getByLabel('Who is responsible?').selectOption({ index: 1 });
  await page.getByRole('button', { name: /^(?:Record|Save|Raise)/ }).click();
  await page.waitForURL(/\/findings\/[0-9a-f-]{36}/);
  const finding = new URL(page.url()).pathname;

  const board = await openAs('Key contact, children’s social care');
  for (const [reader, address] of [
    [page, finding],
    [page, '/areas/leeds/findings'],
    [page, `${finding}/actions/new`],
    [page, `/sign-in?next=${encodeURIComponent(`"><script>window.hit=1</script>`)}`],
    [page, `/areas/leeds/evidence?criterion=${encodeURIComponent('"><img src=x onerror=window.hit=1>')}`],
    [board, '/areas/leeds/findings'],
  ] as const) {
    await reader.goto(address);
    await reader.waitForLoadState('networkidle');
    expect.soft(await reader.evaluate(() => 'hit' in window), address).toBe(false);
    expect
      .soft(await reader.locator('[onerror], [onload], img[src="x"], main style, main script').count(), address)
      .toBe(0);
    const links = await reader
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    expect
      .soft(
        links.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
        address,
      )
      .toEqual([]);
  }
  await page.goto(finding);
  await expect(page.getByRole('main')).toContainText('<script>window.hit=1</script>');
  await expect(page.getByRole('main')).toContainText('{{7*7}}');
  expect(dialogs).toEqual([]);
});
