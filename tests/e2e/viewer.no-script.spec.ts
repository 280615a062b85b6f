import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('a file is looked at in the page, as a picture and as its words, and the trail says so', async ({ openAs }) => {
  const page = await openAs('Inspection lead');
  await page.goto('/areas/leeds/evidence?kind=policy');
  await page.getByRole('link', { name: 'Section 47 guidance, revised' }).click();
  const picture = page.waitForResponse(/\/versions\/1\/pages\/1$/);
  await page.getByRole('link', { name: /^Look at it here/ }).click();
  const sent = await picture;
  expect(sent.status()).toBe(200);
  expect(await sent.allHeaders()).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': 'inline',
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  await expect(page.getByRole('img', { name: /^Page 1 of Section 47 guidance/ })).toBeVisible();

  const above = page.getByRole('navigation', { name: 'Pages of this file, above it' });
  await expect(above.getByText('Page 1 of 1')).toBeVisible();
  await above.getByRole('link', { name: 'Show its words' }).click();
  await expect(page.getByText('A strategy discussion is held on the same day')).toBeVisible();
  await page.goto('/areas/leeds/trail');
  await expect(page.getByText('looked at a file of the evidence').first()).toBeVisible();
});
