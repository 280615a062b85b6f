import { test } from '../support/browser';
import { fromPasswordToSecondFactorAndBack } from './journeys/account';

test('on a phone, somebody sets a second factor up and signs in with it', async ({ openAs }) => {
  await fromPasswordToSecondFactorAndBack(await openAs('Member, corporate parenting board', 'Wharfmoor'));
});
