import { expect } from '@playwright/test';
import { errorSummary, signInAs, test } from '../support/browser';
import { acceptAsNew, fromInvitationToWork, invite, linkOf, newAddress, waiting } from './journeys/invitation';

test('somebody who is invited is at work a page later', async ({ openAs, page }) => {
  await fromInvitationToWork(openAs, page);
});

test('a key contact invites for their own partner, sends again and withdraws; links sent before are dead [V6.4.1]', async ({
  openAs,
  page,
}) => {
  const email = newAddress();
  const contact = await openAs('Key contact, police');
  await contact.goto('/areas/leeds/people/invite');
  await expect(contact.getByRole('radio')).toHaveCount(2);
  await invite(contact, { email, name: 'Detective sergeant', role: 'Auditor' });
  const first = await linkOf(openAs, email);

  await waiting(contact, email).getByRole('link').click();
  await contact.getByRole('button', { name: 'Send again' }).click();
  await expect(contact.getByText('The link sent before no longer works.')).toBeVisible();
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1, name: 'This link cannot be used' })).toBeVisible();

  await waiting(contact, email).getByRole('link').click();
  await contact.getByRole('button', { name: 'Withdraw invitation' }).click();
  await expect(contact.getByText('The invitation has been withdrawn.')).toBeVisible();
  await expect(waiting(contact, email)).toHaveCount(0);
});

test('an easy password is refused with a reason, and the name stays', async ({ openAs, page }) => {
  const email = newAddress();
  await invite(await openAs('Inspection lead'), { email, name: 'Ward sister', role: 'Task group member' });
  await page.goto(await linkOf(openAs, email));
  await page.getByLabel('Your name').fill('Sister of ward nine');
  await page.getByLabel('Choose a password').fill('Leeds Leeds Leeds');
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(errorSummary(page)).toContainText('is what somebody would try first');
  await expect(page.getByLabel('Your name')).toHaveValue('Sister of ward nine');
  await expect(page.getByLabel('Choose a password')).toHaveValue('');
});

test('whoever has an account accepts with one button, signed in, and nobody else can [V8.2.2]', async ({
  openAs,
  page,
}) => {
  const lead = await openAs('Inspection lead', 'Wharfmoor');
  const email = 'auditor.primary-care@leeds.example';
  await lead.goto('/areas/wharfmoor/people/invite');
  await lead.getByRole('textbox', { name: 'Name', exact: true }).fill('Auditor, primary care trust');
  await lead.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await lead.getByRole('radio', { name: 'Task group member' }).check();
  await lead.getByRole('button', { name: 'Send invitation' }).click();
  await expect(lead.getByText('The invitation has been made.')).toBeVisible();
  const link = await linkOf(openAs, email);

  await page.goto(link);
  await expect(page.getByLabel('Choose a password')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    /^\/sign-in\?next=/,
  );
  await signInAs(page, 'Key contact, police');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'You are signed in with another account' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();

  await signInAs(page, 'Auditor, primary care trust');
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page).toHaveURL(/^[^?]*\/areas\/wharfmoor\/work/);
});

test('every link that does not work is answered alike [V16.5.1]', async ({ page }) => {
  const made = (id: string) => `/invitations/${id}.1.${'A'.repeat(43)}`;
  const answers = new Set<string>();
  for (const address of [
    '/invitations/x',
    made('00000000-0000-4000-8000-000000000000'),
    `/invitations/${'x'.repeat(900)}`,
  ]) {
    const answer = await page.goto(address);
    answers.add(`${answer?.status()} ${await page.getByRole('main').textContent()}`);
  }
  expect([...answers]).toEqual([expect.stringContaining('This link cannot be used')]);
});

test('ending a role asks first, says what it means, and signs them out [V7.2.4]', async ({ openAs, page }) => {
  const email = newAddress();
  const lead = await openAs('Inspection lead');
  await invite(lead, { email, name: 'Ward brother', role: 'Contributor', partner: 'Hospitals trust' });
  await acceptAsNew(page, await linkOf(openAs, email));
  await lead.goto('/areas/leeds/people');
  await lead.getByRole('row').filter({ hasText: email }).getByRole('link', { name: 'Ward brother' }).click();
  await lead.getByRole('link', { name: 'End the role Contributor, Hospitals trust' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'End this role?' })).toBeVisible();
  await lead.getByRole('button', { name: 'End the role' }).click();
  await expect(lead.getByText('The role has ended.')).toBeVisible();
  await page.goto('/areas/leeds/work');
  await expect(page).toHaveURL(/\/sign-in/);
});
