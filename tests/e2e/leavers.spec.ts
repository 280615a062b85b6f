import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('whoever leaves hands over on one page, and is signed out everywhere', async ({ openAs }) => {
  const leaver = await openAs('Key contact, housing', 'Wharfmoor');
  const lead = await openAs('Inspection lead', 'Wharfmoor');
  await lead.goto('/areas/wharfmoor/people');
  await lead.getByRole('link', { name: 'Key contact, housing', exact: true }).click();
  await lead.getByRole('link', { name: 'Record that Key contact, housing leaves' }).click();
  await expect(lead.getByRole('region', { name: 'Open actions' }).getByRole('listitem')).toHaveCount(2);
  await expect(lead.getByRole('region', { name: 'Places at partners' })).toContainText('Key contact of Housing');

  // Nothing is left to nobody.
  const record = lead.getByRole('button', { name: 'Record that they leave' });
  await record.click();
  const successor = lead.getByLabel('Who takes over?');
  await expect(successor).toHaveAccessibleDescription(/Choose who takes over/);
  await successor.selectOption({ label: 'Deputy, housing (Deputy key contact, Housing)' });
  await record.click();
  await expect(lead.getByText('Their leaving has been recorded, and what they owned is with others.')).toBeVisible();

  await lead.goto('/areas/wharfmoor/partners/housing');
  await expect(lead.getByText('Deputy, housing').first()).toBeVisible();
  await leaver.goto('/areas/wharfmoor/work');
  await expect(leaver).toHaveURL(/\/sign-in/);
  const deputy = await openAs('Deputy, housing', 'Wharfmoor');
  await deputy.goto('/account');
  await expect(deputy.getByText('Key contact of Housing')).toBeVisible();
});
