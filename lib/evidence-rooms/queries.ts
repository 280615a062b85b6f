import type { Actor } from '@/lib/access/actor';
import { type Grant, permits, reachOf } from '@/lib/access/permissions';
import { mayOpenFile } from '@/lib/evidence/queries';
import { MARKINGS } from '@/lib/evidence/rules';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayOrNull } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import type { Prisma } from '@/prisma/generated/client';
import { gravestMarking, openingEndsAt, PLACE_KINDS, ROOM_STATUSES, roomState } from './rules';
import { sectionsOf } from './sections';
import type { RoomContents, RoomFile, RoomReading, RoomRow, RoomView } from './types';

/** The inspections whose rooms the actor opens as their inspector. */
function inspectionsOf(actor: Actor): string[] {
  const isInspectors = ({ role }: Grant) => reachOf(role, 'evidence-room.open') === 'inspection';
  return actor.grants.filter(isInspectors).flatMap(({ inspectionId }) => inspectionId ?? []);
}

/** Rooms that the actor knows of: the area’s, or those of their inspection once they are frozen. */
export function visibleRooms(actor: Actor): Prisma.EvidenceRoomWhereInput {
  const areaId = actor.area.id;
  if (permits(actor, 'evidence-room.read')) return { areaId };
  return { areaId, status: { not: 'draft' }, inspectionId: { in: inspectionsOf(actor) } };
}

type OfRoom = { inspectionId: string };
type Frozen = {
  partnerId: string | null;
  hasChildLevelData: boolean | null;
  /** The item as it is now: it may since have been found to hold data about single children. */
  item: { hasChildLevelData: boolean } | null;
};

/**
 * True when the actor may open a file in a room: its inspectors open every one, for it was chosen for them; others only
 * what they may open in the library too.
 */
export function mayOpenInRoom(actor: Actor, { inspectionId }: OfRoom, item: Frozen): boolean {
  if (inspectionsOf(actor).includes(inspectionId)) return true;
  const { partnerId } = item;
  const hasChildLevelData = (item.hasChildLevelData ?? true) || (item.item?.hasChildLevelData ?? true);
  // Nobody’s id: whoever sent a file opens it in the library.
  return partnerId !== null && mayOpenFile(actor, { partnerId, hasChildLevelData }, NOBODY);
}

const NOBODY = { uploadedById: '' };

const rowSelect = {
  id: true,
  title: true,
  frameworkCode: true,
  inspectionId: true,
  inspection: { select: { title: true } },
  status: true,
  openUntilOn: true,
  frozenAt: true,
  _count: { select: { items: true } },
} as const satisfies Prisma.EvidenceRoomSelect;

type StoredRow = Prisma.EvidenceRoomGetPayload<{ select: typeof rowSelect }>;

/** How a stored room stands on a day. */
function standingOf(room: { status: string; openUntilOn: Date | null }, today: Day) {
  const dated = { status: memberOf(ROOM_STATUSES, room.status), openUntilOn: dayOrNull(room.openUntilOn) };
  return { ...dated, state: roomState(dated, today) };
}

/** A room that the actor knows of, as it stands today; null when there is none. */
export async function findRoom(actor: Actor, { db, today }: Pick<QueryContext, 'db' | 'today'>, roomId: string) {
  const room = await db.evidenceRoom.findFirst({
    where: { AND: [visibleRooms(actor), { id: roomId }] },
    select: { id: true, inspectionId: true, frameworkCode: true, status: true, openUntilOn: true },
  });
  return room && { ...room, ...standingOf(room, today) };
}

function toRow({ inspection, _count, frameworkCode, ...room }: StoredRow, { today }: QueryContext): RoomRow {
  const { state, openUntilOn } = standingOf(room, today);
  return {
    id: room.id,
    title: room.title,
    inspectionTitle: inspection.title,
    frameworkTitle: getPack(frameworkCode).title,
    state,
    openUntilOn,
    frozenAt: room.frozenAt,
    files: _count.items,
  };
}

