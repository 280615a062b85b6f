import { expect } from '@playwright/test';
import { test } from '../support/browser';
import { know, next, openAnswer, save } from './journeys/two-writers';

const SERVICE = 'Family help and safeguarding';
const CRITERION = 'Participation and direct work';
const AREA = 'Wharfmoor';
const kept = /^Kept at .* Others see it when you save\.$/;

test.describe.configure({ mode: 'serial' });

test('what is typed is kept, comes back, and goes when its writer wants what was saved', async ({ openAs }) => {
  const [writer, colleague] = [
    await openAs('Key contact, children’s services', AREA),
    await openAs('Deputy, children’s services', AREA),
  ];
  await openAnswer(writer, SERVICE, CRITERION);
  const before = await writer.getByRole('textbox', next).inputValue();
  const typed = `Half a sentence that nobody should (${Date.now()})`;
  await writer.getByRole('textbox', next).fill(typed);
  await expect(writer.getByText(kept)).toBeVisible();
  await openAnswer(colleague, SERVICE, CRITERION);
  await expect(colleague.getByText('Key contact, children’s services is writing here too')).toBeVisible();
  await expect(colleague.getByText(typed)).toHaveCount(0);

  await openAnswer(writer, SERVICE, CRITERION);
  await expect(writer.getByRole('textbox', next)).toHaveValue(typed);
  await expect(writer.getByText(/^This is what you typed today at .* and have not saved\.$/)).toBeVisible();
  await writer.getByRole('button', { name: 'Use what was saved instead' }).click();
  await expect(writer.getByText('What you had typed and not saved is gone.')).toBeVisible();
  await expect(writer.getByRole('textbox', next)).toHaveValue(before);
});

test('what is saved need no longer be kept, with the evidence that shows it', async ({ openAs }) => {
  const writer = await openAs('Key contact, children’s services', AREA);
  await openAnswer(writer, SERVICE, CRITERION);
  const typed = `Ask families again in spring. (${Date.now()})`;
  await writer.getByRole('textbox', next).fill(typed);
  const evidence = writer.getByRole('group', { name: /^Which of this evidence shows it\?/ });
  const item = evidence.getByRole('checkbox', { name: 'What children and families say' });
  const isNamed = await item.isChecked();
  await item.setChecked(!isNamed);
  await expect(writer.getByText(kept)).toBeVisible();
  await writer.getByRole('button', save).click();
  await expect(writer.getByText('Saved as a draft.')).toBeVisible();
  await openAnswer(writer, SERVICE, CRITERION);
  await expect(writer.getByRole('region', { name: 'What you had typed' })).toHaveCount(0);
  await expect(writer.getByRole('textbox', next)).toHaveValue(typed);
  await expect(item).toBeChecked({ checked: !isNamed });
  const held = writer.getByRole('region', { name: /^Evidence held by/ });
  const shown = held.getByRole('listitem').filter({ hasText: 'What children and families say' });
  await expect(shown.getByText('Named in the answer')).toHaveCount(isNamed ? 0 : 1);
});

test('what cannot be kept is said, and leaving then asks first', async ({ openAs }) => {
  const writer = await openAs('Key contact, children’s services', AREA);
  await openAnswer(writer, SERVICE, CRITERION);
  await writer.getByRole('textbox', know).pressSequentially('Ask 943 476 5919. ');
  await expect(writer.getByText(/^Could not be kept: “.*” could be /)).toBeVisible();
  const asked = writer.waitForEvent('dialog');
  await writer.evaluate(() => window.setTimeout(() => window.location.reload(), 0));
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  // A server that is away for a moment: the browser is never told that it is offline, nor that it is online again.
  const away = '**/self-evaluations/**';
  await writer.route(away, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await writer.getByRole('textbox', know).press('ControlOrMeta+z');
  await writer.getByRole('textbox', know).fill('Nothing that names anybody.');
  await writer.getByRole('textbox', next).focus();
  await expect(writer.getByText(/^Could not be kept: the service cannot be reached/)).toBeVisible();
  await writer.unroute(away);
  await expect(writer.getByText(kept)).toBeVisible();
});

test('what is typed before the page’s script has come stays, and is kept when it comes', async ({ openAs }) => {
  const writer = await openAs('Key contact, children’s services', AREA);
  await openAnswer(writer, SERVICE, CRITERION);
  let start = () => {};
  const held = new Promise<void>((resolve) => {
    start = resolve;
  });
  await writer.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await writer.reload({ waitUntil: 'commit' });
  const typed = `Typed on a slow train. (${Date.now()})`;
  await writer.getByRole('textbox', know).fill(typed);
  await writer.getByRole('textbox', next).selectText();
  const chosen = () => writer.evaluate(() => `${document.getSelection()}`);
  const words = await chosen();
  expect(words).not.toBe('');
  start();
  await expect(writer.getByText(kept)).toBeVisible();
  await expect(writer.getByRole('textbox', know)).toHaveValue(typed);
  expect(await chosen()).toBe(words);
});
