import type { Permission } from '@/lib/access/permissions';
import type { Prepared } from './prepared';

/** A page or download about a thing, or about the area as a whole, that a permission opens. */
export type ByPermission = {
  readonly needs: Permission;
  /** What of the prepared things stands in the address for each of its parts in brackets. */
  readonly at?: Readonly<Record<string, keyof Prepared | number>>;
  /** What stands behind the question mark. */
  readonly query?: (of: Prepared) => string;
  /** `partner`: about that partner's thing, as every address with a thing in it is unless said. `area`: for everyone in
   * the area who holds the permission, whosever the thing. `person`: for the key contact whose own it is, and nobody
   * else. `installation`: for operators, in whatever area it is. */
  readonly about?: 'partner' | 'area' | 'person' | 'installation';
  /** The permission for a thing that decides whether its words may stand there, where it is another one. */
  readonly shows?: Permission;
};

/**
 * Whom an address opens to: everybody, anyone signed in, operators, or those who hold a permission for what it is about.
 * `pending`: only to somebody who has yet to prove the second factor; others are led on or back. `callback`: to an answer
 * that this browser is waiting for; every other one leads to the sign-in page.
 */
export type Opening = 'everyone' | 'signed-in' | 'operator' | 'pending' | 'callback' | ByPermission;

const framework = ({ frameworkCode }: Prepared) => `framework=${frameworkCode}`;
const area = (needs: Permission, shows: Permission = needs): ByPermission => ({ needs, shows, about: 'area' });
const operators = (needs: Permission, at: ByPermission['at']): ByPermission => ({ needs, at, about: 'installation' });
const thing = (needs: Permission, at: ByPermission['at'], query?: ByPermission['query']): ByPermission =>
  query ? { needs, at, query } : { needs, at };

const ownUpload: ByPermission = { needs: 'evidence.propose', about: 'person', at: { id: 'uploadId' } };

