import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import type { Result } from '@/lib/platform/result';
import { anyReading } from '../queries';

/** Records that the actor takes a list of so many items out of the service, of those that they see. */
export function recordListExport(
  actor: Actor,
  { format, items }: { format: 'csv' | 'xlsx'; items: number },
): Promise<Result<null>> {
  return runCommand(actor, 'evidence.read', async ({ authorise }) => {
    authorise(anyReading(actor));
    return done(null, auditEvent('evidence.listed-out', 'area', actor.area.id, { format, items }));
  });
}
