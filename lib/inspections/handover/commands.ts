import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import type { CheckStatus } from '@/lib/evidence/rules';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { conflict, invalid, notFound, type Result } from '@/lib/platform/result';
import type { assignHandoverSchema } from './schema';

type AssignHandover = z.output<typeof assignHandoverSchema>;

/**
 * Names who answers for an item of a framework's hand-over list, which document stands ready, and how many working
 * days it takes. Invalid: a document that was declined, or whose newest file nobody can open. Conflict: someone else saved the item first.
 */
export function assignHandover(actor: Actor, input: AssignHandover): Promise<Result<{ frameworkCode: string }>> {
  return runCommand(actor, 'handover.assign', async (context) => {
    const { db, authorise } = context;
    authorise();
    const areaId = actor.area.id;
    const { frameworkCode, itemKey, version, ...said } = input;
    const { partnerId, evidenceItemId } = said;
    const assignment = { ...said, evidenceNote: evidenceItemId ? said.evidenceNote : '' };
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    if (!pack?.handover.some(({ key }) => key === itemKey)) return notFound();
    if (partnerId && (await db.partner.count({ where: { areaId, id: partnerId } })) === 0) return notFound();
    const key = { areaId, frameworkCode, itemKey };
    const before = await db.handoverItem.findFirst({ where: key, select: { partnerId: true, evidenceItemId: true } });
    if (evidenceItemId) {
      const document = await db.evidenceItem.findFirst({
        where: { areaId, id: evidenceItemId },
        select: { status: true, versions: { select: { checkStatus: true }, orderBy: { number: 'desc' }, take: 1 } },
      });
      if (!document) return notFound();
      if (document.status === 'declined')
        return invalid({ evidenceItemId: ['This document was declined as evidence. Choose another, or none'] });
      const isReady = document.versions[0]?.checkStatus === ('available' satisfies CheckStatus);
      if (!isReady && before?.evidenceItemId !== evidenceItemId)
        return invalid({ evidenceItemId: ['Nobody can open this document’s newest file. Choose another, or none'] });
    }
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
    select: {
      ...{ partnerId: true, ownerName: true, evidenceItemId: true, evidenceNote: true, daysToProduce: true },
      version: true,
    },
  });
  if (!stored) return notFound();
  const { partnerId, ownerName, evidenceItemId, evidenceNote, daysToProduce, version } = stored;
  return conflict(
    {
      partnerId: partnerId ?? '',
      ownerName: ownerName ?? '',
      evidenceItemId: evidenceItemId ?? '',
      evidenceNote,
      daysToProduce: daysToProduce?.toString() ?? '',
    },
    version,
  );
}
