import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { ROLES } from '@/lib/access/permissions';
import { MARKINGS } from '@/lib/evidence/rules';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayOf } from '@/lib/platform/days';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS, DOCUMENT_STATUSES } from '../rules';
import type { DocumentRequest } from './types';

/**
 * A document that somebody asked for, with the asker as they would act today: what was theirs to read when they asked may
 * not be theirs any more. Null where there is no such document in the area.
 */
export function getDocumentRequest(actor: Actor, documentId: string): Promise<DocumentRequest | null> {
  return runQuery(actor, 'document.build', null, async ({ db }) => {
    const areaId = actor.area.id;
    const stored = await db.builtDocument.findFirst({
      where: { areaId, id: documentId },
      select: {
        id: true,
        kind: true,
        format: true,
        marking: true,
        frameworkCode: true,
        subjectId: true,
        status: true,
        requestedBy: { select: { id: true, name: true, disabledAt: true } },
      },
    });
    if (!stored) return null;
    const { requestedBy, ...document } = stored;
    const grants = await db.roleGrant.findMany({
      where: { areaId, personId: requestedBy.id, ...inForceOn(dayOf(currentInstant())) },
      select: { role: true, partnerId: true, boardId: true, serviceId: true, inspectionId: true },
    });
    const held = grants.map((grant) => ({ ...grant, role: memberOf(ROLES, grant.role) }));
    const isHere = requestedBy.disabledAt === null && held.length > 0;
    return {
      ...document,
      kind: memberOf(DOCUMENT_KINDS, document.kind),
      format: memberOf(DOCUMENT_FORMATS, document.format),
      marking: memberOf(MARKINGS, document.marking),
      status: memberOf(DOCUMENT_STATUSES, document.status),
      asker: isHere ? { personId: requestedBy.id, name: requestedBy.name, area: actor.area, grants: held } : null,
    };
  });
}
