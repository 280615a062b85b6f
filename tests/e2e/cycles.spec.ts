import { test } from '../support/browser';
import { nameContributor, startCycleFromAnotherFramework } from './journeys/cycle';

test('a cycle begins from another framework after the mapping has been looked at', async ({ openAs }) => {
  await startCycleFromAnotherFramework(openAs, `Round ${Date.now()}`);
});

test('a contributor finds what they are named for among their work', async ({ openAs }) => {
  await nameContributor(openAs, {
    contact: 'Key contact, integrated care board',
    writer: 'Named nurse for safeguarding',
    service: 'Safeguarding and health of children in care',
    framework: 'JTAI-2025',
    criterion: 'Multi-agency safeguarding arrangements',
  });
});
