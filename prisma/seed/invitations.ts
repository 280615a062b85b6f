import { expiryOf } from '@/lib/people/invitations/rules';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import type { AreaKeys } from './people';

const DAY = 24 * 60 * 60 * 1000;

/** The area's invitations, sent by the real clock. */
export function invitationRows(
  content: AreaContent,
  keys: AreaKeys,
  loadedAt: Date,
): Prisma.InvitationCreateManyInput[] {
  return content.invitations.map((invitation) => {
    const { key, name, role, partner, board, inspection, endsOn, by, sentDaysAgo, times = 1, acceptedBy } = invitation;
    const invitedAt = new Date(loadedAt.getTime() - sentDaysAgo * DAY);
    const answeredAt = new Date(invitedAt.getTime() + DAY);
    return {
      areaId: keys.areaId,
      id: keys.made('invitation', key),
      ...{ name, role, email: `${key}@${content.mailDomain}`, generation: times, version: times },
      partnerId: partner ? keys.thing('partner', partner) : null,
      boardId: board ? keys.thing('board', board) : null,
      inspectionId: inspection ? keys.thing('inspection', inspection) : null,
      endsOn: endsOn ? dayColumn(endsOn) : null,
      invitedById: keys.person(by),
      ...{ invitedAt, expiresAt: expiryOf(invitedAt) },
      acceptedAt: acceptedBy ? answeredAt : null,
      acceptedById: acceptedBy ? keys.person(acceptedBy) : null,
      withdrawnAt: invitation.isWithdrawn ? answeredAt : null,
    };
  });
}
