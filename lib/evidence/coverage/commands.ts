import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import type { Result } from '@/lib/platform/result';
import { anyReading } from '../queries';

type Taken = { format: 'csv' | 'xlsx'; frameworkCode: string; partnerId: string | null };

/** Records that the actor takes the coverage of a framework out of the service, of every partner that they see or of one. */
export function recordCoverageExport(actor: Actor, taken: Taken): Promise<Result<null>> {
  return runCommand(actor, 'evidence.read', async ({ authorise }) => {
    authorise(anyReading(actor));
    return done(null, auditEvent('evidence.coverage-taken', 'area', actor.area.id, taken));
  });
}
