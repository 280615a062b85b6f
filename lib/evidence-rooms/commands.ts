import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { findRoom } from './queries';
import type { RoomStatus } from './rules';
import type { closeRoomSchema, extendRoomSchema } from './schema';

type ExtendRoom = z.output<typeof extendRoomSchema>;
type CloseRoom = z.output<typeof closeRoomSchema>;

/** Sets another last day for a frozen room, also one whose day is over. Invalid: a day that is over. */
export function extendRoom(actor: Actor, input: ExtendRoom): Promise<Result<{ roomId: string }>> {
  return runCommand(actor, 'evidence-room.freeze', async (context) => {
    const { db, today, authorise } = context;
    const { openUntilOn } = input;
    const room = await findRoom(actor, context, input.roomId);
    if (!room) return notFound();
    authorise();
    if (room.status !== 'frozen' || room.openUntilOn === null) return rule('Only a frozen room has a last day.');
    if (openUntilOn < today) return invalid({ openUntilOn: ['Enter a day that is not over'] });
    const { count } = await db.evidenceRoom.updateMany({
      where: { areaId: actor.area.id, id: room.id, version: input.version, status: 'frozen' satisfies RoomStatus },
      data: { openUntilOn: dayColumn(openUntilOn), version: { increment: 1 } },
    });
    if (count === 0) return changed();
    const days = { openUntilOn, openUntilBefore: room.openUntilOn };
    return done({ roomId: room.id }, auditEvent('evidence-room.extended', 'evidence-room', room.id, days));
  });
}

/** Closes an open room before its last day, for good. */
export function closeRoom(actor: Actor, input: CloseRoom): Promise<Result<{ roomId: string }>> {
  return runCommand(actor, 'evidence-room.close', async (context) => {
    const { db, now, authorise } = context;
    const room = await findRoom(actor, context, input.roomId);
    if (!room) return notFound();
    authorise();
    if (room.state !== 'open' || room.openUntilOn === null) return rule('Only a room that is open can be closed.');
    const { count } = await db.evidenceRoom.updateMany({
      where: { areaId: actor.area.id, id: room.id, version: input.version, status: 'frozen' satisfies RoomStatus },
      data: {
        status: 'closed' satisfies RoomStatus,
        closedById: actor.personId,
        closedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return changed();
    const { openUntilOn } = room;
    return done({ roomId: room.id }, auditEvent('evidence-room.closed', 'evidence-room', room.id, { openUntilOn }));
  });
}
