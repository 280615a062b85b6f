import { type Permission, permissions, type Role, reachOf } from '@/lib/access/permissions';
import { jobPayloads } from '@/lib/jobs/jobs';
import { roleLabels } from '@/lib/people/labels';
import { exportedActions, permissionsAsked } from './exported-actions';
import { type Opening, openings } from './page-expectations';

/** What each permission lets somebody do, as a policy owner would say it. */
const acts: Record<Permission, string> = {
  'session.open': 'Sign in',
  'session.end': 'Sign out',
  'second-factor.prove': 'Prove the second factor while signing in',
  'sign-in-link.request': 'Ask for a one-time link by e-mail',
  'invitation.accept': 'Take up an invitation',
  'form.keep': 'Have a form kept when the sign-in has ended',
  'account.read': 'See one’s own account and sessions',
  'account.change-password': 'Change one’s own password',
  'account.set-second-factor': 'Set up or renew one’s own second factor',
  'account.end-session': 'End one’s own sessions',
  'account.choose-news': 'Choose whether news comes by e-mail',
  'account.unlink-identity': 'Remove the account of one’s organisation from one’s own',
  'form.take-back': 'Get a kept form back',
  'area.create': 'Make an area',
  'area.list-all': 'See which areas there are',
  'operator.create': 'Make an operator',
  'framework-pack.check': 'Check a framework pack',
  'area.read': 'Read about the area',
  'person.list': 'See who serves in the area',
  'area.configure': 'Change the area’s settings',
  'person.leave': 'Record that somebody leaves, and hand over what they owned',
  'person.import': 'Invite people from a table',
  'role.end': 'End somebody’s role',
  'invitation.read': 'See who is invited',
  'invitation.send': 'Invite somebody into a role',
  'invitation.withdraw': 'Withdraw an invitation',
  'person.list-all': 'See which accounts there are',
  'person.disable': 'Disable or enable an account',
  'person.end-sessions': 'End somebody’s sessions',
  'person.remove-second-factor': 'Remove a lost second factor',
  'partner.list': 'See which partners there are',
  'partner.read': 'Read about partners, their services and contacts',
  'partner.add': 'Add a partner',
  'service.add': 'Add a service',
  'criteria.assign': 'Say which service evaluates which criterion, and by when',
  'key-contact.name': 'Name a key contact or deputy',
  'key-contact.confirm': 'Confirm a key contact or deputy for the quarter',
  'key-contact.remind': 'Remind of contacts to be confirmed',
  'framework.read': 'Read the frameworks that the area prepares for',
  'readiness.read': 'See how ready the area is',
  'readiness.read-partner': 'See how ready a partner is',
  'readiness.snapshot': 'Keep the day’s readiness for the trend',
  'evidence.read': 'Read the evidence register',
  'evidence.propose': 'Propose evidence',
  'evidence.decide': 'Accept or decline evidence',
  'evidence.describe': 'Describe evidence: its kind, dates, audience, and what it speaks to',
  'evidence.download': 'Open an evidence file',
  'evidence.check': 'Check the content of evidence files and take out their text',
  'storage.sweep': 'Remove files that belong to nothing, and find those that have changed',
  'evidence-room.read': 'See which evidence rooms there are',
  'evidence-room.prepare': 'Choose what an evidence room holds, and delete a draft',
  'evidence-room.freeze': 'Freeze an evidence room and open it to inspectors',
  'evidence-room.close': 'Close an evidence room',
  'evidence-room.open': 'Open a frozen evidence room and its files',
  'self-evaluation.read': 'Read self-evaluations',
  'self-evaluation.write': 'Write a self-evaluation',
  'self-evaluation.submit': 'Send a self-evaluation to the task group',
  'self-evaluation.return': 'Return a self-evaluation with a reason',
  'self-evaluation.agree': 'Agree a self-evaluation',
  'self-evaluation.comment': 'Comment on a self-evaluation, and resolve comments',
  'self-evaluation.plan': 'Start and close cycles, and carry texts over',
  'self-evaluation.name-contributors': 'Say who writes for a service on a criterion',
  'self-evaluation.remind': 'Remind of self-evaluations that are due',
  'overarching.read': 'Read the overarching self-evaluations',
  'overarching.write': 'Write an overarching self-evaluation',
  'overarching.submit': 'Send an overarching self-evaluation for sign-off',
  'overarching.return': 'Return an overarching self-evaluation with a reason',
  'overarching.sign-off': 'Sign off an overarching self-evaluation',
  'measure.read': 'Read measures',
  'measure.define': 'Define a measure',
  'measure.record': 'Record a reading of a measure',
  'document.request': 'Ask for a Word, PDF or Excel file of what one may read',
  'document.build': 'Build a file that somebody asked for',
  'working-copy.keep': 'Have what one is typing kept',
  'case-audit.read': 'Read case file audits',
  'case-audit.count': 'See how many case files got which grade',
  'case-audit.open': 'Open a case file audit',
  'case-file.add': 'Add a case file to an audit',
  'case-review.write': 'Review a case file',
  'case-review.moderate': 'Moderate a review',
  'child-at-risk.read': 'Read records of children at potential serious risk',
  'child-at-risk.raise': 'Raise a child at potential serious risk',
  'child-at-risk.record': 'Record what was done for the child',
  'child-at-risk.close': 'Close the record of a child at potential serious risk',
  'look-back.read': 'Read look-back reviews',
  'look-back.record': 'Record a look-back review',
  'inspection.read': 'Read about inspections',
  'handover.read': 'Read the hand-over list',
  'handover.assign': 'Say who answers for a hand-over item',
  'finding.read': 'Read findings and their actions',
  'finding.raise': 'Record a finding',
  'action.add': 'Add an action',
  'action.progress': 'Note progress on an action',
  'action.verify': 'Verify that an action had its effect',
  'report.read': 'Read status reports',
  'report.draft': 'Draft or edit a status report',
  'report.approve': 'Approve a status report',
  'report.publish': 'Publish a status report',
  'notification.read': 'Read one’s own notifications',
  'notification.send': 'Notify people',
  'mail.list': 'See which mails went out',
  'mail.read': 'Open a mail in the outbox',
  'mail.retry': 'Send a mail once more',
  'mail.send': 'Send mail',
  'audit.read': 'Read the trail',
  'audit.export': 'Export the trail',
  'audit.anchor': 'Keep the trail’s last link outside the database',
  'leftovers.remove': 'Remove what is over: spent links, kept forms, old failures',
};

