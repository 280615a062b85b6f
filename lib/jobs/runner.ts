import { Logger, parseCrontab, run, type TaskList } from 'graphile-worker';
import type { z } from 'zod';
import { logger } from '@/lib/platform/logger';
import { type JobName, jobPayloads } from './jobs';

/** One handler for each job there is. A job may run twice, so a handler does the same thing again without harm. */
export type JobHandlers = {
  [Name in JobName]: (payload: z.output<(typeof jobPayloads)[Name]>, run: JobRun) => Promise<void>;
};

/** `isLastTry`: the queue gives the job up if it fails once more. */
export type JobRun = { jobId: string; isLastTry: boolean };

/** In UTC; a night missed because nothing ran is made up for within a day. */
const CRONTAB = [
  '15 2 * * * take-readiness-snapshots ?fill=1d&jobKey=nightly-readiness-snapshots',
  '45 2 * * * remove-leftovers ?fill=1d&jobKey=nightly-leftovers',
  '50 2 * * * remove-documents ?fill=1d&jobKey=nightly-documents',
  '10 3 * * * sweep-storage ?fill=1d&jobKey=nightly-sweep',
  '30 6 * * * remind-key-contacts ?fill=1d&jobKey=daily-reminders',
  '40 6 * * * remind-self-evaluations ?fill=1d&jobKey=daily-self-evaluation-reminders',
  '*/5 * * * * anchor-trail ?jobKey=anchor-trail',
  '*/5 * * * * check-waiting-files ?jobKey=check-waiting-files',
].join('\n');

const CONCURRENCY = 2;

const levels = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const;

/** The queue's own log, without the jobs' payloads and without what an error says, which may quote them. */
export const queueLogger = new Logger(({ taskIdentifier, jobId }) => (level, message, meta) => {
  const error = meta?.error ? { error: meta.error } : {};
  logger[levels[level]]({ job: taskIdentifier, jobId, ...error }, message.replace(/ with error [\s\S]*$/, ''));
});

/** The handlers as the queue calls them: each payload is parsed by its job's schema, and a wrong one is an error. */
export function taskListOf(handlers: JobHandlers): TaskList {
  const names = Object.keys(jobPayloads) as JobName[];
  return Object.fromEntries(names.map((name) => [name, taskOf(name, handlers)]));
}

function taskOf<Name extends JobName>(name: Name, handlers: JobHandlers) {
  return (payload: unknown, { job }: { job: { id: string; attempts: number; max_attempts: number } }) => {
    // The compiler does not tie the schema found under a name to the handler found under the same name.
    const parsed = jobPayloads[name].parse(payload) as z.output<(typeof jobPayloads)[Name]>;
    return handlers[name](parsed, { jobId: job.id, isLastTry: job.attempts >= job.max_attempts });
  };
}

/**
 * Starts working off the queue, and the jobs that come by the clock. `connectionString` is the queue's owner; handlers work through
 * commands of their own. Resolves when the worker listens; `stop` lets the jobs at hand finish.
 */
export async function startWorker(options: {
  connectionString: string;
  handlers: JobHandlers;
}): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    connectionString: options.connectionString,
    taskList: taskListOf(options.handlers),
    parsedCronItems: parseCrontab(CRONTAB),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: queueLogger,
  });
  return { stop: () => runner.stop() };
}
