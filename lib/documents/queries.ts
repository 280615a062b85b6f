import type { Actor } from '@/lib/access/actor';
import { MARKINGS } from '@/lib/evidence/rules';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { isId } from '@/lib/platform/fields';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS, DOCUMENT_STATUSES, isLate, keptUntil } from './rules';
import type { DocumentView } from './types';

const viewSelect = {
  id: true,
  kind: true,
  format: true,
  marking: true,
  frameworkCode: true,
  subjectId: true,
  fileName: true,
  status: true,
  done: true,
  steps: true,
  sizeInBytes: true,
  sha256: true,
  requestedAt: true,
  readyAt: true,
} as const;

type Stored = Omit<DocumentView, 'kind' | 'format' | 'marking' | 'status' | 'keptUntil' | 'isLate'> & {
  kind: string;
  format: string;
  marking: string;
  status: string;
};

function toView(stored: Stored): DocumentView {
  const status = memberOf(DOCUMENT_STATUSES, stored.status);
  return {
    ...stored,
    status,
    kind: memberOf(DOCUMENT_KINDS, stored.kind),
    format: memberOf(DOCUMENT_FORMATS, stored.format),
    marking: memberOf(MARKINGS, stored.marking),
    keptUntil: keptUntil(stored.requestedAt),
    isLate: isLate(status, stored.requestedAt, currentInstant()),
  };
}

/** The documents that the actor has asked for, latest first: nobody else's, whatever they may read. */
export function listDocuments(actor: Actor): Promise<DocumentView[]> {
  return runQuery(actor, 'document.request', [], async ({ db }) => {
    const documents = await db.builtDocument.findMany({
      where: { areaId: actor.area.id, requestedById: actor.personId },
      select: viewSelect,
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: 100,
    });
    return documents.map(toView);
  });
}

/** One document; null unless the actor is who asked for it. */
export function getDocument(actor: Actor, documentId: string): Promise<DocumentView | null> {
  return runQuery(actor, 'document.request', null, async ({ db }) => {
    if (!isId(documentId)) return null;
    const stored = await db.builtDocument.findFirst({
      where: { areaId: actor.area.id, requestedById: actor.personId, id: documentId },
      select: viewSelect,
    });
    return stored && toView(stored);
  });
}
