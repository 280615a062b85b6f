import type { Calendar } from '../calendar';
import type { BoardContent, PersonContent } from '../content';

/** The boards of the county. */
export function boards(calendar: Calendar): readonly BoardContent[] {
  return [
    {
      key: 'improvement',
      name: 'Improvement board',
      purpose:
        'Holds every partner to the improvement plan, with an independent chair and an observer from the department.',
      meetsOn: calendar.ahead(6),
      focusTheme: 'Quality of practice',
    },
    {
      key: 'partnership',
      name: 'Safeguarding children partnership',
      purpose: 'The council, the integrated care board and the police, who answer together for keeping children safe.',
      meetsOn: calendar.ahead(13),
      focusTheme: 'Decisions at the front door',
    },
    {
      key: 'corporate-parenting',
      name: 'Corporate parenting board',
      purpose: 'The council as a good parent of the children in its care and of its care leavers.',
      meetsOn: calendar.ahead(9),
      focusTheme: 'Homes for care leavers',
    },
    {
      key: 'scrutiny',
      name: 'Children’s scrutiny committee',
      purpose: 'Councillors who ask whether the plan is working and what children notice of it.',
      meetsOn: calendar.ahead(21),
      focusTheme: 'Workforce',
    },
  ];
}

function inPartner(key: string, name: string, role: 'key-contact' | 'deputy', partner: string): PersonContent {
  return { key: `${role}.${key}`, name, grants: [{ role, partner }] };
}

const COUNCIL = 'childrens-services';

/** Everyone by role: nobody here is a person. One of them serves in Leeds as well, and one serves two partners. */
export const people: readonly PersonContent[] = [
  { key: 'inspection-lead', name: 'Inspection lead', grants: [{ role: 'inspection-lead' }] },
  { key: 'director', name: 'Director of children’s services', grants: [{ role: 'director' }] },
  { key: 'principal-social-worker', name: 'Principal social worker', grants: [{ role: 'task-group' }] },
  { key: 'quality-assurance', name: 'Head of quality assurance', grants: [{ role: 'task-group' }] },
  inPartner('childrens-services', 'Key contact, children’s services', 'key-contact', COUNCIL),
  inPartner('police', 'Key contact, police', 'key-contact', 'police'),
  inPartner('integrated-care', 'Key contact, integrated care board', 'key-contact', 'integrated-care-board'),
  inPartner('hospital', 'Key contact, hospital trust', 'key-contact', 'hospital-trust'),
  inPartner('schools', 'Key contact, schools and colleges', 'key-contact', 'schools'),
  inPartner('probation', 'Key contact, probation', 'key-contact', 'probation'),
  inPartner('youth-justice', 'Key contact, youth justice', 'key-contact', 'youth-justice'),
  {
    ...inPartner('voluntary-sector', 'Key contact, voluntary sector', 'key-contact', 'voluntary-sector'),
    email: 'key-contact.voluntary-sector@leeds.example',
  },
  inPartner('housing', 'Key contact, housing', 'key-contact', 'housing'),
  inPartner('childrens-services', 'Deputy, children’s services', 'deputy', COUNCIL),
  inPartner('police', 'Deputy, police', 'deputy', 'police'),
  inPartner('integrated-care', 'Deputy, integrated care board', 'deputy', 'integrated-care-board'),
  inPartner('hospital', 'Deputy, hospital trust', 'deputy', 'hospital-trust'),
  inPartner('schools', 'Deputy, schools and colleges', 'deputy', 'schools'),
  inPartner('probation', 'Deputy, probation', 'deputy', 'probation'),
  inPartner('voluntary-sector', 'Deputy, voluntary sector', 'deputy', 'voluntary-sector'),
  inPartner('housing', 'Deputy, housing', 'deputy', 'housing'),
  {
    key: 'contributor.childrens-services',
    name: 'Service manager, children in care',
    grants: [{ role: 'contributor', partner: COUNCIL }],
  },
  {
    key: 'contributor.named-nurse',
    name: 'Named nurse for safeguarding',
    grants: [
      { role: 'contributor', partner: 'integrated-care-board' },
      { role: 'contributor', partner: 'hospital-trust' },
    ],
  },
  {
    key: 'auditor.childrens-services',
    name: 'Auditor, children’s services',
    grants: [{ role: 'auditor', partner: COUNCIL }],
  },
  { key: 'auditor.police', name: 'Auditor, police', grants: [{ role: 'auditor', partner: 'police' }] },
  {
    key: 'member.improvement',
    name: 'Member, improvement board',
    grants: [{ role: 'board-member', board: 'improvement' }],
  },
  {
    key: 'member.partnership',
    name: 'Member, safeguarding children partnership',
    grants: [{ role: 'board-member', board: 'partnership' }],
  },
  {
    key: 'member.corporate-parenting',
    name: 'Member, corporate parenting board',
    grants: [{ role: 'board-member', board: 'corporate-parenting' }],
  },
  {
    key: 'member.scrutiny',
    name: 'Member, children’s scrutiny committee',
    grants: [{ role: 'board-member', board: 'scrutiny' }],
  },
];
