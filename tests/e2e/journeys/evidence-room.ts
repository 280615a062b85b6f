import { expect, type Page, test } from '@playwright/test';

type OpenAs = (name: string, area?: string) => Promise<Page>;

const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

async function findRoom(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence rooms' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A room from its beginning to its end: prepared by the task group, frozen by the lead, read by an inspector, closed. */
export async function runEvidenceRoom(openAs: OpenAs): Promise<void> {
  const title = `What the inspectors asked for (${test.info().project.name}, ${Date.now()})`;
  const member = await openAs('Principal social worker', 'Wharfmoor');
  await member.goto('/areas/wharfmoor/evidence-rooms/new');
  await member.getByLabel('What is the room called?').fill(title);
  await member.getByLabel('For which inspection?').selectOption('Rehearsal of the next standard inspection');
  await member.getByLabel('Nothing').check();
  await member.getByRole('button', { name: 'Begin this room' }).click();
  await expect(member.getByText('The room has been begun.')).toBeVisible();
  await expect(member.getByText(/criteria without a document/)).toBeVisible();
  await member.getByLabel('What 46 moderated audits tell us').check();
  await member.getByLabel('Performance pack, last quarter').check();
  await member.getByRole('button', { name: 'Save what goes in' }).click();
  await expect(member.getByText('What goes into the room has been saved.')).toBeVisible();
  // Freezing is the lead's.
  await expect(member.getByRole('link', { name: 'Freeze this room' })).toHaveCount(0);
  const { pathname } = new URL(member.url());

  const inspector = await openAs('Inspector, rehearsal', 'Wharfmoor');
  expect((await inspector.request.get(pathname)).status(), 'a draft').toBe(404);
  const lead = await openAs('Inspection lead', 'Wharfmoor');
  await lead.goto(pathname);
  await lead.getByRole('link', { name: 'Freeze this room' }).click();
  await expect(lead.getByText(/^2 files, .* will be fixed as they are now/)).toBeVisible();
  await lead.getByLabel('Until which day can the inspectors open it?').fill(inAWeek);
  await lead.getByRole('button', { name: 'Freeze and open to the inspectors' }).click();
  await expect(lead.getByText('The room is frozen, and its inspectors can open it.')).toBeVisible();

  await inspector.goto('/');
  await inspector.getByRole('link', { name: title }).click();
  const archive = `/api${pathname}/zip`;
  expect((await inspector.request.get(archive)).status(), 'before the room is opened').toBe(409);
  await inspector.getByRole('button', { name: 'Open the evidence room' }).click();
  await expect(inspector.getByRole('heading', { name: 'What lies in this room' })).toBeVisible();
  const file = await inspector
    .getByRole('link', { name: 'What 46 moderated audits tell us' })
    .first()
    .getAttribute('href');
  expect((await inspector.request.get(file ?? '')).headers()['content-disposition']).toMatch(/^attachment; /);
  const packed = await inspector.request.get(archive);
  expect(Number(packed.headers()['content-length'])).toBe((await packed.body()).byteLength);

  await lead.goto(pathname);
  await expect(lead.getByRole('row', { name: /Took everything as one ZIP file/ })).toContainText(
    'Inspector, rehearsal',
  );
  await expect(lead.getByRole('row', { name: /Took “What 46 moderated audits tell us”/ })).toBeVisible();
  await lead.getByRole('link', { name: 'Close this room' }).click();
  await lead.getByRole('button', { name: 'Close this room' }).click();
  await expect(lead.getByText('The room is closed. Nobody can open it any more.')).toBeVisible();
  await findRoom(inspector, title);
  await expect(inspector.getByText('This room has been closed.')).toBeVisible();
  expect((await inspector.request.get(archive)).status(), 'once it is closed').toBe(409);
}
