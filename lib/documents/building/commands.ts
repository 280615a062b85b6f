import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, doneUnrecorded, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { removeStoredFile, storageKeyOf, storeFile } from '@/lib/platform/storage/storage';
import type { StoredFile } from '@/lib/platform/storage/types';
import { DOCUMENT_STATUSES, type DocumentStatus, isOpen, keptSince, OPEN_STATUSES } from '../rules';

const stillOpen = { status: { in: [...OPEN_STATUSES] } };

/** Notes how far the building of a document is. Not found: none of that id is still to be built. */
export function noteProgress(
  actor: Actor,
  { documentId, ...progress }: { documentId: string; done: number; steps: number },
): Promise<Result<null>> {
  return runCommand(actor, 'document.build', async ({ db, authorise }) => {
    authorise();
    const { count } = await db.builtDocument.updateMany({
      where: { areaId: actor.area.id, id: documentId, ...stillOpen },
      data: { ...progress, status: 'building' satisfies DocumentStatus },
    });
    if (count === 0) return notFound();
    return doneUnrecorded(null);
  });
}

/** Keeps a document's file, which its asker can fetch from now on. Rule: it has one, or was given up, already. */
export function finishDocument(
  actor: Actor,
  { documentId, bytes, steps }: { documentId: string; bytes: Uint8Array; steps: number },
): Promise<Result<null>> {
  return settleDocument(actor, documentId, async ({ kind, format }) => {
    const file = await storeFile(bytes, documentId);
    return {
      data: { ...file, status: 'ready', done: steps, steps, readyAt: currentInstant() },
      event: auditEvent('document.built', 'document', documentId, { kind, format, sizeInBytes: file.sizeInBytes }),
    };
  });
}

/** Gives a document up: it broke, or whoever asked for it may no longer read what it was to hold. */
export function failDocument(
  actor: Actor,
  { documentId, status }: { documentId: string; status: 'failed' | 'refused' },
): Promise<Result<null>> {
  return settleDocument(actor, documentId, async ({ kind, format }) => ({
    data: { status },
    event: auditEvent('document.failed', 'document', documentId, { kind, format }),
  }));
}

type Outcome = {
  data: { status: DocumentStatus } & Partial<StoredFile> & { done?: number; steps?: number; readyAt?: Date };
  event: Parameters<typeof done>[1];
};

function settleDocument(
  actor: Actor,
  documentId: string,
  outcomeOf: (document: { kind: string; format: string }) => Promise<Outcome>,
): Promise<Result<null>> {
  return runCommand(actor, 'document.build', async ({ db, authorise }) => {
    authorise();
    const where = { areaId: actor.area.id, id: documentId };
    const found = await db.builtDocument.findFirst({ where, select: { kind: true, format: true, status: true } });
    if (!found) return notFound();
    const settled = rule('This document has been built, or given up, already.');
    if (!isOpen(memberOf(DOCUMENT_STATUSES, found.status))) return settled;
    const { data, event } = await outcomeOf(found);
    const { count } = await db.builtDocument.updateMany({ where: { ...where, ...stillOpen }, data });
    if (count === 0) return settled;
    return done(null, event);
  });
}

const AT_ONCE = 500;

/**
 * Removes the documents that were asked for more than a week ago, their files first: a file is never left without its
 * row. Rule: there is nothing to remove.
 */
export function removeDocuments(actor: Actor): Promise<Result<{ documents: number }>> {
  return runCommand(actor, 'document.build', async (context) => {
    context.authorise();
    const documents = await removeOld(actor, context);
    if (documents === 0) return rule('No document is older than a week.');
    return done({ documents }, auditEvent('documents.removed', 'area', actor.area.id, { documents }));
  });
}

async function removeOld(actor: Actor, { db }: CommandContext): Promise<number> {
  const areaId = actor.area.id;
  const old = await db.builtDocument.findMany({
    where: { areaId, requestedAt: { lt: keptSince(currentInstant()) } },
    select: { id: true },
    take: AT_ONCE,
  });
  for (const { id } of old) await removeStoredFile(storageKeyOf(id));
  const { count } = await db.builtDocument.deleteMany({ where: { areaId, id: { in: old.map(({ id }) => id) } } });
  return count;
}
