import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { runQuery } from '@/lib/operations/run-query';
import { currentInstant } from '@/lib/platform/clock';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { type ImportRow, type Known, type Outcome, offerKey } from './rules';
import { importedRowsSchema } from './schema';
import type { ImportWords, PeopleImportView } from './types';

/** The partners and boards that a table may name. */
export async function findKnown(db: Db, areaId: string, today: Day): Promise<Known> {
  const partners = await db.partner.findMany({
    where: { areaId },
    select: { id: true, slug: true, name: true, shortName: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  });
  const boards = await db.board.findMany({
    where: { areaId },
    select: { id: true, name: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  });
  return { partners, boards, today };
}

/** What is to become of each row, as things stand now. */
export async function findOutcomes(
  db: Db,
  areaId: string,
  rows: readonly ImportRow[],
  today: Day,
): Promise<(row: ImportRow) => Outcome> {
  const emails = { in: [...new Set(rows.map(({ email }) => email))] };
  const offerSelect = { role: true, partnerId: true, serviceId: true, boardId: true } as const;
  const grants = await db.roleGrant.findMany({
    where: { areaId, person: { email: emails }, ...inForceOn(today) },
    select: { ...offerSelect, person: { select: { email: true } } },
  });
  const invitations = await db.invitation.findMany({
    where: { areaId, email: emails, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: currentInstant() } },
    select: { ...offerSelect, email: true },
  });
  const held = new Set(grants.map(({ person, ...grant }) => offerKey({ ...grant, email: person.email })));
  const waiting = new Set(invitations.map(offerKey));
  return (row) => (held.has(offerKey(row)) ? 'holds' : waiting.has(offerKey(row)) ? 'waits' : 'invite');
}

/** A table that the actor has sent in, with what would become of each row; null for anybody else's. */
export function getPeopleImport(actor: Actor, importId: string): Promise<PeopleImportView | null> {
  return runQuery(actor, 'person.import', null, async ({ db, today }) => {
    if (!isId(importId)) return null;
    const areaId = actor.area.id;
    const found = await db.peopleImport.findFirst({
      where: { areaId, id: importId, uploadedById: actor.personId },
      select: { id: true, fileName: true, rows: true, appliedAt: true },
    });
    if (!found) return null;
    const { partners, boards } = await findKnown(db, areaId, today);
    const rows = importedRowsSchema.parse(found.rows);
    const outcomeOf = await findOutcomes(db, areaId, rows, today);
    const nameOf = (id: string | null) => [...partners, ...boards].find((one) => one.id === id)?.name ?? null;
    const views = rows.map((row) => {
      const { partnerId, boardId, ...rest } = row;
      return { ...rest, reachName: nameOf(partnerId ?? boardId), outcome: outcomeOf(row) };
    });
    return {
      ...{ id: found.id, fileName: found.fileName, isApplied: found.appliedAt !== null, rows: views },
      toInvite: views.filter(({ outcome }) => outcome === 'invite').length,
    };
  });
}

/** The names that a table of people may use in this area. */
export function getImportWords(actor: Actor): Promise<ImportWords | null> {
  return runQuery(actor, 'person.import', null, async ({ db, today }) => {
    const { partners, boards } = await findKnown(db, actor.area.id, today);
    return { partnerNames: partners.map(({ name }) => name), boardNames: boards.map(({ name }) => name) };
  });
}
