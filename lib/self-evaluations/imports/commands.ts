import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { criterionName } from '@/lib/frameworks/evaluation-schedule';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { cleanFileName, fileEnding } from '@/lib/platform/accepted-files';
import { currentInstant } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { checkFile } from '@/lib/platform/file-type';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { readTable } from '@/lib/platform/tables/table-reader';
import { readWord } from '@/lib/platform/word/word-reader';
import { openForWriting, saveEntry } from '../entries/saving';
import { notOpenWords } from '../labels';
import { findPresent, type Present } from '../templates/queries';
import { type Asked, canTakeOver, checkTemplate, outcomeOf, takenOver } from './rules';
import {
  type applySelfEvaluationImportSchema,
  importedTemplateSchema,
  type readSelfEvaluationImportSchema,
} from './schema';
import type { FoundTemplate } from './types';
import { templateInWord } from './word';
import { templateInRows } from './workbook';

type Place = { serviceId: string; frameworkCode: string };

const SENT =
  'This self-evaluation has been sent to the task group, so nothing can be taken over. If it is returned, send the file in again.';

type Fault = { fault: string };
/** What a file says, before any of it is understood. */
type Found = { format: 'docx' | 'xlsx'; template: FoundTemplate; pictures: number };

/** What a file says, or a sentence that says why nothing can be read in it. Takes its time: no transaction waits for it. */
async function findTemplate(file: File, asked: Asked): Promise<Found | Fault> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkFile(file.name, bytes);
  if ('fault' in checked) return checked;
  if (fileEnding(checked.fileName) === 'docx') {
    const opened = await readWord(bytes);
    if ('fault' in opened) return opened;
    const template = templateInWord(opened.parts, asked);
    return 'fault' in template ? template : { format: 'docx', template, pictures: opened.pictures };
  }
  const opened = await readTable('xlsx', bytes);
  if ('fault' in opened) return opened;
  const template = templateInRows(opened.rows, asked.pack.selfEvaluationQuestions);
  return 'fault' in template ? template : { format: 'xlsx', template, pictures: 0 };
}

/** What a template for the service is asked, where the actor may send one in now; null where the command will refuse it. */
function askedNow(actor: Actor, frameworkCode: string, serviceId: string): Promise<Present | null> {
  return runQuery(actor, 'self-evaluation.write', null, async ({ db, may }) => {
    const present = await findPresent(db, actor.area.id, frameworkCode, serviceId);
    if (!present?.isOpen || !may('self-evaluation.write', { partnerId: present.partnerId, serviceId })) return null;
    return (await hasSentTooMany(db, actor, currentInstant())) ? null : present;
  });
}

/**
 * Reads a filled template of a service's self-evaluation and keeps what it says until somebody has looked at it; no
 * answer changes. Invalid: a file that cannot be read, or is another service's or framework's template. Rule: nothing is
 * read once the self-evaluation has been sent.
 */
export async function readSelfEvaluationImport(
  actor: Actor,
  { serviceId, frameworkCode, file }: z.output<typeof readSelfEvaluationImportSchema>,
): Promise<Result<Place & { importId: string }>> {
  // Nothing is read for whom the command refuses, which says why.
  const asked = await askedNow(actor, frameworkCode, serviceId);
  const found = asked ? await findTemplate(file, asked) : { fault: 'Choose this file once more.' };
  return runCommand(actor, 'self-evaluation.write', async ({ db, authorise }) => {
    const areaId = actor.area.id;
    const present = await findPresent(db, areaId, frameworkCode, serviceId);
    if (!present) return notFound();
    const { partnerId } = present;
    authorise({ partnerId, serviceId });
    if (!present.isOpen) return rule(SENT);
    const uploadedAt = currentInstant();
    if (await hasSentTooMany(db, actor, uploadedAt)) return rule(tooMany('Files', LIMITS.uploads));
    if ('fault' in found) return invalid({ file: [found.fault] });
    const read = checkTemplate(found.template, present);
    if ('fault' in read) return invalid({ file: [read.fault] });
    const fileName = cleanFileName(file.name);
    const { id } = await db.selfEvaluationImport.create({
      data: {
        ...{ areaId, partnerId, serviceId, frameworkCode, fileName, entries: { ...read, pictures: found.pictures } },
        ...{ uploadedById: actor.personId, uploadedAt },
      },
      select: { id: true },
    });
    return done(
      { importId: id, serviceId, frameworkCode },
      auditEvent('self-evaluation.import-read', 'service', serviceId, {
        format: found.format,
        criteria: read.criteria.length,
      }),
    );
  });
}

