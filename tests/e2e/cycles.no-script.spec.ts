import { test } from '../support/browser';
import { nameContributor, startCycleFromAnotherFramework } from './journeys/cycle';

test('with JavaScript off, a cycle begins from another framework after the mapping has been looked at', async ({
  openAs,
}) => {
  await startCycleFromAnotherFramework(openAs, `Plain round ${Date.now()}`);
});

test('with JavaScript off, a contributor finds what they are named for among their work', async ({ openAs }) => {
  await nameContributor(openAs, {
    contact: 'Key contact, children’s services',
    writer: 'Service manager, children in care',
    service: 'Family help and safeguarding',
    framework: 'ILACS-2026',
    criterion: 'Identity and diversity',
  });
});
