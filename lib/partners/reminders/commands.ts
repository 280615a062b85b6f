import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { done, runCommand } from '@/lib/operations/run-command';
import { dayColumn, dayOrNull } from '@/lib/platform/day-columns';
import { quarterOf } from '@/lib/platform/days';
import { type Result, rule } from '@/lib/platform/result';
import { isReminderDue } from './rules';

/**
 * Has everybody told whose partner's key contact or deputy waits to be confirmed for the quarter: for the nightly job.
 * Run again on the same day it reminds of nothing more. Rule: nothing is due.
 */
export function remindKeyContacts(actor: Actor): Promise<Result<{ partners: number }>> {
  return runCommand(
    actor,
    'key-contact.remind',
    async ({ db, today, authorise }) => {
      authorise();
      const areaId = actor.area.id;
      const contacts = await db.keyContact.findMany({
        where: { areaId, endedOn: null },
        select: { id: true, partnerId: true, confirmedOn: true, remindedOn: true },
        orderBy: { partnerId: 'asc' },
      });
      const due = contacts.filter(({ confirmedOn, remindedOn }) =>
        isReminderDue({ confirmedOn: dayOrNull(confirmedOn), remindedOn: dayOrNull(remindedOn) }, today),
      );
      if (due.length === 0) return rule('Every name is confirmed, or its partner has been reminded.');
      await db.keyContact.updateMany({
        where: { areaId, id: { in: due.map(({ id }) => id) } },
        data: { remindedOn: dayColumn(today) },
      });
      const partnerIds = [...new Set(due.map(({ partnerId }) => partnerId))];
      const quarter = quarterOf(today);
      return done(
        { partners: partnerIds.length },
        auditEvent('key-contact.reminded', 'area', areaId, { quarter, contacts: due.length }),
        partnerIds.map((partnerId) => job('notify-contacts-unconfirmed', { areaId, partnerId })),
      );
    },
    { isSerializable: true },
  );
}
