import { isAskedFor } from '@/lib/frameworks/handover-list';
import type { HandoverItem, Pack } from '@/lib/frameworks/schema';
import { type DatedStep, noticeTimeline } from '@/lib/frameworks/timeline';
import { counted } from '@/lib/platform/counted';
import type { Day } from '@/lib/platform/days';
import { addWorkingDays } from '@/lib/platform/working-days';
import type { HandoverFact } from './facts';
import { type HandoverObstacle, handoverObstacle } from './rules/handover';

export type CallVerdict = 'ready-now' | 'ready-by-then' | 'cannot';

/** One hand-over item if inspectors called today. */
export interface ItemIfCalled {
  readonly item: HandoverItem;
  readonly dueOn: Day;
  readonly owner: string | null;
  readonly verdict: CallVerdict;
  /** The day it would be ready: today when ready now, null when it cannot be said. */
  readonly readyOn: Day | null;
  readonly obstacle: HandoverObstacle | null;
  readonly reason: string;
}

export interface IfTheCallCameToday {
  readonly steps: readonly DatedStep[];
  /** In the order in which they are asked for, and of those what cannot be ready first. */
  readonly items: readonly ItemIfCalled[];
}

/**
 * What would happen if the call came today: every step of that kind of inspection with its date, and each item that it
 * asks for *ready now*, *can be ready by then* or *cannot*, with the reason. A missing document that its owner can
 * produce in time counts as *can be ready by then*. Throws RangeError when the pack has no such kind.
 */
export function ifTheCallCameToday(
  pack: Pack,
  kindCode: string,
  today: Day,
  handover: readonly HandoverFact[],
): IfTheCallCameToday {
  const facts = new Map(handover.map((fact) => [fact.key, fact]));
  const items = pack.handover
    .filter((item) => isAskedFor(item, kindCode))
    .map((item) => itemIfCalled(item, facts.get(item.key), today))
    .sort((a, b) => a.item.dueBy - b.item.dueBy || VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  return { steps: noticeTimeline(pack, kindCode, today), items };
}

const VERDICTS: readonly CallVerdict[] = ['cannot', 'ready-by-then', 'ready-now'];

function itemIfCalled(item: HandoverItem, fact: HandoverFact | undefined, today: Day): ItemIfCalled {
  const shared = { item, dueOn: addWorkingDays(today, item.dueBy), owner: fact?.ownerName ?? null };
  const days = fact?.daysToProduce ?? null;
  const obstacle = handoverObstacle(item, fact, item.dueBy, true);
  const producedOn = days === null || !fact?.ownerName ? null : addWorkingDays(today, days);
  if (obstacle !== null) {
    return { ...shared, verdict: 'cannot', readyOn: producedOn, obstacle, reason: reasons[obstacle](item.dueBy, days) };
  }
  if (fact?.hasCurrentDocument) {
    return { ...shared, verdict: 'ready-now', readyOn: today, obstacle: null, reason: 'A current document is held' };
  }
  const reason = `Takes ${counted(days ?? 0, 'working day')} of the ${item.dueBy} there are`;
  return { ...shared, verdict: 'ready-by-then', readyOn: producedOn, obstacle: null, reason };
}

const reasons: Readonly<Record<HandoverObstacle, (dueBy: number, days: number | null) => string>> = {
  'handover-without-owner': () => 'Nobody owns it',
  'handover-without-document': () => 'There is no current document, and nobody has said how long one takes',
  'handover-untimed': () => 'Nobody has said how long it takes to produce',
  'handover-too-slow': (dueBy, days) =>
    `Takes ${counted(days ?? 0, 'working day')}, and there ${dueBy === 1 ? 'is' : 'are'} ${dueBy}`,
};
