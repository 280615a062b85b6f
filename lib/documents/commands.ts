import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { done, runCommand } from '@/lib/operations/run-command';
import { acceptedFiles } from '@/lib/platform/accepted-files';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { findSubject } from './gathering/queries';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS, fileNameOf, formatsOf } from './rules';
import type { requestDocumentSchema } from './schema';
import type { DownloadableDocument } from './types';

/**
 * Asks for a document of something that the actor may read; the worker builds it. Invalid: a format that the kind does
 * not come in. Not found: what it would be about does not exist, or the actor may not read it.
 */
export function requestDocument(
  actor: Actor,
  input: z.output<typeof requestDocumentSchema>,
): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'document.request', async ({ db, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const { kind, format } = input;
    if (!formatsOf(kind).includes(format)) return invalid({ format: ['Choose a kind of file that this comes in'] });
    const subject = await findSubject(actor, db, input);
    if (!subject) return notFound();
    // The present instant, also in a worked example: how long a file is kept is counted in days that pass.
    const requestedAt = currentInstant();
    const asked = { gt: windowStart(LIMITS.documents, requestedAt) };
    const count = await db.builtDocument.count({
      where: { areaId, requestedById: actor.personId, requestedAt: asked },
    });
    if (count >= LIMITS.documents.most) return rule(tooMany('Documents', LIMITS.documents));
    const { id } = await db.builtDocument.create({
      data: {
        ...input,
        areaId,
        fileName: fileNameOf(subject.title, format),
        requestedById: actor.personId,
        requestedAt,
      },
      select: { id: true },
    });
    return done({ id }, auditEvent('document.requested', 'document', id, { kind, format }), [
      job('build-document', { areaId, documentId: id }),
    ]);
  });
}

/**
 * Records that the actor opens a document of theirs, and gives what is needed to send it. Not found: also where they may
 * not read any more what it is about. Rule: it is not ready.
 */
export function recordDocumentDownload(
  actor: Actor,
  input: { documentId: string },
): Promise<Result<DownloadableDocument>> {
  return runCommand(actor, 'document.request', async ({ db, authorise }) => {
    authorise();
    const found = await db.builtDocument.findFirst({
      where: { areaId: actor.area.id, requestedById: actor.personId, id: input.documentId },
      select: {
        ...{ id: true, kind: true, subjectId: true, frameworkCode: true },
        ...{ format: true, fileName: true, storageKey: true, sizeInBytes: true },
      },
    });
    if (!found) return notFound();
    const { id, kind, fileName, storageKey, sizeInBytes } = found;
    if (storageKey === null || sizeInBytes === null) return rule('This document is not ready yet.');
    // Who may read what it is about can change after it was built.
    if (!(await findSubject(actor, db, { ...found, kind: memberOf(DOCUMENT_KINDS, kind) }))) return notFound();
    const format = memberOf(DOCUMENT_FORMATS, found.format);
    return done(
      { storageKey, fileName, sizeInBytes, mediaType: acceptedFiles[format].mediaType },
      auditEvent('document.downloaded', 'document', id, { kind, format }),
    );
  });
}
