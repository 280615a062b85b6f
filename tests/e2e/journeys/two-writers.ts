import { expect, type Page } from '@playwright/test';

export const know = { name: 'What do we know about the quality and impact of practice?' };
export const next = { name: 'What will we do in the next 12 months to keep it up or make it better?' };
export const save = { name: 'Save as a draft' };

/** Opens one criterion of a service of the invented county to write. */
export async function openAnswer(page: Page, service: string, criterion: string): Promise<void> {
  await page.goto('/areas/wharfmoor/self-evaluations');
  await page.getByRole('link', { name: service, exact: true }).first().click();
  const tasks = page.getByRole('region', { name: 'Answer each criterion' });
  await tasks.getByRole('link', { name: criterion, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: criterion })).toBeVisible();
}

type Writers = { first: Page; second: Page; service: string; criterion: string };

const saved = 'Saved as a draft.';
const together = 'Saved, together with what had been saved meanwhile';

/** Both change a paragraph of their own: the second to save has both, and is told what came in. */
export async function bothChangeTheirOwn({ first, second, service, criterion }: Writers): Promise<void> {
  const stamp = Date.now();
  const [one, other] = [`Children are seen alone. (${stamp})`, `Plans are read by families. (${stamp})`];
  const [changed, added] = [
    `Children are always seen alone. (${stamp})`,
    `Plans are written with families. (${stamp})`,
  ];
  await write(first, { service, criterion }, `${one}\n\n${other}`);
  await openAnswer(first, service, criterion);
  await openAnswer(second, service, criterion);
  await saveText(first, `${changed}\n\n${other}`);
  await expect(first.getByText(saved)).toBeVisible();
  await saveText(second, `${one}\n\n${added}`);
  await expect(second.getByText(together)).toBeVisible();
  await second.getByText('Key contact, children’s services changed: What do we know about').click();
  await expect(second.getByRole('insertion').filter({ hasText: 'always' })).toBeVisible();
  await expect(second.getByRole('textbox', know)).toHaveValue(`${changed}\n\n${added}`);
}

/** Both change the same sentence; gives the two texts once the second to save is shown both. */
export async function bothChangeTheSame({ first, second, service, criterion }: Writers) {
  const stamp = Date.now();
  const [theirs, mine] = [`Two in three are seen alone. (${stamp})`, `Most are seen on their own. (${stamp})`];
  await write(first, { service, criterion }, `Some are seen alone. (${stamp})`);
  await openAnswer(first, service, criterion);
  await openAnswer(second, service, criterion);
  await saveText(first, theirs);
  await expect(first.getByText(saved)).toBeVisible();
  await saveText(second, mine);
  const notice = second.getByRole('alert').filter({ hasText: 'saved this while you were writing' });
  await expect(notice.first()).toContainText('Key contact, children’s services');
  const clash = second.getByRole('region', { name: 'A passage that both of you changed' });
  await expect(clash).toContainText(theirs);
  await expect(clash).toContainText(mine);
  await expect(second.getByRole('textbox', know)).toHaveValue(`${theirs}\n\n${mine}`);
  return { theirs, mine, clash };
}

async function write(page: Page, { service, criterion }: { service: string; criterion: string }, text: string) {
  await openAnswer(page, service, criterion);
  await saveText(page, text);
  await expect(page.getByText(saved)).toBeVisible();
}

export async function saveText(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', know).fill(text);
  await page.getByRole('button', save).click();
}