async function hasSentTooMany(db: Db, actor: Actor, now: Date): Promise<boolean> {
  const sent = await db.selfEvaluationImport.count({
    where: {
      ...{ areaId: actor.area.id, uploadedById: actor.personId },
      uploadedAt: { gt: windowStart(LIMITS.uploads, now) },
    },
  });
  return sent >= LIMITS.uploads.most;
}

/**
 * Takes the chosen criteria of a file over into the service's draft, all of them or none. Not found: a file of a service
 * out of reach. Rules: it was taken over before, the self-evaluation has been sent, an answer cannot be taken
 * over, or somebody has saved one since it was looked at.
 */
export function applySelfEvaluationImport(
  actor: Actor,
  { importId: id, selfEvaluationId, criteria: chosen }: z.output<typeof applySelfEvaluationImportSchema>,
): Promise<Result<Place & { taken: number }>> {
  return runCommand(actor, 'self-evaluation.write', async (context) => {
    const { db, authorise } = context;
    const areaId = actor.area.id;
    const where = { ...scope(actor, 'self-evaluation.write'), id };
    const found = await db.selfEvaluationImport.findFirst({
      where,
      select: {
        ...{ serviceId: true, partnerId: true, frameworkCode: true },
        ...{ entries: true, appliedAt: true, uploadedById: true },
      },
    });
    if (!found) return notFound();
    const { serviceId, partnerId, frameworkCode } = found;
    authorise({ partnerId, serviceId });
    if (found.appliedAt) return rule('This file has been taken over already.');
    const imported = importedTemplateSchema.parse(found.entries);
    const writing = { areaId, partnerId, serviceId, frameworkCode };
    const opened = await openForWriting(context, writing, selfEvaluationId !== undefined);
    if ('refused' in opened) return rule({ ...notOpenWords, sent: SENT, 'agreed-meanwhile': CHANGED }[opened.refused]);
    if (selfEvaluationId !== undefined && selfEvaluationId !== opened.id) return rule(CHANGED);
    const present = await findPresent(db, areaId, frameworkCode, serviceId);
    if (!present) return notFound();
    const overtaken: string[] = [];
    for (const { code, version } of chosen) {
      const asked = present.criteria.find((criterion) => criterion.code === code);
      const read = imported.criteria.find((criterion) => criterion.code === code);
      if (!asked || !read) return rule(CHANGED);
      const isOvertaken = version !== (asked.entry?.version ?? 0);
      if (!isOvertaken && !canTakeOver(outcomeOf(read, asked.entry))) return rule(CHANGED);
      const key = { areaId, selfEvaluationId: opened.id, criterionCode: code };
      const by = { personId: actor.personId, version };
      if (isOvertaken || (await saveEntry(context, key, takenOver(read.text, asked.entry), by)) === null)
        overtaken.push(criterionName(present.pack, code));
    }
    if (overtaken.length > 0)
      return rule(
        `Somebody has saved an answer since you looked: ${overtaken.join(', ')}. Nothing was taken over. Open this page again to see the differences as they are now.`,
      );
    const { count } = await db.selfEvaluationImport.updateMany({
      where: { ...where, appliedAt: null },
      data: { entries: { criteria: [], leftOut: [], pictures: 0 }, appliedAt: currentInstant() },
    });
    if (count === 0) return changed();
    return done(
      { serviceId, frameworkCode, taken: chosen.length },
      auditEvent('self-evaluation.imported', 'self-evaluation', opened.id, {
        criteria: chosen.map(({ code }) => code),
        uploadedById: found.uploadedById,
      }),
    );
  });
}

const CHANGED =
  'The self-evaluation has changed since you looked. Nothing was taken over. Open this page again to see the differences as they are now.';
