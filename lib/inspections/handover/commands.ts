import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { conflict, invalid, notFound, type Result } from '@/lib/platform/result';
import type { assignHandoverSchema } from './schema';

type AssignHandover = z.output<typeof assignHandoverSchema>;

/**
 * Names who answers for an item of a framework's hand-over list, which document stands ready, and how many working
 * days it takes. Invalid: a document that was declined. Conflict: someone else saved the item first.
 */
export function assignHandover(actor: Actor, input: AssignHandover): Promise<Result<{ frameworkCode: string }>> {
  return runCommand(actor, 'handover.assign', async (context) => {
    const { db, authorise } = context;
    authorise();
    const areaId = actor.area.id;
    const { frameworkCode, itemKey, version, ...assignment } = input;
    const { partnerId, evidenceItemId } = assignment;
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    if (!pack?.handover.some(({ key }) => key === itemKey)) return notFound();
    if (partnerId && (await db.partner.count({ where: { areaId, id: partnerId } })) === 0) return notFound();
    if (evidenceItemId) {
      const document = await db.evidenceItem.findFirst({
        where: { areaId, id: evidenceItemId },
        select: { status: true },
      });
      if (!document) return notFound();
      if (document.status === 'declined')
        return invalid({ evidenceItemId: ['This document was declined as evidence. Choose another, or none'] });
    }
    const key = { areaId, frameworkCode, itemKey };
    const before = await db.handoverItem.findFirst({ where: key, select: { partnerId: true } });
    const { count } =
      version === 0
        ? await db.handoverItem.createMany({ data: [{ ...key, ...assignment }], skipDuplicates: true })
        : await db.handoverItem.updateMany({
            where: { ...key, version },
            data: { ...assignment, version: { increment: 1 } },
          });
    if (count === 0) return whatIsStored(context, key);
    const partnerBefore = before?.partnerId ?? null;
    return done(
      { frameworkCode },
      auditEvent('handover.assigned', 'handover-item', itemKey, { itemKey, partnerId, partnerBefore }),
    );
  });
}

async function whatIsStored({ db }: CommandContext, key: { areaId: string; frameworkCode: string; itemKey: string }) {
  const stored = await db.handoverItem.findFirst({
    where: key,
    select: { partnerId: true, ownerName: true, evidenceItemId: true, daysToProduce: true, version: true },
  });
  if (!stored) return notFound();
  const { partnerId, ownerName, evidenceItemId, daysToProduce, version } = stored;
  return conflict(
    {
      partnerId: partnerId ?? '',
      ownerName: ownerName ?? '',
      evidenceItemId: evidenceItemId ?? '',
      daysToProduce: daysToProduce?.toString() ?? '',
    },
    version,
  );
}
