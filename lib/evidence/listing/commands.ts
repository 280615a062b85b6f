import type { Actor } from '@/lib/access/actor';
import { reachOf } from '@/lib/access/permissions';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import type { Result } from '@/lib/platform/result';

/** Records that the actor takes a list of so many items out of the service, of those that they see. */
export function recordListExport(
  actor: Actor,
  { format, items }: { format: 'csv' | 'xlsx'; items: number },
): Promise<Result<null>> {
  return runCommand(actor, 'evidence.read', async ({ authorise }) => {
    // About no item in particular: whoever reads evidence at all may take the list of what they see.
    const reading = actor.grants.find(({ role }) => reachOf(role, 'evidence.read') !== undefined);
    authorise({ partnerId: reading?.partnerId ?? null });
    return done(null, auditEvent('evidence.listed-out', 'area', actor.area.id, { format, items }));
  });
}
