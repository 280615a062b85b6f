import { test } from '../support/browser';
import { loseTheSignInWhileWriting } from './journeys/kept-form';

// One after the other, as somebody whom no other test signs in: each signs them out wherever else they are.
test.describe.configure({ mode: 'serial' });

const writer = { name: 'Head of quality assurance', area: 'Wharfmoor', slug: 'wharfmoor' };

test('a form comes back filled when the sign-in ended while it was being written', async ({ openAs }) => {
  await loseTheSignInWhileWriting(openAs, writer);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a form comes back filled as well', async ({ openAs }) => {
    await loseTheSignInWhileWriting(openAs, writer);
  });
});
