import { randomUUID } from 'node:crypto';
import { runOnce } from 'graphile-worker';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { queueLogger, startWorker, taskListOf } from '@/lib/jobs/runner';
import { markNotificationsRead, sendNotifications } from '@/lib/notifications/commands';
import { jobHandlers } from '@/lib/notifications/handlers';
import { listNotifications } from '@/lib/notifications/queries';
import { dayColumn } from '@/lib/platform/day-columns';
import { approveReport, draftReport, editReport, publishReport } from '@/lib/reports/commands';
import { createWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** Works off the queue once, as the worker process does. */
function workOff(): Promise<void> {
  return runOnce({
    connectionString: process.env.WORKER_DATABASE_URL ?? '',
    taskList: taskListOf(jobHandlers),
    noHandleSignals: true,
    logger: queueLogger,
  });
}

function enqueue(name: string, payload: object) {
  return world.owner.$queryRaw`SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)::text`;
}

async function texts(actor: Actor): Promise<string[]> {
  return (await listNotifications(actor)).map(({ text }) => text);
}

async function selfEvaluation(status: string) {
  const { leeds, owner } = world;
  const day = dayColumn('2009-09-14');
  const cycle = { areaId: leeds.id, frameworkCode: 'SLAC-2009', name: randomUUID(), startedOn: day, dueOn: day };
  const { id: cycleId } = await owner.selfEvaluationCycle.create({ data: cycle });
  return owner.selfEvaluation.create({
    data: {
      areaId: leeds.id,
      partnerId: leeds.partners.police.id,
      serviceId: leeds.services.police.id,
      frameworkCode: 'SLAC-2009',
      cycleId,
      status,
      returnReason: status === 'returned' ? 'A secret reason' : null,
      startedAt: new Date(),
    },
  });
}

async function publishedReport(): Promise<string> {
  const lead = world.actor('leeds', 'inspection-lead');
  const drafted = await draftReport(lead, { boardId: world.leeds.boardId, frameworkCode: 'SLAC-2009' });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.failure));
  const reportId = drafted.value.id;
  await editReport(lead, { reportId, version: 1, headline: 'A secret headline', commentary: 'b', nextSteps: 'c' });
  await approveReport(world.actor('leeds', 'task-group'), { reportId, version: 2 });
  await publishReport(lead, { reportId, version: 3 });
  return reportId;
}

