import { test } from '../support/browser';
import { fromYourWorkToAgreed } from './journeys/key-contact';

test('on a phone, a key contact finishes one thing without help', async ({ openAs }) => {
  await fromYourWorkToAgreed(openAs, {
    keyContact: 'Deputy, voluntary sector',
    partner: 'Voluntary',
    service: 'Safeguarding forum',
    criteria: [{ element: 'Safeguarding', label: 'Equality and diversity' }],
  });
});
