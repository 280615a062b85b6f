import { systemActor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import type { Result } from '@/lib/platform/result';

/**
 * Removes what is over and need not be kept: forms never taken back, spent links, tables nobody applied, sessions and
 * mails of long ago. How long each is kept stands in the database function of the same name.
 */
export function removeLeftovers(): Promise<Result<{ rows: number }>> {
  return runCommand(systemActor(), 'leftovers.remove', async ({ db, authorise }) => {
    authorise();
    const [removed] = await db.$queryRaw<{ rows: number }[]>`
      SELECT remove_leftovers(${currentInstant()}::timestamptz) AS rows`;
    const rows = removed?.rows ?? 0;
    return done({ rows }, auditEvent('leftovers.removed', 'installation', 'leftovers', { rows }));
  });
}
