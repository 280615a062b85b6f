import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Actor, accountHolder, systemActor, visitorActor } from '@/lib/access/actor';
import { type Permission, permits, permitsSome, ROLES, type Role, reachOf } from '@/lib/access/permissions';
import { configureArea } from '@/lib/areas/commands';
import { getArea, getAreaSettings, listAreas } from '@/lib/areas/queries';
import { listBoards } from '@/lib/boards/queries';
import { addCaseFile, moderateReview, openAudit, writeReview } from '@/lib/case-files/audits/commands';
import { getAudit, getCaseFile, listAudits, listCriterionAudits } from '@/lib/case-files/audits/queries';
import {
  closeChildAtRisk,
  raiseChildAtRisk,
  recordChildSeen,
  recordManagerTold,
} from '@/lib/case-files/children-at-risk/commands';
import { getChildAtRisk, getRaiseForm, listChildrenAtRisk } from '@/lib/case-files/children-at-risk/queries';
import { recordLookBack } from '@/lib/case-files/look-backs/commands';
import { getLookBack, listLookBacks } from '@/lib/case-files/look-backs/queries';
import { failDocument, finishDocument, noteProgress, removeDocuments } from '@/lib/documents/building/commands';
import { getDocumentRequest } from '@/lib/documents/building/queries';
import { recordDocumentDownload, requestDocument } from '@/lib/documents/commands';
import { getServiceOf, listCited, listGrades } from '@/lib/documents/gathering/queries';
import { getDocument, listDocuments } from '@/lib/documents/queries';
import { beginCheck, checkAgain, continueCheck, settleCheck } from '@/lib/evidence/checks/commands';
import { examineFile, listDueChecks } from '@/lib/evidence/checks/queries';
import {
  acceptEvidence,
  declineEvidence,
  proposeEvidence,
  proposeTogether,
  recordDownload,
  replaceEvidenceFile,
} from '@/lib/evidence/commands';
import { recordCoverageExport } from '@/lib/evidence/coverage/commands';
import { getEvidenceCoverage, listExpiringEvidence } from '@/lib/evidence/coverage/queries';
import {
  describeEvidence,
  describeTogether,
  linkCriterion,
  unlinkCriterion,
} from '@/lib/evidence/description/commands';
import {
  getDescription,
  listChosenEvidence,
  listDeclinedEvidence,
  planDescriptions,
} from '@/lib/evidence/description/queries';
import { recordListExport } from '@/lib/evidence/listing/commands';
import { listEvidence, listEvidenceAfter, listEvidenceToDecide } from '@/lib/evidence/listing/queries';
import { getEvidence, listCriterionGroups, listEvidencePartners } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { recordFileState, removeOldUploads } from '@/lib/evidence/sweep/commands';
import { listFilesToRead } from '@/lib/evidence/sweep/queries';
import { finishUpload, removeUpload, sendFiles, startUpload } from '@/lib/evidence/uploads/commands';
import { countUploadsToDescribe, getReceiving, getUpload, listUploads } from '@/lib/evidence/uploads/queries';
import { recordPageView } from '@/lib/evidence/viewing/commands';
import { viewFile } from '@/lib/evidence/viewing/queries';
import { closeRoom, extendRoom } from '@/lib/evidence-rooms/commands';
import { openRoom, recordManifest, recordPack, recordRoomFile } from '@/lib/evidence-rooms/opening/commands';
import { chooseItems, discardRoom, freezeRoom, startRoom } from '@/lib/evidence-rooms/preparing/commands';
import { getPreparation, getRoomBeginning } from '@/lib/evidence-rooms/preparing/queries';
import { getRoom, getRoomContents, listRoomReadings, listRooms } from '@/lib/evidence-rooms/queries';
import { addAction, progressAction, raiseFinding, verifyAction } from '@/lib/findings/commands';
import { linkEvidenceToAction, unlinkEvidenceFromAction } from '@/lib/findings/evidence/commands';
import {
  getActionEvidenceForm,
  listActionEvidence,
  listActionsToEvidence,
  listEvidencedActions,
} from '@/lib/findings/evidence/queries';
import { getFinding, listCriterionActions, listFindings } from '@/lib/findings/queries';
import { createArea } from '@/lib/frameworks/adoption/commands';
import { assignCriteria } from '@/lib/frameworks/assignments/commands';
import { getServiceAssignments } from '@/lib/frameworks/assignments/queries';
import { checkPack } from '@/lib/frameworks/pack-check/commands';
import { getPack } from '@/lib/frameworks/packs';
import { chosenFramework, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { assignHandover } from '@/lib/inspections/handover/commands';
import { getHandoverForm, listHandover, listHandoverUses } from '@/lib/inspections/handover/queries';
import { listInspections } from '@/lib/inspections/queries';
import { recordLeaving } from '@/lib/leavers/commands';
import { getLeaving } from '@/lib/leavers/queries';
import { defineMeasure, recordReading } from '@/lib/measures/commands';
import { getMeasure, listCriterionMeasures, listMeasures } from '@/lib/measures/queries';
import { markNotificationsRead, sendNotifications } from '@/lib/notifications/commands';
import { retryMail } from '@/lib/notifications/mail/commands';
import { aboutInvitation, listMails, readMail } from '@/lib/notifications/mail/queries';
import { mailFiltersSchema } from '@/lib/notifications/mail/schema';
import { listNotifications } from '@/lib/notifications/queries';
import { aboutComment } from '@/lib/notifications/recipients/comments/queries';
import {
  aboutChildAtRisk,
  aboutDamagedFile,
  aboutDecidedOverarching,
  aboutDecidedSelfEvaluation,
  aboutDeclinedEvidence,
  aboutPublishedReport,
  aboutRefusedFile,
  aboutSubmittedOverarching,
  aboutSubmittedSelfEvaluation,
  aboutUnconfirmedContacts,
} from '@/lib/notifications/recipients/queries';
import {
  aboutDueSelfEvaluation,
  aboutNamedContributors,
  aboutStartedCycle,
} from '@/lib/notifications/recipients/self-evaluations/queries';
import { keepForm } from '@/lib/operations/kept-forms/commands';
import { getKeptForm } from '@/lib/operations/kept-forms/queries';
import { dropWorkingCopy, forgetWorkingCopy, keepWorkingCopy } from '@/lib/operations/working-copies/commands';
import { returnOverarching, signOffOverarching, startOverarching, submitOverarching } from '@/lib/overarching/commands';
import { writeOverarchingEntry } from '@/lib/overarching/entries/commands';
import { getOverarchingEntry } from '@/lib/overarching/entries/queries';
import { getOverarching, listOverarching, listOverarchingWork } from '@/lib/overarching/queries';
import { getOverarchingText } from '@/lib/overarching/text/queries';
import { getPartVersions } from '@/lib/overarching/versions/queries';
import { addPartner, addService, confirmKeyContact } from '@/lib/partners/commands';
import { nameKeyContact } from '@/lib/partners/naming/commands';
import {
  getPartner,
  listActingPartners,
  listActingServices,
  listPartnerRows,
  listPartners,
} from '@/lib/partners/queries';
import { remindKeyContacts } from '@/lib/partners/reminders/commands';
import { chooseNews, endOtherSessions, endOwnSession } from '@/lib/people/account/commands';
import { unlinkIdentity } from '@/lib/people/account/identities/commands';
import { listOwnIdentities } from '@/lib/people/account/identities/queries';
import { changePassword } from '@/lib/people/account/password/commands';
import { asksCurrentPassword, getOwnSettings, listOwnSessions } from '@/lib/people/account/queries';
import {
  beginSecondFactor,
  confirmSecondFactor,
  proveOwnSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@/lib/people/account/second-factor/commands';
import { getSecondFactor } from '@/lib/people/account/second-factor/queries';
import {
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  removeLostSecondFactor,
} from '@/lib/people/accounts/commands';
import { getAccount, listAccounts } from '@/lib/people/accounts/queries';
import { endRole } from '@/lib/people/commands';
import { applyPeopleImport, checkPeopleImport } from '@/lib/people/imports/commands';
import { getImportWords, getPeopleImport } from '@/lib/people/imports/queries';
import { resendInvitation, sendInvitation, withdrawInvitation } from '@/lib/people/invitations/commands';
import { getInvitation, listInvitations } from '@/lib/people/invitations/queries';
import { getPersonOfArea, listPeople } from '@/lib/people/queries';
import { endSession } from '@/lib/people/sign-in/commands';
import { requestSignInLink } from '@/lib/people/sign-in/links/commands';
import { proveSecondFactor } from '@/lib/people/sign-in/second-factor/commands';
import { takeReadinessSnapshot } from '@/lib/readiness/commands';
import { getAreaReadiness, getPartnerReadiness } from '@/lib/readiness/queries';
import { getSelfKnowledge } from '@/lib/readiness/self-knowledge/queries';
import { selfKnowledgeFiltersSchema } from '@/lib/readiness/self-knowledge/schema';
import { approveReport, draftReport, editReport, publishReport } from '@/lib/reports/commands';
import { getReport, listReports } from '@/lib/reports/queries';
import { searchActions, searchCriteria, searchEvidence, searchFindings, searchPeople } from '@/lib/search/queries';
import { searchSchema } from '@/lib/search/schema';
import { agreeSelfEvaluation, returnSelfEvaluation, submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { reopenComment, replyToComment, resolveComment, writeComment } from '@/lib/self-evaluations/comments/commands';
import { getCommentsPage, listCommentCounts, listMentions } from '@/lib/self-evaluations/comments/queries';
import { nameContributors } from '@/lib/self-evaluations/contributors/commands';
import { getContributors, listOwnTasks } from '@/lib/self-evaluations/contributors/queries';
import { pairOf } from '@/lib/self-evaluations/contributors/rules';
import { closeCycle, startCycle } from '@/lib/self-evaluations/cycles/commands';
import { getCyclePlan, listCycles } from '@/lib/self-evaluations/cycles/queries';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { getEntryPage } from '@/lib/self-evaluations/entries/queries';
import { applySelfEvaluationImport, readSelfEvaluationImport } from '@/lib/self-evaluations/imports/commands';
import { getImportPlace, getSelfEvaluationImport } from '@/lib/self-evaluations/imports/queries';
import { noteNamedEvidence } from '@/lib/self-evaluations/named-evidence/commands';
import { listNamingEntries } from '@/lib/self-evaluations/named-evidence/queries';
import { getProgress } from '@/lib/self-evaluations/progress/queries';
import { getFrameworkOfService, getSelfEvaluation } from '@/lib/self-evaluations/queries';
import { remindSelfEvaluations } from '@/lib/self-evaluations/reminders/commands';
import { takeTemplate } from '@/lib/self-evaluations/templates/commands';
import { getVersionsPage } from '@/lib/self-evaluations/versions/queries';
import { exportTrail } from '@/lib/trail/commands';
import { getTrail, listTrailBefore, listTrailChoices, listTrailHeads } from '@/lib/trail/queries';
import { trailFiltersSchema } from '@/lib/trail/schema';
import { onAppConnection } from '../support/examples';
import { exportedWays } from '../support/exported-ways';
import { type Prepared, prepare } from '../support/prepared';
import { createWorld, type World } from '../support/world';

type Way = {
  readonly needs: Permission;
  readonly call: (actor: Actor, of: Prepared) => unknown;
  /** What of the prepared things shows in an answer that gives them away; for queries. */
  readonly shows?: keyof Prepared | 'anything';
  /**
   * `partner` (the usual): asked about the partner's, board's and person's thing. `area`: the same for everyone in the
   * area who holds the permission. `person`: only for the person whom it is addressed to. `nothing`: about no thing.
   */
  readonly about?: 'partner' | 'area' | 'person' | 'nothing';
};

const say = 'Words that name nobody.';
const version = 1;
const file = () => new File(['month,count\nJuly,23\n'], 'readings.csv');
const packOf = ({ frameworkCode }: Prepared) => ({
  code: frameworkCode,
  kindCode: getPack(frameworkCode).kinds[0]?.code ?? '',
  pack: getPack(frameworkCode),
});
const gradeOf = ({ frameworkCode }: Prepared) => getPack(frameworkCode).gradeScale[0]?.code ?? '';
const copyOf = ({ slug, mark }: Prepared) => ({
  ...{ path: `/areas/${slug}/${mark}`, formName: say, version: 0, values: { text: mark } },
});
const unique = () => crypto.randomUUID().slice(0, 18);
const dates = { periodFromOn: null, periodToOn: null, reviewByOn: '2010-03-01' };
const renewed = {
  ...{ partnerId: null, kind: null, reviewByOn: '2010-03-01', marking: null, audience: null },
  ...{ addCriteria: [], removeCriteria: [] },
};
const readable = {
  title: say,
  kind: 'audit',
  summary: say,
  marking: 'official',
  audience: 'area',
  hasChildLevelData: false,
} as const;

const criteriaOf = ({ frameworkCode, criterionCode }: Prepared) => ({
  criteria: [`${frameworkCode}/${criterionCode}`],
});

/** A file on its way of the actor's own, for the partner asked about: whose it is does not yet say what they may do. */
async function uploadOf(actor: Actor, { areaId, partnerId }: Prepared, status = 'received'): Promise<string> {
  const id = randomUUID();
  if ((await world.owner.person.count({ where: { id: actor.personId } })) === 0) return id;
  const known = { sizeInBytes: 20, mediaType: 'text/csv; charset=utf-8', sha256: '1'.repeat(64) };
  const at = new Date();
  await world.owner.evidenceUpload.create({
    data: {
      ...{ areaId, id, partnerId, fileName: 'a.csv', status, sentById: actor.personId, startedAt: at, receivedAt: at },
      ...known,
    },
  });
  return id;
}

/** Another draft like the prepared one, for what only one caller can throw away. */
async function draftLike({ draftRoomId }: Prepared): Promise<string> {
  const { id: _, ...draft } = await world.owner.evidenceRoom.findFirstOrThrow({ where: { id: draftRoomId } });
  return (await world.owner.evidenceRoom.create({ data: draft })).id;
}

const wrongCode = { code: '000000', source: 'here', browser: '' };
const visitOf = ({ ownSessionId }: Prepared) => ({
  ...{ sessionId: ownSessionId, email: 'operator@leeds.example', source: 'here', browser: '' },
  ...{ names: [], isSecondFactorRequired: false },
});

/** Every command and query: how it is asked about a prepared thing, and the permission that decides. */
const ways: Record<string, Way | readonly Way[]> = {
  // Areas, people and partners
  getAreaSettings: {
    needs: 'area.configure',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => getAreaSettings(actor),
  },
  configureArea: {
    needs: 'area.configure',
    about: 'nothing',
    call: (actor) => configureArea(actor, { secondFactor: 'not-required' }),
  },
  getArea: { needs: 'area.read', shows: 'areaId', about: 'area', call: (actor) => getArea(actor) },
  listAreas: { needs: 'area.list-all', shows: 'areaId', about: 'area', call: (actor) => listAreas(actor) },
  createArea: {
    needs: 'area.create',
    about: 'nothing',
    call: (actor, { frameworkCode }) =>
      createArea(actor, {
        ...{ name: say, slug: unique(), about: '', leadName: say, leadEmail: `${unique()}@area.example` },
        ...{ firstFramework: frameworkCode, secondFramework: null, thirdFramework: null },
      }),
  },
  listBoards: { needs: 'partner.list', shows: 'boardId', about: 'area', call: (actor) => listBoards(actor) },
  listPeople: { needs: 'person.list', shows: 'contactId', call: (actor) => listPeople(actor) },
  getPersonOfArea: {
    needs: 'person.list',
    shows: 'contactId',
    call: (actor, { contactId }) => getPersonOfArea(actor, contactId),
  },
  endRole: { needs: 'role.end', call: (actor, { grantId }) => endRole(actor, { grantId }) },
  listInvitations: { needs: 'invitation.read', shows: 'invitationId', call: (actor) => listInvitations(actor) },
  getInvitation: {
    needs: 'invitation.read',
    shows: 'invitationId',
    call: (actor, { invitationId }) => getInvitation(actor, invitationId),
  },
  getImportWords: {
    needs: 'person.import',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => getImportWords(actor),
  },
  getPeopleImport: {
    needs: 'person.import',
    shows: 'mark',
    call: (actor, of) => getPeopleImport(actor, of.peopleImportId),
  },
  checkPeopleImport: {
    needs: 'person.import',
    about: 'nothing',
    call: (actor) => checkPeopleImport(actor, { file: file() }),
  },
  applyPeopleImport: {
    needs: 'person.import',
    call: (actor, of) => applyPeopleImport(actor, { importId: of.peopleImportId }),
  },
  getLeaving: { needs: 'person.leave', shows: 'mark', call: (actor, of) => getLeaving(actor, of.leavingId) },
  recordLeaving: {
    needs: 'person.leave',
    call: (actor, { leavingId }) =>
      recordLeaving(actor, {
        ...{ personId: leavingId, lastDayOn: '2009-09-14' },
        ...{ successorId: null, actionsTo: null, placesTo: null },
      }),
  },
  remindKeyContacts: {
    needs: 'key-contact.remind',
    about: 'nothing',
    call: (actor) => remindKeyContacts(actor),
  },
  sendInvitation: {
    needs: 'invitation.send',
    call: (actor, { partnerId }) =>
      sendInvitation(actor, {
        ...{ name: say, email: `${unique()}@person.example`, role: 'contributor', endsOn: null },
        ...{ partnerId, serviceId: null, boardId: null, inspectionId: null },
      }),
  },
  resendInvitation: {
    needs: 'invitation.send',
    call: (actor, { invitationId }) => resendInvitation(actor, { invitationId, version }),
  },
  withdrawInvitation: {
    needs: 'invitation.withdraw',
    call: (actor, { invitationId }) => withdrawInvitation(actor, { invitationId, version }),
  },
  listPartners: { needs: 'partner.list', shows: 'partnerId', about: 'area', call: (actor) => listPartners(actor) },
  listPartnerRows: {
    needs: 'partner.list',
    shows: 'partnerId',
    about: 'area',
    call: (actor) => listPartnerRows(actor),
  },
  listActingPartners: {
    needs: 'evidence.propose',
    shows: 'partnerId',
    call: (actor) => listActingPartners(actor, 'evidence.propose'),
  },
  listActingServices: {
    needs: 'invitation.send',
    shows: 'serviceId',
    call: (actor) => listActingServices(actor, 'invitation.send'),
  },
  keepForm: {
    needs: 'form.keep',
    about: 'nothing',
    call: (actor, { sessionSecret }) => keepForm(actor, sessionSecret, { path: '/', formName: say, values: {} }),
  },
  getKeptForm: {
    needs: 'form.take-back',
    shows: 'mark',
    about: 'nothing',
    call: async (actor, { ownSessionSecret, mark }) => {
      const kept = await keepForm(visitorActor(), ownSessionSecret, { path: '/', formName: mark, values: {} });
      return kept.ok ? getKeptForm(actor, kept.value, '/') : null;
    },
  },
  getPartner: { needs: 'partner.read', shows: 'mark', call: (actor, of) => getPartner(actor, of.partnerSlug) },
  addPartner: {
    needs: 'partner.add',
    about: 'nothing',
    call: (actor) => addPartner(actor, { name: unique(), shortName: unique(), kind: 'police', holdsCaseFiles: false }),
  },
  keepWorkingCopy: {
    needs: 'working-copy.keep',
    about: 'area',
    call: (actor, of) => keepWorkingCopy(actor, copyOf(of)),
  },
  dropWorkingCopy: {
    needs: 'working-copy.keep',
    about: 'area',
    call: async (actor, of) => {
      await keepWorkingCopy(actor, copyOf(of));
      return dropWorkingCopy(actor, copyOf(of));
    },
  },
  forgetWorkingCopy: {
    needs: 'working-copy.keep',
    about: 'nothing',
    call: (actor, of) => forgetWorkingCopy(actor, copyOf(of)),
  },
  addService: {
    needs: 'service.add',
    call: (actor, { partnerId }) => addService(actor, { partnerId, name: unique() }),
  },
  getServiceAssignments: {
    needs: 'criteria.assign',
    shows: 'mark',
    call: (actor, of) => getServiceAssignments(actor, of.serviceId, of.frameworkCode),
  },
  assignCriteria: {
    needs: 'criteria.assign',
    call: (actor, { serviceId, frameworkCode, criterionCode }) =>
      assignCriteria(actor, { serviceId, frameworkCode, version, criteria: [criterionCode], dueOn: '2009-10-01' }),
  },
  nameKeyContact: {
    needs: 'key-contact.name',
    call: (actor, { partnerId, contactId }) =>
      nameKeyContact(actor, { partnerId, personId: contactId, place: 'key-contact' }),
  },
  confirmKeyContact: {
    needs: 'key-contact.confirm',
    call: (actor, { keyContactId }) => confirmKeyContact(actor, { keyContactId, version }),
  },
  unlinkIdentity: {
    needs: 'account.unlink-identity',
    about: 'nothing',
    call: (actor, { ownIdentity: subject }) => unlinkIdentity(actor, { issuer: 'https://provider.example', subject }),
  },
  listOwnIdentities: {
    needs: 'account.read',
    shows: 'ownIdentity',
    about: 'nothing',
    call: (actor) => listOwnIdentities(actor),
  },
  requestSignInLink: {
    needs: 'sign-in-link.request',
    about: 'nothing',
    call: (actor) => requestSignInLink(actor, { email: 'nobody@leeds.example', source: unique() }),
  },
  endSession: {
    needs: 'session.end',
    about: 'nothing',
    call: (actor, { sessionSecret }) => endSession(actor, sessionSecret),
  },
  proveSecondFactor: {
    needs: 'second-factor.prove',
    about: 'nothing',
    call: (actor, { pendingSecret }) => proveSecondFactor(actor, { secret: pendingSecret, ...wrongCode }),
  },
  // One's own account: the account holder here is the operator
  getOwnSettings: {
    needs: 'account.read',
    shows: 'anything',
    about: 'nothing',
    call: async (actor) => ((await getOwnSettings(actor)).newsByMail ? 'seen' : null),
  },
  listOwnSessions: {
    needs: 'account.read',
    shows: 'ownSessionId',
    about: 'nothing',
    call: (actor) => listOwnSessions(actor),
  },
  asksCurrentPassword: {
    needs: 'account.read',
    shows: 'anything',
    about: 'nothing',
    call: async (actor, of) => ((await asksCurrentPassword(actor, of.ownSessionId)) ? null : 'seen'),
  },
  getSecondFactor: {
    needs: 'account.read',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => getSecondFactor(actor),
  },
  changePassword: {
    needs: 'account.change-password',
    about: 'nothing',
    call: (actor, of) => changePassword(actor, { newPassword: 'tulip ridge orbit marble', visit: visitOf(of) }),
  },
  beginSecondFactor: {
    needs: 'account.set-second-factor',
    about: 'nothing',
    call: (actor) => beginSecondFactor(actor),
  },
  confirmSecondFactor: {
    needs: 'account.set-second-factor',
    about: 'nothing',
    call: (actor, of) => confirmSecondFactor(actor, { code: '000000', visit: visitOf(of) }),
  },
  proveOwnSecondFactor: {
    needs: 'account.set-second-factor',
    about: 'nothing',
    call: (actor, of) => proveOwnSecondFactor(actor, { code: '000000', visit: visitOf(of) }),
  },
  renewRecoveryCodes: {
    needs: 'account.set-second-factor',
    about: 'nothing',
    call: (actor, of) => renewRecoveryCodes(actor, { code: '000000', visit: visitOf(of) }),
  },
  removeSecondFactor: {
    needs: 'account.set-second-factor',
    about: 'nothing',
    call: (actor, of) => removeSecondFactor(actor, { code: '000000', visit: visitOf(of) }),
  },
  endOwnSession: {
    needs: 'account.end-session',
    about: 'nothing',
    call: (actor, { ownSessionId }) => endOwnSession(actor, { sessionId: ownSessionId }),
  },
  endOtherSessions: {
    needs: 'account.end-session',
    about: 'nothing',
    call: (actor, { ownSessionId }) => endOtherSessions(actor, { sessionId: ownSessionId }),
  },
  chooseNews: {
    needs: 'account.choose-news',
    about: 'nothing',
    call: (actor) => chooseNews(actor, { newsByMail: true }),
  },
  // Accounts, for operators
  listAccounts: { needs: 'person.list-all', shows: 'leavingId', about: 'area', call: (actor) => listAccounts(actor) },
  getAccount: {
    needs: 'person.list-all',
    shows: 'leavingId',
    about: 'area',
    call: (actor, { leavingId }) => getAccount(actor, leavingId),
  },
  disablePerson: {
    needs: 'person.disable',
    about: 'area',
    call: (actor, { leavingId }) => disablePerson(actor, { personId: leavingId }),
  },
  enablePerson: {
    needs: 'person.disable',
    about: 'area',
    call: async (actor, { leavingId }) => {
      await disablePerson(actor, { personId: leavingId });
      return enablePerson(actor, { personId: leavingId });
    },
  },
  endSessionsOfPerson: {
    needs: 'person.end-sessions',
    about: 'area',
    call: (actor, { leavingId }) => endSessionsOfPerson(actor, { personId: leavingId }),
  },
  removeLostSecondFactor: {
    needs: 'person.remove-second-factor',
    about: 'area',
    call: (actor, { leavingId }) => removeLostSecondFactor(actor, { personId: leavingId, proofSeen: 'in-person' }),
  },
  // Frameworks and readiness
  listAdoptedFrameworks: {
    needs: 'framework.read',
    shows: 'frameworkCode',
    about: 'area',
    call: (actor) => listAdoptedFrameworks(actor),
  },
  chosenFramework: {
    needs: 'framework.read',
    shows: 'frameworkCode',
    about: 'area',
    call: (actor, of) => chosenFramework(actor, of.frameworkCode),
  },
  checkPack: {
    needs: 'framework-pack.check',
    about: 'nothing',
    call: (actor) => checkPack(actor, { file: undefined, text: '{}' }),
  },
  getAreaReadiness: {
    needs: 'readiness.read',
    shows: 'partnerId',
    call: (actor, of) => getAreaReadiness(actor, of.frameworkCode),
  },
  getPartnerReadiness: {
    needs: 'readiness.read-partner',
    shows: 'partnerId',
    call: (actor, of) => getPartnerReadiness(actor, of.frameworkCode),
  },
  getSelfKnowledge: {
    needs: 'readiness.read-partner',
    shows: 'mark',
    call: (actor, { frameworkCode }) =>
      getSelfKnowledge(actor, selfKnowledgeFiltersSchema.parse({ framework: frameworkCode })),
  },
  takeReadinessSnapshot: {
    needs: 'readiness.snapshot',
    about: 'area',
    call: (actor, of) => takeReadinessSnapshot(actor, of.frameworkCode),
  },
  // Evidence
  listEvidence: {
    needs: 'evidence.read',
    shows: 'mark',
    call: (actor) => listEvidence(actor, evidenceFiltersSchema.parse({})),
  },
  listEvidenceToDecide: { needs: 'evidence.decide', shows: 'mark', call: (actor) => listEvidenceToDecide(actor) },
  getEvidence: { needs: 'evidence.read', shows: 'mark', call: (actor, of) => getEvidence(actor, of.evidenceItemId) },
  listEvidenceAfter: {
    needs: 'evidence.read',
    shows: 'mark',
    call: (actor) => listEvidenceAfter(actor, evidenceFiltersSchema.parse({}), null, 100),
  },
  recordListExport: {
    needs: 'evidence.read',
    about: 'nothing',
    call: (actor) => recordListExport(actor, { format: 'csv', items: 1 }),
  },
  getDescription: {
    needs: 'evidence.describe',
    shows: 'mark',
    call: (actor, of) => getDescription(actor, of.evidenceItemId),
  },
  listChosenEvidence: {
    needs: 'evidence.describe',
    shows: 'mark',
    call: (actor, of) => listChosenEvidence(actor, [of.evidenceItemId]),
  },
  planDescriptions: {
    needs: 'evidence.describe',
    shows: 'mark',
    call: (actor, of) => planDescriptions(actor, { ids: [of.evidenceItemId], changes: renewed }),
  },
  listDeclinedEvidence: { needs: 'evidence.describe', shows: 'mark', call: (actor) => listDeclinedEvidence(actor) },
  describeEvidence: {
    needs: 'evidence.describe',
    call: (actor, { evidenceItemId, partnerId, frameworkCode, criterionCode }) =>
      describeEvidence(actor, {
        ...{ evidenceItemId, version, partnerId, ...readable, ...dates, audience: 'area' },
        criteria: [`${frameworkCode}/${criterionCode}`],
      }),
  },
  describeTogether: {
    needs: 'evidence.describe',
    call: (actor, { evidenceItemId }) =>
      describeTogether(actor, { items: [`${evidenceItemId}:${version}`], ...renewed }),
  },
  linkCriterion: {
    needs: 'evidence.describe',
    call: (actor, { evidenceItemId, frameworkCode, criterionCode }) =>
      linkCriterion(actor, { evidenceItemId, version, criterion: `${frameworkCode}/${criterionCode}`, note: say }),
  },
  unlinkCriterion: {
    needs: 'evidence.describe',
    call: (actor, { evidenceItemId, frameworkCode, criterionCode }) =>
      unlinkCriterion(actor, { evidenceItemId, version, criterion: `${frameworkCode}/${criterionCode}` }),
  },
  getEvidenceCoverage: {
    needs: 'evidence.read',
    shows: 'anything',
    about: 'area',
    call: (actor, of) => getEvidenceCoverage(actor, { framework: of.frameworkCode, partner: '' }),
  },
  recordCoverageExport: {
    needs: 'evidence.read',
    about: 'nothing',
    call: (actor, of) =>
      recordCoverageExport(actor, { format: 'csv', frameworkCode: of.frameworkCode, partnerId: null }),
  },
  listExpiringEvidence: {
    needs: 'evidence.read',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => listExpiringEvidence(actor, { within: '90', partner: '' }),
  },
  listEvidencePartners: {
    needs: 'evidence.read',
    shows: 'partnerId',
    about: 'area',
    call: (actor) => listEvidencePartners(actor),
  },
  listCriterionGroups: {
    needs: 'framework.read',
    shows: 'frameworkCode',
    about: 'area',
    call: (actor) => listCriterionGroups(actor),
  },
  listUploads: { needs: 'evidence.propose', shows: 'uploadId', about: 'person', call: (actor) => listUploads(actor) },
  getUpload: {
    needs: 'evidence.propose',
    shows: 'uploadId',
    about: 'person',
    call: (actor, { uploadId }) => getUpload(actor, uploadId),
  },
  getReceiving: {
    needs: 'evidence.propose',
    shows: 'mark',
    about: 'person',
    call: (actor, { uploadId }) => getReceiving(actor, uploadId),
  },
  countUploadsToDescribe: {
    needs: 'evidence.propose',
    shows: 'anything',
    about: 'nothing',
    call: async (actor) => (permitsSome(actor, 'evidence.propose') ? countUploadsToDescribe(actor) : null),
  },
  startUpload: {
    needs: 'evidence.propose',
    call: (actor, { partnerId }) =>
      startUpload(actor, { id: randomUUID(), partnerId, itemId: null, fileName: 'a.csv', sizeInBytes: 20 }),
  },
  sendFiles: {
    needs: 'evidence.propose',
    call: (actor, { partnerId }) => sendFiles(actor, { partnerId, itemId: null, files: [file()] }),
  },
  finishUpload: {
    needs: 'evidence.propose',
    call: async (actor, of) => {
      const checked = { fileName: 'a.csv', mediaType: 'text/csv; charset=utf-8' };
      return finishUpload(actor, { uploadId: await uploadOf(actor, of, 'receiving'), sha256: '2'.repeat(64), checked });
    },
  },
  removeUpload: {
    needs: 'evidence.propose',
    call: async (actor, of) => removeUpload(actor, { uploadId: await uploadOf(actor, of) }),
  },
  proposeEvidence: {
    needs: 'evidence.propose',
    call: async (actor, of) =>
      proposeEvidence(actor, { ...readable, ...dates, ...criteriaOf(of), uploadId: await uploadOf(actor, of) }),
  },
  proposeTogether: {
    needs: 'evidence.propose',
    call: async (actor, of) => {
      const uploadIds = [await uploadOf(actor, of), await uploadOf(actor, of)];
      const { title: _, ...shared } = readable;
      return proposeTogether(actor, { ...shared, ...dates, ...criteriaOf(of), uploadIds, titles: [say, say] });
    },
  },
  replaceEvidenceFile: {
    needs: 'evidence.propose',
    call: async (actor, of) =>
      replaceEvidenceFile(actor, {
        ...{
          evidenceItemId: of.evidenceItemId,
          version,
          newestNumber: 1,
          uploadId: await uploadOf(actor, of),
          ...dates,
        },
      }),
  },
  acceptEvidence: {
    needs: 'evidence.decide',
    call: (actor, { evidenceItemId }) => acceptEvidence(actor, { evidenceItemId, version }),
  },
  declineEvidence: {
    needs: 'evidence.decide',
    call: (actor, { evidenceItemId }) => declineEvidence(actor, { evidenceItemId, version, reason: say }),
  },
  beginCheck: {
    needs: 'evidence.check',
    call: (actor, { versionId }) => beginCheck(actor, { versionId }),
  },
  continueCheck: {
    needs: 'evidence.check',
    about: 'nothing',
    call: (actor, { versionId }) => continueCheck(actor, { versionId }),
  },
  settleCheck: {
    needs: 'evidence.check',
    call: (actor, { versionId }) =>
      settleCheck(actor, { versionId, outcome: { checkStatus: 'unchecked', fault: 'busy' } }),
  },
  checkAgain: {
    needs: 'evidence.describe',
    call: (actor, { evidenceItemId }) => checkAgain(actor, { evidenceItemId, number: 1 }),
  },
  examineFile: {
    needs: 'evidence.check',
    shows: 'anything',
    call: (actor, { versionId }) => examineFile(actor, versionId),
  },
  listDueChecks: {
    needs: 'evidence.check',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => listDueChecks(actor),
  },
  recordFileState: {
    needs: 'storage.sweep',
    call: (actor, { versionId }) => recordFileState(actor, { versionId, state: 'gone' }),
  },
  listFilesToRead: {
    needs: 'storage.sweep',
    shows: 'versionId',
    about: 'area',
    call: (actor) => listFilesToRead(actor, null),
  },
  removeOldUploads: { needs: 'storage.sweep', about: 'nothing', call: (actor) => removeOldUploads(actor) },
  viewFile: {
    needs: 'evidence.download',
    shows: 'mark',
    call: (actor, { evidenceItemId }) => viewFile(actor, { evidenceItemId, number: 1, page: 1, as: 'words' }),
  },
  recordPageView: {
    needs: 'evidence.download',
    call: (actor, { evidenceItemId }) => recordPageView(actor, { evidenceItemId, number: 1, page: 1 }),
  },
  recordDownload: {
    needs: 'evidence.download',
    call: (actor, { evidenceItemId }) => recordDownload(actor, { evidenceItemId, number: 1 }),
  },
  // Self-evaluations
  getProgress: {
    needs: 'self-evaluation.read',
    shows: 'mark',
    call: async (actor, of) => (await getProgress(actor, of.frameworkCode))?.rows ?? null,
  },
  listCycles: { needs: 'self-evaluation.plan', shows: 'cycleId', about: 'area', call: (actor) => listCycles(actor) },
  getCyclePlan: {
    needs: 'self-evaluation.plan',
    shows: 'mark',
    about: 'area',
    call: (actor, { frameworkCode }) => getCyclePlan(actor, { frameworkCode, fromId: null, pairs: [] }),
  },
  startCycle: {
    needs: 'self-evaluation.plan',
    about: 'area',
    call: (actor, { frameworkCode }) =>
      startCycle(actor, { frameworkCode, name: unique(), dueOn: '2009-10-30', fromId: null, pairs: [] }),
  },
  closeCycle: {
    needs: 'self-evaluation.plan',
    about: 'area',
    call: (actor, { cycleId }) => closeCycle(actor, { cycleId, version }),
  },
  getContributors: {
    needs: 'self-evaluation.name-contributors',
    shows: 'mark',
    call: (actor, of) => getContributors(actor, of.frameworkCode, of.serviceId),
  },
  nameContributors: {
    needs: 'self-evaluation.name-contributors',
    call: (actor, { serviceId, frameworkCode, criterionCode, contributorId: personId }) =>
      nameContributors(actor, { serviceId, frameworkCode, named: [pairOf({ criterionCode, personId })], stood: [] }),
  },
  listOwnTasks: {
    needs: 'self-evaluation.write',
    shows: 'mark',
    about: 'person',
    call: (actor) => listOwnTasks(actor),
  },
  remindSelfEvaluations: {
    needs: 'self-evaluation.remind',
    about: 'nothing',
    call: (actor) => remindSelfEvaluations(actor),
  },
  getSelfEvaluation: {
    needs: 'self-evaluation.read',
    shows: 'mark',
    call: (actor, of) => getSelfEvaluation(actor, of.frameworkCode, of.serviceId),
  },
  getEntryPage: {
    needs: 'self-evaluation.read',
    shows: 'mark',
    call: (actor, of) => getEntryPage(actor, of.frameworkCode, of.serviceId, of.criterionCode),
  },
  getFrameworkOfService: {
    needs: 'self-evaluation.read',
    shows: 'anything',
    about: 'area',
    call: (actor, of) => getFrameworkOfService(actor, of.serviceId, undefined),
  },
  writeEntry: {
    needs: 'self-evaluation.write',
    call: (actor, { serviceId, frameworkCode, criterionCode }) =>
      writeEntry(actor, {
        ...{ serviceId, frameworkCode, criterionCode, version, goTo: 'list' },
        ...{ whatWeKnow: say, howWeKnow: say, whatNext: say, grade: null, confidence: null },
        ...{ selfEvaluationId: null, evidence: [] },
      }),
  },
  noteNamedEvidence: {
    needs: 'self-evaluation.write',
    call: (actor, { serviceId, frameworkCode, criterionCode, evidenceItemId }) =>
      noteNamedEvidence(actor, { serviceId, frameworkCode, criterionCode, evidenceItemId, note: say }),
  },
  listNamingEntries: {
    needs: 'self-evaluation.read',
    shows: 'mark',
    call: (actor, of) => listNamingEntries(actor, of.evidenceItemId),
  },
  takeTemplate: {
    needs: 'self-evaluation.write',
    call: (actor, { serviceId, frameworkCode }) => takeTemplate(actor, { serviceId, frameworkCode, format: 'docx' }),
  },
  getImportPlace: {
    needs: 'self-evaluation.write',
    shows: 'mark',
    call: (actor, of) => getImportPlace(actor, of.frameworkCode, of.serviceId),
  },
  getSelfEvaluationImport: {
    needs: 'self-evaluation.write',
    shows: 'mark',
    call: (actor, of) => getSelfEvaluationImport(actor, of.serviceId, of.selfEvaluationImportId),
  },
  readSelfEvaluationImport: {
    needs: 'self-evaluation.write',
    call: (actor, { serviceId, frameworkCode }) =>
      readSelfEvaluationImport(actor, { serviceId, frameworkCode, file: file() }),
  },
  applySelfEvaluationImport: {
    needs: 'self-evaluation.write',
    call: (actor, { selfEvaluationImportId: importId, criterionCode }) =>
      applySelfEvaluationImport(actor, { importId, criteria: [{ code: criterionCode, version: 0 }] }),
  },
  submitSelfEvaluation: {
    needs: 'self-evaluation.submit',
    call: (actor, { returnedId }) => submitSelfEvaluation(actor, { selfEvaluationId: returnedId, version }),
  },
  returnSelfEvaluation: {
    needs: 'self-evaluation.return',
    call: (actor, of) =>
      returnSelfEvaluation(actor, { selfEvaluationId: of.submittedId, version, reason: say, reasons: [] }),
  },
  getCommentsPage: {
    needs: 'self-evaluation.comment',
    shows: 'commentId',
    call: (actor, of) => getCommentsPage(actor, of.frameworkCode, of.serviceId, of.criterionCode),
  },
  listCommentCounts: {
    needs: 'self-evaluation.comment',
    shows: 'criterionCode',
    call: (actor, of) => listCommentCounts(actor, of.submittedId),
  },
  listMentions: {
    needs: 'self-evaluation.comment',
    shows: 'commentId',
    about: 'person',
    call: (actor) => listMentions(actor),
  },
  writeComment: {
    needs: 'self-evaluation.comment',
    call: (actor, { submittedId: selfEvaluationId, criterionCode, mark: quote }) =>
      writeComment(actor, { selfEvaluationId, criterionCode, part: null, quote, body: say, mentions: [] }),
  },
  replyToComment: {
    needs: 'self-evaluation.comment',
    call: (actor, { commentId }) => replyToComment(actor, { commentId, body: say, mentions: [] }),
  },
  resolveComment: {
    needs: 'self-evaluation.comment',
    call: (actor, { commentId }) => resolveComment(actor, { commentId, version }),
  },
  reopenComment: {
    needs: 'self-evaluation.comment',
    call: (actor, { commentId }) => reopenComment(actor, { commentId, version }),
  },
  getVersionsPage: {
    needs: 'self-evaluation.read',
    shows: 'mark',
    call: (actor, of) => getVersionsPage(actor, of.frameworkCode, of.serviceId, of.criterionCode),
  },
  aboutComment: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutComment(actor, of.commentId),
  },
  agreeSelfEvaluation: {
    needs: 'self-evaluation.agree',
    call: (actor, of) => agreeSelfEvaluation(actor, { selfEvaluationId: of.submittedId, version }),
  },
  // Overarching self-evaluations
  listOverarching: [
    {
      needs: 'overarching.read',
      shows: 'overarchingSignedOffId',
      about: 'area',
      call: (actor, of) => listOverarching(actor, of.frameworkCode),
    },
    {
      needs: 'overarching.write',
      shows: 'anything',
      about: 'area',
      call: async (actor, of) =>
        (await listOverarching(actor, of.frameworkCode)).find(({ inHand }) => inHand !== null) ?? null,
    },
  ],
  listOverarchingWork: {
    needs: 'overarching.write',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => listOverarchingWork(actor),
  },
  getOverarching: [
    {
      needs: 'overarching.read',
      shows: 'mark',
      about: 'area',
      call: (actor, of) => getOverarching(actor, of.overarchingSignedOffId),
    },
    {
      needs: 'overarching.write',
      shows: 'mark',
      about: 'area',
      call: (actor, of) => getOverarching(actor, of.overarchingDraftId),
    },
  ],
  getOverarchingEntry: [
    {
      needs: 'overarching.read',
      shows: 'mark',
      about: 'area',
      call: (actor, of) => getOverarchingEntry(actor, of.overarchingSignedOffId, of.elementCode),
    },
    {
      needs: 'overarching.write',
      shows: 'mark',
      about: 'area',
      call: (actor, of) => getOverarchingEntry(actor, of.overarchingDraftId, of.elementCode),
    },
  ],
  getPartVersions: {
    needs: 'overarching.write',
    shows: 'mark',
    about: 'area',
    call: (actor, of) => getPartVersions(actor, of.overarchingDraftId, of.elementCode),
  },
  getOverarchingText: [
    {
      needs: 'overarching.read',
      shows: 'mark',
      about: 'area',
      call: (actor, of) => getOverarchingText(actor, of.overarchingSignedOffId),
    },
    {
      needs: 'overarching.write',
      shows: 'mark',
      about: 'area',
      call: (actor, of) => getOverarchingText(actor, of.overarchingSubmittedId),
    },
  ],
  startOverarching: {
    needs: 'overarching.write',
    about: 'area',
    call: (actor, { frameworkCode, elementCode }) => startOverarching(actor, { frameworkCode, elementCode }),
  },
  writeOverarchingEntry: {
    needs: 'overarching.write',
    about: 'area',
    call: (actor, { overarchingDraftId: evaluationId, elementCode: criterionCode }) =>
      writeOverarchingEntry(actor, {
        ...{ evaluationId, criterionCode, version, goTo: 'list', judgement: say, whatNext: say, grade: null },
        ...{ quotes: [], sources: [] },
      }),
  },
  submitOverarching: {
    needs: 'overarching.submit',
    about: 'area',
    call: (actor, { overarchingDraftId: evaluationId }) => submitOverarching(actor, { evaluationId, version }),
  },
  returnOverarching: {
    needs: 'overarching.return',
    about: 'area',
    call: (actor, { overarchingSubmittedId: evaluationId }) =>
      returnOverarching(actor, { evaluationId, version, reason: say }),
  },
  signOffOverarching: {
    needs: 'overarching.sign-off',
    about: 'area',
    call: (actor, { overarchingSubmittedId: evaluationId }) => signOffOverarching(actor, { evaluationId, version }),
  },
  // Documents
  listDocuments: {
    needs: 'document.request',
    shows: 'documentId',
    about: 'person',
    call: (actor) => listDocuments(actor),
  },
  getDocument: {
    needs: 'document.request',
    shows: 'documentId',
    about: 'person',
    call: (actor, { documentId }) => getDocument(actor, documentId),
  },
  requestDocument: {
    needs: 'document.request',
    about: 'nothing',
    call: (actor, { frameworkCode }) =>
      requestDocument(actor, {
        ...{ kind: 'grades', subjectId: null, frameworkCode, format: 'xlsx', marking: 'official' },
      }),
  },
  recordDocumentDownload: {
    needs: 'document.request',
    about: 'person',
    call: (actor, { documentId }) => recordDocumentDownload(actor, { documentId }),
  },
  getServiceOf: {
    needs: 'self-evaluation.read',
    shows: 'serviceId',
    call: (actor, of) => getServiceOf(actor, of.frameworkCode, of.submittedId),
  },
  listCited: {
    needs: 'evidence.read',
    shows: 'mark',
    call: (actor, { submittedId: selfEvaluationId }) => listCited(actor, { selfEvaluationId }),
  },
  listGrades: {
    needs: 'self-evaluation.read',
    shows: 'mark',
    about: 'area',
    call: (actor, { frameworkCode }) => listGrades(actor, frameworkCode, null),
  },
  getDocumentRequest: {
    needs: 'document.build',
    shows: 'documentId',
    call: (actor, { documentId }) => getDocumentRequest(actor, documentId),
  },
  noteProgress: {
    needs: 'document.build',
    call: (actor, { documentId }) => noteProgress(actor, { documentId, done: 1, steps: 2 }),
  },
  finishDocument: {
    needs: 'document.build',
    call: (actor, { documentId }) => finishDocument(actor, { documentId, bytes: new Uint8Array([1]), steps: 2 }),
  },
  failDocument: {
    needs: 'document.build',
    call: (actor, { documentId }) => failDocument(actor, { documentId, status: 'failed' }),
  },
  removeDocuments: { needs: 'document.build', about: 'nothing', call: (actor) => removeDocuments(actor) },
  // Measures
  listMeasures: { needs: 'measure.read', shows: 'mark', about: 'area', call: (actor) => listMeasures(actor) },
  listCriterionMeasures: {
    needs: 'measure.read',
    shows: 'mark',
    about: 'area',
    call: (actor, { frameworkCode, criterionCode, partnerId }) =>
      listCriterionMeasures(actor, frameworkCode, criterionCode, partnerId),
  },
  getMeasure: {
    needs: 'measure.read',
    shows: 'mark',
    about: 'area',
    call: (actor, of) => getMeasure(actor, of.measureId),
  },
  defineMeasure: {
    needs: 'measure.define',
    call: (actor, { measureId, partnerId, frameworkCode, criterionCode }) =>
      defineMeasure(actor, {
        ...{ measureId, version, partnerId, name: unique(), definition: say, unit: 'count', goodIs: 'higher' },
        ...{ target: null, criteria: [`${frameworkCode}/${criterionCode}`] },
      }),
  },
  recordReading: {
    needs: 'measure.record',
    call: (actor, { measureId }) => recordReading(actor, { measureId, periodToOn: '2009-09-01', value: 1 }),
  },
  // Case files
  listCriterionAudits: {
    needs: 'case-audit.count',
    shows: 'mark',
    call: (actor, of) => listCriterionAudits(actor, of.frameworkCode, of.criterionCode, of.partnerId),
  },
  listAudits: { needs: 'case-audit.count', shows: 'mark', about: 'area', call: (actor) => listAudits(actor) },
  getAudit: [
    {
      needs: 'case-audit.count',
      shows: 'auditId',
      about: 'area',
      call: (actor, of) => getAudit(actor, of.auditId),
    },
    { needs: 'case-audit.read', shows: 'caseFileId', call: (actor, of) => getAudit(actor, of.auditId) },
  ],
  openAudit: {
    needs: 'case-audit.open',
    about: 'area',
    call: (actor, { frameworkCode, criterionCode }) =>
      openAudit(actor, { frameworkCode, criterionCode, title: say, method: say }),
  },
  addCaseFile: {
    needs: 'case-file.add',
    call: (actor, { auditId, partnerId }) => addCaseFile(actor, { auditId, partnerId, reference: unique() }),
  },
  getCaseFile: {
    needs: 'case-audit.read',
    shows: 'mark',
    call: (actor, of) => getCaseFile(actor, of.auditId, of.caseFileId),
  },
  writeReview: {
    needs: 'case-review.write',
    call: (actor, of) => writeReview(actor, { caseFileId: of.caseFileId, version, grade: gradeOf(of), reason: say }),
  },
  moderateReview: {
    needs: 'case-review.moderate',
    call: (actor, of) =>
      moderateReview(actor, {
        ...{ caseFileId: of.caseFileId, version, moderatedGrade: gradeOf(of), moderationReason: say },
      }),
  },
  listChildrenAtRisk: [
    { needs: 'case-audit.count', shows: 'childAtRiskId', call: (actor) => listChildrenAtRisk(actor) },
    { needs: 'child-at-risk.read', shows: 'mark', call: (actor) => listChildrenAtRisk(actor) },
  ],
  getChildAtRisk: {
    needs: 'child-at-risk.read',
    shows: 'mark',
    call: (actor, of) => getChildAtRisk(actor, of.childAtRiskId),
  },
  getRaiseForm: {
    needs: 'child-at-risk.raise',
    shows: 'mark',
    call: (actor, of) => getRaiseForm(actor, of.caseFileId),
  },
  raiseChildAtRisk: {
    needs: 'child-at-risk.raise',
    call: (actor, { partnerId, caseFileId }) =>
      raiseChildAtRisk(actor, { partnerId, caseFileId, reference: 'LDS-1', concern: say }),
  },
  recordManagerTold: {
    needs: 'child-at-risk.record',
    call: (actor, { childAtRiskId }) => recordManagerTold(actor, { childAtRiskId, version, managerTold: say }),
  },
  recordChildSeen: {
    needs: 'child-at-risk.record',
    call: (actor, { childAtRiskId }) => recordChildSeen(actor, { childAtRiskId, version, seenBy: say }),
  },
  closeChildAtRisk: {
    needs: 'child-at-risk.close',
    call: (actor, { childAtRiskId }) =>
      closeChildAtRisk(actor, { childAtRiskId, version, decisionMaker: say, decision: say }),
  },
  listLookBacks: { needs: 'look-back.read', shows: 'mark', about: 'area', call: (actor) => listLookBacks(actor) },
  getLookBack: {
    needs: 'look-back.read',
    shows: 'mark',
    about: 'area',
    call: (actor, of) => getLookBack(actor, of.lookBackId),
  },
  recordLookBack: {
    needs: 'look-back.record',
    call: (actor, { lookBackId }) =>
      recordLookBack(actor, {
        ...{ lookBackId, version, title: say, cohort: say, total: 3, reviewed: 2, found: 1 },
        ...{ startedOn: '2009-09-01', completedOn: null },
      }),
  },
  // Inspections and hand-over
  listInspections: { needs: 'inspection.read', shows: 'mark', about: 'area', call: (actor) => listInspections(actor) },
  listHandover: { needs: 'handover.read', shows: 'mark', call: (actor, of) => listHandover(actor, packOf(of)) },
  getHandoverForm: {
    needs: 'handover.assign',
    shows: 'mark',
    call: (actor, of) => getHandoverForm(actor, packOf(of), of.itemKey),
  },
  assignHandover: {
    needs: 'handover.assign',
    call: (actor, { frameworkCode, itemKey, partnerId, evidenceItemId }) =>
      assignHandover(actor, {
        ...{ frameworkCode, itemKey, version, partnerId, ownerName: say, evidenceItemId },
        ...{ evidenceNote: say, daysToProduce: null },
      }),
  },
  listHandoverUses: {
    needs: 'handover.read',
    shows: 'itemKey',
    call: (actor, of) => listHandoverUses(actor, of.evidenceItemId),
  },
  // Findings and actions
  listActionEvidence: {
    needs: 'finding.read',
    shows: 'mark',
    call: async (actor, of) => [...(await listActionEvidence(actor, of.findingId))],
  },
  listEvidencedActions: {
    needs: 'finding.read',
    shows: 'mark',
    call: (actor, of) => listEvidencedActions(actor, of.evidenceItemId),
  },
  listActionsToEvidence: { needs: 'action.progress', shows: 'mark', call: (actor) => listActionsToEvidence(actor) },
  getActionEvidenceForm: {
    needs: 'action.progress',
    shows: 'mark',
    call: (actor, of) => getActionEvidenceForm(actor, of.actionId),
  },
  linkEvidenceToAction: {
    needs: 'action.progress',
    call: (actor, { actionId, evidenceItemId }) => linkEvidenceToAction(actor, { actionId, evidenceItemId, note: say }),
  },
  unlinkEvidenceFromAction: {
    needs: 'action.progress',
    call: (actor, { actionId, evidenceItemId }) =>
      unlinkEvidenceFromAction(actor, { actionId, evidenceItemId, version }),
  },
  // Search
  searchEvidence: {
    needs: 'evidence.read',
    shows: 'evidenceItemId',
    call: (actor, { mark: q }) => searchEvidence(actor, searchSchema.parse({ q }), 20),
  },
  searchCriteria: {
    needs: 'framework.read',
    shows: 'anything',
    about: 'nothing',
    call: async (actor) => (await searchCriteria(actor, 'child or practice', 20)).rows[0] ?? null,
  },
  searchFindings: {
    needs: 'finding.read',
    shows: 'findingId',
    call: (actor, { mark }) => searchFindings(actor, mark, 9),
  },
  searchActions: {
    needs: 'finding.read',
    shows: 'findingId',
    call: (actor, { mark }) => searchActions(actor, mark, 9),
  },
  searchPeople: {
    needs: 'person.list',
    shows: 'contactId',
    call: (actor) => searchPeople(actor, 'key contact', 500),
  },
  listFindings: { needs: 'finding.read', shows: 'mark', call: (actor) => listFindings(actor) },
  listCriterionActions: {
    needs: 'finding.read',
    shows: 'mark',
    call: (actor, of) => listCriterionActions(actor, of.frameworkCode, of.criterionCode, of.partnerId),
  },
  getFinding: { needs: 'finding.read', shows: 'mark', call: (actor, of) => getFinding(actor, of.findingId) },
  raiseFinding: [
    { needs: 'finding.raise', call: (actor, of) => raiseFinding(actor, finding(of)) },
    {
      // The inspection alone is the other area's.
      needs: 'finding.raise',
      call: (actor, of) => {
        const [partnerId, frameworkCode] = [world.leeds.partners.police.id, world.leeds.frameworkCode];
        const kind = getPack(frameworkCode).findingKinds[0]?.code ?? '';
        return raiseFinding(actor, { ...finding(of), partnerId, frameworkCode, kind });
      },
    },
  ],
  addAction: {
    needs: 'action.add',
    call: (actor, { findingId, partnerId }) =>
      addAction(actor, { findingId, partnerId, ownerName: say, title: say, successMeasure: say, dueOn: '2009-12-01' }),
  },
  progressAction: {
    needs: 'action.progress',
    call: (actor, { actionId }) =>
      progressAction(actor, { actionId, version, status: 'in-progress', note: say, effect: '' }),
  },
  verifyAction: {
    needs: 'action.verify',
    call: (actor, { actionId }) => verifyAction(actor, { actionId, version, note: say }),
  },
  // Status reports
  listReports: [
    { needs: 'report.read', shows: 'publishedId', call: (actor) => listReports(actor) },
    { needs: 'report.draft', shows: 'draftId', call: (actor) => listReports(actor) },
  ],
  getReport: [
    { needs: 'report.read', shows: 'mark', call: (actor, of) => getReport(actor, of.publishedId) },
    { needs: 'report.draft', shows: 'mark', call: (actor, of) => getReport(actor, of.draftId) },
  ],
  draftReport: {
    needs: 'report.draft',
    call: (actor, { boardId, frameworkCode }) => draftReport(actor, { boardId, frameworkCode }),
  },
  editReport: {
    needs: 'report.draft',
    call: (actor, { draftId }) =>
      editReport(actor, { reportId: draftId, version, headline: say, commentary: say, nextSteps: say }),
  },
  approveReport: {
    needs: 'report.approve',
    call: (actor, { draftId }) => approveReport(actor, { reportId: draftId, version }),
  },
  publishReport: {
    needs: 'report.publish',
    call: (actor, { draftId }) => publishReport(actor, { reportId: draftId, version }),
  },
  // The trail: what each sees of it is in trail.test.ts, because these things have no events
  getTrail: {
    needs: 'audit.read',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => getTrail(actor, trailFiltersSchema.parse({})),
  },
  listTrailChoices: {
    needs: 'audit.read',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => listTrailChoices(actor),
  },
  listTrailBefore: {
    needs: 'audit.export',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => listTrailBefore(actor, trailFiltersSchema.parse({}), 9, 9),
  },
  exportTrail: {
    needs: 'audit.export',
    about: 'nothing',
    call: (actor) => exportTrail(actor, { filters: trailFiltersSchema.parse({}), format: 'csv' }),
  },
  listTrailHeads: {
    needs: 'audit.anchor',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => listTrailHeads(actor),
  },
  // Evidence rooms
  listRooms: { needs: 'evidence-room.open', shows: 'roomId', call: (actor) => listRooms(actor) },
  getRoom: [
    { needs: 'evidence-room.open', shows: 'mark', call: (actor, { roomId }) => getRoom(actor, roomId) },
    { needs: 'evidence-room.read', shows: 'mark', call: (actor, { draftRoomId }) => getRoom(actor, draftRoomId) },
  ],
  getRoomContents: {
    needs: 'evidence-room.open',
    shows: 'mark',
    call: (actor, { roomId }) => getRoomContents(actor, roomId),
  },
  listRoomReadings: {
    needs: 'evidence-room.read',
    shows: 'anything',
    about: 'nothing',
    call: (actor, { roomId }) => listRoomReadings(actor, roomId),
  },
  getRoomBeginning: {
    needs: 'evidence-room.prepare',
    shows: 'anything',
    about: 'nothing',
    call: (actor) => getRoomBeginning(actor),
  },
  getPreparation: {
    needs: 'evidence-room.prepare',
    shows: 'mark',
    call: (actor, { draftRoomId }) => getPreparation(actor, draftRoomId),
  },
  startRoom: {
    needs: 'evidence-room.prepare',
    call: (actor, { inspectionId, frameworkCode }) =>
      startRoom(actor, { title: say, inspectionId, frameworkCode, beginWith: 'nothing' }),
  },
  chooseItems: {
    needs: 'evidence-room.prepare',
    call: (actor, { draftRoomId: roomId }) =>
      chooseItems(actor, { roomId, version, items: [], childLevelItems: [], isChildLevelMeant: false }),
  },
  discardRoom: {
    needs: 'evidence-room.prepare',
    call: async (actor, of) => discardRoom(actor, { roomId: await draftLike(of), version }),
  },
  freezeRoom: {
    needs: 'evidence-room.freeze',
    call: (actor, { draftRoomId: roomId }) =>
      freezeRoom(actor, { roomId, version, openUntilOn: '2009-10-01', childLevelItems: [], isChildLevelMeant: false }),
  },
  extendRoom: {
    needs: 'evidence-room.freeze',
    call: (actor, { roomId }) => extendRoom(actor, { roomId, version, openUntilOn: '2009-10-01' }),
  },
  closeRoom: { needs: 'evidence-room.close', call: (actor, { roomId }) => closeRoom(actor, { roomId, version }) },
  openRoom: { needs: 'evidence-room.open', call: (actor, { roomId }) => openRoom(actor, { roomId }) },
  recordRoomFile: {
    needs: 'evidence-room.open',
    call: (actor, { roomId, evidenceItemId: itemId }) => recordRoomFile(actor, { roomId, itemId }),
  },
  recordPack: { needs: 'evidence-room.open', call: (actor, { roomId }) => recordPack(actor, { roomId }) },
  recordManifest: {
    needs: 'evidence-room.open',
    call: (actor, { roomId }) => recordManifest(actor, { roomId, format: 'csv', files: 1 }),
  },
  // Notifications
  listNotifications: {
    needs: 'notification.read',
    shows: 'mark',
    about: 'person',
    call: (actor) => listNotifications(actor),
  },
  markNotificationsRead: {
    needs: 'notification.read',
    about: 'person',
    call: (actor, { notificationId }) => markNotificationsRead(actor, { notificationIds: [notificationId] }),
  },
  sendNotifications: {
    needs: 'notification.send',
    about: 'nothing',
    call: (actor, { contactId }) =>
      sendNotifications(actor, { key: unique(), text: say, href: '/', personIds: [contactId] }),
  },
  // Mail
  listMails: {
    needs: 'mail.list',
    shows: 'mark',
    call: (actor, { mark }) => listMails(actor, mailFiltersSchema.parse({ to: mark })),
  },
  readMail: { needs: 'mail.read', shows: 'mark', call: (actor, { mailId }) => readMail(actor, mailId) },
  retryMail: { needs: 'mail.retry', call: (actor, { mailId }) => retryMail(actor, { mailId }) },
  aboutInvitation: {
    needs: 'mail.send',
    shows: 'anything',
    call: (actor, { invitationId }) => aboutInvitation(actor, invitationId, 1),
  },
  aboutStartedCycle: {
    needs: 'notification.send',
    shows: 'contactId',
    about: 'area',
    call: (actor, { cycleId }) => aboutStartedCycle(actor, cycleId),
  },
  aboutNamedContributors: {
    needs: 'notification.send',
    shows: 'mark',
    about: 'area',
    call: (actor, { returningServiceId: serviceId, frameworkCode, contactId }) =>
      aboutNamedContributors(actor, { serviceId, frameworkCode, personIds: [contactId] }),
  },
  aboutDueSelfEvaluation: {
    needs: 'notification.send',
    shows: 'mark',
    about: 'area',
    call: (actor, { cycleId, returningServiceId }) => aboutDueSelfEvaluation(actor, cycleId, returningServiceId),
  },
  aboutSubmittedOverarching: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutSubmittedOverarching(actor, of.overarchingSubmittedId),
  },
  aboutDecidedOverarching: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutDecidedOverarching(actor, of.overarchingSignedOffId),
  },
  aboutSubmittedSelfEvaluation: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutSubmittedSelfEvaluation(actor, of.submittedId),
  },
  aboutDecidedSelfEvaluation: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutDecidedSelfEvaluation(actor, of.returnedId),
  },
  aboutDeclinedEvidence: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutDeclinedEvidence(actor, of.evidenceItemId),
  },
  aboutDamagedFile: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutDamagedFile(actor, of.versionId),
  },
  aboutRefusedFile: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutRefusedFile(actor, of.versionId),
  },
  aboutChildAtRisk: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutChildAtRisk(actor, of.childAtRiskId),
  },
  aboutUnconfirmedContacts: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutUnconfirmedContacts(actor, of.partnerId),
  },
  aboutPublishedReport: {
    needs: 'notification.send',
    shows: 'anything',
    call: (actor, of) => aboutPublishedReport(actor, of.publishedId),
  },
};

