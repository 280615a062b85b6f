import { expect } from '@playwright/test';
import { signInAs, test } from '../support/browser';
import { bothChangeTheirOwn, bothChangeTheSame, know, next, openAnswer, save } from './journeys/two-writers';

const place = {
  service: 'Family help and safeguarding',
  criterion: 'Allegations against people in positions of trust',
};
const AREA = 'Wharfmoor';

test.describe.configure({ mode: 'serial' });

test('one writer without JavaScript and one with it are put together', async ({ openAs, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const first = await context.newPage();
  await signInAs(first, 'Key contact, children’s services', AREA);
  const second = await openAs('Deputy, children’s services', AREA);
  await bothChangeTheirOwn({ first, second, ...place });
  await context.close();
});

test('a writer without JavaScript finds both texts in the field and puts them right by hand', async ({ openAs }) => {
  const first = await openAs('Key contact, children’s services', AREA);
  const second = await openAs('Deputy, children’s services', AREA);
  const { theirs, mine, clash } = await bothChangeTheSame({ first, second, ...place });
  await expect(clash.getByRole('button')).toHaveCount(0);
  // What is refused for another reason still begins from what was read, not from what is stored by then.
  const text = second.getByRole('textbox', know);
  await text.fill(`${theirs}\n\nNHS number 943 476 5919. ${mine}`);
  await second.getByRole('button', save).click();
  await expect(second.getByRole('alert').filter({ hasText: 'an NHS number' })).toBeVisible();
  await openAnswer(first, place.service, place.criterion);
  await first.getByRole('textbox', next).fill(`Ask again. (${theirs})`);
  await first.getByRole('button', save).click();
  await expect(first.getByText('Saved as a draft.')).toBeVisible();
  await text.fill(`${theirs} ${mine}`);
  await second.getByRole('button', save).click();
  await expect(second.getByText('Saved, together with what had been saved meanwhile')).toBeVisible();
  await expect(text).toHaveValue(`${theirs} ${mine}`);
  await expect(second.getByRole('textbox', next)).toHaveValue(`Ask again. (${theirs})`);
});
