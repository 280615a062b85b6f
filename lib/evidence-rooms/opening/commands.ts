import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import { counted } from '@/lib/platform/counted';
import { forbidden, notFound, type Result, rule } from '@/lib/platform/result';
import { shutWords } from '../labels';
import { findRoom, hasOpened, isIntact, mayOpenInRoom } from '../queries';
import type { openRoomSchema, roomFileSchema } from './schema';
import type { PackedFile, SentFile } from './types';

type OpenRoom = z.output<typeof openRoomSchema>;
type OpenFile = z.output<typeof roomFileSchema>;

const UNOPENED = rule('Open the evidence room first, on its page: that you open it is recorded.');
const DAMAGED =
  'is no longer as it was sent, and cannot be opened. Tell the inspection lead of the area: a new room can be made from this one.';

/**
 * The room whose contents the actor may look into now, checked against their permission; otherwise why they may not.
 */
async function enter(actor: Actor, context: CommandContext, roomId: string) {
  const room = await findRoom(actor, context, roomId);
  if (!room) return { room: null, refusal: notFound() };
  context.authorise({ inspectionId: room.inspectionId });
  if (room.state !== 'open') return { room: null, refusal: rule(shutWords[room.state]) };
  return (await hasOpened(actor, context.db, room.id)) ? { room, refusal: null } : { room: null, refusal: UNOPENED };
}

/** Opens a room to the actor for eight hours, and records that they did. */
export function openRoom(actor: Actor, input: OpenRoom): Promise<Result<{ roomId: string }>> {
  return runCommand(actor, 'evidence-room.open', async (context) => {
    const room = await findRoom(actor, context, input.roomId);
    if (!room) return notFound();
    context.authorise({ inspectionId: room.inspectionId });
    if (room.state !== 'open') return rule(shutWords[room.state]);
    await context.db.evidenceRoomOpening.create({
      data: { areaId: actor.area.id, roomId: room.id, personId: actor.personId, openedAt: currentInstant() },
      select: { id: true },
    });
    return done({ roomId: room.id }, auditEvent('evidence-room.opened', 'evidence-room', room.id, {}));
  });
}

const fileSelect = {
  itemId: true,
  versionId: true,
  partnerId: true,
  hasChildLevelData: true,
  item: { select: { hasChildLevelData: true } },
  storageKey: true,
  mediaType: true,
  fileName: true,
  sizeInBytes: true,
  sha256: true,
  version: { select: { checkStatus: true } },
} as const;

/**
 * Records that the actor opens a file in a room, and gives what is needed to send it. Forbidden: child-level data to
 * members of the task group who may not open it in the library either.
 */
export function recordRoomFile(actor: Actor, input: OpenFile): Promise<Result<SentFile>> {
  return runCommand(actor, 'evidence-room.open', async (context) => {
    const { room, refusal } = await enter(actor, context, input.roomId);
    if (!room) return refusal;
    const item = await context.db.evidenceRoomItem.findFirst({
      where: { areaId: actor.area.id, roomId: room.id, itemId: input.itemId },
      select: fileSelect,
    });
    if (!item) return notFound();
    if (!mayOpenInRoom(actor, room, item)) return forbidden();
    if (!isIntact(item)) return rule(`This file ${DAMAGED}`);
    const { versionId, storageKey, mediaType, fileName, sizeInBytes, sha256 } = item;
    if (!versionId || !storageKey || !mediaType || !fileName || sizeInBytes === null || !sha256) return notFound();
    const event = auditEvent('evidence-room.file-opened', 'evidence-room', room.id, { versionId, sha256 });
    return done({ storageKey, mediaType, fileName, sizeInBytes, sha256 }, event);
  });
}

/**
 * Records that the actor takes everything in a room at once, and says where the files lie. Forbidden: to whoever may not
 * open each of them. Refused: a room with a file that is no longer what was sent.
 */
export function recordPack(actor: Actor, input: OpenRoom): Promise<Result<PackedFile[]>> {
  return runCommand(actor, 'evidence-room.open', async (context) => {
    const { room, refusal } = await enter(actor, context, input.roomId);
    if (!room) return refusal;
    const items = await context.db.evidenceRoomItem.findMany({
      where: { areaId: actor.area.id, roomId: room.id },
      select: fileSelect,
    });
    if (!items.every((item) => mayOpenInRoom(actor, room, item))) return forbidden();
    const damaged = items.filter((item) => !isIntact(item)).length;
    if (damaged > 0) {
      const words = `This room cannot be sent as one file: ${counted(damaged, 'file')} in it`;
      return rule(`${words} ${damaged === 1 ? 'is' : 'are'} no longer as sent. The page of the room says which.`);
    }
    const packed = items.flatMap(({ itemId, storageKey }) => (storageKey ? [{ itemId, storageKey }] : []));
    const bytes = items.reduce((sum, { sizeInBytes }) => sum + (sizeInBytes ?? 0), 0);
    const event = auditEvent('evidence-room.packed', 'evidence-room', room.id, { files: packed.length, bytes });
    return done(packed, event);
  });
}

/** Records that the actor takes the manifest of so many files of a frozen room, open or closed, as a table. */
export function recordManifest(
  actor: Actor,
  { roomId, format, files }: OpenRoom & { format: 'csv' | 'xlsx'; files: number },
): Promise<Result<null>> {
  return runCommand(actor, 'evidence-room.open', async (context) => {
    const room = await findRoom(actor, context, roomId);
    if (!room || room.state === 'draft') return notFound();
    context.authorise({ inspectionId: room.inspectionId });
    return done(null, auditEvent('evidence-room.manifest-taken', 'evidence-room', room.id, { format, files }));
  });
}
