'use server';

import { defineAction } from '@/lib/operations/define-action';
import { acceptAsNew, acceptSignedIn } from './acceptance';
import { resendInvitation, sendInvitation, withdrawInvitation } from './commands';
import { acceptAsNewSchema, acceptSchema, invitationSchema, inviteSchema } from './schema';

export const sendInvitationAction = defineAction({
  schema: inviteSchema,
  command: sendInvitation,
  next: (_value, _input, area) => `${area}/people#invitations`,
  notice: 'invitation.sent',
});

export const resendInvitationAction = defineAction({
  schema: invitationSchema,
  command: resendInvitation,
  next: (_value, _input, area) => `${area}/people#invitations`,
  notice: 'invitation.resent',
});

export const withdrawInvitationAction = defineAction({
  schema: invitationSchema,
  command: withdrawInvitation,
  next: (_value, _input, area) => `${area}/people#invitations`,
  notice: 'invitation.withdrawn',
});

export const acceptAsNewAction = defineAction({
  schema: acceptAsNewSchema,
  actor: 'visitor',
  command: acceptAsNew,
  next: ({ path }) => path,
  notice: 'invitation.accepted',
});

export const acceptInvitationAction = defineAction({
  schema: acceptSchema,
  actor: 'visitor',
  command: acceptSignedIn,
  next: ({ path }) => path,
  notice: 'invitation.accepted',
});
