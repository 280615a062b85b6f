import { z } from 'zod';
import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { recordDownload } from '@/lib/evidence/commands';
import { attachmentHeaders } from '@/lib/platform/attachment';
import { logger } from '@/lib/platform/logger';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { sizedAnswer } from '@/lib/platform/sized-answer';
import { openStoredFile } from '@/lib/platform/storage/storage';

const addressSchema = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000) });

const missing = () => plainAnswer(404, 'There is no such file, or you cannot see it.');

/** Sends a file of an item of evidence, once the trail holds who opened it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence/[id]/versions/[version]'>,
): Promise<Response> {
  const { area, ...address } = await params;
  const actor = actorIn(await requirePerson(), area);
  const parsed = addressSchema.safeParse(address);
  if (!actor || !parsed.success) return missing();
  const { id: evidenceItemId, version: number } = parsed.data;
  const result = await recordDownload(actor, { evidenceItemId, number });
  if (!result.ok) {
    if (result.failure.kind === 'rule') return plainAnswer(409, result.failure.message);
    return result.failure.kind === 'forbidden' ? plainAnswer(403, 'Your role does not open this file.') : missing();
  }
  const { storageKey, ...file } = result.value;
  try {
    // Not a byte more than is announced.
    const stream = await openStoredFile(storageKey, { start: 0, end: file.sizeInBytes - 1 });
    return sizedAnswer(stream, attachmentHeaders(file));
  } catch (error) {
    logger.error({ error, storageKey }, 'a stored file could not be opened');
    return plainAnswer(503, 'The file cannot be read at the moment. Tell whoever runs this service.');
  }
}