/** Every page and route handler. One that is missing here fails tests/architecture/ways-in.test.ts. */
export const openings: Readonly<Record<string, Opening | readonly ByPermission[]>> = {
  '/': 'signed-in',
  '/about': 'everyone',
  '/accessibility': 'everyone',
  '/account': 'signed-in',
  '/account/password': 'signed-in',
  '/account/second-factor': 'signed-in',
  '/account/second-factor/recovery-codes': 'signed-in',
  '/account/second-factor/remove': 'signed-in',
  '/admin/areas': 'operator',
  '/admin/areas/new': 'operator',
  '/admin/frameworks': 'operator',
  '/admin/mail': 'operator',
  '/admin/mail/[mail]': operators('mail.read', { mail: 'mailId' }),
  '/admin/people': 'operator',
  '/admin/people/[person]': operators('person.list-all', { person: 'contactId' }),
  '/admin/trail': 'operator',
  '/api/admin/trail': 'operator',
  '/api/areas/[area]/documents/[id]': { needs: 'document.request', about: 'person', at: { id: 'documentId' } },
  '/api/areas/[area]/evidence/uploads/[id]': ownUpload,
  '/api/areas/[area]/evidence-rooms/[id]/files/[item]': thing('evidence-room.open', {
    id: 'roomId',
    item: 'evidenceItemId',
  }),
  '/api/areas/[area]/evidence-rooms/[id]/manifest': thing('evidence-room.open', { id: 'roomId' }),
  '/api/areas/[area]/evidence-rooms/[id]/zip': thing('evidence-room.open', { id: 'roomId' }),
  '/api/areas/[area]/evidence/[id]/versions/[version]': thing('evidence.download', {
    id: 'evidenceItemId',
    version: 1,
  }),
  '/api/areas/[area]/evidence/[id]/versions/[version]/pages/[page]': thing('evidence.download', {
    id: 'evidenceItemId',
    version: 1,
    page: 1,
  }),
  '/api/areas/[area]/evidence/coverage': {
    ...area('evidence.read'),
    query: (of) => `${framework(of)}&format=csv`,
  },
  '/api/areas/[area]/evidence/list': { ...area('evidence.read'), query: () => 'format=csv' },
  '/api/areas/[area]/self-evaluations/[service]/template': thing(
    'self-evaluation.write',
    { service: 'serviceId' },
    (of) => `${framework(of)}&format=docx`,
  ),
  '/api/areas/[area]/trail': area('audit.export'),
  '/api/auth/callback/[provider]': 'callback',
  '/areas/[area]': area('area.read'),
  '/areas/[area]/case-files': area('case-audit.count', 'area.read'),
  '/areas/[area]/case-files/audits': area('case-audit.count', 'area.read'),
  '/areas/[area]/case-files/audits/[id]': {
    ...area('case-audit.count', 'area.read'),
    at: { id: 'auditId' },
  },
  '/areas/[area]/case-files/audits/[id]/files/[file]': thing('case-audit.read', { id: 'auditId', file: 'caseFileId' }),
  '/areas/[area]/case-files/audits/new': area('case-audit.open'),
  '/areas/[area]/case-files/children-at-risk/[id]': thing('child-at-risk.read', { id: 'childAtRiskId' }),
  '/areas/[area]/case-files/children-at-risk/new': area('child-at-risk.raise'),
  '/areas/[area]/case-files/look-backs/[id]': { ...area('look-back.record'), at: { id: 'lookBackId' } },
  '/areas/[area]/case-files/look-backs/new': area('look-back.record'),
  '/areas/[area]/documents': area('document.request'),
  '/areas/[area]/documents/[id]': { needs: 'document.request', about: 'person', at: { id: 'documentId' } },
  '/areas/[area]/evidence': area('evidence.read'),
  '/areas/[area]/evidence/[id]': thing('evidence.read', { id: 'evidenceItemId' }),
  '/areas/[area]/evidence/[id]/edit': thing('evidence.describe', { id: 'evidenceItemId' }),
  '/areas/[area]/evidence/[id]/links': thing('evidence.describe', { id: 'evidenceItemId' }),
  '/areas/[area]/evidence/bulk': { ...area('evidence.describe'), query: (of) => `item=${of.evidenceItemId}` },
  '/areas/[area]/evidence/[id]/versions/[version]': thing('evidence.download', { id: 'evidenceItemId', version: 1 }),
  '/areas/[area]/evidence/[id]/versions/new': thing('evidence.propose', { id: 'evidenceItemId' }),
  '/areas/[area]/evidence/coverage': area('evidence.read'),
  '/areas/[area]/evidence/expiring': area('evidence.read'),
  '/areas/[area]/evidence/new': area('evidence.propose'),
  '/areas/[area]/evidence/uploads/[id]': ownUpload,
  '/areas/[area]/evidence/uploads/together': area('evidence.propose'),
  '/areas/[area]/evidence-rooms': area('evidence-room.open'),
  '/areas/[area]/evidence-rooms/[id]': [
    thing('evidence-room.open', { id: 'roomId' }),
    thing('evidence-room.read', { id: 'draftRoomId' }),
  ],
  '/areas/[area]/evidence-rooms/[id]/close': thing('evidence-room.close', { id: 'roomId' }),
  '/areas/[area]/evidence-rooms/[id]/discard': thing('evidence-room.prepare', { id: 'draftRoomId' }),
  '/areas/[area]/evidence-rooms/[id]/extend': thing('evidence-room.freeze', { id: 'roomId' }),
  '/areas/[area]/evidence-rooms/[id]/freeze': thing('evidence-room.freeze', { id: 'draftRoomId' }),
  '/areas/[area]/evidence-rooms/[id]/items': thing('evidence-room.prepare', { id: 'draftRoomId' }),
  '/areas/[area]/evidence-rooms/[id]/manifest': thing('evidence-room.open', { id: 'roomId' }),
  '/areas/[area]/evidence-rooms/new': area('evidence-room.prepare'),
  '/areas/[area]/findings': area('area.read'),
  '/areas/[area]/findings/[id]': thing('finding.read', { id: 'findingId' }),
  '/areas/[area]/findings/[id]/actions/[action]/evidence': thing('action.progress', {
    id: 'findingId',
    action: 'actionId',
  }),
  '/areas/[area]/findings/[id]/actions/[action]/progress': thing('action.progress', {
    id: 'findingId',
    action: 'actionId',
  }),
  '/areas/[area]/findings/[id]/actions/[action]/verify': thing('action.verify', {
    id: 'findingId',
    action: 'actionId',
  }),
  '/areas/[area]/findings/[id]/actions/new': thing('action.add', { id: 'findingId' }),
  '/areas/[area]/findings/new': area('finding.raise'),
  '/areas/[area]/frameworks/[code]': { ...area('framework.read'), at: { code: 'frameworkCode' } },
  '/areas/[area]/handover': { ...area('handover.read'), query: framework },
  '/areas/[area]/handover/[key]': { ...area('handover.assign'), at: { key: 'itemKey' }, query: framework },
  '/areas/[area]/measures': area('measure.read'),
  '/areas/[area]/measures/[id]': { ...area('measure.read'), at: { id: 'measureId' } },
  '/areas/[area]/measures/[id]/edit': thing('measure.define', { id: 'measureId' }),
  '/areas/[area]/measures/[id]/readings/new': thing('measure.record', { id: 'measureId' }),
  '/areas/[area]/measures/new': area('measure.define'),
  '/areas/[area]/overarching': { ...area('overarching.read'), query: framework },
  '/areas/[area]/overarching/[id]': [
    { ...area('overarching.read'), at: { id: 'overarchingSignedOffId' } },
    { ...area('overarching.write'), at: { id: 'overarchingDraftId' } },
  ],
  '/areas/[area]/overarching/[id]/criteria/[code]': [
    { ...area('overarching.read'), at: { id: 'overarchingSignedOffId', code: 'elementCode' } },
    { ...area('overarching.write'), at: { id: 'overarchingDraftId', code: 'elementCode' } },
  ],
  '/areas/[area]/overarching/[id]/criteria/[code]/versions': {
    ...area('overarching.write'),
    at: { id: 'overarchingDraftId', code: 'elementCode' },
  },
  '/areas/[area]/overarching/[id]/read': [
    { ...area('overarching.read'), at: { id: 'overarchingSignedOffId' } },
    { ...area('overarching.write'), at: { id: 'overarchingSubmittedId' } },
  ],
  '/areas/[area]/partners': area('area.read'),
  '/areas/[area]/partners/[partner]': thing('partner.read', { partner: 'partnerSlug' }),
  '/areas/[area]/partners/[partner]/contacts/new': thing('key-contact.name', { partner: 'partnerSlug' }),
  '/areas/[area]/partners/[partner]/services/[service]/criteria': thing(
    'criteria.assign',
    { partner: 'partnerSlug', service: 'serviceId' },
    framework,
  ),
  '/areas/[area]/partners/[partner]/services/new': thing('service.add', { partner: 'partnerSlug' }),
  '/areas/[area]/partners/new': area('partner.add'),
  '/areas/[area]/people': area('person.list'),
  '/areas/[area]/people/[id]': thing('person.list', { id: 'leavingId' }),
  '/areas/[area]/people/[id]/leave': thing('person.leave', { id: 'leavingId' }),
  '/areas/[area]/people/[id]/roles/[grant]': thing('role.end', { id: 'leavingId', grant: 'grantId' }),
  '/areas/[area]/people/import': area('person.import'),
  '/areas/[area]/people/import/[id]': thing('person.import', { id: 'peopleImportId' }),
  '/areas/[area]/people/import/template': area('person.import'),
  '/areas/[area]/people/invite': area('invitation.send'),
  '/areas/[area]/people/invite/[invitation]': thing('invitation.read', { invitation: 'invitationId' }),
  '/areas/[area]/readiness': { ...area('readiness.read'), query: framework },
  '/areas/[area]/readiness/criteria/[code]': {
    ...area('readiness.read-partner'),
    at: { code: 'criterionCode' },
    query: framework,
  },
  '/areas/[area]/readiness/self-knowledge': { ...area('readiness.read-partner'), query: framework },
  '/areas/[area]/reports': area('report.read'),
  '/areas/[area]/reports/[id]': [thing('report.read', { id: 'publishedId' }), thing('report.draft', { id: 'draftId' })],
  '/areas/[area]/reports/[id]/edit': thing('report.draft', { id: 'draftId' }),
  '/areas/[area]/reports/new': area('report.draft'),
  '/areas/[area]/search': { ...area('framework.read', 'evidence.read'), query: () => 'q=mark' },
  '/areas/[area]/self-evaluations': area('framework.read', 'self-evaluation.read'),
  '/areas/[area]/self-evaluations/[serviceId]': thing('self-evaluation.read', { serviceId: 'serviceId' }, framework),
  '/areas/[area]/self-evaluations/[serviceId]/criteria/[code]': thing(
    'self-evaluation.read',
    { serviceId: 'serviceId', code: 'criterionCode' },
    framework,
  ),
  '/areas/[area]/self-evaluations/[serviceId]/import': thing(
    'self-evaluation.write',
    { serviceId: 'serviceId' },
    framework,
  ),
  '/areas/[area]/self-evaluations/[serviceId]/import/[id]': thing('self-evaluation.write', {
    serviceId: 'serviceId',
    id: 'selfEvaluationImportId',
  }),
  '/areas/[area]/self-evaluations/[serviceId]/criteria/[code]/comments': thing(
    'self-evaluation.comment',
    { serviceId: 'serviceId', code: 'criterionCode' },
    framework,
  ),
  '/areas/[area]/self-evaluations/[serviceId]/criteria/[code]/versions': thing(
    'self-evaluation.read',
    { serviceId: 'serviceId', code: 'criterionCode' },
    framework,
  ),
  '/areas/[area]/self-evaluations/[serviceId]/contributors': thing(
    'self-evaluation.name-contributors',
    { serviceId: 'serviceId' },
    framework,
  ),
  '/areas/[area]/self-evaluations/cycles': { ...area('self-evaluation.plan'), query: framework },
  '/areas/[area]/self-evaluations/cycles/new': { ...area('self-evaluation.plan'), query: framework },
  '/areas/[area]/self-evaluations/cycles/new/check': { ...area('self-evaluation.plan'), query: framework },
  '/areas/[area]/self-evaluations/[serviceId]/submit': thing(
    'self-evaluation.submit',
    { serviceId: 'returningServiceId' },
    framework,
  ),
  '/areas/[area]/self-evaluations/[serviceId]/submitted': thing(
    'self-evaluation.read',
    { serviceId: 'serviceId' },
    framework,
  ),
  '/areas/[area]/settings': area('area.configure'),
  '/areas/[area]/trail': area('audit.read'),
  '/areas/[area]/work': area('area.read'),
  '/healthz': 'everyone',
  '/invitations/[token]': 'everyone',
  '/privacy': 'everyone',
  '/readyz': 'everyone',
  '/sign-in': 'everyone',
  '/sign-in/code': 'pending',
  '/sign-in/link': 'everyone',
  '/sign-in/link/[token]': 'everyone',
  '/sign-in/link/sent': 'everyone',
  '/sign-in/provider': 'everyone',
};
