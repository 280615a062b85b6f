import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { permitsSome } from '@/lib/access/permissions';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { cleanFileName } from '@/lib/platform/accepted-files';
import { currentInstant } from '@/lib/platform/clock';
import { counted } from '@/lib/platform/counted';
import type { Db } from '@/lib/platform/db';
import { checkFile } from '@/lib/platform/file-type';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { changed, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { readTable, type Table } from '@/lib/platform/tables/table-reader';
import { invite, refuseTooMany } from '../invitations/commands';
import { findKnown, findOutcomes } from './queries';
import { checkTable, type ImportRow } from './rules';
import { type applyPeopleImportSchema, type checkPeopleImportSchema, importedRowsSchema } from './schema';

/** The table in a file, or a sentence that says why it is none. */
async function tableOf(file: File): Promise<Table> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkFile(file.name, bytes);
  if ('fault' in checked) return checked;
  return readTable(checked.fileName.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx', bytes);
}

/**
 * Reads a table of people and keeps its rows until the word is given to invite them, or says every fault in it by row
 * and column and keeps nothing. Nobody is invited yet.
 */
export async function checkPeopleImport(
  actor: Actor,
  { file }: z.output<typeof checkPeopleImportSchema>,
): Promise<Result<{ importId: string }>> {
  // Nothing is read for somebody who may not send it.
  const table = permitsSome(actor, 'person.import') ? await tableOf(file) : { rows: [] };
  return runCommand(actor, 'person.import', async ({ db, today, authorise }) => {
    authorise();
    if ('fault' in table) return invalid({ file: [table.fault] });
    const areaId = actor.area.id;
    const uploadedAt = currentInstant();
    if (await hasSentTooMany(db, actor, uploadedAt)) return rule(tooMany('Tables', LIMITS.uploads));
    const checked = checkTable(table.rows, await findKnown(db, areaId, today));
    if ('faults' in checked) {
      const { faults } = checked;
      return invalid({ file: [`Put right ${counted(faults.length, 'fault')}. Nobody was invited`], rows: faults });
    }
    const { id } = await db.peopleImport.create({
      data: {
        ...{ areaId, fileName: cleanFileName(file.name), rows: checked.rows },
        ...{ uploadedById: actor.personId, uploadedAt },
      },
      select: { id: true },
    });
    return done(
      { importId: id },
      auditEvent('people.import-checked', 'people-import', id, { rows: checked.rows.length }),
    );
  });
}

async function hasSentTooMany(db: Db, actor: Actor, now: Date): Promise<boolean> {
  const sent = await db.peopleImport.count({
    where: {
      ...{ areaId: actor.area.id, uploadedById: actor.personId },
      uploadedAt: { gt: windowStart(LIMITS.uploads, now) },
    },
  });
  return sent >= LIMITS.uploads.most;
}

/**
 * Invites everybody in a checked table who neither holds the role nor is invited into it, all of them or nobody. Not
 * found: a table that somebody else sent in. Rules: it was applied before, or there is nobody to invite.
 */
export function applyPeopleImport(
  actor: Actor,
  { importId: id }: z.output<typeof applyPeopleImportSchema>,
): Promise<Result<{ invited: number }>> {
  return runCommand(
    actor,
    'person.import',
    async (context) => {
      const { db, today, authorise } = context;
      authorise();
      const areaId = actor.area.id;
      const where = { areaId, id, uploadedById: actor.personId };
      const found = await db.peopleImport.findFirst({ where, select: { rows: true, appliedAt: true } });
      if (!found) return notFound();
      if (found.appliedAt) return rule('Everybody in this table who needed an invitation has one already.');
      const rows = importedRowsSchema.parse(found.rows);
      const outcomeOf = await findOutcomes(db, areaId, rows, today);
      const invited = rows.filter((row) => outcomeOf(row) === 'invite');
      if (invited.length === 0) return rule('Nobody in this table needs an invitation.');
      const refused = await refuseTooMany(db, actor, invited.length);
      if (refused) return refused;
      const jobs = [];
      for (const row of invited) {
        const sent = await inviteRow(context, actor, row);
        if (!sent.ok) return rule(`Row ${row.number} can no longer be invited. Send the table in again to see why.`);
        jobs.push(sent.value.job);
      }
      const { count } = await db.peopleImport.updateMany({
        where: { ...where, appliedAt: null },
        data: { rows: [], appliedAt: currentInstant() },
      });
      if (count === 0) return changed();
      return done(
        { invited: invited.length },
        auditEvent('people.imported', 'people-import', id, { invitations: invited.length }),
        jobs,
      );
    },
    { isSerializable: true },
  );
}

function inviteRow(context: CommandContext, actor: Actor, { number: _row, ...invitation }: ImportRow) {
  return invite(context, actor, { ...invitation, inspectionId: null });
}
