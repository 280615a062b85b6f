import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { bothChangeTheirOwn, bothChangeTheSame, know, next, openAnswer, save } from './journeys/two-writers';

const place = {
  service: 'Family help and safeguarding',
  criterion: 'Children in particular circumstances',
};
const AREA = 'Wharfmoor';

test.describe.configure({ mode: 'serial' });

test('two browsers that change different paragraphs of one answer are put together', async ({ openAs }) => {
  const first = await openAs('Key contact, children’s services', AREA);
  const second = await openAs('Deputy, children’s services', AREA);
  await bothChangeTheirOwn({ first, second, ...place });
});

test('two browsers that change the same sentence are shown both, and the second decides', async ({ openAs }) => {
  const first = await openAs('Key contact, children’s services', AREA);
  const second = await openAs('Deputy, children’s services', AREA);
  const { theirs, mine, clash } = await bothChangeTheSame({ first, second, ...place });
  const text = second.getByRole('textbox', know);
  await clash.getByRole('button', { name: 'Use theirs' }).click();
  await expect(text).toHaveValue(theirs);
  await clash.getByRole('button', { name: 'Keep both' }).click();
  await expect(text).toHaveValue(`${theirs}\n\n${mine}`);
  await clash.getByRole('button', { name: 'Keep mine' }).click();
  await expect(text).toHaveValue(mine);
  await second.getByRole('button', save).click();
  await expect(second.getByText('Saved as a draft.')).toBeVisible();
  await openAnswer(first, place.service, place.criterion);
  await expect(first.getByRole('textbox', know)).toHaveValue(mine);
});

test('a draft that was kept and overtaken opens with both texts', async ({ openAs }) => {
  const first = await openAs('Key contact, children’s services', AREA);
  const second = await openAs('Deputy, children’s services', AREA);
  await openAnswer(first, place.service, place.criterion);
  await openAnswer(second, place.service, place.criterion);
  const before = await first.getByRole('textbox', know).inputValue();
  const stamp = Date.now();
  await second.getByRole('textbox', know).fill(`Kept in the train. (${stamp})\n\n${before}`);
  await second.getByRole('textbox', next).focus();
  await expect(second.getByText(/^Kept at .* Others see it when you save\.$/)).toBeVisible();
  await first.getByRole('textbox', know).fill(`${before}\n\nSaved at the desk. (${stamp})`);
  await first.getByRole('button', save).click();
  await expect(first.getByText('Saved as a draft.')).toBeVisible();
  await second.reload();
  const copy = second.getByRole('region', { name: 'What you had typed' });
  await expect(copy).toContainText('Key contact, children’s services has saved since');
  await expect(second.getByRole('textbox', know)).toHaveValue(
    `Kept in the train. (${stamp})\n\n${before}\n\nSaved at the desk. (${stamp})`,
  );
  await second.getByRole('button', save).click();
  await expect(second.getByText('Saved as a draft.')).toBeVisible();
});
