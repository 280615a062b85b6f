import { test } from '../support/browser';
import { fromPasswordToSecondFactorAndBack } from './journeys/account';

test('with JavaScript off, somebody sets a second factor up and signs in with it', async ({ openAs }) => {
  await fromPasswordToSecondFactorAndBack(await openAs('Member, children’s scrutiny committee', 'Wharfmoor'));
});
