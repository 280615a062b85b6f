import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { openComments, threadWith } from './journeys/challenge';

test('with JavaScript off, words are copied into the form, answered, and resolved', async ({ openAs }) => {
  const lead = await openAs('Inspection lead');
  await openComments(lead, 'Children’s desk', 'Service responsiveness, including complaints');
  const question = `Which six? (${Date.now()})`;
  await lead.getByRole('textbox', { name: 'Which words?' }).fill('six complaints from schools');
  await lead.getByRole('textbox', { name: 'Your comment' }).fill(question);
  await lead.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(lead.getByText('Your comment stands beside the answer.')).toBeVisible();
  await expect(lead.getByRole('link', { name: /six complaints from schools/ })).toBeVisible();

  const contact = await openAs('Key contact, contact centre');
  await openComments(contact, 'Children’s desk', 'Service responsiveness, including complaints');
  const thread = threadWith(contact, question);
  const halfWritten = contact.getByRole('textbox', { name: 'Your comment' });
  await halfWritten.fill('And what did they');
  await thread.getByText('Reply to Inspection lead', { exact: true }).click();
  await expect(halfWritten).toHaveValue('And what did they');
  await thread.getByRole('button', { name: 'Send reply' }).click();
  await expect(thread.getByText('Write what you want to say').first()).toBeVisible();
  await thread.getByRole('textbox', { name: 'Your reply to Inspection lead' }).fill('Those of the summer term.');
  await thread.getByRole('button', { name: 'Send reply' }).click();
  await expect(threadWith(contact, question).getByText('Those of the summer term.')).toBeVisible();
  await threadWith(contact, question).getByRole('button', { name: 'Resolve' }).click();
  await expect(threadWith(contact, question).getByText('Resolved by Key contact, contact centre')).toBeVisible();
});
