import type { z } from 'zod';
import { type Actor, consoleActor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import type { Db } from '@/lib/platform/db';
import { invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { hashPassword, newPassword } from './passwords';
import { roleReach } from './rules';
import type { addPersonSchema, createOperatorSchema } from './schema';

type NewAccount = { name: string; email: string; passwordHash: string; isOperator?: boolean };

/**
 * The person with this e-mail address, made with a first password when there is none. An account that exists keeps its
 * name and password. Only within a transaction that works for a whole area or an operator.
 */
export async function findOrAddPerson(db: Db, account: NewAccount): Promise<{ personId: string; isNew: boolean }> {
  const { name, email, passwordHash, isOperator = false } = account;
  const rows = await db.$queryRaw<{ person_id: string; is_new: boolean }[]>`
    SELECT person_id, is_new FROM add_person(${name}, ${email}, ${passwordHash}, ${isOperator})`;
  const row = rows[0];
  if (!row) throw new Error('add_person gave nobody');
  return { personId: row.person_id, isNew: row.is_new };
}

/** What a role was given for; `contactOf` is the partner's slug when the person can now be named as its contact. */
export type AddedPerson = { personId: string; contactOf: string | null };

/** Gives somebody a role in the area. Someone who has an account already, here or elsewhere, gets only the role. */
export async function addPerson(actor: Actor, input: z.output<typeof addPersonSchema>): Promise<Result<AddedPerson>> {
  const { name, email, role, password } = input;
  const passwordHash = await hashPassword(password);
  return runCommand(
    actor,
    'person.add',
    async ({ db, today, authorise }) => {
      authorise();
      const areaId = actor.area.id;
      const reach = roleReach(role);
      const partnerId = reach === 'partner' ? input.partnerId : null;
      const boardId = reach === 'board' ? input.boardId : null;
      const partner =
        partnerId && (await db.partner.findFirst({ where: { areaId, id: partnerId }, select: { slug: true } }));
      const boards = boardId ? await db.board.count({ where: { areaId, id: boardId } }) : 1;
      if ((partnerId && !partner) || boards === 0) return notFound();
      const { personId } = await findOrAddPerson(db, { name, email, passwordHash });
      const grant = { areaId, personId, role, partnerId, boardId };
      const held = await db.roleGrant.count({
        where: { ...grant, ...inForceOn(today) },
      });
      if (held > 0) return invalid({ role: ['The person with this e-mail address has this role already'] });
      await db.roleGrant.create({ data: grant });
      const isContact = role === 'key-contact' || role === 'deputy';
      return done(
        { personId, contactOf: isContact && partner ? partner.slug : null },
        auditEvent('person.added', 'person', personId, { role, partnerId, boardId }),
      );
    },
    { isSerializable: true },
  );
}

/** Makes an operator of the installation, from its console, and gives the password for the first sign-in, once. */
export async function createOperator(
  input: z.output<typeof createOperatorSchema>,
): Promise<Result<{ password: string }>> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  return runCommand(consoleActor(), 'operator.create', async ({ db, authorise }) => {
    authorise();
    const { personId, isNew } = await findOrAddPerson(db, { ...input, passwordHash, isOperator: true });
    if (!isNew) return rule('Somebody already has an account with this e-mail address.');
    return done({ password }, auditEvent('operator.created', 'person', personId, {}));
  });
}
