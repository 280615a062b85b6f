import type { HandoverItem } from '@/lib/frameworks/schema';
import { addWorkingDays, workingDaysBetween } from '@/lib/platform/working-days';
import type { HandoverFact } from '../facts';
import { found, needNames, type Rule } from './context';

export type HandoverObstacle =
  | 'handover-without-owner'
  | 'handover-without-document'
  | 'handover-untimed'
  | 'handover-too-slow';

/**
 * What stands in the way of handing an item over within some working days, or null. A current document is enough; an
 * item produced on request needs a measured time that fits. `mayBeMade` lets a missing document be written in time.
 */
export function handoverObstacle(
  item: HandoverItem,
  fact: HandoverFact | undefined,
  daysLeft: number,
  mayBeMade: boolean,
): HandoverObstacle | null {
  if (!fact?.ownerName) return 'handover-without-owner';
  if (fact.hasCurrentDocument) return null;
  if (item.how === 'kept-current' && !mayBeMade) return 'handover-without-document';
  if (fact.daysToProduce === null) {
    return item.how === 'kept-current' ? 'handover-without-document' : 'handover-untimed';
  }
  return fact.daysToProduce > daysLeft ? 'handover-too-slow' : null;
}

/**
 * An item of the hand-over list has no owner, no current document, or cannot be produced by the day it is asked for: a
 * gap, and a blocker while the notice runs of a kind of inspection that asks for it. Then the days left are counted
 * from today.
 */
export const handoverNotProducible: Rule = ({ pack, facts, today }) => {
  const known = new Map(facts.handover.map((fact) => [fact.key, fact]));
  return pack.handover.flatMap((item) => {
    const { notice } = facts;
    const isRunning = notice !== null && (item.kinds?.includes(notice.kindCode) ?? true);
    const dueOn = isRunning ? addWorkingDays(notice.notifiedOn, item.dueBy) : null;
    const daysLeft = dueOn === null ? item.dueBy : Math.max(0, workingDaysBetween(today, dueOn));
    const fact = known.get(item.key);
    const obstacle = handoverObstacle(item, fact, daysLeft, false);
    if (obstacle === null) return [];
    return found(
      'handover-not-producible',
      [item.key],
      {
        severity: isRunning ? 'blocker' : 'gap',
        criterion: null,
        partnerId: fact?.partnerId ?? null,
        subject: item.label,
        owner: fact?.ownerName ?? null,
        dueOn,
        href: `handover#${encodeURIComponent(item.key)}`,
        why: { code: obstacle, dueBy: item.dueBy, daysToProduce: fact?.daysToProduce ?? null },
      },
      needNames.handover(item.key),
    );
  });
};