/** The rooms that the actor knows of, the latest first. */
export function listRooms(actor: Actor): Promise<RoomRow[]> {
  return runQuery(actor, 'evidence-room.open', [], async (context) => {
    const rooms = await context.db.evidenceRoom.findMany({
      where: visibleRooms(actor),
      select: rowSelect,
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    });
    return rooms.map((room) => toRow(room, context));
  });
}

/** Until when the actor’s latest opening of the room counts; null where none does any more. */
async function openedUntil(actor: Actor, db: Db, roomId: string): Promise<Date | null> {
  const latest = await db.evidenceRoomOpening.findFirst({
    where: { areaId: actor.area.id, roomId, personId: actor.personId },
    select: { openedAt: true },
    orderBy: { openedAt: 'desc' },
  });
  const endsAt = latest && openingEndsAt(latest.openedAt);
  return endsAt && endsAt > currentInstant() ? endsAt : null;
}

/** True while the actor’s opening of the room counts. */
export async function hasOpened(actor: Actor, db: Db, roomId: string): Promise<boolean> {
  return (await openedUntil(actor, db, roomId)) !== null;
}

/** A room’s cover, and what the actor may do with it; null when there is none that the actor knows of. */
export function getRoom(actor: Actor, roomId: string): Promise<RoomView | null> {
  return runQuery(actor, 'evidence-room.open', null, async (context) => {
    const { db, may } = context;
    if (!isId(roomId)) return null;
    const room = await db.evidenceRoom.findFirst({
      where: { ...visibleRooms(actor), id: roomId },
      select: {
        ...rowSelect,
        startedBy: { select: { name: true } },
        startedAt: true,
        frozenBy: { select: { name: true } },
        closedBy: { select: { name: true } },
        closedAt: true,
        version: true,
        items: { select: { sizeInBytes: true, marking: true, version: { select: { checkStatus: true } } } },
      },
    });
    if (!room) return null;
    const { files: _files, ...row } = toRow(room, context);
    const isDraft = row.state === 'draft';
    const isOpen = row.state === 'open';
    const mayRead = may('evidence-room.read');
    return {
      ...row,
      frameworkCode: room.frameworkCode,
      startedByName: room.startedBy.name,
      startedAt: room.startedAt,
      frozenByName: room.frozenBy?.name ?? null,
      closedByName: room.closedBy?.name ?? null,
      closedAt: room.closedAt,
      version: room.version,
      contents: mayRead || isOpen ? totalsOf(room.items, isDraft) : null,
      openedUntil: isOpen ? await openedUntil(actor, db, room.id) : null,
      allowed: {
        open: isOpen && may('evidence-room.open', { inspectionId: room.inspectionId }),
        read: mayRead,
        prepare: isDraft && may('evidence-room.prepare'),
        freeze: isDraft && may('evidence-room.freeze'),
        extend: room.status === 'frozen' && may('evidence-room.freeze'),
        close: isOpen && may('evidence-room.close'),
      },
    };
  });
}

type Counted = { sizeInBytes: number | null; marking: string | null; version: { checkStatus: string } | null };

function totalsOf(items: readonly Counted[], isDraft: boolean): NonNullable<RoomView['contents']> {
  return {
    files: items.length,
    bytes: items.reduce((sum, { sizeInBytes }) => sum + (sizeInBytes ?? 0), 0),
    marking: gravestMarking(items.flatMap(({ marking }) => (marking === null ? [] : memberOf(MARKINGS, marking)))),
    damaged: isDraft ? 0 : items.filter((item) => !isIntact(item)).length,
  };
}

/** True while the file is known to be what was sent. */
export function isIntact({ version }: { version: { checkStatus: string } | null }): boolean {
  return version?.checkStatus === 'available';
}

const fileSelect = {
  itemId: true,
  title: true,
  kind: true,
  summary: true,
  partnerId: true,
  partnerName: true,
  marking: true,
  hasChildLevelData: true,
  item: { select: { hasChildLevelData: true } },
  number: true,
  fileName: true,
  sizeInBytes: true,
  sha256: true,
  sentByName: true,
  sentAt: true,
  places: { select: { kind: true, code: true, note: true } },
  version: { select: { checkStatus: true } },
} as const satisfies Prisma.EvidenceRoomItemSelect;

