import { PrismaPg } from '@prisma/adapter-pg';
import { currentInstant } from '@/lib/platform/clock';
import { dayOf } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { removeStoredFile } from '@/lib/platform/storage/storage';
import { PrismaClient } from '@/prisma/generated/client';
import { areaRow, boardRows, frameworkRows } from './areas';
import { auditRows, caseFileRows, caseReviewRows, childAtRiskRows, lookBackRows } from './case-files';
import { commentRows, mentionRows } from './challenge';
import type { AreaContent } from './content';
import { county } from './county/area';
import { evidenceLinkRows, evidenceRows, evidenceVersionRows } from './evidence';
import { actionEvidenceRows } from './evidence-notes';
import {
  evidenceRoomItemRows,
  evidenceRoomOpeningRows,
  evidenceRoomPlaceRows,
  evidenceRoomRows,
  evidenceRoomStates,
} from './evidence-rooms';
import { evidencePassageRows } from './evidence-texts';
import { type KeptFile, keepFiles } from './files';
import { actionRows, findingRows, inspectionRows, noteRows } from './findings';
import { invitationRows } from './invitations';
import { leeds } from './leeds/area';
import { mailRows } from './mails';
import { measureLinkRows, measureReadingRows, measureRows } from './measures';
import { namedEvidenceRows } from './named-evidence';
import {
  overarchingEntryRows,
  overarchingQuoteRows,
  overarchingRevisionRows,
  overarchingRows,
  overarchingSourceRows,
} from './overarching';
import { assignmentRows, partnerRows, serviceRows } from './partners';
import { AreaKeys, grantRows, keyContactRows, peopleRows } from './people';
import { peopleImportRows } from './people-imports';
import { contributorRows, reminderRows } from './planning';
import { handoverRows, snapshotRows } from './readiness';
import { reportRows } from './reports';
import { cycleRows, entryRows, revisionRows, selfEvaluationRows } from './self-evaluations';
import { appendTrail, headBefore, trailOf } from './trail';
import { uploadRows } from './uploads';

/**
 * Loads the worked examples, in one transaction, as the owner of the tables. Does nothing where any area exists.
 * Throws, and leaves neither rows nor files, when the content is at odds with itself or with its frameworks.
 */
export async function seed(urls: { ownerUrl: string }): Promise<void> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: urls.ownerUrl, max: 1 }) });
  const storageKeys: string[] = [];
  try {
    await client.$transaction((db) => loadUnlessThereAreAreas(db, storageKeys), { timeout: 60_000 });
  } catch (error) {
    await Promise.all(storageKeys.map((key) => removeStoredFile(key)));
    throw error;
  } finally {
    await client.$disconnect();
  }
}

async function loadUnlessThereAreAreas(db: Db, storageKeys: string[]): Promise<void> {
  // Two processes that start at once must not both find the tables empty.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('worked-examples'))`;
  if ((await db.area.count()) > 0) return;
  const loadedAt = currentInstant();
  const areas = [leeds, county(dayOf(loadedAt))];
  await db.person.createMany({ data: peopleRows(areas, loadedAt) });
  for (const [position, content] of areas.entries()) {
    const files = await keepFiles(content, (key) => storageKeys.push(key));
    await loadArea(db, content, files, new Date(loadedAt.getTime() + position));
    await db.evidenceUpload.createMany({ data: await uploadRows(content, (key) => storageKeys.push(key)) });
  }
}

