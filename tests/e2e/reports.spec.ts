import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('a report is drafted, approved by another, published, and read and printed by its board', async ({ openAs }) => {
  const headline = `We are nearer than in August (${Date.now()})`;
  const lead = await openAs('Inspection lead');
  await lead.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click();
  await lead.getByRole('link', { name: 'Draft a report' }).click();
  await lead.getByRole('radio', { name: 'LSCB' }).check();
  await lead.getByRole('button', { name: 'Draft the report' }).click();
  await expect(lead.getByText('The draft report has been made from today’s readiness.')).toBeVisible();
  await lead.getByRole('textbox', { name: 'Headline' }).fill(headline);
  await lead.getByRole('textbox', { name: 'Commentary' }).fill('Police and education have sent what they owed.');
  await lead.getByRole('textbox', { name: 'Next steps' }).fill('Hospitals begin this week.');
  await lead.getByRole('button', { name: 'Save the report' }).click();
  await expect(lead.getByText('The report has been saved.')).toBeVisible();
  // Whoever drafted it does not approve it.
  await expect(lead.getByRole('button', { name: 'Approve this report' })).toHaveCount(0);
  const { pathname } = new URL(lead.url());

  const member = await openAs('Board member, LSCB');
  expect((await member.request.get(pathname)).status(), 'a draft').toBe(404);
  const director = await openAs('Director of children’s services');
  await director.goto(pathname);
  await director.getByRole('button', { name: 'Approve this report' }).click();
  await expect(director.getByText('The report is approved and can be published.')).toBeVisible();
  await lead.goto(pathname);
  await lead.getByRole('button', { name: 'Publish to the board' }).click();
  await expect(lead.getByText('The report is published to its board. It can no longer change.')).toBeVisible();
  await expect(lead.getByRole('link', { name: 'Edit the words' })).toHaveCount(0);

  await member.goto('/');
  await member.getByRole('rowheader').filter({ hasText: headline }).getByRole('link').click();
  await expect(member.getByRole('article')).toContainText(headline);
  await expect(member.getByRole('article')).toContainText('It is published and never changes.');
  const stranger = await openAs('Board member, CLP');
  expect((await stranger.request.get(pathname)).status(), 'another board’s report').toBe(404);
});

test('a published report prints as a handout: without the service around it, with all it says', async ({ openAs }) => {
  const page = await openAs('Board member, ISCB');
  await page.goto('/');
  await page.getByRole('link', { name: 'As at 31 August 2009' }).click();
  await expect(page.getByRole('heading', { name: 'Readiness by criterion' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
  for (const name of ['What stands in the way', 'Readiness by criterion', 'Action plan', 'Case file audits']) {
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  // A4 with margins is about 680 px wide: nothing may be cut off at the side.
  await page.setViewportSize({ width: 680, height: 960 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