type StoredFile = Prisma.EvidenceRoomItemGetPayload<{ select: typeof fileSelect }>;

/** A frozen file. Throws for one that is not: the columns that the freezing fills are null before it. */
function toFile(actor: Actor, room: OfRoom, { places, version, ...item }: StoredFile): RoomFile {
  const { title, kind, summary, partnerName, marking, number, fileName, sizeInBytes, sha256, sentByName, sentAt } =
    item;
  if (title === null || kind === null || summary === null || partnerName === null || marking === null)
    throw new Error('a frozen file lacks its description');
  if (number === null || fileName === null || sizeInBytes === null || sha256 === null || !sentByName || !sentAt)
    throw new Error('a frozen file lacks what its manifest says');
  const { itemId, hasChildLevelData } = item;
  return {
    ...{ itemId, title, summary, partnerName, number, fileName, sizeInBytes, sha256, sentByName, sentAt },
    kind: memberOf(EVIDENCE_KINDS, kind),
    marking: memberOf(MARKINGS, marking),
    hasChildLevelData: hasChildLevelData ?? true,
    places: places.map((place) => ({ ...place, kind: memberOf(PLACE_KINDS, place.kind) })),
    isIntact: isIntact({ version }),
    mayOpen: mayOpenInRoom(actor, room, item),
  };
}

/**
 * What lies in a frozen room, by criterion and hand-over item. Null for a draft, and to inspectors unless the room is
 * open and they have opened it; the task group reads the manifest of any.
 */
export function getRoomContents(actor: Actor, roomId: string): Promise<RoomContents | null> {
  return runQuery(actor, 'evidence-room.open', null, async (context) => {
    const { db, may } = context;
    const room = isId(roomId) ? await findRoom(actor, context, roomId) : null;
    if (!room || room.state === 'draft') return null;
    const isOpened = room.state === 'open' && (await hasOpened(actor, db, room.id));
    if (!isOpened && !may('evidence-room.read')) return null;
    const items = await db.evidenceRoomItem.findMany({
      where: { areaId: actor.area.id, roomId: room.id },
      select: fileSelect,
      orderBy: [{ position: 'asc' }, { itemId: 'asc' }],
    });
    const files = items.map((item) => toFile(actor, room, item));
    return { files, sections: sectionsOf(getPack(room.frameworkCode), files) };
  });
}

const READINGS = ['opened', 'file-opened', 'packed', 'manifest-taken'] as const;
const MOST_READINGS = 200;

/** Who opened the room and what in it, the latest first, from the trail: at most the last 200. Null for inspectors. */
export function listRoomReadings(actor: Actor, roomId: string): Promise<RoomReading[] | null> {
  return runQuery(actor, 'evidence-room.read', null, async ({ db }) => {
    const areaId = actor.area.id;
    if (!isId(roomId)) return null;
    const events = await db.auditEvent.findMany({
      where: {
        ...{ areaId, subjectType: 'evidence-room', subjectId: roomId },
        event: { in: READINGS.map((what) => `evidence-room.${what}`) },
      },
      select: { sequence: true, at: true, actorName: true, event: true, data: true },
      orderBy: { sequence: 'desc' },
      take: MOST_READINGS,
    });
    const items = await db.evidenceRoomItem.findMany({
      where: { areaId, roomId },
      select: { versionId: true, title: true },
    });
    const titles = new Map(items.map(({ versionId, title }) => [versionId, title]));
    return events.map(({ sequence, at, actorName, event, data }) => ({
      id: String(sequence),
      at,
      personName: actorName,
      what: memberOf(READINGS, event.replace('evidence-room.', '')),
      fileTitle: titles.get(versionOf(data)) ?? null,
    }));
  });
}

function versionOf(data: unknown): string | null {
  const held = typeof data === 'object' && data !== null && 'versionId' in data ? data.versionId : null;
  return typeof held === 'string' ? held : null;
}
