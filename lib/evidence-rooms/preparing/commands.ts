import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { getPack } from '@/lib/frameworks/packs';
import { findAdoptedPack } from '@/lib/frameworks/queries';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { counted } from '@/lib/platform/counted';
import { dayColumn } from '@/lib/platform/day-columns';
import { dayOf } from '@/lib/platform/days';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { visibleRooms } from '../queries';
import type { RoomStatus } from '../rules';
import { sectionsOf } from '../sections';
import { type FoundCandidate, findCandidates, ofFramework } from './candidates';
import { beginWith } from './rules';
import type { chooseItemsSchema, discardRoomSchema, freezeRoomSchema, startRoomSchema } from './schema';

type StartRoom = z.output<typeof startRoomSchema>;
type ChooseItems = z.output<typeof chooseItemsSchema>;
type DiscardRoom = z.output<typeof discardRoomSchema>;
type FreezeRoom = z.output<typeof freezeRoomSchema>;

const FROZEN = rule('This room is frozen and does not change. Begin a new one from it.');
const STAYS = rule(
  'Only a room that is still being prepared can be deleted. What inspectors could open stays on record.',
);
const OTHERS_HOLD_CHILD_LEVEL = rule(
  'Since you opened this page it has changed which documents hold child-level data. Open it again, and read its warning.',
);

/** Begins a room for the inspectors of one inspection, with the documents that were asked for as far as they are ready. */
export function startRoom(actor: Actor, input: StartRoom): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence-room.prepare', async ({ db, now, today, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const { title, inspectionId, frameworkCode, beginWith: beginning } = input;
    const fromRoomId = beginning === 'room' ? (input.fromRoomId ?? null) : null;
    const inspection = await db.inspection.count({ where: { areaId, id: inspectionId } });
    const pack = await findAdoptedPack(db, areaId, frameworkCode);
    const before = fromRoomId
      ? await db.evidenceRoom.findFirst({
          where: { ...visibleRooms(actor), id: fromRoomId },
          select: { items: { select: { itemId: true } } },
        })
      : { items: [] };
    if (!pack || inspection === 0 || !before) return notFound();
    const found = await findCandidates(db, { areaId, frameworkCode, today }, ofFramework(frameworkCode));
    const ready = found.filter(({ obstacle }) => obstacle === null);
    const itemIds = beginWith(
      beginning,
      ready,
      before.items.map(({ itemId }) => itemId),
    );
    const { id: roomId } = await db.evidenceRoom.create({
      data: { areaId, title, frameworkCode, inspectionId, startedById: actor.personId, startedAt: now },
      select: { id: true },
    });
    await db.evidenceRoomItem.createMany({ data: itemIds.map((itemId) => ({ areaId, roomId, itemId })) });
    const items = itemIds.length;
    return done(
      { id: roomId },
      auditEvent('evidence-room.started', 'evidence-room', roomId, { frameworkCode, inspectionId, items, fromRoomId }),
    );
  });
}

function findRoom(actor: Actor, { db }: CommandContext, roomId: string) {
  return db.evidenceRoom.findFirst({
    where: { ...visibleRooms(actor), id: roomId },
    select: { id: true, status: true, frameworkCode: true, startedAt: true, items: { select: { itemId: true } } },
  });
}

