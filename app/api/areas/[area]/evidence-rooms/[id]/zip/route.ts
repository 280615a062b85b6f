import { actorIn } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { archivePlan } from '@/lib/evidence-rooms/archive/plan';
import { zipStream } from '@/lib/evidence-rooms/archive/zip';
import { recordPack } from '@/lib/evidence-rooms/opening/commands';
import { openRoomSchema } from '@/lib/evidence-rooms/opening/schema';
import { getRoom, getRoomContents } from '@/lib/evidence-rooms/queries';
import { attachmentHeaders } from '@/lib/platform/attachment';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { sizedAnswer } from '@/lib/platform/sized-answer';
import { openStoredFile } from '@/lib/platform/storage/storage';

const missing = () => plainAnswer(404, 'There is no such evidence room, or you cannot see it.');

/** Sends everything in an evidence room that the reader has opened as one archive, once the trail holds that they took it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/areas/[area]/evidence-rooms/[id]/zip'>,
): Promise<Response> {
  const { area, id } = await params;
  const actor = actorIn(await requirePerson(), area);
  const address = openRoomSchema.safeParse({ roomId: id });
  if (!actor || !address.success) return missing();
  const result = await recordPack(actor, address.data);
  if (!result.ok) {
    const { failure } = result;
    if (failure.kind === 'rule') return plainAnswer(409, failure.message);
    if (failure.kind !== 'forbidden') return missing();
    return plainAnswer(403, 'This room holds files with child-level data, which your role does not open.');
  }
  const [room, contents] = await Promise.all([getRoom(actor, id), getRoomContents(actor, id)]);
  if (!room || !contents) return missing();
  const keys = new Map(result.value.map(({ itemId, storageKey }) => [itemId, storageKey]));
  const plan = archivePlan(room, actor.area.name, contents);
  const { stream, sizeInBytes } = await zipStream(plan, (itemId) => openStoredFile(keys.get(itemId) ?? ''));
  const headers = attachmentHeaders({ fileName: plan.fileName, mediaType: 'application/zip', sizeInBytes });
  return sizedAnswer(stream, headers);
}
