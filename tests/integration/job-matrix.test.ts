import { beforeAll, describe, expect, it, test } from 'vitest';
import { type JobName, jobPayloads } from '@/lib/jobs/jobs';
import { taskListOf } from '@/lib/jobs/runner';
import { jobHandlers } from '@/lib/notifications/handlers';
import { onAppConnection } from '../support/examples';
import { differences, eventCounts, eventsSince, fingerprint } from '../support/fingerprint';
import { type Prepared, prepare } from '../support/prepared';
import { createWorld, type World } from '../support/world';

const names = Object.keys(jobPayloads) as JobName[];
const tasks = taskListOf(jobHandlers);

/** Works a job off as the queue does, whatever its payload holds. */
async function work(name: JobName, payload: unknown): Promise<void> {
  const task = tasks[name] as ((payload: unknown, helpers: unknown) => Promise<void>) | undefined;
  if (!task) throw new Error(`Nobody works off ${name}`);
  await task(payload, { job: { id: '1' } });
}

let world: World;
let elsewhere: Prepared;
beforeAll(async () => {
  world = await createWorld();
  elsewhere = await prepare(world, { area: 'county', partner: 'police' });
});

/** Jobs about one thing; the others look for what is due by themselves. */
const aboutThings = names.filter((name) => Object.keys(jobPayloads[name].shape).length > 0);

/** What a payload would say of the other area's things as if they were this area's. */
function strayPayload(name: JobName): Record<string, unknown> {
  const { submittedId, publishedId, mailId: _ofTheInstallation, ...ids } = elsewhere;
  const all: Record<string, unknown> = {
    ...ids,
    ...{ areaId: world.leeds.id, selfEvaluationId: submittedId, reportId: publishedId, generation: 1 },
    ...{ signInLinkId: elsewhere.auditId, mailId: elsewhere.auditId, personIds: [elsewhere.contactId] },
    evaluationId: elsewhere.overarchingSubmittedId,
  };
  return Object.fromEntries(Object.keys(jobPayloads[name].shape).map((field) => [field, all[field]]));
}

const shapeless: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', 'send everything'],
  ['no fields', {}],
  ['an id that is none', { areaId: 'leeds', selfEvaluationId: '*' }],
  ['an operator of the database', { areaId: { not: '' }, mailId: { contains: '' }, signInLinkId: { not: '' } }],
];

describe('every job [V8.2.1, V8.2.2, V15.3.5]', () => {
  it('has its handler', () => {
    expect(Object.keys(tasks).sort()).toEqual([...names].sort());
  });

  test.each(aboutThings)('%s refuses a payload of another shape, and does nothing', async (name) => {
    const before = await fingerprint(world.owner);
    for (const [what, payload] of shapeless) await expect(work(name, payload), what).rejects.toThrow();
    expect(differences(before, await fingerprint(world.owner))).toEqual([]);
  });

  test.each(aboutThings)('%s finds nothing of another area, and does nothing', async (name) => {
    const payload = strayPayload(name);
    expect(jobPayloads[name].safeParse(payload).success, 'the payload has the right shape').toBe(true);
    const [before, events] = [await fingerprint(world.owner), await eventCounts(world.owner)];
    await work(name, payload).catch(() => undefined);
    expect(differences(before, await fingerprint(world.owner))).toEqual([]);
    expect(eventsSince(events, await eventCounts(world.owner))).toEqual([]);
  });
});

describe('the queue [V8.2.1, V8.4.1]', () => {
  it.each([
    "INSERT INTO graphile_worker._private_jobs (task_id, payload) VALUES (1, '{}')",
    'UPDATE graphile_worker._private_jobs SET attempts = 0',
    'DELETE FROM graphile_worker._private_jobs',
    'SELECT payload FROM graphile_worker._private_jobs',
    "SELECT graphile_worker.add_job('send-mail', '{}')",
    "SELECT graphile_worker.add_job('a-name-that-no-job-has', '{}')",
  ])('lets the application’s role not reach past its one door: %s', async (sql) => {
    await expect(onAppConnection((client) => client.query(sql))).rejects.toThrow(/permission denied/);
  });
});