async function loadArea(
  db: Db,
  content: AreaContent,
  files: ReadonlyMap<string, KeptFile>,
  createdAt: Date,
): Promise<void> {
  const keys = new AreaKeys(content);
  await db.area.create({ data: areaRow(content, keys, createdAt) });
  await db.adoptedFramework.createMany({ data: frameworkRows(content, keys) });
  await db.board.createMany({ data: boardRows(content, keys) });
  await db.partner.createMany({ data: partnerRows(content, keys) });
  await db.service.createMany({ data: serviceRows(content, keys) });
  await db.criterionAssignment.createMany({ data: assignmentRows(content, keys) });
  await db.inspection.createMany({ data: inspectionRows(content, keys) });
  await db.roleGrant.createMany({ data: grantRows(content, keys) });
  await db.keyContact.createMany({ data: keyContactRows(content, keys) });
  await db.peopleImport.createMany({ data: peopleImportRows(keys, createdAt) });
  await db.selfEvaluationCycle.createMany({ data: cycleRows(content, keys) });
  await db.selfEvaluation.createMany({ data: selfEvaluationRows(content, keys) });
  await db.selfEvaluationEntry.createMany({ data: entryRows(content, keys) });
  await db.selfEvaluationRevision.createMany({ data: revisionRows(content, keys) });
  await db.selfEvaluationComment.createMany({ data: commentRows(content, keys) });
  await db.selfEvaluationMention.createMany({ data: mentionRows(content, keys) });
  await db.overarchingEvaluation.createMany({ data: overarchingRows(content, keys) });
  await db.overarchingEntry.createMany({ data: overarchingEntryRows(content, keys) });
  await db.overarchingRevision.createMany({ data: overarchingRevisionRows(content, keys) });
  await db.overarchingQuote.createMany({ data: overarchingQuoteRows(content, keys) });
  await db.overarchingSource.createMany({ data: overarchingSourceRows(content, keys) });
  await db.criterionContributor.createMany({ data: contributorRows(content, keys) });
  await db.selfEvaluationReminder.createMany({ data: reminderRows(content, keys) });
  await db.evidenceItem.createMany({ data: evidenceRows(content, keys) });
  await db.evidenceVersion.createMany({ data: evidenceVersionRows(content, keys, files) });
  await db.evidencePassage.createMany({ data: evidencePassageRows(content, keys) });
  await db.evidenceLink.createMany({ data: evidenceLinkRows(content, keys) });
  await db.selfEvaluationEvidence.createMany({ data: namedEvidenceRows(content, keys) });
  await db.measure.createMany({ data: measureRows(content, keys) });
  await db.measureReading.createMany({ data: measureReadingRows(content, keys) });
  await db.measureLink.createMany({ data: measureLinkRows(content, keys) });
  await db.finding.createMany({ data: findingRows(content, keys) });
  await db.action.createMany({ data: actionRows(content, keys) });
  await db.actionNote.createMany({ data: noteRows(content, keys) });
  await db.actionEvidence.createMany({ data: actionEvidenceRows(content, keys) });
  const invitations = invitationRows(content, keys, createdAt);
  await db.invitation.createMany({ data: invitations });
  await db.mail.createMany({ data: mailRows(content, keys, createdAt) });
  await db.caseAudit.createMany({ data: auditRows(content, keys) });
  await db.caseFile.createMany({ data: caseFileRows(content, keys) });
  await db.caseReview.createMany({ data: caseReviewRows(content, keys) });
  await db.childAtRisk.createMany({ data: childAtRiskRows(content, keys) });
  await db.lookBackReview.createMany({ data: lookBackRows(content, keys) });
  await db.handoverItem.createMany({ data: handoverRows(content, keys) });
  await db.evidenceRoom.createMany({ data: evidenceRoomRows(content, keys) });
  await db.evidenceRoomItem.createMany({ data: evidenceRoomItemRows(content, keys, files) });
  await db.evidenceRoomPlace.createMany({ data: evidenceRoomPlaceRows(content, keys) });
  for (const state of evidenceRoomStates(content, keys)) await db.evidenceRoom.update(state);
  await db.evidenceRoomOpening.createMany({ data: evidenceRoomOpeningRows(content, keys) });
  const snapshots = snapshotRows(content, keys);
  await db.readinessSnapshot.createMany({ data: snapshots });
  await db.$executeRaw`SELECT work_for(${keys.areaId}::uuid, NULL::uuid, 'area', NULL::uuid[])`;
  const trail = trailOf(content, { keys, files, snapshots, invitations, loadedAt: createdAt });
  const hashes = await appendTrail(db, trail);
  await db.statusReport.createMany({ data: reportRows(content, keys, headBefore(trail, hashes)) });
}
