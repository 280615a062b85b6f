import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { criteriaOf, findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack, isPackCode } from '@/lib/frameworks/packs';
import type { Pack } from '@/lib/frameworks/schema';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { type EntryText, entryProgress, nextOpen } from '../rules';
import { entryTextSelect } from '../stored/queries';
import { type NotOpen, openForWriting, saveEntry } from './saving';
import type { writeEntrySchema } from './schema';

type WriteEntry = z.output<typeof writeEntrySchema>;

/** The place of the entry just written and the next criterion still open there. */
type Written = { serviceId: string; frameworkCode: string; nextCode: string | null };

/**
 * Saves what a service says of one criterion that is assigned to it, in the self-evaluation in hand or, when there is
 * none, in a new one of today's cycle. Gives the code of the next criterion still open. Rule: nothing is written once
 * it has been sent, unless it comes back. Conflict: the entry as someone else saved it, in all of its parts.
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
    authorise({ partnerId: service.partnerId, serviceId });
    const pack = getPack(frameworkCode);
    const criterion = findCriterion(pack, criterionCode)?.criterion;
    const assigned = service.assignments.map((assignment) => assignment.criterionCode);
    if (!criterion || !assigned.includes(criterionCode))
      return rule('This criterion is not assigned to this service, so nothing can be written for it.');
    const isGraded = criterion.graded;
    if (isGraded && input.grade !== null && !pack.gradeScale.some(({ code }) => code === input.grade))
      return invalid({ grade: ['Choose a grade of this framework'] });

    const writing = { areaId, partnerId: service.partnerId, serviceId, frameworkCode };
    const opened = await openForWriting(context, writing, input.version > 0);
    if ('refused' in opened) return rule(refusals[opened.refused]);
    const selfEvaluationId = opened.id;
    const text: EntryText = {
      whatWeKnow: input.whatWeKnow,
      howWeKnow: input.howWeKnow,
      whatNext: input.whatNext,
      grade: isGraded ? input.grade : null,
      confidence: input.confidence,
    };
    const key = { areaId, selfEvaluationId, criterionCode };
    const before = await db.selfEvaluationEntry.findFirst({
      where: key,
      select: { ...entryTextSelect, version: true },
    });
    const by = { personId: actor.personId, version: input.version };
    if ((await saveEntry(context, key, text, by)) === null) {
      const theirs = await db.selfEvaluationEntry.findFirst({
        where: key,
        select: { ...entryTextSelect, version: true },
      });
      return theirs ? conflict(theirsOf(theirs), theirs.version) : rule(refusals['agreed-meanwhile']);
    }
    const nextCode = await nextToWrite(context, key, pack, assigned);
    return done(
      { serviceId, frameworkCode, nextCode },
      auditEvent('self-evaluation.written', 'self-evaluation', selfEvaluationId, {
        ...{ criterionCode, grade: text.grade, confidence: text.confidence },
        ...{ gradeBefore: before?.grade ?? null, confidenceBefore: before?.confidence ?? null },
      }),
    );
  });
}

const refusals: Record<NotOpen, string> = {
  sent: 'This self-evaluation has been sent. It can be changed only if the task group returns it.',
  'agreed-meanwhile':
    'The self-evaluation was agreed while you were writing, so its text can no longer change. ' +
    'Copy what you wrote, then open the criterion again to begin the next one.',
};

function theirsOf(entry: EntryText): Record<string, string> {
  return {
    whatWeKnow: entry.whatWeKnow,
    howWeKnow: entry.howWeKnow,
    whatNext: entry.whatNext,
    grade: entry.grade ?? '',
    confidence: entry.confidence ?? '',
  };
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
  const asked = criteriaOf(pack).filter(({ criterion }) => assigned.includes(criterion.code));
  const open = asked.filter(({ criterion }) => {
    const entry = entries.find((one) => one.criterionCode === criterion.code) ?? null;
    return entryProgress(entry, criterion.graded) !== 'answered';
  });
  return nextOpen(
    asked.map(({ criterion }) => criterion.code),
    (code) => open.some(({ criterion }) => criterion.code === code),
    criterionCode,
  );
}
