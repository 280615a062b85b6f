import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { openForWriting } from '../entries/saving';
import { notOpenWords } from '../labels';
import type { noteNamedEvidenceSchema } from './schema';

type NoteNamedEvidence = z.output<typeof noteNamedEvidenceSchema>;
type Noted = { serviceId: string; frameworkCode: string; criterionCode: string };

/**
 * Says what an item of evidence shows of the answer that names it. Rule: nothing is written once the self-evaluation has
 * been sent, unless it comes back. Not found: the answer does not name it.
 */
export function noteNamedEvidence(actor: Actor, input: NoteNamedEvidence): Promise<Result<Noted>> {
  return runCommand(actor, 'self-evaluation.write', async (context) => {
    const { db, authorise } = context;
    const areaId = actor.area.id;
    const { serviceId, frameworkCode, criterionCode, evidenceItemId, note } = input;
    const service = await db.service.findFirst({
      where: { ...scope(actor, 'self-evaluation.read'), id: serviceId },
      select: { partnerId: true },
    });
    if (!service) return notFound();
    const { partnerId } = service;
    authorise({ partnerId, serviceId });
    const opened = await openForWriting(context, { areaId, partnerId, serviceId, frameworkCode }, true);
    if ('refused' in opened) return rule(notOpenWords[opened.refused]);
    const { count } = await db.selfEvaluationEvidence.updateMany({
      where: { areaId, selfEvaluationId: opened.id, criterionCode, itemId: evidenceItemId },
      data: { note },
    });
    if (count === 0) return notFound();
    return done(
      { serviceId, frameworkCode, criterionCode },
      auditEvent('self-evaluation.evidence-noted', 'self-evaluation', opened.id, { criterionCode, evidenceItemId }),
    );
  });
}
