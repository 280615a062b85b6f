import { mailContentSchema } from '@/lib/notifications/mail/schema';
import { expiryOf } from '@/lib/people/invitations/rules';
import { dayOf } from '@/lib/platform/days';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent, InvitationContent } from './content';
import { need } from './keys';
import type { AreaKeys } from './people';

const DAY = 24 * 60 * 60 * 1000;

/** The mails of the area's invitations, kept in the outbox for operators: mail of the examples leaves no house. */
export function mailRows(content: AreaContent, keys: AreaKeys, loadedAt: Date): Prisma.MailCreateManyInput[] {
  return content.invitations.map((invitation) => {
    const { key, role, by, sentDaysAgo, times = 1 } = invitation;
    const invitationId = keys.made('invitation', key);
    const queuedAt = new Date(loadedAt.getTime() - sentDaysAgo * DAY);
    const inviter = content.people.find((person) => person.key === by);
    const { template, parameters } = mailContentSchema.parse({
      template: 'invitation',
      parameters: {
        ...{ invitationId, generation: times, areaName: content.name, role, isFromExample: true },
        reachName: reachNameOf(content, invitation),
        inviterName: need(inviter, `the person ${by}`).name,
        expiresOn: dayOf(expiryOf(queuedAt)),
      },
    });
    return {
      ...{ id: keys.made('mail', key), key: `invitation:${invitationId}:${times}`, status: 'kept' },
      ...{ template, parameters, recipient: `${key}@${content.mailDomain}`, queuedAt },
    };
  });
}

function reachNameOf({ partners, boards, inspections }: AreaContent, invitation: InvitationContent): string | null {
  const { partner, board, inspection } = invitation;
  if (partner)
    return need(
      partners.find(({ slug }) => slug === partner),
      `the partner ${partner}`,
    ).name;
  if (board)
    return need(
      boards.find(({ key }) => key === board),
      `the board ${board}`,
    ).name;
  if (inspection)
    return need(
      inspections.find(({ key }) => key === inspection),
      `the inspection ${inspection}`,
    ).title;
  return null;
}
