import { expect, type Page } from '@playwright/test';

type OpenAs = (name: string, area?: string) => Promise<Page>;

export const newPassword = 'purple kettle over mountains';

/** An address that nobody has had before. */
export function newAddress(): string {
  return `new.${Date.now()}.${Math.floor(Math.random() * 1e6)}@leeds.example`;
}

type Offer = { email: string; name: string; role: string; partner?: string };

/** Invites somebody from the page of people, and stays there. */
export async function invite(page: Page, { email, name, role, partner }: Offer): Promise<void> {
  await page.goto('/areas/leeds/people');
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('radio', { name: role, exact: true }).check();
  if (partner) await page.getByLabel('Partner').selectOption({ label: partner });
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText('The invitation has been made.')).toBeVisible();
  await expect(waiting(page, email)).toBeVisible();
}

/** The row of an invitation that nobody has accepted yet. */
export function waiting(page: Page, email: string) {
  return page.getByRole('region', { name: 'Invitations' }).getByRole('row').filter({ hasText: email });
}

/** The path of the newest invitation to an address, from the operator's outbox, as a mail would have brought it. */
export async function linkOf(openAs: OpenAs, email: string): Promise<string> {
  const operator = await openAs('Operator', 'The whole installation');
  const mail = operator.getByRole('link', { name: `to ${email}` }).first();
  await expect(async () => {
    await operator.goto(`/admin/mail?to=${encodeURIComponent(email)}`);
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await mail.click();
  const href = await operator.getByRole('link', { name: 'The page behind its link' }).getAttribute('href');
  if (!href) throw new Error('The mail leads nowhere');
  return href;
}

/** Accepts as somebody new: name and password, then straight to work. */
export async function acceptAsNew(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'You are invited' })).toBeVisible();
  await page.getByLabel('Choose a password').fill(newPassword);
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(page.getByText('Welcome. This is what you owe and what you can see.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Your work' })).toBeVisible();
}

/** A lead invites somebody new, who is at work a page later; the link then works no more. */
export async function fromInvitationToWork(openAs: OpenAs, newcomer: Page): Promise<void> {
  const email = newAddress();
  const lead = await openAs('Inspection lead');
  await invite(lead, { email, name: 'Ward sister', role: 'Contributor', partner: 'Hospitals trust' });
  const link = await linkOf(openAs, email);
  await acceptAsNew(newcomer, link);
  await newcomer.goto(link);
  await expect(newcomer.getByRole('heading', { level: 1, name: 'This link cannot be used' })).toBeVisible();
  await lead.reload();
  await expect(waiting(lead, email)).toHaveCount(0);
  await expect(lead.getByRole('row').filter({ hasText: email })).toContainText('Contributor, Hospitals trust');
}
