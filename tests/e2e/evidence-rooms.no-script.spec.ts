import { test } from '../support/browser';
import { runEvidenceRoom } from './journeys/evidence-room';

test('with JavaScript off, an evidence room is prepared, frozen, opened and read, and closed', async ({ openAs }) => {
  await runEvidenceRoom(openAs);
});
