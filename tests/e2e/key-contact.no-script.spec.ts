import { test } from '../support/browser';
import { fromYourWorkToAgreed } from './journeys/key-contact';

test('with JavaScript off, a key contact’s work is done from beginning to end', async ({ openAs }) => {
  await fromYourWorkToAgreed(openAs, {
    keyContact: 'Key contact, probation',
    partner: 'Probation',
    service: 'Public protection',
    criteria: [
      { element: 'Safeguarding', label: 'Case planning, reviews and recording' },
      { element: 'Looked after children', label: 'Achieving economic well-being' },
    ],
  });
});