function finding({ frameworkCode, partnerId, inspectionId }: Prepared) {
  return {
    ...{ frameworkCode, partnerId, inspectionId, kind: getPack(frameworkCode).findingKinds[0]?.code ?? '' },
    ...{ title: say, detail: say, source: 'inspection' as const },
    ...{ criterionCode: null, timescale: null, printedDueOn: null },
  };
}

/** Those that act for nobody in particular: at the door, at the console, and for the queue. */
const withoutActor = [
  'aboutSignInLink',
  'acceptInvitation',
  'createOperator',
  'getAreaForJobs',
  'getHolderOfLink',
  'getInvitationByToken',
  'getMailToSend',
  'isCodeOwed',
  'isSessionPending',
  'listAreaIdsForJobs',
  'listExamplePeople',
  'listNewsReaders',
  'listOpenInvitationsFor',
  'namedKeys',
  'openAfterInvitation',
  'openExampleSession',
  'openLinkSession',
  'openProviderSession',
  'openSession',
  'queueMail',
  'readStored',
  'recordSweep',
  'recordTry',
  'refuseProviderAnswer',
  'removeLeftovers',
  'removeOrphans',
];

type Things = { world: World; own: Prepared; others: Prepared; elsewhere: Prepared };

/** Where commands act, each on things of its own. */
let world: World;
/** What queries are asked about: they change nothing, and nobody changes these. */
let unchanged: Things;
beforeAll(async () => {
  world = await createWorld();
  unchanged = await prepareThings(await createWorld());
});

