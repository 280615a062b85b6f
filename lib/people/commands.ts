import type { z } from 'zod';
import { type Actor, consoleActor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom } from '@/lib/platform/day-columns';
import { addDays } from '@/lib/platform/days';
import { changed, notFound, type Result, rule } from '@/lib/platform/result';
import { endSessions } from './account/commands';
import { hashPassword, newPassword } from './passwords';
import { countStayingLeads } from './queries';
import { GIVEN_ROLES, isGivenRole, mayInvite } from './rules';
import type { createOperatorSchema, endRoleSchema } from './schema';

/**
 * Ends a role today: whoever held it loses at once what it gave, is no longer named as the partner's contact where that
 * was their role, and every session of theirs ends. Who may give a role may end it. A rule: the area's last lead.
 */
export function endRole(actor: Actor, { grantId }: z.output<typeof endRoleSchema>): Promise<Result<void>> {
  return runCommand(
    actor,
    'role.end',
    async (context) => {
      const { db, today, authorise } = context;
      const areaId = actor.area.id;
      const grant = await db.roleGrant.findFirst({
        where: { ...scope(actor, 'person.list'), id: grantId },
        select: { id: true, personId: true, role: true, partnerId: true, boardId: true, endsOn: true },
      });
      if (!grant || !isGivenRole(grant.role)) return notFound();
      const role = memberOf(GIVEN_ROLES, grant.role);
      const { partnerId, boardId, personId } = grant;
      authorise(mayInvite(actor.grants, { role, partnerId }) ? { partnerId } : {});
      if (grant.endsOn !== null && dayFrom(grant.endsOn) < today) return changed();
      if (role === 'inspection-lead' && (await countStayingLeads(db, areaId, personId)) === 0)
        return rule(
          'This is the area’s last inspection lead who stays. Invite another first, and wait until they have accepted.',
        );
      await endGrant(context, areaId, grant);
      await endSessions(db, personId, null);
      return done(undefined, auditEvent('role.ended', 'person', personId, { role, partnerId, boardId }));
    },
    { isSerializable: true },
  );
}

type Ending = { id: string; personId: string; role: string; partnerId: string | null };

async function endGrant({ db, today }: CommandContext, areaId: string, grant: Ending): Promise<void> {
  const { id, personId, role, partnerId } = grant;
  // A role holds to the end of its last day, so the last day is yesterday.
  await db.roleGrant.updateMany({ where: { areaId, id }, data: { endsOn: dayColumn(addDays(today, -1)) } });
  if (partnerId === null || (role !== 'key-contact' && role !== 'deputy')) return;
  await db.keyContact.updateMany({
    where: { areaId, partnerId, personId, isDeputy: role === 'deputy', endedOn: null },
    data: { endedOn: dayColumn(today), version: { increment: 1 } },
  });
}

/** Makes an operator of the installation, from its console, and gives the password for the first sign-in, once. */
export async function createOperator(
  input: z.output<typeof createOperatorSchema>,
): Promise<Result<{ password: string }>> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const { name, email } = input;
  return runCommand(consoleActor(), 'operator.create', async ({ db, authorise }) => {
    authorise();
    const [made] = await db.$queryRaw<{ person_id: string; is_new: boolean }[]>`
      SELECT person_id, is_new FROM add_person(${name}, ${email}, ${passwordHash}, true)`;
    if (!made?.is_new) return rule('Somebody already has an account with this e-mail address.');
    return done({ password }, auditEvent('operator.created', 'person', made.person_id, {}));
  });
}
