import { test } from '../support/browser';
import { loseTheSignInWhileWriting } from './journeys/kept-form';

// One after the other: each signs the person out wherever else they are.
test.describe.configure({ mode: 'serial' });

const writer = { name: 'Principal social worker', area: 'Wharfmoor', slug: 'wharfmoor' };

test('a form comes back filled when the sign-in ended while it was being written', async ({ openAs }) => {
  await loseTheSignInWhileWriting(openAs, writer);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a form comes back filled as well', async ({ openAs }) => {
    await loseTheSignInWhileWriting(openAs, writer);
  });
});
