import { z } from 'zod';
import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { recordDocumentDownload } from '@/lib/documents/commands';
import { attachmentHeaders } from '@/lib/platform/attachment';
import { logger } from '@/lib/platform/logger';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { sizedAnswer } from '@/lib/platform/sized-answer';
import { openStoredFile } from '@/lib/platform/storage/storage';

const addressSchema = z.object({ id: z.uuid() });

const missing = () => plainAnswer(404, 'There is no such document, or it is not yours.');

/** Sends a document to whoever asked for it, once the trail holds that they opened it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/areas/[area]/documents/[id]'>,
): Promise<Response> {
  const { area, ...address } = await params;
  const actor = actorIn(await requirePerson(), area);
  const parsed = addressSchema.safeParse(address);
  if (!actor || !parsed.success) return missing();
  const result = await recordDocumentDownload(actor, { documentId: parsed.data.id });
  if (!result.ok) {
    return result.failure.kind === 'rule' ? plainAnswer(409, result.failure.message) : missing();
  }
  const { storageKey, ...file } = result.value;
  try {
    // Not a byte more than is announced.
    const stream = await openStoredFile(storageKey, { start: 0, end: file.sizeInBytes - 1 });
    return sizedAnswer(stream, attachmentHeaders(file));
  } catch (error) {
    logger.error({ error, storageKey }, 'a stored file could not be opened');
    return plainAnswer(503, 'The file cannot be read at the moment. Ask for the document once more.');
  }
}
