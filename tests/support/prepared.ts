import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { hashOfSecret, newSessionSecret } from '@/lib/access/session-secret';
import { getPack } from '@/lib/frameworks/packs';
import { expiryOf } from '@/lib/people/invitations/rules';
import { dayColumn } from '@/lib/platform/day-columns';
import { storageKeyOf } from '@/lib/platform/storage/storage';
import type { TestArea, World } from './world';

const AT = new Date('2009-09-10T09:00:00Z');
const ON = dayColumn('2009-09-10');

let findings = 0;

/** Far enough apart that the numbers that commands give in between stay free. */
function nextFinding(): number {
  findings += 1000;
  return findings;
}

type Holder = { area: 'leeds' | 'county'; partner: 'police' | 'hospital' };

/** One of everything that a partner of an area can have, each with `mark` in its words, and the ids to ask for it by. */
export type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Makes one of everything for a partner. Its board is the area's own for the police, and a new one for the hospital. */
export async function prepare(world: World, { area: areaName, partner }: Holder) {
  const { owner } = world;
  const area: TestArea = world[areaName];
  const { id: areaId, frameworkCode } = area;
  const partnerId = area.partners[partner].id;
  const mark = `mark-${randomUUID()}`;
  const of = { areaId, partnerId };
  const [criterionCode = ''] = area.criteria;
  const person = (role: Parameters<World['actor']>[1]): Actor => world.another(areaName, role, partner);
  const [contactId, writerId, leadId] = [
    world.actor(areaName, 'key-contact', partner).personId,
    person('deputy').personId,
    person('inspection-lead').personId,
  ];
  const contributorId = world.actor(areaName, 'contributor', partner).personId;
  const only = { select: { id: true } } as const;

  const boardId =
    partner === 'police'
      ? area.boardId
      : (await owner.board.create({ data: { areaId, name: mark, purpose: mark, position: 2 }, ...only })).id;
  const service = await owner.service.create({ data: { ...of, name: mark, position: 9 }, ...only });
  await owner.criterionAssignment.createMany({
    data: area.criteria.map((code) => {
      return { areaId, serviceId: service.id, frameworkCode, criterionCode: code, dueOn: ON };
    }),
  });
  const cycle = { areaId, frameworkCode, name: `cycle ${randomUUID()}`, startedOn: ON, dueOn: ON };
  const { id: cycleId } = await owner.selfEvaluationCycle.create({ data: cycle, ...only });
  const selfEvaluation = async (status: 'submitted' | 'returned', serviceId: string) => {
    const row = { ...of, serviceId, frameworkCode, cycleId, status };
    const sent = { startedAt: AT, submittedById: writerId, submittedAt: AT };
    const { id } = await owner.selfEvaluation.create({ data: { ...row, ...sent }, ...only });
    const text = { whatWeKnow: mark, howWeKnow: mark, whatNext: mark };
    const saved = { areaId, selfEvaluationId: id, criterionCode, ...text, editedById: writerId, editedAt: AT };
    await owner.selfEvaluationEntry.create({ data: { ...saved, sentVersion: 1 } });
    await owner.selfEvaluationRevision.create({ data: { ...saved, version: 1 } });
    return id;
  };
  const comment = async (selfEvaluationId: string) => {
    const said = { criterionCode, part: 'whatWeKnow', quote: mark, body: mark, writtenById: leadId, writtenAt: AT };
    const row = { areaId, selfEvaluationId, ...said };
    const { id } = await owner.selfEvaluationComment.create({ data: row, ...only });
    await owner.selfEvaluationMention.create({ data: { areaId, commentId: id, personId: contactId } });
    return id;
  };
  const submittedId = await selfEvaluation('submitted', service.id);
  const commentId = await comment(submittedId);
  const returning = await owner.service.create({ data: { ...of, name: `${mark} too`, position: 9 }, ...only });
  const returnedId = await selfEvaluation('returned', returning.id);
  await owner.criterionAssignment.create({
    data: { areaId, serviceId: returning.id, frameworkCode, criterionCode, dueOn: ON },
  });
  const namedFor = { areaId, serviceId: returning.id, frameworkCode, criterionCode };
  await owner.criterionContributor.create({
    data: { ...namedFor, personId: contactId, namedById: leadId, namedAt: AT },
  });

  const elementCode = getPack(frameworkCode).schedule.elements[partner === 'police' ? 0 : 1]?.code ?? '';
  const overarching = async (status: 'draft' | 'submitted' | 'signed-off', edition: number) => {
    const begun = { areaId, frameworkCode, elementCode, cycleId, edition, startedById: leadId, startedAt: AT };
    const { id } = await owner.overarchingEvaluation.create({ data: { ...begun, status }, ...only });
    const said = { areaId, evaluationId: id, criterionCode: elementCode, judgement: mark, whatNext: mark };
    const saved = { ...said, editedById: leadId, editedAt: AT };
    await owner.overarchingEntry.create({ data: saved });
    await owner.overarchingRevision.create({ data: { ...saved, version: 1 } });
    return id;
  };
  const overarchingDraftId = await overarching('draft', 1);
  const overarchingSubmittedId = await overarching('submitted', 2);
  const overarchingSignedOffId = await overarching('signed-off', 3);

  const evidence = await owner.evidenceItem.create({
    data: {
      ...{ ...of, title: mark, kind: 'audit', summary: mark, reviewByOn: dayColumn('2010-09-10') },
      ...{ marking: 'official', hasChildLevelData: false, status: 'proposed', proposedById: writerId, proposedAt: AT },
    },
    ...only,
  });
  const version = await owner.evidenceVersion.create({
    data: {
      ...{ areaId, itemId: evidence.id, number: 1, fileName: `${mark}.txt`, mediaType: 'text/plain', sizeInBytes: 1 },
      ...{ sha256: '0'.repeat(64), storageKey: `00/${randomUUID()}`, uploadedById: writerId, uploadedAt: AT },
      ...{ checkStatus: 'available', checkedAt: AT, textStatus: 'read' },
    },
    ...only,
  });
  const versionId = version.id;
  await owner.evidencePassage.create({ data: { areaId, versionId, position: 1, text: mark } });
  await owner.evidenceLink.create({ data: { areaId, itemId: evidence.id, frameworkCode, criterionCode, note: mark } });
  await owner.evidenceItem.create({
    data: {
      ...{ ...of, title: `${mark} declined`, kind: 'audit', summary: mark, reviewByOn: dayColumn('2010-09-10') },
      ...{ status: 'declined', proposedById: writerId, proposedAt: AT, decidedById: leadId, decidedAt: AT },
      decisionReason: mark,
    },
    ...only,
  });

  const measure = await owner.measure.create({
    data: { ...of, name: mark, definition: mark, unit: 'count', goodIs: 'higher' },
    ...only,
  });
  const measured = { areaId, measureId: measure.id };
  await owner.measureReading.create({
    data: { ...measured, periodToOn: ON, value: 1, recordedById: writerId, recordedAt: AT },
  });
  await owner.measureLink.create({ data: { ...measured, frameworkCode, criterionCode } });
  await owner.selfEvaluationEvidence.create({
    data: { areaId, selfEvaluationId: submittedId, criterionCode, itemId: evidence.id, note: mark },
  });
  const upload = await owner.evidenceUpload.create({
    data: {
      ...{ ...of, fileName: `${mark}.csv`, sizeInBytes: 20, status: 'received', mediaType: 'text/csv; charset=utf-8' },
      ...{ sha256: '1'.repeat(64), sentById: contactId, startedAt: AT, receivedAt: AT },
    },
    ...only,
  });
  const document = await owner.builtDocument.create({
    data: {
      ...{ areaId, kind: 'self-evaluation', format: 'docx', frameworkCode, subjectId: submittedId, fileName: mark },
      ...{ marking: 'official-sensitive', requestedById: contactId, requestedAt: new Date() },
    },
    ...only,
  });

  const audit = await owner.caseAudit.create({
    data: { areaId, frameworkCode, criterionCode, title: mark, method: mark, openedOn: ON },
    ...only,
  });
  const caseFile = await owner.caseFile.create({ data: { ...of, auditId: audit.id, reference: mark }, ...only });
  await owner.caseReview.create({
    data: {
      ...{ areaId, caseFileId: caseFile.id, grade: getPack(frameworkCode).gradeScale[0]?.code ?? '', reason: mark },
      ...{ reviewedById: writerId, reviewedAt: AT },
    },
  });
  const childAtRisk = await owner.childAtRisk.create({
    data: { ...of, caseFileId: caseFile.id, reference: mark, concern: mark, raisedById: writerId, raisedAt: AT },
    ...only,
  });
  const lookBack = await owner.lookBackReview.create({
    data: { areaId, title: mark, cohort: mark, total: 3, reviewed: 2, found: 1, startedOn: ON },
    ...only,
  });

  const inspectionWords = { title: mark, inspectorate: 'Ofsted', summary: mark, startedOn: ON };
  const inspection =
    partner === 'police'
      ? await owner.inspection.update({
          where: { areaId_id: { areaId, id: area.inspectionId } },
          data: inspectionWords,
          ...only,
        })
      : await owner.inspection.create({ data: { areaId, ...inspectionWords }, ...only });
  const itemKey = getPack(frameworkCode).handover[partner === 'police' ? 0 : 1]?.key ?? '';
  const item = { areaId, frameworkCode, itemKey };
  await owner.handoverItem.upsert({
    where: { areaId_frameworkCode_itemKey: item },
    create: { ...item, partnerId, ownerName: mark, evidenceItemId: evidence.id, evidenceNote: mark },
    update: { partnerId, ownerName: mark, evidenceItemId: evidence.id, evidenceNote: mark },
  });
  const finding = await owner.finding.create({
    data: {
      ...{
        ...of,
        frameworkCode,
        criterionCode,
        number: nextFinding(),
        title: mark,
        detail: mark,
        source: 'inspection',
      },
      ...{ kind: getPack(frameworkCode).findingKinds[0]?.code ?? '', raisedOn: ON },
    },
    ...only,
  });
  const action = await owner.action.create({
    data: {
      ...{ ...of, findingId: finding.id, ownerId: contributorId, ownerName: mark, title: mark, successMeasure: mark },
      ...{ dueOn: ON, status: 'done', doneById: writerId, doneAt: AT },
    },
    ...only,
  });
  await owner.actionEvidence.create({
    data: { areaId, actionId: action.id, itemId: evidence.id, note: mark, linkedById: writerId, linkedAt: AT },
  });

  const roomFileId = randomUUID();
  const room = async (isFrozen: boolean) => {
    const begun = {
      areaId,
      title: mark,
      frameworkCode,
      inspectionId: inspection.id,
      startedById: leadId,
      startedAt: AT,
    };
    const { id: roomId } = await owner.evidenceRoom.create({ data: begun, ...only });
    const chosen = { areaId, roomId, itemId: evidence.id };
    if (!isFrozen) {
      await owner.evidenceRoomItem.create({ data: chosen });
      return roomId;
    }
    await owner.evidenceRoomItem.create({
      data: {
        ...{ ...chosen, versionId: version.id, position: 1, title: mark, kind: 'audit', summary: mark, partnerId },
        ...{ partnerName: mark, marking: 'official', hasChildLevelData: false, number: 1, fileName: `${mark}.txt` },
        ...{ mediaType: 'text/plain', sizeInBytes: Buffer.byteLength(mark), storageKey: storageKeyOf(roomFileId) },
        ...{ sha256: createHash('sha256').update(mark).digest('hex'), sentByName: mark, sentAt: AT },
      },
    });
    await owner.evidenceRoomPlace.create({ data: { ...chosen, kind: 'criterion', code: criterionCode, note: mark } });
    await owner.evidenceRoom.update({
      where: { areaId_id: { areaId, id: roomId } },
      data: { status: 'frozen', openUntilOn: dayColumn('2030-12-31'), frozenById: leadId, frozenAt: AT },
    });
    const readers = (['inspection-lead', 'task-group', 'director', 'inspector'] as const).flatMap((role) => [
      world.actor(areaName, role).personId,
      person(role).personId,
    ]);
    await owner.evidenceRoomOpening.createMany({
      data: readers.map((personId) => ({ areaId, roomId, personId, openedAt: new Date() })),
    });
    return roomId;
  };
  const [roomId, draftRoomId] = [await room(true), await room(false)];

  const report = (status: 'draft' | 'published') =>
    owner.statusReport.create({
      data: {
        ...{ areaId, boardId, frameworkCode, title: mark, asAtOn: ON, snapshot: snapshotOf(area), headline: mark },
        ...{ commentary: mark, nextSteps: mark, draftedById: leadId, draftedAt: AT, status },
      },
      ...only,
    });
  const [draft, published] = [await report('draft'), await report('published')];
  const keyContact = await owner.keyContact.create({
    data: { ...of, personId: contactId, isDeputy: false },
    ...only,
  });
  const notification = await owner.notification.create({
    data: { areaId, personId: contactId, text: mark, href: '/', createdAt: new Date() },
    ...only,
  });
  const invitation = await owner.invitation.create({
    data: {
      ...{ ...of, name: mark, email: `${mark}@invited.example`, role: 'contributor', invitedById: leadId },
      ...{ invitedAt: new Date(), expiresAt: expiryOf(new Date()) },
    },
    ...only,
  });
  const mail = await owner.mail.create({
    data: {
      ...{ key: mark, template: 'invitation', recipient: `${mark}@invited.example`, status: 'kept' },
      parameters: {
        ...{ invitationId: invitation.id, generation: 1, areaName: mark, role: 'contributor', reachName: null },
        ...{ inviterName: mark, expiresOn: '2026-12-01', isFromExample: true },
      },
      queuedAt: new Date(),
    },
    ...only,
  });
  const leaving = await owner.person.create({ data: { name: mark, email: `${mark}@leaving.example` }, ...only });
  const grant = await owner.roleGrant.create({ data: { ...of, personId: leaving.id, role: 'auditor' }, ...only });
  const selfEvaluationImport = await owner.selfEvaluationImport.create({
    data: {
      ...{ ...of, serviceId: service.id, frameworkCode, fileName: `${mark}.docx`, uploadedById: writerId },
      entries: {
        criteria: [
          {
            ...{ code: criterionCode, version: 0, faults: [] },
            text: { whatWeKnow: mark, howWeKnow: '', whatNext: '', grade: null, confidence: null },
          },
        ],
        ...{ leftOut: [], pictures: 0 },
      },
      uploadedAt: new Date(),
    },
    ...only,
  });
  const peopleImport = await owner.peopleImport.create({
    data: {
      ...{ areaId, fileName: `${mark}.csv`, uploadedById: world.actor(areaName, 'inspection-lead').personId },
      rows: [
        {
          number: 2,
          name: mark,
          email: `${mark}@table.example`,
          role: 'auditor',
          partnerId,
          boardId: null,
          endsOn: null,
        },
      ],
      uploadedAt: new Date(),
    },
    ...only,
  });
  const { secret: sessionSecret } = newSessionSecret();
  await owner.session.create({
    data: {
      ...{ secretHash: hashOfSecret(sessionSecret), personId: contactId, openedAt: AT, lastSeenAt: AT },
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const openSession = async (personId: string, isPending: boolean) => {
    const { secret, secretHash } = newSessionSecret();
    const expiresAt = new Date(Date.now() + 3_600_000);
    const { id } = await owner.session.create({ data: { secretHash, personId, isPending, expiresAt }, ...only });
    return { id, secret };
  };
  const [pending, ofOperator] = [await openSession(contactId, true), await openSession(world.operator.personId, false)];
  const identity = { issuer: 'https://provider.example', subject: randomUUID(), linkedAt: new Date() };
  await owner.identity.create({ data: { ...identity, personId: world.operator.personId } });
  await owner.secondFactor.create({ data: { personId: leaving.id, sealedSecret: mark, confirmedAt: new Date() } });
  return {
    ...{ mark, areaId, partnerId, boardId, frameworkCode, criterionCode, itemKey, contactId, contributorId },
    ...{ partnerSlug: partner, slug: area.slug, sessionSecret },
    serviceId: service.id,
    returningServiceId: returning.id,
    submittedId,
    commentId,
    returnedId,
    elementCode,
    overarchingDraftId,
    overarchingSubmittedId,
    overarchingSignedOffId,
    cycleId,
    evidenceItemId: evidence.id,
    versionId,
    uploadId: upload.id,
    documentId: document.id,
    measureId: measure.id,
    auditId: audit.id,
    caseFileId: caseFile.id,
    childAtRiskId: childAtRisk.id,
    lookBackId: lookBack.id,
    inspectionId: inspection.id,
    roomId,
    draftRoomId,
    roomFileId,
    findingId: finding.id,
    actionId: action.id,
    draftId: draft.id,
    publishedId: published.id,
    keyContactId: keyContact.id,
    notificationId: notification.id,
    selfEvaluationImportId: selfEvaluationImport.id,
    peopleImportId: peopleImport.id,
    invitationId: invitation.id,
    mailId: mail.id,
    grantId: grant.id,
    leavingId: leaving.id,
    pendingSecret: pending.secret,
    ownSessionId: ofOperator.id,
    ownIdentity: identity.subject,
    ownSessionSecret: ofOperator.secret,
  };
}

function snapshotOf({ frameworkCode }: TestArea) {
  const measure = { status: 'ready', inPlace: 0, needed: 0 };
  const nothing = { elements: [], criteria: [], partners: [], blockers: [], findings: [], audits: [], lookBacks: [] };
  return {
    ...{ format: 1, asAtOn: '2009-09-10', areaName: 'An area', verdict: 'Ready', since: null, ...nothing },
    board: { name: 'A board', meetsOn: null, focusTheme: null },
    framework: { code: frameworkCode, version: '1', title: 'A framework' },
    area: { ...measure, blockers: 0, gaps: 0, watches: 0, change: null },
  };
}