const parts: readonly { title: string; nouns: readonly string[] }[] = [
  {
    title: 'Areas, partners and people',
    nouns: ['area', 'person', 'role', 'invitation', 'partner', 'service', 'criteria', 'key-contact'],
  },
  { title: 'Frameworks and readiness', nouns: ['framework', 'readiness'] },
  { title: 'Evidence and measures', nouns: ['evidence', 'storage', 'evidence-room', 'measure'] },
  { title: 'Self-evaluations', nouns: ['self-evaluation', 'overarching', 'working-copy'] },
  {
    title: 'Case files and children at risk',
    nouns: ['case-audit', 'case-file', 'case-review', 'child-at-risk', 'look-back'],
  },
  { title: 'Inspections, findings and actions', nouns: ['inspection', 'handover', 'finding', 'action'] },
  {
    title: 'Reports, documents, notifications, mail and the trail',
    nouns: ['report', 'document', 'notification', 'mail', 'audit'],
  },
  { title: 'Signing in and one’s own account', nouns: ['session', 'second-factor', 'sign-in-link', 'account', 'form'] },
  { title: 'The installation', nouns: ['operator', 'framework-pack', 'leftovers'] },
];

const reachWords = {
  area: 'whole area',
  partner: 'own partner',
  own: 'what they own',
  board: 'own board',
  inspection: 'own inspection',
  installation: 'yes',
} as const;

