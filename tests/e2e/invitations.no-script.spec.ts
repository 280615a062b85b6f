import { test } from '../support/browser';
import { fromInvitationToWork } from './journeys/invitation';

test('with JavaScript off, somebody who is invited is at work a page later', async ({ openAs, page }) => {
  await fromInvitationToWork(openAs, page);
});