async function prepareThings(of: World): Promise<Things> {
  const [own, others, elsewhere] = await Promise.all([
    prepare(of, { area: 'leeds', partner: 'police' }),
    prepare(of, { area: 'leeds', partner: 'hospital' }),
    prepare(of, { area: 'county', partner: 'police' }),
  ]);
  return { world: of, own, others, elsewhere };
}

function actorOf(of: World, role: Role): Actor {
  const { area } = of.actor('leeds', 'task-group');
  if (role === 'visitor') return visitorActor();
  if (role === 'system') return systemActor(area);
  if (role === 'operator') return of.operator;
  if (role === 'account-holder') return accountHolder({ ...somebody, personId: of.operator.personId });
  return of.actor('leeds', role);
}

/** What the table of permissions says of the act on the thing, for someone of its area. */
function isAllowed({ needs, about }: Way, actor: Actor, of: Prepared): boolean {
  if (about === 'area' || about === 'nothing') return permitsSome(actor, needs);
  if (about === 'person') return permitsSome(actor, needs) && actor.personId === of.contactId;
  const { partnerId, boardId, inspectionId, contributorId } = of;
  return permits(actor, needs, { partnerId, boardId, inspectionId, ownerId: contributorId });
}

const somebody = {
  ...{ sessionId: '', name: 'Somebody', email: '', isOperator: false, memberships: [] },
  ...{ way: 'password' as const, hasProvenSecondFactor: true },
};

