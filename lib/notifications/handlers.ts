import { type Actor, systemActor } from '@/lib/access/actor';
import { getAreaForJobs, listAreaIdsForJobs } from '@/lib/areas/queries';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';
import type { JobHandlers } from '@/lib/jobs/runner';
import { logger } from '@/lib/platform/logger';
import type { Result } from '@/lib/platform/result';
import { takeReadinessSnapshot } from '@/lib/readiness/commands';
import { sendNotifications } from './commands';
import {
  aboutChildAtRisk,
  aboutDecidedSelfEvaluation,
  aboutDeclinedEvidence,
  aboutPublishedReport,
  aboutSubmittedSelfEvaluation,
} from './recipients/queries';
import type { News } from './types';

/** What each job does, as the system in the job's area. What a job is about may be past by then: nobody is told. */
export const jobHandlers: JobHandlers = {
  'notify-self-evaluation-submitted': ({ areaId, selfEvaluationId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutSubmittedSelfEvaluation(actor, selfEvaluationId)),
  'notify-self-evaluation-decided': ({ areaId, selfEvaluationId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDecidedSelfEvaluation(actor, selfEvaluationId)),
  'notify-evidence-declined': ({ areaId, evidenceItemId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutDeclinedEvidence(actor, evidenceItemId)),
  'notify-child-at-risk': ({ areaId, childAtRiskId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutChildAtRisk(actor, childAtRiskId)),
  'notify-report-published': ({ areaId, reportId }, { jobId }) =>
    notify(areaId, jobId, (actor) => aboutPublishedReport(actor, reportId)),
  'take-readiness-snapshots': async () => {
    const failures: unknown[] = [];
    for (const areaId of await listAreaIdsForJobs()) {
      await takeSnapshots(areaId).catch((error: unknown) => failures.push(error));
    }
    // One area's fault must not keep the others from their snapshot; the queue tries all of them again.
    if (failures.length > 0) throw new AggregateError(failures, `Snapshots failed in ${failures.length} areas`);
  },
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
