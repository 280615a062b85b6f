import type { HandoverItem, Pack } from './schema';

/** True when that kind of inspection asks for the item; an item that names no kinds is asked for in all of them. */
export function isAskedFor({ kinds }: Pick<HandoverItem, 'kinds'>, kindCode: string): boolean {
  return kinds === undefined || kinds.includes(kindCode);
}

/** The whole hand-over list, the earliest due first and otherwise in the pack's order. */
export function handoverInOrder(pack: Pack): HandoverItem[] {
  return [...pack.handover].sort((a, b) => a.dueBy - b.dueBy);
}
