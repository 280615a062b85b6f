import type { AuditEventName } from '@/lib/audit/events';
import { actionStatusLabels } from '@/lib/findings/labels';
import { contactPlaceLabels } from '@/lib/partners/labels';
import { counted } from '@/lib/platform/counted';
import { formatQuarter, type Quarter } from '@/lib/platform/days';
import type { Words } from '../types';
import { change, criteriaWords, dayWords, fact, ifThere, labelled } from './details';

const partnerOf: Words<'service.added'>['details'] = ({ partnerId }, names) => [
  fact('Partner', ifThere(partnerId, names.partner)),
];

const statusWords = (status: string) => labelled(actionStatusLabels, status);
const placeWords = (isDeputy: boolean) => contactPlaceLabels[isDeputy ? 'deputy' : 'key-contact'];

/** The work of an area: partners, self-evaluations, case files, findings, reports. */
export const areaWords = {
  'partner.added': { group: 'partners', says: '{actor} added the partner {thing}' },
  'service.added': { group: 'partners', says: '{actor} added the service {thing}', details: partnerOf },
  'criteria.assigned': {
    group: 'partners',
    says: '{actor} said what {thing} evaluates itself against',
    details: ({ frameworkCode, criteria, dueOn, criteriaBefore = [], dueBefore }, names) => {
      const added = criteria?.filter((code) => !criteriaBefore.includes(code)) ?? [];
      const removed = criteriaBefore.filter((code) => !criteria?.includes(code));
      return [
        fact('Framework', ifThere(frameworkCode, names.framework)),
        added.length > 0 ? fact('Added', criteriaWords(added, names)) : null,
        removed.length > 0 ? fact('Taken away', criteriaWords(removed, names)) : null,
        change('Due', ifThere(dueBefore, dayWords), ifThere(dueOn, dayWords)),
      ];
    },
  },
  'key-contact.named': {
    group: 'partners',
    says: ({ isDeputy }) => `{actor} named {thing} as ${isDeputy ? 'deputy key contact' : 'key contact'}`,
    details: ({ partnerId, isDeputy, personId, personBefore }, names) => [
      fact('Partner', ifThere(partnerId, names.partner)),
      personBefore && personId
        ? change(isDeputy ? 'Deputy' : 'Key contact', names.person(personBefore), names.person(personId))
        : fact('Place', ifThere(isDeputy, placeWords)),
    ],
  },
  'key-contact.confirmed': {
    group: 'partners',
    says: '{actor} confirmed {thing}',
    details: ({ partnerId, quarter }, names) => [
      fact('Partner', ifThere(partnerId, names.partner)),
      fact(
        'Quarter',
        ifThere(quarter, (stored) => formatQuarter(stored as Quarter)),
      ),
    ],
  },
  'key-contact.reminded': {
    group: 'messages',
    says: ({ contacts }) =>
      `{actor} reminded of ${contacts === undefined ? 'contacts' : counted(contacts, 'contact')} to be confirmed`,
    details: ({ quarter }) => [
      fact(
        'Quarter',
        ifThere(quarter, (stored) => formatQuarter(stored as Quarter)),
      ),
    ],
  },
  'self-evaluation.written': {
    group: 'self-evaluations',
    says: '{actor} wrote in the self-evaluation of {thing}',
    // Nobody reads another partner's draft: neither its grade nor how sure the service is, which earlier events hold.
    details: ({ criterionCode }, names) => [fact('Criterion', ifThere(criterionCode, names.criterion))],
  },
  'self-evaluation.evidence-noted': {
    group: 'self-evaluations',
    says: '{actor} said what evidence shows in the self-evaluation of {thing}',
    details: ({ criterionCode }, names) => [fact('Criterion', ifThere(criterionCode, names.criterion))],
  },
  'self-evaluation.submitted': {
    group: 'self-evaluations',
    says: '{actor} sent the self-evaluation of {thing} to the task group',
    details: ({ entries }) => [fact('Criteria', ifThere(entries, String)), change('State', 'Draft', 'Submitted')],
  },
  'self-evaluation.returned': {
    group: 'self-evaluations',
    says: '{actor} returned the self-evaluation of {thing} with a reason',
    details: ({ criteria }, names) => [
      change('State', 'Submitted', 'Returned'),
      fact(
        'Commented on',
        ifThere(criteria, (codes) => criteriaWords(codes, names)),
      ),
    ],
  },
  'self-evaluation.agreed': {
    group: 'self-evaluations',
    says: '{actor} agreed the self-evaluation of {thing}',
    details: ({ entries }) => [fact('Criteria', ifThere(entries, String)), change('State', 'Submitted', 'Agreed')],
  },
  'case-audit.opened': {
    group: 'case-files',
    says: '{actor} opened the case file audit {thing}',
    details: ({ frameworkCode, criterionCode }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact('Criterion', ifThere(criterionCode, names.criterion)),
    ],
  },
  'case-file.added': { group: 'case-files', says: '{actor} added {thing}', details: partnerOf },
  'case-review.written': {
    group: 'case-files',
    says: '{actor} reviewed {thing}',
    details: ({ grade, gradeBefore }, names) => [
      change('Grade', gradeBefore ? names.grade(gradeBefore) : undefined, ifThere(grade, names.grade)),
    ],
  },
  'case-review.moderated': {
    group: 'case-files',
    says: '{actor} moderated the review of {thing}',
    details: ({ from, to }, names) =>
      from !== undefined && from === to
        ? [fact('Grade', `${names.grade(from)}, upheld`)]
        : [change('Grade', ifThere(from, names.grade), ifThere(to, names.grade))],
  },
  'child-at-risk.raised': { group: 'case-files', says: '{actor} raised {thing}', details: partnerOf },
  'child-at-risk.manager-told': { group: 'case-files', says: '{actor} recorded that a manager was told of {thing}' },
  'child-at-risk.seen': { group: 'case-files', says: '{actor} recorded that {thing} was seen' },
  'child-at-risk.closed': {
    group: 'case-files',
    says: '{actor} closed the record of {thing}',
    details: () => [change('State', 'Open', 'Closed')],
  },
  'child-at-risk.read': { group: 'sensitive-reads', says: '{actor} opened the record of {thing}' },
  'case-file.read': { group: 'sensitive-reads', says: '{actor} opened {thing} with its review' },
  'look-back.read': { group: 'sensitive-reads', says: '{actor} opened the look-back review {thing}' },
  'look-back.recorded': {
    group: 'case-files',
    says: '{actor} recorded the look-back review {thing}',
    details: ({ total, reviewed, found }) => [
      fact('Cases', ifThere(total, String)),
      fact('Reviewed', ifThere(reviewed, String)),
      fact('Found', ifThere(found, String)),
    ],
  },
  'handover.assigned': {
    group: 'partners',
    says: '{actor} said who answers for {thing}',
    details: ({ partnerId, partnerBefore }, names) => {
      const partner = (id: string | null) => (id ? names.partner(id) : 'nobody');
      return [change('Partner', ifThere(partnerBefore, partner), ifThere(partnerId, partner))];
    },
  },
  'finding.raised': {
    group: 'findings',
    says: '{actor} recorded {thing}',
    details: partnerOf,
  },
  'action.added': {
    group: 'findings',
    says: '{actor} added the action {thing}',
    details: ({ findingId, partnerId, dueOn }, names) => [
      fact('For', ifThere(findingId, names.finding)),
      fact('Partner', ifThere(partnerId, names.partner)),
      fact('Due', ifThere(dueOn, dayWords)),
    ],
  },
  'action.progressed': {
    group: 'findings',
    says: '{actor} noted progress on the action {thing}',
    details: ({ from, to }) => [change('Status', ifThere(from, statusWords), ifThere(to, statusWords))],
  },
  'action.verified': {
    group: 'findings',
    says: '{actor} verified the action {thing}',
    details: () => [change('Status', statusWords('done'), statusWords('verified'))],
  },
  'action.evidence-linked': {
    group: 'findings',
    says: ({ isNew }) =>
      isNew === false
        ? '{actor} said anew what evidence shows of the action {thing}'
        : '{actor} put evidence beside the action {thing}',
  },
  'action.evidence-unlinked': { group: 'findings', says: '{actor} took evidence away from the action {thing}' },
  'report.drafted': {
    group: 'reports',
    says: '{actor} drafted {thing}',
    details: ({ boardId, asAtOn }, names) => [
      fact('Board', ifThere(boardId, names.board)),
      fact('As at', ifThere(asAtOn, dayWords)),
    ],
  },
  'report.edited': { group: 'reports', says: '{actor} edited {thing}' },
  'report.approved': {
    group: 'reports',
    says: '{actor} approved {thing}',
    details: () => [change('State', 'Draft', 'Approved')],
  },
  'report.published': {
    group: 'reports',
    says: '{actor} published {thing}',
    details: ({ boardId }, names) => [
      fact('Board', ifThere(boardId, names.board)),
      change('State', 'Approved', 'Published'),
    ],
  },
} satisfies { [Name in AuditEventName]?: Words<Name> };
