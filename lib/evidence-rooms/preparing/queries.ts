import type { Actor } from '@/lib/access/actor';
import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { isAskedFor } from '@/lib/frameworks/handover-list';
import { adoptedPacks } from '@/lib/frameworks/queries';
import type { AdoptedPack } from '@/lib/frameworks/types';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { isId } from '@/lib/platform/fields';
import { visibleRooms } from '../queries';
import { headingsOf, sectionsOf } from '../sections';
import { type FoundCandidate, findCandidates, ofFramework } from './candidates';
import type { Candidate, Missing, Preparation, RoomBeginning } from './types';

/** What a new room can be begun with; null for those who may not prepare any. `from` is a room to begin from. */
export function getRoomBeginning(actor: Actor, from?: string): Promise<RoomBeginning | null> {
  return runQuery(actor, 'evidence-room.prepare', null, async ({ db }) => {
    const areaId = actor.area.id;
    const inspections = await db.inspection.findMany({
      where: { areaId },
      select: { id: true, title: true },
      orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
    });
    const frameworks = await adoptedPacks(db, areaId);
    const before = isId(from)
      ? await db.evidenceRoom.findFirst({
          where: { ...visibleRooms(actor), id: from },
          select: { id: true, title: true, inspectionId: true, frameworkCode: true },
        })
      : null;
    return { inspections, frameworks: frameworks.map(({ code, pack }) => ({ code, title: pack.title })), from: before };
  });
}

/** A draft room with all that could go into it and what is missing; null when there is no such draft. */
export function getPreparation(actor: Actor, roomId: string): Promise<Preparation | null> {
  return runQuery(actor, 'evidence-room.prepare', null, async ({ db, today, may }) => {
    if (!isId(roomId)) return null;
    const areaId = actor.area.id;
    const room = await db.evidenceRoom.findFirst({
      where: { ...visibleRooms(actor), id: roomId, status: 'draft' },
      select: {
        id: true,
        title: true,
        frameworkCode: true,
        inspection: { select: { title: true } },
        version: true,
        items: { select: { itemId: true } },
      },
    });
    const adopted = (await adoptedPacks(db, areaId)).find(({ code }) => code === room?.frameworkCode);
    if (!room || !adopted) return null;
    const { frameworkCode } = room;
    const chosen = new Set(room.items.map(({ itemId }) => itemId));
    const found = await findCandidates(
      db,
      { areaId, frameworkCode, today },
      { OR: [{ AND: [{ status: 'accepted' }, ofFramework(frameworkCode)] }, { id: { in: [...chosen] } }] },
    );
    const candidates = found.flatMap((item) => toCandidate(item, chosen.has(item.id)));
    const inRoom = candidates.filter(({ isChosen }) => isChosen);
    return {
      ...{ id: room.id, title: room.title, version: room.version, frameworkCode },
      ...{ frameworkTitle: adopted.pack.title, inspectionTitle: room.inspection.title },
      sections: sectionsOf(
        adopted.pack,
        candidates.filter(({ hasChildLevelData }) => !hasChildLevelData),
      ),
      childLevel: candidates.filter(({ hasChildLevelData }) => hasChildLevelData),
      missing: missingOf(adopted, candidates),
      spoiled: found.flatMap(({ id, title, obstacle }) =>
        obstacle && chosen.has(id) ? [{ id, title, obstacle }] : [],
      ),
      chosen: {
        files: inRoom.length,
        bytes: inRoom.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0),
      },
      allowed: { freeze: may('evidence-room.freeze') },
    };
  });
}

function toCandidate(item: FoundCandidate, isChosen: boolean): Candidate[] {
  const { id, title, kind, partnerName, version, hasChildLevelData, places, obstacle } = item;
  if (obstacle || !version) return [];
  const { fileName, sizeInBytes } = version;
  const file = { fileName, sizeInBytes, hasChildLevelData, isChosen, places };
  return [{ id, title, kind: memberOf(EVIDENCE_KINDS, kind), partnerName, ...file }];
}

/** The criteria that services evaluate and what the inspection asks for, under which nothing is chosen. */
function missingOf({ pack, kindCode }: AdoptedPack, candidates: readonly Candidate[]): Missing[] {
  const evaluated = new Set(evaluatedCriteria(pack).map(({ criterion }) => criterion.code));
  const asked = new Set(pack.handover.filter((item) => isAskedFor(item, kindCode)).map(({ key }) => key));
  return headingsOf(pack).flatMap(({ kind, code, label }) => {
    if (kind === 'other' || !(kind === 'criterion' ? evaluated : asked).has(code)) return [];
    const standing = candidates.filter(({ places }) =>
      places.some((place) => place.kind === kind && place.code === code),
    );
    return standing.some(({ isChosen }) => isChosen) ? [] : [{ kind, code, label, ready: standing.length }];
  });
}
