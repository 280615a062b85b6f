import type { CommandContext } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { cycleOf, type EntryText, IN_HAND_STATUSES, type NotOpen, WRITABLE_STATUSES } from '../rules';

/** A service and the framework that it evaluates itself against. */
export type Writing = { areaId: string; partnerId: string; serviceId: string; frameworkCode: string };

/**
 * The self-evaluation that the service's answers go into, its row locked and its version moved on: whoever is about to
 * send it must look again, and nobody sends it between here and the commit. Where none is in hand it begins the next
 * edition in the framework's open cycle, unless `isBegun` says that the writer had one before them.
 */
export async function openForWriting(
  { db, now, today }: CommandContext,
  of: Writing,
  isBegun: boolean,
): Promise<{ id: string } | { refused: NotOpen }> {
  const { areaId, partnerId, serviceId, frameworkCode } = of;
  const where = { areaId, serviceId, frameworkCode };
  const inHand = await db.selfEvaluation.count({ where: { ...where, status: { in: [...IN_HAND_STATUSES] } } });
  if (inHand === 0) {
    if (isBegun) return { refused: 'agreed-meanwhile' };
    const cycleId = await openCycle({ db, today }, of);
    if (!cycleId) return { refused: 'no-cycle' };
    const { _max } = await db.selfEvaluation.aggregate({ where: { ...where, cycleId }, _max: { edition: true } });
    // Two people may begin at the same moment: the second finds the first one's row below.
    await db.selfEvaluation.createMany({
      data: { ...where, partnerId, cycleId, edition: (_max.edition ?? 0) + 1, startedAt: now },
      skipDuplicates: true,
    });
  }
  const [opened] = await db.selfEvaluation.updateManyAndReturn({
    where: { ...where, status: { in: [...WRITABLE_STATUSES] } },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  return opened ?? { refused: 'sent' };
}

/**
 * The framework's open cycle; where there has never been one, the one that today lies in begins. Null once cycles are
 * closed: when the next one begins is the inspection lead's to say.
 */
async function openCycle(
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  { areaId, frameworkCode }: Writing,
): Promise<string | null> {
  const open = { where: { areaId, frameworkCode, closedOn: null }, select: { id: true } } as const;
  const found = await db.selfEvaluationCycle.findFirst({ ...open, orderBy: { startedOn: 'desc' } });
  if (found) return found.id;
  if ((await db.selfEvaluationCycle.count({ where: { areaId, frameworkCode } })) > 0) return null;
  const { _max } = await db.criterionAssignment.aggregate({ where: { areaId, frameworkCode }, _max: { dueOn: true } });
  const begun = { areaId, frameworkCode, startedOn: dayColumn(today), dueOn: _max.dueOn ?? dayColumn(today) };
  await db.selfEvaluationCycle.createMany({ data: { ...begun, name: cycleOf(today) }, skipDuplicates: true });
  const { id } = await db.selfEvaluationCycle.findFirstOrThrow({
    where: { areaId, frameworkCode, name: cycleOf(today) },
    select: { id: true },
  });
  return id;
}

/** The place of an entry. */
export type EntryKey = { areaId: string; selfEvaluationId: string; criterionCode: string };

/**
 * Saves an entry in a self-evaluation that was opened for writing, and keeps the words as a revision of their own.
 * `version` is the one that the writer began from, 0 for none. Gives the new version; null when someone else saved first.
 */
export async function saveEntry(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  key: EntryKey,
  text: EntryText,
  by: { personId: string; version: number; isCarriedOver?: boolean },
): Promise<number | null> {
  const said = { ...text, editedById: by.personId, editedAt: now };
  const saved = { ...said, isCarriedOver: by.isCarriedOver ?? false };
  const { count } =
    by.version === 0
      ? await db.selfEvaluationEntry.createMany({ data: { ...key, ...saved }, skipDuplicates: true })
      : await db.selfEvaluationEntry.updateMany({
          where: { ...key, version: by.version },
          data: { ...saved, version: { increment: 1 } },
        });
  if (count === 0) return null;
  const version = by.version + 1;
  await db.selfEvaluationRevision.createMany({ data: { ...key, ...said, version } });
  return version;
}
