import { test } from '../support/browser';
import { runEvidenceRoom } from './journeys/evidence-room';

test('an evidence room is prepared, frozen, opened and read by an inspector, and closed', async ({ openAs }) => {
  await runEvidenceRoom(openAs);
});
