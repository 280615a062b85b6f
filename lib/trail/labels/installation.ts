import type { AuditEventName } from '@/lib/audit/events';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { Words } from '../types';
import { change, dayWords, fact, ifThere, labelled, roleDetails } from './details';

const ways = {
  password: 'with a password',
  link: 'with a one-time link',
  provider: 'through an identity provider',
  invitation: 'by taking up an invitation',
  example: 'as a person of the worked example',
};

const sessionsEnded = ({ sessionsEnded: count }: { sessionsEnded?: number }) =>
  count ? [fact('Sessions ended', String(count))] : [];

const onOff = (isOn: boolean) => (isOn ? 'yes' : 'no');

/** Signing in, accounts, people, mail, and the installation itself. */
export const installationWords = {
  'session.opened': {
    group: 'sign-in',
    says: ({ way, isPending }) =>
      `{thing} signed in${way ? ` ${labelled(ways, way)}` : ''}${isPending ? '; the second factor was still to come' : ''}`,
  },
  'session.refused': {
    group: 'sign-in',
    says: ({ way, isThrottled }) =>
      `A sign-in was refused${way ? ` ${labelled(ways, way)}` : ''}${isThrottled ? ', after too many tries' : ''}`,
  },
  'session.ended': { group: 'sign-in', says: '{actor} signed out' },
  'second-factor.proven': {
    group: 'sign-in',
    says: ({ by }) => `{thing} proved the second factor with a ${by === 'recovery-code' ? 'recovery code' : 'code'}`,
  },
  'second-factor.refused': {
    group: 'sign-in',
    says: ({ isThrottled }) => `A second factor was refused${isThrottled ? ', after too many tries' : ''}`,
  },
  'sign-in-link.requested': {
    group: 'sign-in',
    says: ({ isThrottled }) => `A one-time link was asked for${isThrottled ? ' and refused, after too many' : ''}`,
  },
  'account.proof-refused': {
    group: 'sign-in',
    says: ({ isThrottled }) =>
      `{actor} gave a wrong proof for their own account${isThrottled ? ' and was refused, after too many tries' : ''}`,
  },
  'account.second-factor-begun': { group: 'sign-in', says: '{actor} began to set up a second factor' },
  'identity.linked': { group: 'sign-in', says: '{thing} first signed in with the account of their organisation' },
  'identity.unlinked': { group: 'sign-in', says: '{actor} untied the account of their organisation from their own' },
  'account.password-changed': { group: 'sign-in', says: '{actor} changed their password', details: sessionsEnded },
  'account.second-factor-set': { group: 'sign-in', says: '{actor} set up a second factor', details: sessionsEnded },
  'account.second-factor-removed': {
    group: 'sign-in',
    says: '{actor} removed their second factor',
    details: sessionsEnded,
  },
  'account.recovery-codes-renewed': { group: 'sign-in', says: '{actor} made new recovery codes' },
  'account.session-ended': { group: 'sign-in', says: '{actor} ended sessions of their own', details: sessionsEnded },
  'account.news-chosen': {
    group: 'sign-in',
    says: '{actor} chose whether news comes by e-mail',
    details: ({ from, to }) => [change('News by e-mail', ifThere(from, onOff), ifThere(to, onOff))],
  },
  'form.kept': { group: 'sign-in', says: 'A form was kept, because the sign-in had ended' },
  'operator.created': { group: 'people', says: '{actor} made {thing} an operator' },
  'area.created': { group: 'people', says: '{actor} made the area {thing}' },
  'area.configured': {
    group: 'people',
    says: ({ setting }) => `{actor} changed a setting of {thing}${setting ? `: ${setting}` : ''}`,
    details: ({ from, to }) => [change('Setting', from, to)],
  },
  'worked-example.loaded': { group: 'readiness', says: 'The worked example {thing} was loaded' },
  'framework-pack.checked': {
    group: 'readiness',
    says: '{actor} checked a framework pack: {thing}',
    details: ({ version }) => [fact('Version', version)],
  },
  'person.left': {
    group: 'people',
    says: '{actor} recorded that {thing} has left',
    details: ({ actions, places, roles }) => [
      fact('Actions handed over', ifThere(actions, String)),
      fact('Places handed over', ifThere(places, String)),
      fact('Roles ended', ifThere(roles, String)),
    ],
  },
  'people.import-checked': {
    group: 'people',
    says: ({ rows }) =>
      `{actor} had a table of people checked${rows === undefined ? '' : ` (${counted(rows, 'row')})`}`,
  },
  'people.imported': {
    group: 'people',
    says: ({ invitations }) =>
      `{actor} invited people from a table${invitations === undefined ? '' : ` (${counted(invitations, 'invitation')})`}`,
  },
  'role.ended': { group: 'people', says: '{actor} ended a role of {thing}', details: roleDetails },
  'invitation.sent': { group: 'people', says: '{actor} invited {thing}', details: roleDetails },
  'invitation.resent': { group: 'people', says: '{actor} sent the invitation of {thing} again', details: roleDetails },
  'invitation.withdrawn': { group: 'people', says: '{actor} withdrew the invitation of {thing}', details: roleDetails },
  'invitation.accepted': { group: 'people', says: '{thing} took up an invitation', details: roleDetails },
  'person.disabled': { group: 'people', says: '{actor} disabled the account of {thing}', details: sessionsEnded },
  'person.enabled': { group: 'people', says: '{actor} enabled the account of {thing} again' },
  'person.sessions-ended': { group: 'people', says: '{actor} ended the sessions of {thing}', details: sessionsEnded },
  'person.second-factor-removed': {
    group: 'people',
    says: '{actor} removed the lost second factor of {thing}',
    details: ({ proofSeen }) => [fact('Proof seen', proofSeen)],
  },
  'notification.sent': {
    group: 'messages',
    says: ({ recipients }) =>
      `{actor} told ${recipients === undefined ? 'people' : counted(recipients, 'person', 'people')} the news`,
  },
  'notification.read': { group: 'messages', says: '{actor} read their notifications' },
  'mail.queued': {
    group: 'messages',
    says: 'A mail was put in the outbox',
    details: ({ template }) => [fact('Kind of mail', template)],
  },
  'mail.sent': {
    group: 'messages',
    says: 'A mail was sent',
    details: ({ template, tries }) => [fact('Kind of mail', template), fact('Tries', ifThere(tries, String))],
  },
  'mail.failed': {
    group: 'messages',
    says: 'A mail could not be sent',
    details: ({ template, problem }) => [fact('Kind of mail', template), fact('Problem', problem)],
  },
  'mail.kept': {
    group: 'messages',
    says: 'A mail was kept in the outbox',
    details: ({ template }) => [fact('Kind of mail', template)],
  },
  'mail.retried': {
    group: 'messages',
    says: '{actor} had a mail sent again',
    details: ({ template }) => [fact('Kind of mail', template)],
  },
  'mail.withheld': {
    group: 'messages',
    says: 'A mail was not sent, because what it was about is past',
    details: ({ template }) => [fact('Kind of mail', template)],
  },
  'mail.read': {
    group: 'sensitive-reads',
    says: '{actor} opened a mail in the outbox',
    details: ({ template }) => [fact('Kind of mail', template)],
  },
  'audit.exported': {
    group: 'sensitive-reads',
    says: ({ events }) =>
      `{actor} exported ${events === undefined ? 'events' : counted(events, 'event')} of this trail`,
    details: ({ format }) => [fact('Format', format?.toUpperCase())],
  },
  'leftovers.removed': {
    group: 'trail',
    says: ({ rows }) => `{actor} removed what was over${rows === undefined ? '' : ` (${counted(rows, 'row')})`}`,
  },
  'storage.swept': {
    group: 'trail',
    says: ({ files }) =>
      `{actor} compared ${files === undefined ? 'all files' : counted(files, 'file')} of evidence with what was sent`,
    details: ({ bytes, removed, damaged, unread }) => [
      fact('Size', ifThere(bytes, formatBytes)),
      fact('Removed, belonging to nothing', ifThere(removed, String)),
      fact('Damaged', ifThere(damaged, String)),
      fact('Could not be read', ifThere(unread, String)),
    ],
  },
  'command.refused': { group: 'refusals', says: '{actor} tried to do something and was refused: {thing}' },
  'readiness.snapshot-taken': {
    group: 'readiness',
    says: '{actor} kept how ready the area was under {thing}',
    details: ({ takenOn, status }) => [
      fact('Day', ifThere(takenOn, dayWords)),
      fact(
        'Readiness',
        ifThere(status, (word) => labelled(readinessStatusLabels, word)),
      ),
    ],
  },
} satisfies { [Name in AuditEventName]?: Words<Name> };
