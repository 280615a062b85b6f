import { expect, type Locator, type Page } from '@playwright/test';
import { errorSummary } from '../../support/browser';

const title = 'Supervision records read in August';
const summary = 'In nine of ten records the child’s own words are written down.';

type File = { name: string; mimeType: string; buffer: Buffer };

/** Files that are not taken, each with what is said about it beside the field. */
export const refusedFiles: readonly { what: string; file: () => File; says: RegExp }[] = [
  {
    what: 'a kind that is not taken',
    file: () => ({ name: 'records.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }),
    says: /This kind of file is not taken/,
  },
  {
    what: 'something else than its name says',
    file: () => ({ name: 'records.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF at all') }),
    says: /This file says it is a PDF but is not/,
  },
  {
    what: 'an empty file',
    file: () => ({ name: 'records.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }),
    says: /This file is empty/,
  },
  {
    what: 'a file of 26 MB',
    file: () => ({ name: 'records.txt', mimeType: 'text/plain', buffer: Buffer.alloc(26 * 1024 * 1024, 'a') }),
    says: /This file is larger than 25 MB/,
  },
];

/** Opens the form for a criterion and fills in everything but the file. */
export async function fillAllButTheFile(page: Page): Promise<void> {
  await page.goto('/areas/leeds/evidence/new?criterion=SG.LM.PART');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('radio', { name: 'Audit' }).check();
  await page.getByRole('textbox', { name: 'What does it show?' }).fill(summary);
  await page.getByLabel('Look at it again by').fill('2010-03-31');
  await page.getByRole('radio', { name: 'Official – Sensitive' }).check();
  await page.getByRole('checkbox', { name: 'It holds data about single children' }).check();
}

/** Everything that was filled in besides the file. */
export async function expectNothingLost(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  await expect(page.getByRole('radio', { name: 'Audit' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'What does it show?' })).toHaveValue(summary);
  await expect(page.getByLabel('Look at it again by')).toHaveValue('2010-03-31');
  await expect(page.getByRole('radio', { name: 'Official – Sensitive' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'It holds data about single children' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Leadership and management: Partnerships' })).toBeChecked();
}

/** Sends the form, which is refused: the message stands at the top, leads to the field, and stands beside it. */
export async function sendInVain(page: Page, field: Locator, says: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(errorSummary(page).getByRole('link', { name: says })).toBeVisible();
  await expect(field).toHaveAccessibleDescription(says);
}

/** Chooses a file that is taken and sends: what was refused before is now accepted as it stands. */
export async function sendForGood(page: Page): Promise<void> {
  const buffer = Buffer.from('Ten records were read.\n');
  await page.getByLabel('The file').setInputFiles({ name: 'records.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('The evidence has been sent.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