type Outcome = 'done' | 'forbidden' | 'not-found';

/** "Done" is also whatever was stopped by a rule: the door was open. A query that shows nothing found nothing. */
async function outcomeOf({ call, shows }: Way, actor: Actor, of: Prepared): Promise<Outcome> {
  const answer = await call(actor, of);
  if (shows === 'anything') return answer === null ? 'not-found' : 'done';
  if (shows) return JSON.stringify(answer)?.includes(String(of[shows])) ? 'done' : 'not-found';
  const { ok, failure } = answer as { ok: boolean; failure?: { kind: string } };
  if (ok) return 'done';
  return failure?.kind === 'forbidden' || failure?.kind === 'not-found' ? failure.kind : 'done';
}

const rows = Object.entries(ways).flatMap(([name, way]) =>
  [way].flat().map((one): { name: string; way: Way } => ({ name, way: one })),
);

describe('every command and query', () => {
  it('has its row, and every row is of one', () => {
    const exported = exportedWays();
    expect([...Object.keys(ways), ...withoutActor].sort()).toEqual(exported.map(({ name }) => name).sort());
    expect(exported.filter(({ hasActor }) => !hasActor).map(({ name }) => name)).toEqual(withoutActor);
  });

  test.each(rows)('$name, by the permission $way.needs', async ({ way }) => {
    const things = way.shows ? unchanged : await prepareThings(world);
    const found: Record<string, Outcome[]> = {};
    const wanted: Record<string, unknown[]> = {};
    const ask = async (role: Role) => {
      const actor = actorOf(things.world, role);
      wanted[role] = wantedOf(way, actor, role, things);
      const asked = way.about === 'nothing' ? [things.own] : [things.own, things.others, things.elsewhere];
      const answers: Outcome[] = [];
      for (const thing of asked) answers.push(await outcomeOf(way, actor, thing));
      found[role] = answers;
    };
    // Whoever is refused goes first, so that nothing they are refused has been done already.
    await Promise.all(ROLES.filter((role) => !reachOf(role, way.needs)).map(ask));
    for (const role of ROLES.filter((one) => reachOf(one, way.needs))) await ask(role);
    expect(found).toEqual(wanted);
  });
});

