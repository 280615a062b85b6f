import type { Actor } from '@/lib/access/actor';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { isId } from '@/lib/platform/fields';
import { FILE_FAULTS, fileFaultSentence } from '@/lib/platform/file-faults';
import type { Prisma } from '@/prisma/generated/client';
import { visibleEvidence } from '../queries';
import { type EvidenceStatus, SPOILED } from '../rules';
import { UPLOAD_STATUSES } from './rules';
import type { SameContent, UploadState, UploadView } from './types';

/** The uploads of the actor, which nobody else sees. */
export function ownUploads(actor: Actor): Prisma.EvidenceUploadWhereInput {
  return { areaId: actor.area.id, sentById: actor.personId };
}

const select = {
  id: true,
  fileName: true,
  sizeInBytes: true,
  status: true,
  fault: true,
  sha256: true,
  partnerId: true,
  partner: { select: { name: true } },
  item: { select: { id: true, title: true } },
  startedAt: true,
  receivedAt: true,
} as const satisfies Prisma.EvidenceUploadSelect;

type Stored = Prisma.EvidenceUploadGetPayload<{ select: typeof select }>;

function faultOf({ fault, fileName }: Pick<Stored, 'fault' | 'fileName'>): string | null {
  return fault === null ? null : fileFaultSentence(memberOf(FILE_FAULTS, fault), fileName);
}

/**
 * Where contents with these fingerprints lie already and can be linked: in evidence that the actor sees, and otherwise in
 * another upload of theirs. Of anything else nothing is said: a file that came out damaged is sent again to mend it.
 */
async function sameContents(actor: Actor, { db }: QueryContext, uploads: readonly Stored[]) {
  const hashes = uploads.flatMap(({ sha256 }) => sha256 ?? []);
  const versions = await db.evidenceVersion.findMany({
    where: {
      ...{ areaId: actor.area.id, sha256: { in: hashes }, checkStatus: { notIn: [...SPOILED] } },
      item: { AND: [visibleEvidence(actor), { status: { not: 'declined' satisfies EvidenceStatus } }] },
    },
    select: { sha256: true, item: { select: { id: true, title: true } } },
    orderBy: { uploadedAt: 'desc' },
  });
  const found = new Map<string, SameContent>();
  for (const { sha256, item } of versions) found.set(sha256, { kind: 'evidence', ...item });
  return ({ id, sha256 }: Stored): SameContent | null => {
    if (sha256 === null) return null;
    const earlier = uploads.find((upload) => upload.sha256 === sha256);
    const other: SameContent | null =
      earlier && earlier.id !== id ? { kind: 'upload', fileName: earlier.fileName } : null;
    return found.get(sha256) ?? other;
  };
}

/** The actor's files on their way, in the order in which they began; one that replaces a file stands with its item. */
export function listUploads(actor: Actor): Promise<UploadView[]> {
  return runQuery(actor, 'evidence.propose', [], async (context) => {
    const uploads = await context.db.evidenceUpload.findMany({
      where: ownUploads(actor),
      select,
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    });
    const sameContentOf = await sameContents(actor, context, uploads);
    return uploads.map((upload) => {
      const { partner, sha256: _, ...stored } = upload;
      const status = memberOf(UPLOAD_STATUSES, stored.status);
      return {
        ...stored,
        ...{ status, fault: faultOf(stored), partnerName: partner.name },
        sameContent: status === 'received' ? sameContentOf(upload) : null,
      };
    });
  });
}

/** One of the actor's uploads; null when there is none of theirs. */
export async function getUpload(actor: Actor, uploadId: string): Promise<UploadView | null> {
  if (!isId(uploadId)) return null;
  return (await listUploads(actor)).find(({ id }) => id === uploadId) ?? null;
}

/** How many of the actor's files wait to be described. */
export function countUploadsToDescribe(actor: Actor): Promise<number> {
  return runQuery(actor, 'evidence.propose', 0, ({ db }) =>
    db.evidenceUpload.count({ where: { ...ownUploads(actor), status: 'received' } }),
  );
}

/** What has become of one of the actor's uploads, with what receiving it needs to know; null when it is not theirs. */
export function getReceiving(
  actor: Actor,
  uploadId: string,
): Promise<(UploadState & { fileName: string; sizeInBytes: number }) | null> {
  return runQuery(actor, 'evidence.propose', null, async ({ db }) => {
    if (!isId(uploadId)) return null;
    const upload = await db.evidenceUpload.findFirst({
      where: { ...ownUploads(actor), id: uploadId },
      select: { fileName: true, sizeInBytes: true, status: true, fault: true },
    });
    return upload && { ...upload, status: memberOf(UPLOAD_STATUSES, upload.status), fault: faultOf(upload) };
  });
}