const introduction = `# Who may do what

Made from \`lib/access/permissions.ts\` by \`tests/architecture/permissions-doc.test.ts\`; do not edit it by hand.

Somebody may do only what stands here; everything else is denied. A role is held in one area and reaches nothing in
another. What each word in the tables means:

- **whole area**: anything in the area
- **own partner**: what belongs to the partner that the role was given for
- **what they own**: things of that partner which name this person as their owner
- **own board**: what was made for the board that the role was given for
- **own inspection**: what was made ready for the inspection that the role was given for
- **yes**: for the installation as a whole, outside every area
- **–**: not at all

Acts marked † need a second person: whoever made the thing may not also decide on it, whatever their role.

What a role may read is narrowed further by the state of a thing: a partner's drafts and proposals are seen by that
partner and the task group only, and a report by its board once it is published.
`;

function rows(names: readonly Permission[], roles: readonly Role[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (role: Role, name: Permission) => {
    const reach = reachOf(role, name);
    return reach ? reachWords[reach] : '–';
  };
  return [
    line(['', ...roles.map((role) => roleLabels[role])]),
    line(['---', ...roles.map(() => '---')]),
    ...names.map((name) => {
      const act = 'fourEyes' in permissions[name] ? `${acts[name]} †` : acts[name];
      return line([act, ...roles.map((role) => cell(role, name))]);
    }),
  ];
}

const openingWords: Record<Extract<Opening, string>, string> = {
  everyone: 'Everybody',
  'signed-in': 'Anyone signed in',
  operator: 'Operators',
  pending: 'Whoever has yet to prove the second factor',
  callback: 'The browser that is waiting for this answer',
};

function wordsOfOpening(opening: Opening): string {
  if (typeof opening === 'string') return openingWords[opening];
  return opening.about === 'installation' ? `Operators: ${acts[opening.needs]}` : acts[opening.needs];
}

const actorWords: Record<string, string> = { visitor: 'Everybody', person: 'Anyone signed in', operator: 'Operators' };

function actionRows(): string[] {
  const asked = permissionsAsked();
  return exportedActions().map(({ name, actor, command }) => {
    const words = (asked.get(command) ?? []).flatMap((permission) =>
      permission in acts ? [acts[permission as Permission]] : [],
    );
    return `| \`${name}\` | ${actorWords[actor] ?? 'Members of the area'} | ${words.join('; ') || '–'} |`;
  });
}

/** Every way in, read from the code: what the permission matrix asks over HTTP as everyone. */
function waysIn(): string {
  const pages = Object.entries(openings).map(
    ([address, opening]) => `| \`${address}\` | ${[opening].flat().map(wordsOfOpening).join('; or: ')} |`,
  );
  const jobs = Object.keys(jobPayloads).map((name) => `| \`${name}\` | The system |`);
  return [
    '## Pages and downloads',
    '',
    'An address opens to those who may do what stands beside it, for the thing that it names. To everyone else there is',
    'nothing there; who has not signed in is asked to.',
    ...['', '| | opens to |', '| --- | --- |', ...pages, ''],
    '## Forms',
    '',
    'Each is a server action, which anyone can post to, and asks for itself who sends it and from which site.',
    ...['', '| | heard from | who may |', '| --- | --- | --- |', ...actionRows(), ''],
    '## Jobs',
    '',
    'No person starts one: the application queues them with a change, or the clock does. Payloads carry ids alone.',
    ...['', '| | works as |', '| --- | --- |', ...jobs],
  ].join('\n');
}

/** The permission table in plain words, as a Markdown page. Throws when a permission belongs to no part of the page. */
export function permissionsDocument(): string {
  const names = Object.keys(permissions) as Permission[];
  const nounOf = (name: Permission) => name.split('.')[0] ?? '';
  const homeless = names.filter((name) => !parts.some(({ nouns }) => nouns.includes(nounOf(name))));
  if (homeless.length > 0) throw new Error(`Give these a part of the page in permissions-document.ts: ${homeless}`);
  const roles = Object.keys(roleLabels) as Role[];
  const sections = parts.map(({ title, nouns }) => {
    const held = names.filter((name) => nouns.includes(nounOf(name)));
    const holders = roles.filter((role) => held.some((name) => reachOf(role, name)));
    return [`## ${title}`, '', ...rows(held, holders)].join('\n');
  });
  return `${[introduction, ...sections, waysIn()].join('\n')}\n`.replaceAll('|\n##', '|\n\n##');
}
