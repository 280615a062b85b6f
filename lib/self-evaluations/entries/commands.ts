import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { criteriaOf, findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack, isPackCode } from '@/lib/frameworks/packs';
import type { Pack } from '@/lib/frameworks/schema';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { notOpenWords } from '../labels';
import { type EntryText, nextOpen, unansweredOf } from '../rules';
import { entryTextSelect } from '../stored/queries';
import { findTextBegunFrom } from './queries';
import { answersOf, type Joined, mergeEntries } from './rules';
import { type EntryKey, openForWriting, saveEntry } from './saving';
import { LONGEST_PASSAGE, type writeEntrySchema } from './schema';

type WriteEntry = z.output<typeof writeEntrySchema>;

/** The place of the entry just written, the next criterion still open there, and what the save was put together from. */
type Written = {
  serviceId: string;
  frameworkCode: string;
  criterionCode: string;
  nextCode: string | null;
  joined: Joined | null;
};

/**
 * Saves what a service says of one criterion that is assigned to it, with the evidence that shows it, in the
 * self-evaluation in hand or, when there is none, in a new one of today's cycle. Gives the code of the next criterion
 * still open. Rule: nothing is written once it has been sent, unless it comes back. Where someone else saved meanwhile
 * and changed other passages, both are put together and saved. Conflict: both changed the same; no word is lost.
 */
export function writeEntry(actor: Actor, input: WriteEntry): Promise<Result<Written>> {
  return runCommand(actor, 'self-evaluation.write', async (context) => {
    const { db, authorise } = context;
    const areaId = actor.area.id;
    const { serviceId, frameworkCode, criterionCode } = input;
    const service = await db.service.findFirst({
      where: { ...scope(actor, 'self-evaluation.read'), id: serviceId },
      select: {
        partnerId: true,
        assignments: { where: { areaId, frameworkCode }, select: { criterionCode: true } },
      },
    });
    if (!service || !isPackCode(frameworkCode)) return notFound();
    const { partnerId } = service;
    authorise({ partnerId, serviceId });
    const pack = getPack(frameworkCode);
    const criterion = findCriterion(pack, criterionCode)?.criterion;
    const assigned = service.assignments.map((assignment) => assignment.criterionCode);
    if (!criterion || !assigned.includes(criterionCode))
      return rule('This criterion is not assigned to this service, so nothing can be written for it.');
    const isGraded = criterion.graded;
    if (isGraded && input.grade !== null && !pack.gradeScale.some(({ code }) => code === input.grade))
      return invalid({ grade: ['Choose a grade of this framework'] });
    const about = { areaId, partnerId, frameworkCode, criterionCode };
    if (!(await isAllHeld(context, about, input.evidence)))
      return invalid({ evidence: ['Choose evidence that is held for this criterion: the list has changed'] });

    const opened = await openForWriting(context, { areaId, partnerId, serviceId, frameworkCode }, input.version > 0);
    if ('refused' in opened) return rule(notOpenWords[opened.refused]);
    if (input.selfEvaluationId !== null && input.selfEvaluationId !== opened.id)
      return rule(notOpenWords['agreed-meanwhile']);
    const key = { areaId, selfEvaluationId: opened.id, criterionCode };
    const before = await db.selfEvaluationEntry.findFirst({ where: key, select: writtenSelect });
    const mine: EntryText = {
      whatWeKnow: input.whatWeKnow,
      howWeKnow: input.howWeKnow,
      whatNext: input.whatNext,
      grade: isGraded ? input.grade : null,
      confidence: input.confidence,
    };
    const outcome = await saveOrMerge(context, key, { ...input, ...mine, personId: actor.personId }, before);
    if (!('joined' in outcome)) return outcome;
    const { joined, evidence } = outcome;
    await nameEvidence(context, key, evidence);
    const nextCode = await nextToWrite(context, key, pack, assigned);
    return done(
      { serviceId, frameworkCode, criterionCode, nextCode, joined },
      auditEvent('self-evaluation.written', 'self-evaluation', opened.id, { criterionCode }),
    );
  });
}

