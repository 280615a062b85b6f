import { z } from 'zod';
import { id, optionalChoice, optionalDay, version } from '@/lib/platform/fields';
import { GIVEN_ROLES, type RoleReach, roleReach } from '../rules';
import { email, newPasswordField, personName } from '../schema';

const reachField = optionalChoice.pipe(id.nullable());

const reachId: Record<Exclude<RoleReach, 'area'>, { field: 'partnerId' | 'boardId' | 'inspectionId'; says: string }> = {
  partner: { field: 'partnerId', says: 'Choose the partner that the role is for' },
  board: { field: 'boardId', says: 'Choose the board that they sit on' },
  inspection: { field: 'inspectionId', says: 'Choose the inspection that they are here for' },
};

/** Somebody and the role that they are invited into, with its reach and its last day. */
export const inviteSchema = z
  .object({
    name: personName,
    email,
    role: z.enum(GIVEN_ROLES, 'Choose a role'),
    partnerId: reachField,
    serviceId: reachField,
    boardId: reachField,
    inspectionId: reachField,
    endsOn: optionalDay,
  })
  .superRefine((input, context) => {
    const reach = roleReach(input.role);
    if (reach === 'area') return;
    const { field, says } = reachId[reach];
    if (input[field] === null) context.addIssue({ code: 'custom', path: [field], message: says });
    if (reach === 'inspection' && input.endsOn === null)
      context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Enter the last day of an inspector’s role' });
  });

/** An invitation as it was seen, to be sent again or withdrawn. */
export const invitationSchema = z.object({ invitationId: id, version });

/** Longer than any link of ours: what is longer was not made here. */
const token = z.string('').max(200, '');

/** Takes up an invitation with the account that is signed in. */
export const acceptSchema = z.object({ token });

/** Takes up an invitation and makes the account for it. */
export const acceptAsNewSchema = z.object({ token, name: personName, password: newPasswordField });
