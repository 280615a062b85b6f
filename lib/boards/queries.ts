import { type Actor, boardIdsOf } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { dayOrNull } from '@/lib/platform/day-columns';
import type { BoardView } from './types';

/** The boards of the actor's area with their next meeting and its theme, in the area's order. */
export function listBoards(actor: Actor): Promise<BoardView[]> {
  const own = new Set(boardIdsOf(actor));
  return runQuery(actor, 'partner.list', [], async ({ db, today }) => {
    const boards = await db.board.findMany({
      where: { areaId: actor.area.id },
      select: { id: true, name: true, purpose: true, meetsOn: true, focusTheme: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    });
    return boards.map((board) => {
      const meetsOn = dayOrNull(board.meetsOn);
      return { ...board, meetsOn, isMeetingAhead: meetsOn !== null && meetsOn >= today, isOwn: own.has(board.id) };
    });
  });
}
