import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { done, doneUnrecorded, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import type { Passage } from '@/lib/platform/file-contents/types';
import { notFound, ok, type Result, rule } from '@/lib/platform/result';
import { removeStoredFile } from '@/lib/platform/storage/storage';
import { visibleEvidence } from '../queries';
import { CHECK_STATUSES, type CheckStatus, type TextStatus } from '../rules';
import { CHECK_FAULTS, type CheckOutcome, mayAskAgain, mayBegin } from './rules';
import type { checkAgainSchema } from './schema';

/** What can be told only by whoever checks: `checking` is set by them, and left by them. */
const CHECKING: CheckStatus = 'checking';

/**
 * Takes a file to check it, unless it has been checked or somebody does. Also takes one over whose check was broken off.
 * Not found: there is no such file. Rule: there is nothing to check.
 */
export function beginCheck(actor: Actor, { versionId }: { versionId: string }): Promise<Result<null>> {
  return runCommand(actor, 'evidence.check', async ({ db, authorise }) => {
    authorise();
    const where = { areaId: actor.area.id, id: versionId };
    const found = await db.evidenceVersion.findFirst({
      where,
      select: { checkStatus: true, checkedAt: true },
    });
    if (!found) return notFound();
    const { checkedAt } = found;
    const checkStatus = memberOf(CHECK_STATUSES, found.checkStatus);
    const nothing = rule('This file has been checked, or somebody does.');
    if (!mayBegin({ checkStatus, checkedAt }, currentInstant())) return nothing;
    const { count } = await db.evidenceVersion.updateMany({
      where: { ...where, checkStatus, checkedAt },
      data: { checkStatus: CHECKING, checkedAt: currentInstant() },
    });
    return count === 0 ? nothing : doneUnrecorded(null);
  });
}

/** Says that a check goes on, so that nobody takes it over. Rule: it is not under way any more. */
export function continueCheck(actor: Actor, { versionId }: { versionId: string }): Promise<Result<null>> {
  return runCommand(actor, 'evidence.check', async ({ db, authorise }) => {
    authorise();
    const { count } = await db.evidenceVersion.updateMany({
      where: { areaId: actor.area.id, id: versionId, checkStatus: CHECKING },
      data: { checkedAt: currentInstant() },
    });
    return count === 0 ? rule('This check is not under way any more.') : doneUnrecorded(null);
  });
}

/**
 * Writes down what checking a file came to, with its text where it is available; of a refusal its sender and their
 * organisation's contacts are told, and the file is removed unless another check may find otherwise. Rule: the check is not
 * under way, so that settling it twice does nothing.
 */
export async function settleCheck(
  actor: Actor,
  { versionId, outcome }: { versionId: string; outcome: CheckOutcome },
): Promise<Result<null>> {
  const result = await writeOutcome(actor, versionId, outcome);
  if (!result.ok) return result;
  // The record stays, and says why there is no file.
  if ('fault' in outcome && !mayAskAgain({ checkStatus: outcome.checkStatus, checkFault: outcome.fault }))
    await removeStoredFile(result.value.storageKey);
  return ok(null);
}

function writeOutcome(actor: Actor, versionId: string, outcome: CheckOutcome): Promise<Result<{ storageKey: string }>> {
  return runCommand(actor, 'evidence.check', async ({ db, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const where = { areaId, id: versionId };
    const { checkStatus } = outcome;
    const fault = 'fault' in outcome ? outcome.fault : null;
    const found = await db.evidenceVersion.findFirst({
      where,
      select: { itemId: true, checkFault: true, storageKey: true },
    });
    if (!found) return notFound();
    const { storageKey } = found;
    const { count } = await db.evidenceVersion.updateMany({
      where: { ...where, checkStatus: CHECKING },
      data: { checkStatus, checkFault: fault, checkedAt: currentInstant(), ...textColumns(outcome) },
    });
    if (count === 0) return rule('This check is not under way.');
    await db.evidencePassage.deleteMany({ where: { areaId, versionId } });
    if ('contents' in outcome) await writePassages(db, areaId, versionId, outcome.contents.passages);
    // What could not be checked is tried every few minutes: the trail says so once.
    if (checkStatus === 'unchecked' && found.checkFault === fault) return doneUnrecorded({ storageKey });
    const tell = checkStatus === 'refused' ? [job('notify-evidence-refused', { areaId, versionId })] : [];
    const event = auditEvent('evidence.checked', 'evidence', found.itemId, { versionId, checkStatus, fault });
    return done({ storageKey }, event, tell);
  });
}

function textColumns(outcome: CheckOutcome): { textStatus: TextStatus; pageCount: number | null } {
  if (outcome.checkStatus === 'available') {
    return { textStatus: outcome.contents.text, pageCount: outcome.contents.pageCount };
  }
  return { textStatus: outcome.checkStatus === 'refused' ? 'none' : 'waiting', pageCount: null };
}

const ROWS_AT_ONCE = 200;

async function writePassages(db: Db, areaId: string, versionId: string, passages: readonly Passage[]): Promise<void> {
  for (let from = 0; from < passages.length; from += ROWS_AT_ONCE) {
    await db.evidencePassage.createMany({
      data: passages.slice(from, from + ROWS_AT_ONCE).map(({ page, text }, index) => {
        return { areaId, versionId, position: from + index + 1, page, text };
      }),
    });
  }
}

/** Asks for another check of a file that could not be checked. Rule: another check would find the same. */
export function checkAgain(actor: Actor, input: z.output<typeof checkAgainSchema>): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.describe', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const item = await db.evidenceItem.findFirst({
      where: { ...visibleEvidence(actor), id: input.evidenceItemId },
      select: {
        id: true,
        partnerId: true,
        versions: { where: { number: input.number }, select: { id: true, checkStatus: true, checkFault: true } },
      },
    });
    const file = item?.versions[0];
    if (!item || !file) return notFound();
    authorise({ partnerId: item.partnerId });
    const checkStatus = memberOf(CHECK_STATUSES, file.checkStatus);
    const checkFault = file.checkFault === null ? null : memberOf(CHECK_FAULTS, file.checkFault);
    if (!mayAskAgain({ checkStatus, checkFault })) return rule('This file has been checked, or is about to be.');
    await db.evidenceVersion.updateMany({
      where: { areaId, id: file.id, checkStatus },
      data: { checkStatus: 'waiting' satisfies CheckStatus, checkFault: null },
    });
    return done({ id: item.id }, auditEvent('evidence.check-asked', 'evidence', item.id, { versionId: file.id }), [
      job('check-evidence-file', { areaId, versionId: file.id }),
    ]);
  });
}
