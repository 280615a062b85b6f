import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';

const element = 'Front door: identification of initial need and risk';

async function openElement(page: Page): Promise<void> {
  await page.goto('/areas/wharfmoor/self-evaluations?framework=JTAI-2025');
  await page.getByRole('link', { name: 'Overarching self-evaluations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overarching self-evaluations' })).toBeVisible();
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => `${page.url()} ${id}: ${help}; ${nodes[0]?.target}`);
}

test('the task group composes an evaluation, the director signs it off, a key contact reads it', async ({ openAs }) => {
  const lead = await openAs('Inspection lead', 'Wharfmoor');
  await openElement(lead);
  const card = lead.getByRole('region', { name: element });
  await expect(card).toContainText('Not started');
  expect(await faultsOf(lead)).toEqual([]);
  await card.getByRole('button', { name: 'Start' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: element })).toBeVisible();
  await expect(lead.getByText('0 of 7 written')).toBeVisible();
  expect(await faultsOf(lead)).toEqual([]);
  const evaluation = new URL(lead.url()).pathname;

  // What the hub has agreed stands beside the text, and one of its statements is quoted.
  await lead.getByRole('link', { name: 'Multi-agency safeguarding hub or equivalent' }).click();
  const answer = lead.getByRole('article').first();
  await expect(answer).toContainText('Children’s services');
  await answer.getByText('Quote statements').click();
  const statement = answer.getByRole('checkbox').first();
  const quoted = (await answer.locator('label').first().textContent())?.trim() ?? '';
  await statement.check();
  expect(await faultsOf(lead)).toEqual([]);
  await write(lead, 'The hub decides together.');
  await expect(lead.getByText('Saved as a draft.')).toBeVisible();
  await expect(lead.getByText('1 of 7 written')).toBeVisible();
  await expect(lead.getByText('1 quote')).toBeVisible();

  // Checking before all is written says what is missing, with the way to it.
  await lead.getByRole('link', { name: 'Check and send' }).click();
  await expect(lead.getByRole('heading', { name: '6 parts are not finished' })).toBeVisible();
  await expect(lead.getByRole('button', { name: 'Send for sign-off' })).toHaveCount(0);
  expect(await faultsOf(lead)).toEqual([]);
  await lead.getByRole('link', { name: 'Each agency’s own front door', exact: true }).click();
  for (let part = 1; part <= 6; part += 1) {
    await expect(lead.getByRole('textbox', { name: 'Our judgement' })).toHaveValue('');
    await write(lead, `**Judgement** number ${part}.`, 'Save and go to the next');
    await expect(lead.getByText('Saved as a draft.')).toBeVisible();
  }
  await expect(lead.getByText('7 of 7 written')).toBeVisible();
  await lead.getByRole('link', { name: 'Check and send' }).click();
  await expect(lead.getByText(quoted)).toBeVisible();
  await lead.getByRole('button', { name: 'Send for sign-off' }).click();
  await expect(lead.getByText('Sent to the director for sign-off.')).toBeVisible();
  await expect(lead.getByText('Until then it cannot be changed.')).toBeVisible();

  const reader = await openAs('Key contact, police', 'Wharfmoor');
  expect((await reader.request.get(evaluation)).status(), 'before it is signed off').toBe(404);

  const director = await openAs('Director of children’s services', 'Wharfmoor');
  await director.goto('/areas/wharfmoor/work');
  await director.getByRole('link', { name: `Read and sign off: ${element}` }).click();
  await expect(director.getByText(quoted)).toBeVisible();
  expect(await faultsOf(director)).toEqual([]);
  await director.getByRole('button', { name: 'Sign off' }).click();
  await expect(director.getByText('Signed off. It can no longer change.')).toBeVisible();

  await openElement(reader);
  await reader.getByRole('region', { name: element }).getByRole('link').first().click();
  await reader.getByRole('link', { name: 'Read it in full' }).click();
  await expect(reader.getByText(quoted)).toBeVisible();
  await expect(reader.getByText('The hub decides together.')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Change' })).toHaveCount(0);
  expect(await faultsOf(reader)).toEqual([]);
});

async function write(page: Page, judgement: string, save = 'Save as a draft'): Promise<void> {
  await page.getByRole('textbox', { name: 'Our judgement' }).fill(judgement);
  await page.getByRole('textbox', { name: 'What will we do next?' }).fill('Look again in the spring.');
  await page.getByRole('button', { name: save }).click();
}

test('what a signed-off evaluation was composed from has changed: its readers are told what', async ({ openAs }) => {
  const reader = await openAs('Key contact, integrated care board', 'Wharfmoor');
  await reader.goto('/areas/wharfmoor/overarching?framework=ILACS-2026');
  const card = reader.getByRole('region', { name: 'The impact of leaders on social work practice' });
  await expect(card).toContainText('Stale');
  await card.getByRole('link').first().click();
  const notice = reader.getByRole('region', { name: 'Changed since this was written' });
  await expect(notice).toContainText('Services have agreed something else since this was written.');
  await notice.getByRole('link', { name: 'See what it says' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/safeguarding/i);
});
