import { type Actor, systemActor } from '@/lib/access/actor';
import { getAreaForJobs, listAreaIdsForJobs } from '@/lib/areas/queries';
import { appendAnchors } from '@/lib/audit/anchor-file';
import { removeDocuments } from '@/lib/documents/building/commands';
import { documentHandlers } from '@/lib/documents/building/handlers';
import { checkHandlers, checkWaitingFiles } from '@/lib/evidence/checks/handlers';
import { sweepHandlers } from '@/lib/evidence/sweep/handlers';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';
import type { JobHandlers } from '@/lib/jobs/runner';
import { remindKeyContacts } from '@/lib/partners/reminders/commands';
import { currentInstant } from '@/lib/platform/clock';
import { env, mailSettings } from '@/lib/platform/env';
import { logger } from '@/lib/platform/logger';
import { createMailer } from '@/lib/platform/mailer';
import type { Result } from '@/lib/platform/result';
import { takeReadinessSnapshot } from '@/lib/readiness/commands';
import { remindSelfEvaluations } from '@/lib/self-evaluations/reminders/commands';
import { listTrailHeads } from '@/lib/trail/queries';
import { sendNotifications } from './commands';
import { removeLeftovers } from './leftovers/commands';
import { mailHandlers, mailNews } from './mail/handlers';
import { aboutComment } from './recipients/comments/queries';
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
} from './recipients/queries';
import {
  aboutDueSelfEvaluation,
  aboutNamedContributors,
  aboutStartedCycle,
} from './recipients/self-evaluations/queries';
import type { News } from './types';

/** What each job does, as the system in the job's area. What a job is about may be past by then: nobody is told. */
export const jobHandlers: JobHandlers = {
  'notify-self-evaluation-submitted': ({ areaId, selfEvaluationId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutSubmittedSelfEvaluation(actor, selfEvaluationId)),
  'notify-self-evaluation-decided': ({ areaId, selfEvaluationId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDecidedSelfEvaluation(actor, selfEvaluationId)),
  'notify-cycle-started': ({ areaId, cycleId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutStartedCycle(actor, cycleId)),
  'notify-contributors-named': ({ areaId, ...named }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutNamedContributors(actor, named)),
  'notify-self-evaluation-due': ({ areaId, cycleId, serviceId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDueSelfEvaluation(actor, cycleId, serviceId)),
  'notify-overarching-submitted': ({ areaId, evaluationId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutSubmittedOverarching(actor, evaluationId)),
  'notify-overarching-decided': ({ areaId, evaluationId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDecidedOverarching(actor, evaluationId)),
  'notify-comment': ({ areaId, commentId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutComment(actor, commentId)),
  'notify-evidence-declined': ({ areaId, evidenceItemId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDeclinedEvidence(actor, evidenceItemId)),
  'notify-evidence-refused': ({ areaId, versionId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutRefusedFile(actor, versionId)),
  'notify-child-at-risk': ({ areaId, childAtRiskId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutChildAtRisk(actor, childAtRiskId)),
  'notify-report-published': ({ areaId, reportId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutPublishedReport(actor, reportId)),
  'notify-contacts-unconfirmed': ({ areaId, partnerId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutUnconfirmedContacts(actor, partnerId)),
  ...mailHandlers(() => createMailer(mailSettings())),
  ...documentHandlers,
  'notify-evidence-damaged': ({ areaId, versionId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDamagedFile(actor, versionId)),
  ...checkHandlers,
  ...sweepHandlers,
  'check-waiting-files': () => inEveryArea(checkWaiting),
  'remove-documents': () => inEveryArea(removeOldDocuments),
  'take-readiness-snapshots': () => inEveryArea(takeSnapshots),
  'remind-key-contacts': () => inEveryArea((areaId) => remind(areaId, remindKeyContacts)),
  'remind-self-evaluations': () => inEveryArea((areaId) => remind(areaId, remindSelfEvaluations)),
  // Outside the database, so that whoever owns it cannot rewrite a trail unseen.
  'anchor-trail': async () => {
    const file = env().ANCHOR_FILE;
    const heads = await listTrailHeads(systemActor());
    if (!file || !heads) throw new Error('ANCHOR_FILE is needed to anchor the trail');
    await appendAnchors(file, heads, currentInstant());
  },
  'remove-leftovers': async () => expectDone(await removeLeftovers()),
};

async function actorFor(areaId: string): Promise<Actor | null> {
  const area = await getAreaForJobs(areaId);
  return area && systemActor(area);
}

type About = (actor: Actor) => Promise<Omit<News, 'key'> | null>;

async function notify(areaId: string, jobId: string, about: About): Promise<void> {
  const actor = await actorFor(areaId);
  const news = actor && (await about(actor));
  if (!actor || !news) return logger.warn({ jobId }, 'what this job is about is past: nobody is told');
  expectDone(await sendNotifications(actor, { ...news, key: jobId }));
  await mailNews(actor, { ...news, key: jobId });
}

/** One area's fault must not keep the others from their turn; the queue tries all of them again. */
async function inEveryArea(work: (areaId: string) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const areaId of await listAreaIdsForJobs()) {
    await work(areaId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `A job failed in ${failures.length} areas`);
}

/** Most days there is nothing to remind of, which the command says by a rule. */
async function remind(areaId: string, command: (actor: Actor) => Promise<Result<unknown>>): Promise<void> {
  const actor = await actorFor(areaId);
  const result = actor && (await command(actor));
  if (result && !(result.ok || result.failure.kind === 'rule')) expectDone(result);
}

/** Most nights there is nothing to remove, which the command says by a rule. */
async function removeOldDocuments(areaId: string): Promise<void> {
  const actor = await actorFor(areaId);
  const result = actor && (await removeDocuments(actor));
  if (result && !(result.ok || result.failure.kind === 'rule')) expectDone(result);
}

async function checkWaiting(areaId: string): Promise<void> {
  const actor = await actorFor(areaId);
  if (actor) await checkWaitingFiles(actor);
}

async function takeSnapshots(areaId: string): Promise<void> {
  const actor = await actorFor(areaId);
  if (!actor) return;
  for (const { code } of await listAdoptedFrameworks(actor)) expectDone(await takeReadinessSnapshot(actor, code));
}

/** A job has nobody to show a failure to: it fails, and the queue tries again. */
function expectDone(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`A job's command ended as ${result.failure.kind}`);
}
