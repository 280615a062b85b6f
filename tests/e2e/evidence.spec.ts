import { expect } from '@playwright/test';
import { errorSummary, test } from '../support/browser';
import { expectNothingLost, fillAllButTheFile, refusedFiles, sendForGood, sendInVain } from './journeys/evidence-form';

test('the police bring evidence for a criterion and see it waiting', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  const title = `Joint log of strategy discussions, ${Date.now()}`;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' }).click();
  await page.getByRole('link', { name: 'Add evidence' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('radio', { name: 'Performance data' }).check();
  await page.getByRole('textbox', { name: 'What does it show?' }).fill('181 of 212 discussions are on both lists.');
  await page.getByLabel('First day of the period it describes').fill('2009-04-01');
  await page.getByLabel('Last day of that period').fill('2009-08-31');
  await page.getByLabel('Look at it again by').fill('2010-03-31');
  await page.getByRole('checkbox', { name: 'Leadership and management: Partnerships' }).check();
  const buffer = Buffer.from('month,discussions\r\nApril,44\r\nMay,38\r\n');
  await page.getByLabel('The file').setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('The evidence has been sent.')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download log.csv' }).click();
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
  await page.getByRole('button', { name: 'Send evidence' }).click();
  const summary = errorSummary(page);
  await expect(page.locator(':focus').getByRole('alert', { name: 'There is a problem' })).toBeVisible();
  // In the order of the fields.
  await expect(summary.getByRole('link')).toHaveText([
    /title/,
    /kind of evidence/,
    /what it shows/,
    /file/,
    /looked at again/,
    /criterion/,
  ]);
  await summary.getByRole('link', { name: /Enter a title/ }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(/Enter a title/);
});

test('a file that is not taken is refused beside its field, and nothing typed is lost [V1.3.4]', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await fillAllButTheFile(page);
  await sendInVain(page, page.getByLabel('The file'), /Choose a file/);
  for (const { what, file, says } of refusedFiles) {
    await test.step(what, async () => {
      await page.getByLabel('The file').setInputFiles(file());
      await sendInVain(page, page.getByLabel('The file'), says);
      await expect(page.locator(':focus').getByRole('alert', { name: 'There is a problem' })).toBeVisible();
      await expectNothingLost(page);
    });
  }
  await sendForGood(page);
});

test('words that name a child’s details are refused kindly, and stay to be put right', async ({ openAs }) => {
  const page = await openAs('Key contact, police');
  await fillAllButTheFile(page);
  const shows = page.getByRole('textbox', { name: 'What does it show?' });
  await shows.fill('About the child with NHS number 943 476 5919.');
  const buffer = Buffer.from('Ten records were read.\n');
  await page.getByLabel('The file').setInputFiles({ name: 'records.txt', mimeType: 'text/plain', buffer });
  await sendInVain(page, shows, /an NHS number/);
  await expect(shows).toHaveValue('About the child with NHS number 943 476 5919.');
});
