import { expect, type Page, test } from '@playwright/test';

const title = 'Supervision records read in August';
const summary = 'In nine of ten records the child’s own words are written down.';

type File = { name: string; mimeType: string; buffer: Buffer };

/** A file that is taken. */
export const records: File = {
  name: 'records.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Ten records were read.\n'),
};

/** Files that are not taken, each with what is said about it. */
export const refusedFiles: readonly { file: File; says: RegExp }[] = [
  {
    file: { name: 'records.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    says: /This kind of file is not taken/,
  },
  {
    file: { name: 'records.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF at all') },
    says: /This file says it is a PDF but is not/,
  },
  { file: { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }, says: /This file is empty/ },
];

const hasScript = () => test.info().project.use.javaScriptEnabled !== false;

/** On the page where files are sent: chooses files and sends them, with a script or by the plain form. */
export async function sendFiles(page: Page, files: readonly File[] | string): Promise<void> {
  const chosen = typeof files === 'string' ? files : [...files];
  if (hasScript()) {
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
    await page.getByLabel('Files to send').setInputFiles(chosen);
  } else {
    await page.getByLabel('Files', { exact: true }).setInputFiles(chosen);
    await page.getByRole('button', { name: 'Send files' }).click();
  }
}

/** Sends a file and opens the form that says what it is. */
export async function sendAndDescribe(page: Page, file: File): Promise<void> {
  await sendFiles(page, [file]);
  await page
    .getByRole('link', { name: `Describe ${file.name}` })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Describe this file' })).toBeVisible();
}

/** Opens the form for a criterion and fills in all of it. */
export async function fillDescription(page: Page): Promise<void> {
  await page.goto('/areas/leeds/evidence/new?criterion=SG.LM.PART');
  await sendAndDescribe(page, records);
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('radio', { name: 'Audit' }).check();
  await page.getByRole('textbox', { name: 'What does it show?' }).fill(summary);
  await page.getByLabel('Look at it again by').fill('2010-03-31');
  await page.getByRole('radio', { name: 'Official – Sensitive' }).check();
  await page.getByRole('checkbox', { name: 'It holds data about single children' }).check();
}

/** Everything that was filled in besides what it shows. */
export async function expectNothingLost(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  await expect(page.getByRole('radio', { name: 'Audit' })).toBeChecked();
  await expect(page.getByLabel('Look at it again by')).toHaveValue('2010-03-31');
  await expect(page.getByRole('radio', { name: 'Official – Sensitive' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'It holds data about single children' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Leadership and management: Partnerships' })).toBeChecked();
}

/** Sends words that are refused: the message stands beside the field, and what was typed stays. */
export async function sendInVain(page: Page): Promise<void> {
  const shows = page.getByRole('textbox', { name: 'What does it show?' });
  await shows.fill('About the child with NHS number 943 476 5919.');
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(shows).toHaveAccessibleDescription(/an NHS number/);
  await expect(shows).toHaveValue('About the child with NHS number 943 476 5919.');
}

/** Puts the words right and sends: what was refused before is now accepted as it stands. */
export async function sendForGood(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'What does it show?' }).fill(summary);
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('The evidence has been sent.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
