import { expect } from '@playwright/test';
import { test } from '../support/browser';

test('with JavaScript off, the director returns an evaluation, the task group changes it, and it is signed off', async ({
  openAs,
}) => {
  const director = await openAs('Director of children’s services');
  await director.goto('/areas/leeds/work');
  await director.getByRole('link', { name: 'Read and sign off: Looked after children' }).click();
  await director.getByRole('button', { name: 'Return to the task group' }).click();
  await expect(director.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'Enter what the task group should look at again',
  );
  await director
    .getByRole('textbox', { name: 'What should the task group look at again?' })
    .fill('Say under partnerships what carers notice.');
  await director.getByRole('button', { name: 'Return to the task group' }).click();
  await expect(director.getByText('Returned to the task group with your reason.')).toBeVisible();

  const head = await openAs('Head of safeguarding');
  await head.goto('/areas/leeds/work');
  await head.getByRole('link', { name: 'Look again at: Looked after children' }).click();
  await expect(head.getByText('Say under partnerships what carers notice.')).toBeVisible();
  await head.getByRole('link', { name: 'Partnerships' }).click();
  await expect(head.getByRole('article')).toHaveCount(2);
  const [first, second] = [head.getByRole('article').nth(0), head.getByRole('article').nth(1)];
  await expect(first.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await first.getByRole('checkbox', { checked: true }).uncheck();
  await expect(second.getByRole('checkbox', { checked: true })).toHaveCount(1);
  const judgement = head.getByRole('textbox', { name: 'Our judgement' });
  const words = `${await judgement.inputValue()}\n\nCarers notice who answers.`;
  await judgement.fill(words);
  await head.getByRole('button', { name: 'Save as a draft' }).click();
  await expect(head.getByText('Saved as a draft.')).toBeVisible();
  await head.getByRole('link', { name: 'Check and send' }).click();
  await head.getByRole('button', { name: 'Send for sign-off' }).click();
  await expect(head.getByText('Sent to the director for sign-off.')).toBeVisible();

  await director.goto('/areas/leeds/work');
  await director.getByRole('link', { name: 'Read and sign off: Looked after children' }).click();
  await expect(director.getByText('Carers notice who answers.')).toBeVisible();
  await director.getByRole('button', { name: 'Sign off' }).click();
  await expect(director.getByText('Signed off. It can no longer change.')).toBeVisible();

  const reader = await openAs('Key contact, probation');
  await reader.goto('/areas/leeds/overarching');
  await reader.getByRole('region', { name: 'Looked after children' }).getByRole('link').first().click();
  await reader.getByRole('link', { name: 'Read it in full' }).click();
  await expect(reader.getByText('Carers notice who answers.')).toBeVisible();
});
