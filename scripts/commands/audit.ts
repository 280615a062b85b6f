import { existsSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { readAnchors } from '@/lib/audit/anchors';
import { faultWords } from '@/lib/audit/verify';
import { counted } from '@/lib/platform/counted';
import { withClient } from '../embedded/roles';
import { Failure } from '../failure';
import { openInstallation } from '../installation';
import { type CheckedChain, checkChains } from '../read-chains';
import { readSettings } from '../settings';

/**
 * Walks every area's trail, and the installation's own, of the installation that `npm start` with the same settings
 * runs, whether it runs now or not, and compares them with the anchors outside the database.
 * @throws Failure naming the first broken link of each trail that is not as it was written, or saying that the anchors
 * are gone.
 */
export async function runAudit(args: string[]): Promise<void> {
  if (args.join() !== 'verify') throw new Failure('The trail is checked like this: npm run ops -- audit verify');
  const installation = await openInstallation(readSettings(process.env, { port: 3000, dataDir: '.data' }));
  try {
    await verify(installation.ownerUrl, String(installation.webEnv.ANCHOR_FILE));
  } finally {
    if (!installation.wasRunning) await installation.stop();
  }
}

async function verify(ownerUrl: string, anchorFile: string): Promise<void> {
  const hasAnchors = existsSync(anchorFile);
  const book = readAnchors(hasAnchors ? readFileSync(anchorFile, 'utf8') : '');
  const began = performance.now();
  const chains = await withClient(ownerUrl, (client) => checkChains(client, book));
  const owesAnchors = !hasAnchors && (await withClient(ownerUrl, isLongAtWork));
  const seconds = (performance.now() - began) / 1000;
  const events = chains.reduce((sum, chain) => sum + chain.events, 0);
  const anchors = [...book.anchors.values()].reduce((sum, ends) => sum + ends.length, 0);
  console.log(
    `Checked ${counted(events, 'event')} of ${counted(chains.length, 'trail')} in ${seconds.toFixed(2)} seconds: ${Math.round(events / seconds).toLocaleString('en-GB')} a second.`,
  );
  console.log(
    hasAnchors
      ? `Compared with ${counted(anchors, 'anchor')} in ${anchorFile}.`
      : `There is no file of anchors (${anchorFile}): only heads and published reports were compared.`,
  );
  const faults = [...faultsOf(chains, book.faultyLine), ...(owesAnchors ? [NO_ANCHORS] : [])];
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  console.log('Every trail is as it was written.');
}

const NO_ANCHORS =
  'The file of anchors is gone, or ANCHOR_FILE names another: without it, a trail that was written anew would not show.';

/** True when the worker has had time to keep anchors: the first event of the installation itself is half an hour old. */
async function isLongAtWork(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ isLong: boolean }>(
    `SELECT coalesce(min(at) < now() - interval '30 minutes', false) AS "isLong" FROM audit_events
     WHERE area_id = '00000000-0000-0000-0000-000000000000'`,
  );
  return rows[0]?.isLong === true;
}

function faultsOf(chains: readonly CheckedChain[], faultyLine: number | null): string[] {
  const ofFile = faultyLine ? [`In the file of anchors, line ${faultyLine} does not continue the one before it.`] : [];
  const ofChains = chains.flatMap(({ name, fault }) =>
    fault ? [`In the trail of ${name}, ${faultWords(fault)}.`] : [],
  );
  return [...ofFile, ...ofChains];
}