describe('the worker', () => {
  test('tells a board’s members of their published report, through the queue that the command filled', async () => {
    const reportId = await publishedReport();
    await workOff();
    expect(await world.jobs()).toEqual([]);
    const news = await listNotifications(world.actor('leeds', 'board-member'));
    expect(news).toMatchObject([
      {
        text: 'The status report to Safeguarding children board as at 14 September 2009 is published.',
        href: `/areas/${world.leeds.slug}/reports/${reportId}`,
        isRead: false,
      },
    ]);
    expect(await texts(world.another('leeds', 'board-member'))).toHaveLength(1);
    for (const other of ['inspection-lead', 'task-group', 'key-contact'] as const) {
      expect(await texts(world.actor('leeds', other))).toEqual([]);
    }
    expect(await texts(world.actor('county', 'board-member'))).toEqual([]);
    expect((await world.events('leeds')).at(-1)).toBe('notification.sent');
  });

  test('runs by itself until it is stopped', async () => {
    const worker = await startWorker({
      connectionString: process.env.WORKER_DATABASE_URL ?? '',
      handlers: jobHandlers,
    });
    try {
      await publishedReport();
      await expect.poll(() => texts(world.actor('leeds', 'board-member')), { timeout: 10_000 }).toHaveLength(1);
      // The news goes by mail too; a job that is stopped half way would be done again.
      await expect.poll(() => world.jobs(), { timeout: 10_000 }).toEqual([]);
    } finally {
      await worker.stop();
    }
    await publishedReport();
    expect(await world.jobs()).toEqual(['notify-report-published']);
    await workOff();
  });

  test('tells the inspection leads of a child at risk without the reference or the concern', async () => {
    const { leeds, owner } = world;
    const child = await owner.childAtRisk.create({
      data: {
        areaId: leeds.id,
        partnerId: leeds.partners.police.id,
        reference: 'LDS-0999',
        concern: 'A secret concern',
        raisedById: world.actor('leeds', 'auditor').personId,
        raisedAt: new Date(),
      },
    });
    await enqueue('notify-child-at-risk', { areaId: leeds.id, childAtRiskId: child.id });
    await workOff();
    expect(await texts(world.actor('leeds', 'inspection-lead'))).toEqual([
      'A child at risk was raised by Police. Open it now.',
    ]);
    expect(await texts(world.actor('leeds', 'task-group'))).toEqual([]);
  });

  test('tells the task group of what was submitted, and the partner’s contacts of what was decided', async () => {
    const { leeds, owner } = world;
    const contact = world.actor('leeds', 'key-contact');
    await owner.keyContact.create({
      data: { areaId: leeds.id, partnerId: leeds.partners.police.id, personId: contact.personId },
    });
    const submitted = await selfEvaluation('submitted');
    const payload = { areaId: leeds.id, selfEvaluationId: submitted.id };
    await enqueue('notify-self-evaluation-submitted', payload);
    await workOff();
    const ready = 'Police: the self-evaluation of Police safeguarding unit is ready for you to read and agree.';
    expect(await texts(world.actor('leeds', 'task-group'))).toEqual([ready]);
    expect(await texts(world.actor('leeds', 'inspection-lead'))).toEqual([ready]);
    await owner.selfEvaluation.updateMany({ where: { id: submitted.id }, data: { status: 'returned' } });
    await enqueue('notify-self-evaluation-decided', payload);
    await workOff();
    expect(await texts(contact)).toEqual([
      'The self-evaluation of Police safeguarding unit has come back to you with a reason. Open it to see what to change.',
    ]);
    expect(await texts(world.actor('leeds', 'key-contact', 'hospital'))).toEqual([]);
  });

  test('tells whoever proposed evidence that it was declined', async () => {
    const { leeds, owner } = world;
    const proposer = world.actor('leeds', 'contributor');
    const item = await owner.evidenceItem.create({
      data: {
        areaId: leeds.id,
        partnerId: leeds.partners.police.id,
        title: 'A secret title',
        kind: 'policy',
        summary: 'Shows it.',
        reviewByOn: dayColumn('2010-01-01'),
        status: 'declined',
        proposedById: proposer.personId,
        proposedAt: new Date(),
        decisionReason: 'A secret reason',
      },
    });
    await enqueue('notify-evidence-declined', { areaId: leeds.id, evidenceItemId: item.id });
    await workOff();
    expect(await texts(proposer)).toEqual(['Evidence that you proposed was declined. Open it to see why.']);
    expect(await texts(world.another('leeds', 'contributor'))).toEqual([]);
  });

  test('passes over what is gone, and keeps a job whose payload is wrong for a later try [V1.5.2]', async () => {
    const areaId = world.leeds.id;
    await enqueue('notify-report-published', { areaId, reportId: world.county.boardId });
    await enqueue('notify-report-published', { areaId, reportId: 'nonsense' });
    await workOff();
    expect(await world.jobs()).toEqual(['notify-report-published']);
    await world.owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  });

  test('takes every area’s readiness snapshot, and a second taking replaces the first', async () => {
    for (const _night of [1, 2]) {
      await enqueue('take-readiness-snapshots', {});
      await workOff();
    }
    for (const area of [world.leeds, world.county]) {
      const rows = await world.owner.readinessSnapshot.findMany({ where: { areaId: area.id } });
      expect(rows).toMatchObject([{ frameworkCode: area.frameworkCode, takenOn: dayColumn('2009-09-14') }]);
      expect(rows[0]?.status).toBe('not-ready');
      expect(rows[0]?.needed).toBeGreaterThan(rows[0]?.inPlace ?? 0);
    }
    const taken = (await world.events('leeds')).filter((name) => name === 'readiness.snapshot-taken');
    expect(taken).toHaveLength(2);
  });
});

describe('news', () => {
  const news = (over: object = {}) => ({ key: '1', text: 'News', href: '/areas/x', personIds: [], ...over });

  function systemIn(): Actor {
    const { area } = world.actor('leeds', 'inspection-lead');
    const system = { role: 'system' as const, partnerId: null, boardId: null };
    return { personId: '00000000-0000-0000-0000-000000000001', name: 'System', area, grants: [system] };
  }

  test('sent twice by the same job reaches each person once', async () => {
    const contact = world.actor('leeds', 'key-contact');
    const twice = news({ personIds: [contact.personId, contact.personId] });
    expect(await sendNotifications(systemIn(), twice)).toMatchObject({ value: { sent: 1 } });
    expect(await sendNotifications(systemIn(), twice)).toMatchObject({ value: { sent: 0 } });
    expect(await sendNotifications(systemIn(), { ...twice, key: '2' })).toMatchObject({ value: { sent: 1 } });
    expect(await texts(contact)).toHaveLength(2);
  });

  test('is sent by nobody but the system', async () => {
    const result = await sendNotifications(world.actor('leeds', 'inspection-lead'), news());
    expect(result).toMatchObject({ failure: { kind: 'forbidden' } });
  });

  test('is marked as read by its own reader alone, and unread news comes first', async () => {
    const [contact, lead] = [world.actor('leeds', 'key-contact'), world.actor('leeds', 'inspection-lead')];
    await sendNotifications(systemIn(), news({ text: 'First', personIds: [contact.personId] }));
    await sendNotifications(systemIn(), news({ text: 'Second', key: '2', personIds: [contact.personId] }));
    const second = (await listNotifications(contact)).find(({ text }) => text === 'Second');
    const input = { notificationIds: [second?.id ?? ''] };
    expect(await markNotificationsRead(lead, input)).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await markNotificationsRead(contact, input)).toMatchObject({ value: { read: 1 } });
    expect(await listNotifications(contact)).toMatchObject([
      { text: 'First', isRead: false },
      { text: 'Second', isRead: true },
    ]);
    expect((await world.events('leeds')).at(-1)).toBe('notification.read');
    expect(await markNotificationsRead(contact, input)).toMatchObject({ failure: { kind: 'not-found' } });
  });
});
