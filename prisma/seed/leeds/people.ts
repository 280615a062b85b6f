import type { BoardContent, PersonContent } from '../content';

/** The boards that the papers 000 and 001 name; meeting days and themes are invented. */
export const boards: readonly BoardContent[] = [
  {
    key: 'iscb',
    name: 'ISCB',
    purpose: 'Children’s trust board: agrees and pays for what the partners do together for children and young people.',
    meetsOn: '2009-09-16',
    focusTheme: 'Response to child protection referrals',
  },
  {
    key: 'lscb',
    name: 'LSCB',
    purpose: 'Safeguarding children board: checks that what each partner does to keep children safe works.',
    meetsOn: '2009-09-24',
    focusTheme: 'Strategy discussions and joint case file audit',
  },
  {
    key: 'clp',
    name: 'CLP',
    purpose: 'Children’s trust partnership: brings every organisation that serves children in the city together.',
    meetsOn: '2009-09-29',
    focusTheme: 'What partners bring to the announced inspection',
  },
  {
    key: 'corporate-carer',
    name: 'Corporate Carer Board',
    purpose: 'The council as a good parent: watches over the lives of looked after children and care leavers.',
    meetsOn: '2009-10-06',
    focusTheme: 'Placement stability and care leavers’ homes',
  },
];

const SOCIAL_CARE = 'childrens-social-care';

function inPartner(key: string, name: string, role: 'key-contact' | 'deputy', partner: string): PersonContent {
  return { key: `${role}.${key}`, name, grants: [{ role, partner }] };
}

/** Everyone by role: nobody here is a person. Their order is that of the sign-in page. */
export const people: readonly PersonContent[] = [
  { key: 'inspection-lead', name: 'Inspection lead', grants: [{ role: 'inspection-lead' }] },
  { key: 'director', name: 'Director of children’s services', grants: [{ role: 'director' }] },
  { key: 'head-of-safeguarding', name: 'Head of safeguarding', grants: [{ role: 'task-group' }] },
  inPartner('social-care', 'Key contact, children’s social care', 'key-contact', SOCIAL_CARE),
  inPartner('police', 'Key contact, police', 'key-contact', 'police'),
  inPartner('contact-centre', 'Key contact, contact centre', 'key-contact', 'contact-centre'),
  inPartner('education', 'Key contact, education', 'key-contact', 'education'),
  inPartner('primary-care', 'Key contact, primary care trust', 'key-contact', 'primary-care-trust'),
  inPartner('hospitals', 'Key contact, hospitals trust', 'key-contact', 'hospitals-trust'),
  inPartner('probation', 'Key contact, probation', 'key-contact', 'probation'),
  inPartner('voluntary-sector', 'Key contact, voluntary sector', 'key-contact', 'voluntary-sector'),
  inPartner('social-care', 'Deputy, children’s social care', 'deputy', SOCIAL_CARE),
  inPartner('contact-centre', 'Deputy, contact centre', 'deputy', 'contact-centre'),
  inPartner('education', 'Deputy, education', 'deputy', 'education'),
  inPartner('primary-care', 'Deputy, primary care trust', 'deputy', 'primary-care-trust'),
  inPartner('police', 'Deputy, police', 'deputy', 'police'),
  inPartner('probation', 'Deputy, probation', 'deputy', 'probation'),
  inPartner('voluntary-sector', 'Deputy, voluntary sector', 'deputy', 'voluntary-sector'),
  {
    key: 'contributor.social-care',
    name: 'Team manager, fieldwork',
    grants: [{ role: 'contributor', partner: SOCIAL_CARE }],
  },
  {
    key: 'contributor.voluntary-sector',
    name: 'Advocacy manager, voluntary sector',
    grants: [{ role: 'contributor', partner: 'voluntary-sector' }],
  },
  {
    key: 'auditor.social-care',
    name: 'Auditor, children’s social care',
    grants: [{ role: 'auditor', partner: SOCIAL_CARE }],
  },
  {
    key: 'auditor.primary-care',
    name: 'Auditor, primary care trust',
    grants: [{ role: 'auditor', partner: 'primary-care-trust' }],
  },
  { key: 'member.iscb', name: 'Board member, ISCB', grants: [{ role: 'board-member', board: 'iscb' }] },
  { key: 'member.lscb', name: 'Board member, LSCB', grants: [{ role: 'board-member', board: 'lscb' }] },
  { key: 'member.clp', name: 'Board member, CLP', grants: [{ role: 'board-member', board: 'clp' }] },
  {
    key: 'member.corporate-carer',
    name: 'Board member, Corporate Carer Board',
    grants: [{ role: 'board-member', board: 'corporate-carer' }],
  },
  { key: 'operator', name: 'Operator', isOperator: true, grants: [] },
];
