import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';

async function openEntry(page: Page): Promise<void> {
  await page.goto('/areas/leeds/self-evaluations');
  await page.getByRole('link', { name: 'Health visiting and school nursing', exact: true }).click();
  const tasks = page.getByRole('region', { name: 'Answer each criterion' });
  await tasks.getByRole('link', { name: 'Partnerships', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partnerships' })).toBeVisible();
}

const know = { name: 'What do we know?' };
const save = { name: 'Save as a draft' };

test('two people save the same entry: the second sees both texts and nothing is lost', async ({ openAs }) => {
  const [keyContact, deputy] = [
    await openAs('Key contact, primary care trust'),
    await openAs('Deputy, primary care trust'),
  ];
  const theirs = `Nurses come to four conferences in five. (${Date.now()})`;
  const mine = `Nurses write to every conference that they miss. (${Date.now()})`;
  const next = `Count it again in November. (${Date.now()})`;
  await openEntry(keyContact);
  await openEntry(deputy);
  await keyContact.getByRole('textbox', know).fill(theirs);
  await keyContact.getByRole('button', save).click();
  await expect(keyContact.getByText('Saved as a draft.')).toBeVisible();

  await deputy.getByRole('textbox', know).fill(mine);
  await deputy.getByRole('textbox', { name: 'What will we do next?' }).fill(next);
  await deputy.getByRole('button', save).click();
  const notice = deputy.getByRole('alert').filter({ hasText: 'saved this while you were writing' });
  await expect(notice.first()).toBeVisible();
  const clash = deputy.getByRole('region', { name: 'A passage that both of you changed' });
  await expect(clash).toContainText('Saved by Key contact, primary care trust');
  await expect(clash).toContainText(theirs);
  await expect(deputy.getByRole('textbox', know)).toHaveValue(`${theirs}\n\n${mine}`);
  await expect(deputy.getByRole('textbox', { name: 'What will we do next?' })).toHaveValue(next);

  const both = `${theirs} ${mine}`;
  await deputy.getByRole('textbox', know).fill(both);
  await deputy.getByRole('button', save).click();
  await expect(deputy.getByText('Saved as a draft.')).toBeVisible();
  await openEntry(keyContact);
  await expect(keyContact.getByRole('textbox', know)).toHaveValue(both);
  await expect(keyContact.getByRole('textbox', { name: 'What will we do next?' })).toHaveValue(next);
});
