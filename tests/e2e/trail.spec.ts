import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('the lead reads who did what, narrows it by the address, and takes it away as a table', async ({ openAs }) => {
  const lead = await openAs('Inspection lead');
  await lead.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Trail' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Trail' })).toBeVisible();

  await lead.getByLabel('What', { exact: true }).selectOption({ label: 'Findings and actions' });
  await lead.getByLabel('From', { exact: true }).fill('2009-07-01');
  await lead.getByLabel('To', { exact: true }).fill('2009-09-11');
  await lead.getByRole('button', { name: 'Apply' }).click();
  await expect(lead).toHaveURL(/what=findings/);
  const progress = lead.getByRole('listitem').filter({ hasText: 'noted progress on the action' }).first();
  await expect(progress).toContainText('from Not started to In progress');

  const [csv] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('Trail of Leeds.csv');
  const lines = readFileSync(await csv.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toContain('What happened');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.slice(1).every((line) => line.includes('Findings and actions'))).toBe(true);
  const [workbook] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('link', { name: 'Export Excel' }).click(),
  ]);
  expect(
    readFileSync(await workbook.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await lead.getByRole('link', { name: 'Clear' }).click();
  await expect(lead.getByText(/exported \d+ events of this trail/).first()).toBeVisible();

  // From an event to its thing, and to everything that ever happened to it.
  await lead.getByLabel('What', { exact: true }).selectOption({ label: 'Evidence' });
  await lead.getByRole('button', { name: 'Apply' }).click();
  await lead.getByRole('link', { name: 'Only this evidence' }).first().click();
  await expect(lead.getByText('Only what happened to one thing: evidence.')).toBeVisible();
  await expect(lead.getByText(/sent the evidence/)).toBeVisible();
});

test('what is opened of a case file stands in the trail, which shows a task group no case', async ({ openAs }) => {
  const lead = await openAs('Inspection lead');
  await lead.goto('/areas/leeds/trail?what=case-files');
  const link = lead.getByRole('link', { name: /^a case file of the audit/ }).first();
  await link.click();
  await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
  await lead.goto('/areas/leeds/trail?what=sensitive-reads');
  await expect(lead.getByText(/opened a case file of the audit .* with its review/).first()).toBeVisible();

  const member = await openAs('Head of safeguarding');
  await member.goto('/areas/leeds/trail?what=case-files');
  await expect(member.getByText('moderated the review of a case file of the audit').first()).toBeVisible();
  await expect(member.getByRole('link', { name: /^a case file of the audit/ })).toHaveCount(0);
});

test('nobody else is shown a trail, and operators only the installation’s own', async ({ openAs }) => {
  const contact = await openAs('Key contact, police');
  await expect(contact.getByRole('link', { name: 'Trail', exact: true })).toHaveCount(0);
  const page = await contact.goto('/areas/leeds/trail');
  expect(page?.status()).toBe(404);
  expect((await contact.request.get('/api/areas/leeds/trail')).status()).toBe(404);
  expect((await contact.request.get('/api/admin/trail')).status()).toBe(404);

  const operator = await openAs('Operator', 'The whole installation');
  await operator.goto('/admin/trail');
  await expect(operator.getByText(/signed in as a person of the worked example/).first()).toBeVisible();
  await expect(operator.getByText('accepted the evidence')).toHaveCount(0);
  expect((await operator.request.get('/api/areas/leeds/trail')).status()).toBe(404);
});