const writtenSelect = {
  ...entryTextSelect,
  version: true,
  editedBy: { select: { name: true } },
  evidence: { select: { itemId: true } },
} as const;

type Stored = EntryText & { version: number; editedBy: { name: string }; evidence: readonly { itemId: string }[] };
type Sent = EntryText & {
  version: number;
  personId: string;
  serviceId: string;
  frameworkCode: string;
  evidence: string[];
};

/**
 * Saves what was sent, put together with what was saved meanwhile. The self-evaluation's row is locked by now, so that
 * nobody saves between reading `stored` and this.
 */
async function saveOrMerge(context: CommandContext, key: EntryKey, sent: Sent, stored: Stored | null) {
  const { personId, version } = sent;
  const current = stored?.version ?? 0;
  if (current === version) {
    await saveEntry(context, key, textOf(sent), { personId, version });
    return { joined: null, evidence: sent.evidence };
  }
  if (!stored) return rule(notOpenWords['agreed-meanwhile']);
  const base = await findTextBegunFrom(context.db, { ...sent, ...key }, version);
  const { merged, text } = mergeEntries(base, textOf(sent), stored);
  // Which evidence either of them took away is not known: none is lost.
  const evidence = [...new Set([...stored.evidence.map(({ itemId }) => itemId), ...sent.evidence])];
  const isTooLong = [text.whatWeKnow, text.howWeKnow, text.whatNext].some(({ length }) => length > LONGEST_PASSAGE);
  if (!merged.isSettled || isTooLong) {
    const merging = { by: stored.editedBy.name, merged: { ...merged, values: { ...merged.values, evidence } } };
    return conflict(answersOf(stored), stored.version, merging);
  }
  await saveEntry(context, key, text, { personId, version: stored.version });
  return { joined: { from: version, saved: stored.version }, evidence };
}

function textOf({ whatWeKnow, howWeKnow, whatNext, grade, confidence }: EntryText): EntryText {
  return { whatWeKnow, howWeKnow, whatNext, grade, confidence };
}

/** True when the partner holds every one of the items for the criterion. */
async function isAllHeld(
  { db }: CommandContext,
  {
    areaId,
    partnerId,
    frameworkCode,
    criterionCode,
  }: Omit<EntryKey, 'selfEvaluationId'> & { partnerId: string; frameworkCode: string },
  itemIds: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(itemIds)];
  if (wanted.length === 0) return true;
  const links = { some: { areaId, frameworkCode, criterionCode } };
  return (await db.evidenceItem.count({ where: { areaId, partnerId, id: { in: wanted }, links } })) === wanted.length;
}

/** Makes these the items of evidence that the entry names. */
async function nameEvidence({ db }: CommandContext, key: EntryKey, itemIds: readonly string[]): Promise<void> {
  await db.selfEvaluationEvidence.deleteMany({ where: { ...key, itemId: { notIn: [...itemIds] } } });
  const data = [...new Set(itemIds)].map((itemId) => ({ ...key, itemId }));
  await db.selfEvaluationEvidence.createMany({ data, skipDuplicates: true });
}

async function nextToWrite(
  { db }: CommandContext,
  { criterionCode, ...of }: { areaId: string; selfEvaluationId: string; criterionCode: string },
  pack: Pack,
  assigned: readonly string[],
): Promise<string | null> {
  const entries = await db.selfEvaluationEntry.findMany({
    where: of,
    select: { criterionCode: true, ...entryTextSelect },
  });
  const asked = assigned.map((code) => ({ criterionCode: code }));
  const open = unansweredOf(pack, asked, entries);
  const codes = criteriaOf(pack).map(({ criterion }) => criterion.code);
  return nextOpen(codes, (code) => open.includes(code), criterionCode);
}
