import { expect } from '@playwright/test';
import { errorSummary, test } from '../support/browser';
import {
  expectNothingLost,
  fillDescription,
  records,
  sendAndDescribe,
  sendForGood,
  sendInVain,
} from './journeys/evidence-form';

test('the police bring evidence for a criterion and see it waiting', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  const title = `Joint log of strategy discussions, ${Date.now()}`;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' }).click();
  await page.getByRole('link', { name: 'Add evidence' }).click();
  const buffer = Buffer.from('month,discussions\r\nApril,44\r\nMay,38\r\n');
  await sendAndDescribe(page, { name: 'log.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('radio', { name: 'Performance data' }).check();
  await page.getByRole('textbox', { name: 'What does it show?' }).fill('181 of 212 discussions are on both lists.');
  await page.getByLabel('First day of the period it describes').fill('2009-04-01');
  await page.getByLabel('Last day of that period').fill('2009-08-31');
  await page.getByLabel('Look at it again by').fill('2010-03-31');
  await page.getByRole('checkbox', { name: 'Leadership and management: Partnerships' }).check();
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('The evidence has been sent.')).toBeVisible();

  const download = page.getByRole('link', { name: 'Download log.csv' });
  // Its content is checked first, which takes a moment.
  await expect(async () => {
    await page.reload();
    await expect(download).toBeVisible({ timeout: 1000 });
  }).toPass();
  const downloading = page.waitForEvent('download');
  await download.click();
  expect((await downloading).suggestedFilename()).toBe('log.csv');

  await page.goto('/areas/leeds/evidence?status=proposed&criterion=SG.LM.PART');
  await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) })).toContainText(
    'Waiting for a decision',
  );
  // Nobody accepts their own: the police cannot, the task group can.
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  const head = await openAs('Head of safeguarding');
  await head.goto(page.url());
  await head.getByRole('button', { name: 'Accept' }).click();
  await expect(head.getByText('The evidence has been accepted and counts towards readiness.')).toBeVisible();
});

test('an evidence form with nothing in it says everything that is missing, and moves there', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await page.goto('/areas/leeds/evidence/new');
  await sendAndDescribe(page, records);
  await page.getByRole('textbox', { name: 'Title' }).fill('');
  await page.getByRole('button', { name: 'Send evidence' }).click();
  const summary = errorSummary(page);
  await expect(page.locator(':focus').getByRole('alert', { name: 'There is a problem' })).toBeVisible();
  // In the order of the fields.
  await expect(summary.getByRole('link')).toHaveText([
    /title/,
    /kind of evidence/,
    /what it shows/,
    /looked at again/,
    /criterion/,
  ]);
  await summary.getByRole('link', { name: /Enter a title/ }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(/Enter a title/);
});

test('words that name a child’s details are refused kindly, and nothing typed is lost [V1.3.4]', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await fillDescription(page);
  await sendInVain(page);
  await expect(page.locator(':focus').getByRole('alert', { name: 'There is a problem' })).toBeVisible();
  await expectNothingLost(page);
  await sendForGood(page);
});
