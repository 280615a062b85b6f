import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { invite, linkOf, newAddress } from './journeys/invitation';

test('an operator finds an invitation in the outbox, reads it as its reader would, and its link opens', async ({
  openAs,
  page,
}) => {
  const email = newAddress();
  await invite(await openAs('Inspection lead'), { email, name: 'See evil.uk now', role: 'Task group member' });
  const link = await linkOf(openAs, email);
  const operator = await openAs('Operator', 'The whole installation');
  await operator.goto(`/admin/mail?to=${encodeURIComponent(email)}`);
  const row = operator.getByRole('row').filter({ hasText: email });
  await expect(async () => {
    await operator.reload();
    await expect(row).toContainText('Kept here', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(row.getByRole('button')).toHaveCount(0);

  await row.getByRole('link').click();
  await expect(operator.getByRole('heading', { level: 1, name: 'Invitation' })).toBeVisible();
  const letter = operator.getByRole('region', { name: 'What it says' });
  await expect(letter).toContainText('invites you to help Leeds prepare for the inspection');
  await expect(letter).toContainText(link);
  await expect(letter).not.toContainText('evil');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'You are invited' })).toBeVisible();
});

test('the list of mails is narrowed by the address, and says so when there are none', async ({ openAs }) => {
  const operator = await openAs('Operator', 'The whole installation');
  await operator.goto('/admin/mail');
  await operator.getByRole('combobox', { name: 'What became of it' }).selectOption({ label: 'Failed' });
  await operator.getByRole('searchbox', { name: 'To' }).fill(newAddress());
  await operator.getByRole('button', { name: 'Apply' }).click();
  await expect(operator).toHaveURL(/\/admin\/mail\?status=failed&to=new\./);
  await expect(operator.getByText('No such mails')).toBeVisible();
  await operator.getByRole('link', { name: 'Clear' }).click();
  await expect(operator).toHaveURL('/admin/mail');
});

test('to everybody else there is no outbox', async ({ openAs }) => {
  const lead = await openAs('Inspection lead');
  for (const address of ['/admin/mail', '/admin/mail/01234567-89ab-7def-8123-456789abcdef'])
    expect((await lead.request.get(address)).status()).toBe(404);
});