/** Takes the draft for this change alone; false when somebody else changed it since it was opened. */
async function takeDraft(actor: Actor, { db }: CommandContext, room: { roomId: string; version: number }) {
  const { count } = await db.evidenceRoom.updateMany({
    where: { areaId: actor.area.id, id: room.roomId, version: room.version, status: 'draft' },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/** Says what goes into a draft room, all at once. Invalid: a document that cannot go in; child-level data by its own field alone. */
export function chooseItems(actor: Actor, input: ChooseItems): Promise<Result<{ roomId: string }>> {
  return runCommand(actor, 'evidence-room.prepare', async (context) => {
    const { db, today, authorise } = context;
    const areaId = actor.area.id;
    const room = await findRoom(actor, context, input.roomId);
    if (!room) return notFound();
    authorise();
    if (room.status !== 'draft') return FROZEN;
    const wanted = new Set([...input.items, ...input.childLevelItems]);
    const { frameworkCode } = room;
    const found = await findCandidates(db, { areaId, frameworkCode, today }, { id: { in: [...wanted] } });
    if (found.length < wanted.size || found.some(({ obstacle }) => obstacle !== null))
      return invalid({ items: ['Something that you chose can no longer go in. Open the page again.'] });
    const apart = new Set(input.childLevelItems);
    if (found.some(({ id, hasChildLevelData }) => hasChildLevelData && !apart.has(id)))
      return invalid({ items: ['A document now holds child-level data. Open the page again.'] });
    if (!(await takeDraft(actor, context, input))) return changed();
    const before = new Set(room.items.map(({ itemId }) => itemId));
    const added = [...wanted.difference(before)];
    const removed = [...before.difference(wanted)];
    await db.evidenceRoomItem.deleteMany({ where: { areaId, roomId: room.id, itemId: { in: removed } } });
    await db.evidenceRoomItem.createMany({ data: added.map((itemId) => ({ areaId, roomId: room.id, itemId })) });
    const counts = { items: wanted.size, added: added.length, removed: removed.length };
    return done({ roomId: room.id }, auditEvent('evidence-room.changed', 'evidence-room', room.id, counts));
  });
}

/** Throws a draft room away with the list of what was chosen for it; the documents stay. Rule: it has been frozen. */
export function discardRoom(actor: Actor, input: DiscardRoom): Promise<Result<{ roomId: string }>> {
  return runCommand(actor, 'evidence-room.prepare', async (context) => {
    const { db, authorise } = context;
    const areaId = actor.area.id;
    const room = await findRoom(actor, context, input.roomId);
    if (!room) return notFound();
    authorise();
    if (room.status !== 'draft') return STAYS;
    if (!(await takeDraft(actor, context, input))) return changed();
    const { id: roomId, frameworkCode, startedAt } = room;
    const { count: items } = await db.evidenceRoomItem.deleteMany({ where: { areaId, roomId } });
    await db.evidenceRoom.delete({ where: { areaId_id: { areaId, id: roomId } }, select: { id: true } });
    const was = { frameworkCode, startedOn: dayOf(startedAt), items };
    return done({ roomId }, auditEvent('evidence-room.discarded', 'evidence-room', roomId, was));
  });
}

/**
 * Freezes a room: copies what its manifest says of every document and its newest file, and opens it to the inspectors
 * until a day, which is the last. From then on nothing in it changes. Rule: others of its documents hold child-level data
 * than whoever freezes it was warned of.
 */
export function freezeRoom(actor: Actor, input: FreezeRoom): Promise<Result<{ roomId: string }>> {
  return runCommand(actor, 'evidence-room.freeze', async (context) => {
    const { db, now, today, authorise } = context;
    const areaId = actor.area.id;
    const { openUntilOn } = input;
    const room = await findRoom(actor, context, input.roomId);
    if (!room) return notFound();
    authorise();
    if (room.status !== 'draft') return FROZEN;
    if (openUntilOn < today) return invalid({ openUntilOn: ['Enter a day that is not over'] });
    if (room.items.length === 0) return rule('There is nothing in this room. Choose what goes into it first.');
    const { id: roomId, frameworkCode } = room;
    const itemIds = room.items.map(({ itemId }) => itemId);
    const found = await findCandidates(db, { areaId, frameworkCode, today }, { id: { in: itemIds } });
    const spoiled = itemIds.length - found.filter(({ obstacle }) => obstacle === null).length;
    if (spoiled > 0) {
      return rule(`${counted(spoiled, 'chosen document')} can no longer go in. Look at what goes into the room again.`);
    }
    const childLevel = new Set(found.flatMap(({ id, hasChildLevelData }) => (hasChildLevelData ? id : [])));
    if (childLevel.symmetricDifference(new Set(input.childLevelItems)).size > 0) return OTHERS_HOLD_CHILD_LEVEL;
    if (!(await takeDraft(actor, context, input))) return changed();
    const ordered = inOrder(frameworkCode, found);
    const rows = ordered.map((item, index) => frozenRow(item, index + 1));
    await db.evidenceRoomItem.deleteMany({ where: { areaId, roomId } });
    await db.evidenceRoomItem.createMany({ data: rows.map((row) => ({ areaId, roomId, ...row })) });
    await db.evidenceRoomPlace.createMany({
      data: ordered.flatMap(({ id: itemId, places }) => places.map((place) => ({ areaId, roomId, itemId, ...place }))),
    });
    await db.evidenceRoom.update({
      where: { areaId_id: { areaId, id: roomId } },
      data: {
        status: 'frozen' satisfies RoomStatus,
        openUntilOn: dayColumn(openUntilOn),
        ...{ frozenById: actor.personId, frozenAt: now },
      },
      select: { id: true },
    });
    const bytes = rows.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
    const frozen = { items: rows.length, bytes, openUntilOn };
    return done({ roomId }, auditEvent('evidence-room.frozen', 'evidence-room', roomId, frozen));
  });
}

/** The documents as the index of the room names them: each in its first place. */
function inOrder(frameworkCode: string, found: readonly FoundCandidate[]): FoundCandidate[] {
  return sectionsOf(getPack(frameworkCode), found).flatMap(({ entries }) =>
    entries.filter(({ isFirst }) => isFirst).map(({ item }) => item),
  );
}

/** Throws for an item without a file, which no candidate without an obstacle is. */
function frozenRow({ id: itemId, version, ...item }: FoundCandidate, position: number) {
  if (!version) throw new Error(`the evidence ${itemId} has no file`);
  const { title, kind, summary, partnerId, partnerName, marking, hasChildLevelData } = item;
  const {
    id: versionId,
    number,
    fileName,
    mediaType,
    sizeInBytes,
    sha256,
    storageKey,
    uploadedBy,
    uploadedAt,
  } = version;
  return {
    ...{ itemId, versionId, position, title, kind, summary, partnerId, partnerName, marking, hasChildLevelData },
    ...{ number, fileName, mediaType, sizeInBytes, sha256, storageKey },
    ...{ sentByName: uploadedBy.name, sentAt: uploadedAt },
  };
}