/** What must come of the act on the own thing, on another partner's, and on another area's: there nobody finds any. */
function wantedOf(way: Way, actor: Actor, role: Role, { own, others }: Things): unknown[] {
  const refused = way.shows ? 'not-found' : expect.stringMatching(/^(?:forbidden|not-found)$/);
  const wanted = (of: Prepared) => (isAllowed(way, actor, of) ? 'done' : refused);
  if (way.about === 'nothing') return [wanted(own)];
  const isEverywhere = reachOf(role, way.needs) === 'installation';
  const elsewhere = isEverywhere ? 'done' : isAllowed(way, actor, own) ? 'not-found' : refused;
  return [wanted(own), wanted(others), elsewhere];
}

/** Why a cookie names nobody who could ask for anything: every command and query above takes an actor, and there is none. */
const shut: Record<string, object> = {
  'the second factor is still to come': { isPending: true },
  'they signed out': { endedAt: new Date() },
  'it is over': { expiresAt: new Date(Date.now() - 1000) },
  'nobody used it for too long': { lastSeenAt: new Date(Date.now() - 2 * 3_600_000) },
};

describe('whoever the matrix has no column for', () => {
  const actorBehind = async (row: object, isDisabled = false): Promise<unknown> => {
    const { owner } = world;
    const { personId } = world.another('leeds', 'inspection-lead');
    const secretHash = crypto.randomUUID();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await owner.session.create({ data: { secretHash, personId, expiresAt, ...row } });
    await owner.person.update({ where: { id: personId }, data: { disabledAt: isDisabled ? new Date() : null } });
    const sql = "SELECT actor_of_session($1, interval '1 hour', '2026-01-01') AS person";
    const { rows: found } = await onAppConnection((client) => client.query<{ person: unknown }>(sql, [secretHash]));
    return found[0]?.person;
  };

  test.each(Object.entries(shut))('is no actor: %s [V7.2.1, V8.2.1]', async (_why, row) => {
    expect(await actorBehind({})).toMatchObject({ isOperator: false });
    expect(await actorBehind(row)).toBeNull();
  });

  it('is no actor once their account is disabled, whatever sessions they have [V7.4.2]', async () => {
    expect(await actorBehind({}, true)).toBeNull();
  });
});
