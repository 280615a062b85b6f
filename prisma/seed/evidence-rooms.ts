import { auditEvent } from '@/lib/audit/events';
import { sectionsOf } from '@/lib/evidence-rooms/sections';
import { getPack } from '@/lib/frameworks/packs';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { Act, Told } from './acts';
import type { AreaContent } from './content';
import type { EvidenceContent } from './evidence-content';
import type { EvidenceRoomContent } from './evidence-room-content';
import type { KeptFile } from './files';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

const roomId = (keys: AreaKeys, { key }: EvidenceRoomContent) => keys.made('evidence-room', key);

function itemsOf(content: AreaContent, room: EvidenceRoomContent) {
  const { frameworkCode } = room;
  const placed = room.evidence.map((wanted) => {
    const item = content.evidence.find(({ key }) => key === wanted);
    const evidence = need(item, `the evidence ${wanted}`);
    const criteria = (evidence.criteria[frameworkCode] ?? []).map((code) => ({ kind: 'criterion' as const, code }));
    const handover = content.handover
      .filter((one) => one.frameworkCode === frameworkCode && one.evidence === wanted)
      .map(({ itemKey }) => ({ kind: 'handover' as const, code: itemKey }));
    return { evidence, places: [...criteria, ...handover].map((place) => ({ ...place, note: '' })) };
  });
  return sectionsOf(getPack(frameworkCode), placed).flatMap(({ entries }) =>
    entries.filter(({ isFirst }) => isFirst).map(({ item }) => item),
  );
}

/** The rooms as they are before anything is frozen: the database lets documents into no other. */
export function evidenceRoomRows(content: AreaContent, keys: AreaKeys): Prisma.EvidenceRoomCreateManyInput[] {
  return content.evidenceRooms.map((room) => ({
    areaId: keys.areaId,
    id: roomId(keys, room),
    title: room.title,
    frameworkCode: room.frameworkCode,
    inspectionId: keys.thing('inspection', room.inspection),
    startedById: keys.person(room.started.by),
    startedAt: instantOf(room.started.at),
  }));
}

/** What lies in the rooms; of those that are frozen, with what the manifest says. */
export function evidenceRoomItemRows(
  content: AreaContent,
  keys: AreaKeys,
  files: ReadonlyMap<string, KeptFile>,
): Prisma.EvidenceRoomItemCreateManyInput[] {
  return content.evidenceRooms.flatMap((room) =>
    itemsOf(content, room).map(({ evidence }, index) => ({
      ...{ areaId: keys.areaId, roomId: roomId(keys, room), itemId: keys.thing('evidence', evidence.key) },
      ...(room.frozen ? manifestOf(content, keys, evidence, files, index + 1) : {}),
    })),
  );
}

function manifestOf(
  content: AreaContent,
  keys: AreaKeys,
  evidence: EvidenceContent,
  files: ReadonlyMap<string, KeptFile>,
  position: number,
) {
  const { key, partner, title, kind, summary, proposed } = evidence;
  const partnerName = content.partners.find(({ slug }) => slug === partner)?.name;
  const sender = content.people.find((person) => person.key === proposed.by)?.name;
  return {
    ...{ versionId: keys.made('evidence-version', key, '1'), position, title, kind, summary, number: 1 },
    ...{ partnerId: keys.thing('partner', partner), partnerName: need(partnerName, `the partner ${partner}`) },
    marking: evidence.isSensitive ? 'official-sensitive' : 'official',
    hasChildLevelData: evidence.hasChildLevelData ?? false,
    ...need(files.get(key), `the file of ${key}`),
    ...{ sentByName: need(sender, `the person ${proposed.by}`), sentAt: instantOf(proposed.at) },
  };
}

/** Where each frozen document stands. */
export function evidenceRoomPlaceRows(content: AreaContent, keys: AreaKeys): Prisma.EvidenceRoomPlaceCreateManyInput[] {
  return content.evidenceRooms
    .filter(({ frozen }) => frozen)
    .flatMap((room) =>
      itemsOf(content, room).flatMap(({ evidence, places }) => {
        const of = { areaId: keys.areaId, roomId: roomId(keys, room), itemId: keys.thing('evidence', evidence.key) };
        return places.map((place) => ({ ...of, ...place }));
      }),
    );
}

/** How each room stands in the end. */
export function evidenceRoomStates(content: AreaContent, keys: AreaKeys): Prisma.EvidenceRoomUpdateArgs[] {
  return content.evidenceRooms.flatMap((room) => {
    const { frozen, closed } = room;
    if (!frozen) return [];
    return {
      where: { areaId_id: { areaId: keys.areaId, id: roomId(keys, room) } },
      data: {
        status: closed ? 'closed' : 'frozen',
        openUntilOn: dayColumn(frozen.openUntilOn),
        ...{ frozenById: keys.person(frozen.by), frozenAt: instantOf(frozen.at) },
        ...(closed ? { closedById: keys.person(closed.by), closedAt: instantOf(closed.at) } : {}),
        version: closed ? 4 : 3,
      },
    };
  });
}

/** Who opened which room. */
export function evidenceRoomOpeningRows(
  content: AreaContent,
  keys: AreaKeys,
): Prisma.EvidenceRoomOpeningCreateManyInput[] {
  return content.evidenceRooms.flatMap((room) =>
    (room.opened ?? []).map(({ by, at }) => ({
      ...{ areaId: keys.areaId, id: keys.made('evidence-room-opening', room.key, by, ...at) },
      ...{ roomId: roomId(keys, room), personId: keys.person(by), openedAt: instantOf(at) },
    })),
  );
}

/** Rooms from their beginning to their end, as the trail tells them. */
export function evidenceRoomActs({ content, keys }: Told, files: ReadonlyMap<string, KeptFile>): Act[] {
  return content.evidenceRooms.flatMap((room) => {
    const of = ['evidence-room', roomId(keys, room)] as const;
    const { frameworkCode, started, frozen, closed, opened = [] } = room;
    const act = ({ by, at }: typeof started, record: Act['record']): Act => {
      return { at: instantOf(at), by: keys.person(by), record };
    };
    const items = room.evidence.length;
    const bytes = room.evidence.reduce((sum, key) => sum + need(files.get(key), `the file of ${key}`).sizeInBytes, 0);
    const inspectionId = keys.thing('inspection', room.inspection);
    const begun = { frameworkCode, inspectionId, items, fromRoomId: null };
    return [
      act(started, auditEvent('evidence-room.started', ...of, begun)),
      ...(frozen
        ? [act(frozen, auditEvent('evidence-room.frozen', ...of, { items, bytes, openUntilOn: frozen.openUntilOn }))]
        : []),
      ...opened.map((one) => act(one, auditEvent('evidence-room.opened', ...of, {}))),
      ...(closed && frozen
        ? [act(closed, auditEvent('evidence-room.closed', ...of, { openUntilOn: frozen.openUntilOn }))]
        : []),
    ];
  });
}
