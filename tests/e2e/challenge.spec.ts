import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { openComments, threadWith } from './journeys/challenge';

const SERVICE = 'Child and public protection unit';

test('somebody selects words, comments, asks a colleague, and the service answers', async ({ openAs }) => {
  const taskGroup = await openAs('Head of safeguarding');
  await openComments(taskGroup, SERVICE, 'Staying safe');
  await taskGroup.getByText('danger of being seen as a nuisance').evaluate((element) => {
    const [text] = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    if (!text) throw new Error('The answer has no words');
    const from = (text.textContent ?? '').indexOf('danger of being');
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + 'danger of being seen as a nuisance'.length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await taskGroup.getByRole('button', { name: 'Comment on this' }).click();
  await expect(taskGroup.getByRole('textbox', { name: 'Which words?' })).toHaveValue(
    'danger of being seen as a nuisance',
  );
  await expect(taskGroup.getByRole('combobox', { name: 'Which answer is it about?' })).toHaveValue('whatWeKnow');
  const question = `Who sees them so? (${Date.now()})`;
  await expect(taskGroup.getByRole('textbox', { name: 'Your comment' })).toBeFocused();
  await taskGroup.keyboard.type(question);
  await taskGroup.getByText('Ask somebody to look').click();
  await taskGroup.getByRole('checkbox', { name: 'Deputy, police' }).check();
  await taskGroup.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(taskGroup.getByText('Your comment stands beside the answer.')).toBeVisible();
  await expect(threadWith(taskGroup, question).getByText('Asked to look: Deputy, police')).toBeVisible();
  await expect(taskGroup.getByRole('link', { name: /danger of being seen as a nuisance/ })).toBeVisible();

  const deputy = await openAs('Deputy, police');
  await deputy.goto('/areas/leeds/work');
  const asked = deputy.getByRole('region', { name: 'You are asked to look' });
  await asked
    .getByRole('link', { name: /Staying safe/ })
    .first()
    .click();
  const thread = threadWith(deputy, question);
  const halfWritten = deputy.getByRole('textbox', { name: 'Your comment' });
  await halfWritten.fill('And what do they');
  await thread.getByText('Reply to Head of safeguarding', { exact: true }).click();
  const answer = `Two of the homes said so. (${Date.now()})`;
  await deputy.getByRole('textbox', { name: 'Your reply to Head of safeguarding' }).fill(answer);
  await deputy.getByRole('button', { name: 'Send reply' }).click();
  await expect(threadWith(deputy, question).getByText(answer)).toBeVisible();
  await expect(halfWritten).toHaveValue('And what do they');
  await deputy.goto('/areas/leeds/work');
  await expect(deputy.getByRole('link', { name: 'Staying safe, Child and public protection unit' })).toHaveCount(0);

  await taskGroup.reload();
  const own = threadWith(taskGroup, question);
  await expect(own.getByText(answer)).toBeVisible();
  await own.getByRole('button', { name: 'Resolve' }).click();
  await expect(taskGroup.getByText('The comment is resolved.')).toBeVisible();
  await expect(threadWith(taskGroup, question).getByText('Resolved by Head of safeguarding')).toBeVisible();
  await threadWith(taskGroup, question).getByRole('button', { name: 'Open it again' }).click();
  await expect(taskGroup.getByText('The comment is open again.')).toBeVisible();
});

test('words that do not stand in the answer are refused, and nothing typed is lost', async ({ openAs }) => {
  const page = await openAs('Inspection lead');
  await openComments(page, SERVICE, 'Partnerships');
  await page.getByRole('textbox', { name: 'Which words?' }).fill('nobody ever wrote this');
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Why?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('alert').getByText('These words do not stand in the answer')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Why?');
});

test('the task group reads what was sent while the service rewrites it; versions are compared word by word', async ({
  openAs,
}) => {
  const [taskGroup, service] = [await openAs('Inspection lead'), await openAs('Deputy, children’s social care')];
  const draft = 'In August 88 of 104 children were seen within a day';
  await openComments(taskGroup, 'Referral and assessment', 'Assessment and direct work with children and families');
  await expect(taskGroup.getByText('This is the text as it was sent.')).toBeVisible();
  await expect(taskGroup.getByText(draft)).toHaveCount(0);
  await expect(taskGroup.getByText('Can you take ten of the 88')).toHaveCount(0);
  await taskGroup.getByRole('link', { name: 'Versions, and who wrote what' }).click();
  await expect(taskGroup.getByRole('row')).toHaveCount(4);
  await expect(taskGroup.getByText(draft)).toHaveCount(0);

  await service.goto(taskGroup.url());
  await expect(service.getByRole('row')).toHaveCount(5);
  await expect(service.getByRole('insertion').filter({ hasText: draft }).first()).toBeVisible();
  await service.getByRole('combobox', { name: 'From' }).selectOption({ index: 3 });
  await service.getByRole('button', { name: 'Apply' }).click();
  await expect(service).toHaveURL(/from=1&to=4/);
  await expect(service.getByText('From “Good” to “Adequate”')).toBeVisible();
  const writers = service.getByRole('list', { name: 'Who wrote it' });
  for (const writer of [
    'Team manager, fieldwork',
    'Deputy, children’s social care',
    'Key contact, children’s social care',
  ])
    await expect(writers.getByText(writer)).toBeVisible();
  await service.getByRole('link', { name: 'Comments on this answer' }).click();
  await expect(threadWith(service, 'Can you take ten of the 88').getByText('Only your organisation')).toBeVisible();
});
