import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { checkedStream } from '@/lib/evidence-rooms/archive/checked-stream';
import { recordRoomFile } from '@/lib/evidence-rooms/opening/commands';
import { roomFileSchema } from '@/lib/evidence-rooms/opening/schema';
import { attachmentHeaders } from '@/lib/platform/attachment';
import { logger } from '@/lib/platform/logger';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { sizedAnswer } from '@/lib/platform/sized-answer';
import { openStoredFile } from '@/lib/platform/storage/storage';

const missing = () => plainAnswer(404, 'There is no such file, or you cannot see it.');

/** Sends a file of an evidence room that the reader has opened, once the trail holds that they took it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence-rooms/[id]/files/[item]'>,
): Promise<Response> {
  const { area, id, item } = await params;
  const actor = actorIn(await requirePerson(), area);
  const address = roomFileSchema.safeParse({ roomId: id, itemId: item });
  if (!actor || !address.success) return missing();
  const result = await recordRoomFile(actor, address.data);
  if (!result.ok) {
    const { failure } = result;
    if (failure.kind === 'rule') return plainAnswer(409, failure.message);
    return failure.kind === 'forbidden' ? plainAnswer(403, 'Your role does not open this file.') : missing();
  }
  const { storageKey, ...file } = result.value;
  try {
    const stored = Readable.fromWeb((await openStoredFile(storageKey)) as WebStream<Uint8Array>);
    const stream = Readable.toWeb(checkedStream(stored, file)) as ReadableStream<Uint8Array>;
    return sizedAnswer(stream, attachmentHeaders(file));
  } catch (error) {
    logger.error({ error, storageKey }, 'a stored file could not be opened');
    return plainAnswer(503, 'The file cannot be read at the moment. Tell whoever runs this service.');
  }
}
