import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { notFound, type Result } from '@/lib/platform/result';
import { findPresent } from './queries';
import type { takeTemplateSchema } from './schema';
import type { TemplateContent } from './types';

/**
 * What a template for a service's answers holds: what the service is asked and its present draft, once the trail says
 * who takes it. A self-evaluation that has been sent is not in it.
 */
export function takeTemplate(
  actor: Actor,
  { serviceId, frameworkCode, format }: z.output<typeof takeTemplateSchema>,
): Promise<Result<TemplateContent>> {
  return runCommand(actor, 'self-evaluation.write', async ({ db, authorise }) => {
    const present = await findPresent(db, actor.area.id, frameworkCode, serviceId);
    if (!present) return notFound();
    const { pack, partnerId, partnerName, serviceName, criteria, isOpen } = present;
    authorise({ partnerId, serviceId });
    return done(
      {
        ...{ areaName: actor.area.name, partnerName, serviceName },
        framework: { code: pack.code, title: pack.title, gradeScale: pack.gradeScale },
        questions: pack.selfEvaluationQuestions,
        criteria: criteria.map(({ entry, ...criterion }) => ({ ...criterion, entry: isOpen ? entry : null })),
      },
      auditEvent('self-evaluation.template-taken', 'service', serviceId, { frameworkCode, format }),
    );
  });
}
