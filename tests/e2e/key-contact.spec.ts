import { test } from '../support/browser';
import { fromYourWorkToAgreed } from './journeys/key-contact';

test('a key contact brings evidence and a self-evaluation, the task group agrees, the dashboard changes', async ({
  openAs,
}) => {
  await fromYourWorkToAgreed(openAs, {
    keyContact: 'Key contact, hospitals trust',
    partner: 'Hospitals',
    service: 'Safeguarding children team',
    criteria: [
      { element: 'Safeguarding', label: 'Partnerships' },
      { element: 'Safeguarding', label: 'Children and young people are safe' },
    ],
  });
});
