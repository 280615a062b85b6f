import { expect, type Locator, type Page } from '@playwright/test';

type OpenAs = (name: string, area?: string) => Promise<Page>;

/** Starts a cycle of the county's second framework from what was agreed under its first, as its inspection lead. */
export async function startCycleFromAnotherFramework(openAs: OpenAs, name: string): Promise<void> {
  const lead = await openAs('Inspection lead', 'Wharfmoor');
  await lead.goto('/areas/wharfmoor/self-evaluations/cycles?framework=JTAI-2025');
  await lead.getByRole('link', { name: 'Start a cycle' }).click();
  await lead
    .getByRole('radio', { name: /of another framework/ })
    .first()
    .check();
  await lead.getByRole('button', { name: 'Continue' }).click();

  // The mapping is looked at before anything is done with it.
  await expect(lead.getByRole('heading', { name: 'Which criterion begins from which', level: 1 })).toBeVisible();
  const part = lead.getByRole('combobox', { name: 'Each agency’s part in the joint response' });
  await expect(part.locator('option:checked')).toHaveText(/Good decisions and effective help/);
  const hub = lead.getByRole('combobox', { name: 'Multi-agency safeguarding hub or equivalent' });
  await expect(hub.locator('option:checked')).toHaveText('Begin empty');
  await part.selectOption({ label: 'Begin empty' });
  await hub.selectOption({ label: await labelOf(hub, 'Partnership and commissioning') });
  await lead.getByRole('button', { name: 'Show what will happen' }).click();

  await expect(lead.getByRole('heading', { name: 'Check before you start the cycle' })).toBeVisible();
  const mapped = lead.getByRole('table', { name: 'Which criterion begins from which' });
  await expect(mapped.getByRole('row', { name: /Multi-agency safeguarding hub/ })).toContainText(
    'Partnership and commissioning',
  );
  await expect(mapped.getByRole('row', { name: /Each agency’s part/ })).toContainText('Nothing');
  await expect(lead.getByRole('table', { name: 'What happens to each service' })).toBeVisible();

  // A day is asked for, and what was typed stays.
  await lead.getByRole('textbox', { name: 'Name of the cycle' }).fill(name);
  const start = lead.getByRole('button', { name: 'Start the cycle' });
  await start.click();
  await expect(lead.getByRole('alert', { name: 'There is a problem' })).toContainText('Enter the day by which');
  await expect(lead.getByRole('textbox', { name: 'Name of the cycle' })).toHaveValue(name);
  await lead.getByLabel('Services send theirs by').fill('2031-03-14');
  await start.click();
  await expect(lead.getByText('The cycle has begun, and every service has been told.')).toBeVisible();
  const cycles = lead.getByRole('table', { name: 'Cycles of self-evaluation' });
  await expect(cycles.getByRole('row', { name: new RegExp(name) })).toContainText('Open');
  await expect(cycles.getByRole('row').filter({ hasText: 'Open' })).toHaveCount(1);

  // Whoever writes sees the new day, and the past cycle can still be read.
  const contact = await openAs('Key contact, police', 'Wharfmoor');
  await contact.goto('/areas/wharfmoor/self-evaluations?framework=JTAI-2025');
  await expect(contact.getByRole('region', { name: 'Your services' })).toContainText('14 March 2031');
  const choice = contact.getByRole('combobox', { name: 'Cycle' });
  await choice.selectOption({ index: 1 });
  await contact.getByRole('button', { name: 'Apply' }).click();
  await expect(contact).toHaveURL(/cycle=/);
  await expect(contact.getByRole('link', { name: 'Clear' })).toBeVisible();
}

async function labelOf(select: Locator, word: string): Promise<string> {
  await expect(select).toBeVisible();
  const labels = await select.locator('option').allTextContents();
  const label = labels.find((text) => text.includes(word));
  if (!label) throw new Error(`No choice says ${word}: ${labels.join(', ')}`);
  return label;
}

type Naming = { contact: string; writer: string; framework: string; service: string; criterion: string };

/** A key contact says who writes which answer, and that person finds it among their work. */
export async function nameContributor(openAs: OpenAs, of: Naming): Promise<void> {
  const contact = await openAs(of.contact, 'Wharfmoor');
  await contact.goto(`/areas/wharfmoor/self-evaluations?framework=${of.framework}`);
  await contact.getByRole('link', { name: of.service, exact: true }).click();
  await contact.getByRole('link', { name: 'Who writes what' }).click();
  const save = contact.getByRole('button', { name: 'Save who writes what' });
  await save.click();
  await expect(contact.getByRole('alert', { name: 'There is a problem' })).toContainText('You have not changed');
  await contact.getByRole('group', { name: of.criterion }).getByRole('checkbox', { name: of.writer }).check();
  await save.click();
  await expect(contact.getByText('Saved. New contributors have been told.')).toBeVisible();
  const task = contact.getByRole('listitem').filter({ has: contact.getByRole('link', { name: of.criterion }) });
  await expect(task).toContainText(`To be written by ${of.writer}`);

  const writer = await openAs(of.writer, 'Wharfmoor');
  await writer.goto('/areas/wharfmoor/work');
  await writer.getByRole('link', { name: `Write: ${of.criterion}` }).click();
  await expect(writer.getByRole('heading', { level: 1 })).toContainText(of.criterion);
}
