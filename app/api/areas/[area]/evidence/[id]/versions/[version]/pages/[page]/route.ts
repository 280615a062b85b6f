import { z } from 'zod';
import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { recordPageView } from '@/lib/evidence/viewing/commands';
import { pictureHeaders } from '@/lib/platform/attachment';
import { drawPage } from '@/lib/platform/file-contents/drawing';
import { logger } from '@/lib/platform/logger';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { withStoredFile } from '@/lib/platform/storage/storage';

const count = z.coerce.number().int().min(1).max(1_000_000);
const addressSchema = z.object({ id: z.uuid(), version: count, page: count });

const missing = () => plainAnswer(404, 'There is no such page, or you cannot see it.');

/** Sends a page of a file as a picture made anew, once the trail holds who looks at it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence/[id]/versions/[version]/pages/[page]'>,
): Promise<Response> {
  const { area, ...address } = await params;
  const actor = actorIn(await requirePerson(), area);
  const parsed = addressSchema.safeParse(address);
  if (!actor || !parsed.success) return missing();
  const { id: evidenceItemId, version: number, page } = parsed.data;
  const result = await recordPageView(actor, { evidenceItemId, number, page });
  if (!result.ok) return result.failure.kind === 'rule' ? plainAnswer(409, result.failure.message) : missing();
  const { storageKey, ending } = result.value;
  try {
    const drawing = await drawPage(ending, (use) => withStoredFile(storageKey, use), page);
    if (drawing === 'busy') return plainAnswer(503, 'Many pages are being drawn at the moment. Try again in a minute.');
    if (!drawing) return plainAnswer(422, 'This page cannot be shown here. Download the file instead.');
    return new Response(drawing.bytes, { headers: pictureHeaders(drawing.mediaType, drawing.bytes.byteLength) });
  } catch (error) {
    logger.error({ error, storageKey }, 'a stored file could not be opened');
    return plainAnswer(503, 'The file cannot be read at the moment. Tell whoever runs this service.');
  }
}
