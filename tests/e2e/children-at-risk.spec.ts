import { expect } from '@playwright/test';
import { errorSummary, test } from '../support/browser';

test('a child at risk opens at once, blocks readiness without its reference, and closes only by a named decision', async ({
  openAs,
}) => {
  const reference = `LDS-${Date.now().toString().slice(-7)}`;
  const auditor = await openAs('Auditor, children’s social care');
  await auditor.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Case files' }).click();
  await auditor.getByRole('link', { name: 'Raise a child at risk now' }).click();
  await auditor.getByRole('textbox', { name: 'Local case reference' }).fill(reference);
  await auditor
    .getByRole('textbox', { name: 'Why you think that the child is not safe' })
    .fill('Nobody has seen the child alone since the second injury.');
  await auditor.getByRole('button', { name: 'Open the record now' }).click();
  await expect(auditor.getByText('The record is open. Tell a manager now, by voice.')).toBeVisible();
  await expect(auditor.getByRole('heading', { level: 1, name: reference })).toBeVisible();
  // An auditor raises; a contact of the partner or the inspection lead records what follows.
  await expect(auditor.getByRole('main').getByRole('button')).toHaveCount(0);
  const record = new URL(auditor.url()).pathname;

  const lead = await openAs('Inspection lead');
  const blocker = lead.getByRole('main').locator(`a[href*="${record}"]`);
  await lead.goto('/areas/leeds/readiness');
  await expect(blocker.first()).toBeAttached();
  await expect(lead.locator('body')).not.toContainText(reference);
  await lead.goto('/areas/leeds/work');
  await expect(lead.locator('body')).not.toContainText(reference);

  for (const stranger of ['Key contact, police', 'Head of safeguarding', 'Board member, ISCB']) {
    const page = await openAs(stranger);
    expect((await page.request.get(record)).status(), stranger).toBe(404);
  }

  const keyContact = await openAs('Key contact, children’s social care');
  await keyContact.goto(record);
  await keyContact.getByRole('textbox', { name: 'Manager who was told' }).fill('Team manager, north');
  await keyContact.getByRole('button', { name: 'Record that the manager has been told' }).click();
  await keyContact.getByRole('textbox', { name: 'Who saw the child' }).fill('Duty social worker');
  await keyContact.getByRole('button', { name: 'Record that the child has been seen' }).click();
  const close = keyContact.getByRole('button', { name: 'Record the child as safe and close' });
  const decision = keyContact.getByRole('textbox', { name: 'What was decided, and why the child is now safe' });
  await decision.fill('The child stays with a grandparent; the plan is reviewed on Friday.');
  await close.click();
  await expect(errorSummary(keyContact)).toBeVisible();
  await expect(decision).toHaveValue('The child stays with a grandparent; the plan is reviewed on Friday.');
  await lead.goto('/areas/leeds/readiness');
  await expect(blocker.first()).toBeAttached();

  await keyContact
    .getByRole('textbox', { name: 'Who decided that the child is safe' })
    .fill('Head of referral and assessment');
  await close.click();
  await expect(keyContact.getByText('The record is closed with its decision-maker.')).toBeVisible();
  await lead.reload();
  await expect(blocker).toHaveCount(0);
});
