import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('with JavaScript off, a measure is defined and counted, a slip is pointed out, and a second count replaces the first', async ({
  openAs,
}) => {
  const page = await openAs('Key contact, voluntary sector');
  await page.goto('/areas/leeds/measures');
  await page.getByRole('link', { name: 'Define a measure' }).click();
  await page.getByLabel('What is it called?').fill('Young people who had an advocate when they asked');
  await page
    .getByLabel('What exactly is counted, and of what?')
    .fill('Met with an advocate within five days, of all asked');
  await page.getByLabel('A percentage').check();
  await page.getByLabel('Higher is better').check();
  await page.getByLabel('Target').fill('120');
  await page.getByRole('button', { name: 'Define measure' }).click();
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('Enter a percentage from 0 to 100');
  await expect(faults).toContainText('Choose at least one criterion that it speaks to');

  await page.getByLabel('Target').fill('80%');
  await page
    .getByLabel(/User engagement/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Define measure' }).click();
  await expect(page.getByText('The measure has been defined.')).toBeVisible();
  await expect(page.getByText('No readings yet')).toBeVisible();

  for (const value of ['72', '74.5']) {
    await page.getByRole('link', { name: 'Record a reading' }).first().click();
    await page.getByLabel('Last day of the period that was counted').fill('2009-08-31');
    await page.getByLabel('What was counted').fill(value);
    await page.getByRole('button', { name: 'Record reading' }).click();
    await expect(page.getByText('The reading has been recorded.')).toBeVisible();
  }
  await expect(page.getByRole('figure')).toContainText(
    '1 reading so far: too few to tell a change from chance. 74.5% on 31 August 2009 misses the target of 80%.',
  );
});
