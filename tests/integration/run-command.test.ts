import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { findChainFault } from '@/lib/audit/verify';
import { listFindings } from '@/lib/findings/queries';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { dayColumn } from '@/lib/platform/day-columns';
import { notFound, rule } from '@/lib/platform/result';
import { chainOf } from '../support/chain';
import { asOwner } from '../support/examples';
import { createWorld, type World } from '../support/world';

let world: World;
let lead: Actor;
beforeAll(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
});

/** Everything a command may leave behind in the area. */
async function traces() {
  const findings = await world.owner.finding.count({ where: { areaId: world.leeds.id } });
  const [queued] = await asOwner<{ count: number }>('SELECT count(*)::int AS count FROM graphile_worker._private_jobs');
  return { findings, events: await world.events('leeds'), jobs: queued?.count ?? 0 };
}

let number = 0;
function insertFinding({ db }: CommandContext, as = ++number): Promise<{ id: string }> {
  return db.finding.create({
    data: {
      areaId: world.leeds.id,
      number: as,
      kind: 'priority-action',
      title: 'A finding',
      detail: 'Made by a test.',
      source: 'board',
      frameworkCode: 'SLAC-2009',
      partnerId: world.leeds.partners.police.id,
      raisedOn: dayColumn('2009-09-14'),
    },
    select: { id: true },
  });
}

function raised(id: string) {
  return auditEvent('finding.raised', 'finding', id, { number, kind: 'priority-action', partnerId: randomUUID() });
}

const news = () => job('notify-report-published', { areaId: world.leeds.id, reportId: randomUUID() });

describe('a command', () => {
  it('that succeeds commits its change, exactly one event and its jobs [V2.3.3]', async () => {
    const before = await traces();
    const result = await runCommand(lead, 'finding.raise', async (context) => {
      context.authorise();
      const { id } = await insertFinding(context);
      return done(id, raised(id), [news(), news()]);
    });
    expect(result).toMatchObject({ ok: true });
    expect(await traces()).toEqual({
      findings: before.findings + 1,
      events: [...before.events, 'finding.raised'],
      jobs: before.jobs + 2,
    });
  });

  it('writes down who did what to which thing', async () => {
    const result = await runCommand(lead, 'finding.raise', async (context) => {
      context.authorise();
      const { id } = await insertFinding(context);
      return done(id, raised(id));
    });
    const [event] = await asOwner(
      'SELECT actor_id, actor_name, event, subject_type, subject_id FROM audit_events WHERE area_id = $1 ORDER BY sequence DESC LIMIT 1',
      [world.leeds.id],
    );
    expect(event).toEqual({
      actor_id: lead.personId,
      actor_name: lead.name,
      event: 'finding.raised',
      subject_type: 'finding',
      subject_id: result.ok ? result.value : 'it failed',
    });
  });

  test.each([
    ['throws', () => Promise.reject(new Error('a defect'))],
    ['breaks a rule of the database', (context: CommandContext) => insertFinding(context, number)],
  ])('whose body %s after writing throws and leaves nothing [V2.3.3, V16.5.3]', async (_what, fail) => {
    const before = await traces();
    const act = runCommand(lead, 'finding.raise', async (context) => {
      context.authorise();
      const { id } = await insertFinding(context);
      await fail(context);
      return done(id, raised(id), [news()]);
    });
    await expect(act).rejects.toThrow();
    expect(await traces()).toEqual(before);
  });

  test.each([
    ['not found', notFound()],
    ['a rule', rule('No.')],
  ])('that ends in a failure (%s) after writing leaves nothing, not even an event', async (_what, failure) => {
    const before = await traces();
    const result = await runCommand<string>(lead, 'finding.raise', async (context) => {
      context.authorise();
      await insertFinding(context);
      return failure;
    });
    expect(result).toEqual(failure);
    expect(await traces()).toEqual(before);
  });

  it('whose job cannot be queued takes change, event and the other jobs back [V2.3.3]', async () => {
    const before = await traces();
    const act = runCommand(lead, 'finding.raise', async (context) => {
      context.authorise();
      const { id } = await insertFinding(context);
      // The queue refuses names longer than 128 characters.
      const impossible = { ...news(), name: 'x'.repeat(200) } as unknown as ReturnType<typeof news>;
      return done(id, raised(id), [news(), impossible]);
    });
    await expect(act).rejects.toThrow();
    expect(await traces()).toEqual(before);
  });

  it('whose event cannot be written takes its change back [V2.3.3, V16.5.3]', async () => {
    const before = await traces();
    const act = runCommand(lead, 'finding.raise', async (context) => {
      context.authorise();
      const { id } = await insertFinding(context);
      return done(id, { ...raised(id), subjectType: null as unknown as string });
    });
    await expect(act).rejects.toThrow();
    expect(await traces()).toEqual(before);
  });

  it('that succeeds without asking whether it may is a defect, and leaves nothing [V8.2.1, V16.5.3]', async () => {
    const before = await traces();
    const act = runCommand(lead, 'finding.raise', async (context) => {
      const { id } = await insertFinding(context);
      return done(id, raised(id));
    });
    await expect(act).rejects.toThrow('finding.raise never asked');
    expect(await traces()).toEqual(before);
  });

  it('that is refused leaves the refusal alone, with what was asked for [V16.3.2]', async () => {
    const before = await traces();
    const contact = world.actor('leeds', 'key-contact');
    const result = await runCommand(contact, 'finding.raise', async (context) => {
      const { id } = await insertFinding(context);
      context.authorise({ partnerId: world.leeds.partners.police.id });
      return done(id, raised(id), [news()]);
    });
    expect(result).toEqual({ ok: false, failure: { kind: 'forbidden' } });
    expect(await traces()).toEqual({ ...before, events: [...before.events, 'command.refused'] });
    const [event] = await asOwner(
      'SELECT actor_id, subject_id, data FROM audit_events WHERE area_id = $1 ORDER BY sequence DESC LIMIT 1',
      [world.leeds.id],
    );
    expect(event).toEqual({
      actor_id: contact.personId,
      subject_id: 'finding.raise',
      data: { permission: 'finding.raise' },
    });
  });

  it('on one’s own work is refused where four eyes are needed', async () => {
    const before = await traces();
    const result = await runCommand(lead, 'action.verify', async (context) => {
      const { id } = await insertFinding(context);
      context.authorise({ authorIds: [null, lead.personId] });
      return done(id, raised(id));
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect((await traces()).findings).toBe(before.findings);
  });
});

describe('at once', () => {
  it('two conflicting serializable commands both succeed in the end, the second on what the first left', async () => {
    const before = await traces();
    let arrivals = 0;
    let attempts = 0;
    let open = () => {};
    const bothHaveRead = new Promise<void>((resolve) => {
      open = resolve;
    });
    const next = () =>
      runCommand(
        lead,
        'finding.raise',
        async (context) => {
          context.authorise();
          attempts += 1;
          const { _max } = await context.db.finding.aggregate({
            where: { areaId: world.leeds.id },
            _max: { number: true },
          });
          arrivals += 1;
          if (arrivals === 2) open();
          await bothHaveRead;
          const mine = (_max.number ?? 0) + 1;
          const { id } = await insertFinding(context, mine);
          return done(mine, raised(id), [news()]);
        },
        { isSerializable: true },
      );
    const results = await Promise.all([next(), next()]);
    const numbers = results.map((result) => (result.ok ? result.value : Number.NaN)).sort((a, b) => a - b);
    expect(numbers).toEqual([numbers[0], (numbers[0] ?? 0) + 1]);
    number = numbers[1] ?? number;
    expect(attempts).toBeGreaterThan(2);
    expect(await traces()).toEqual({
      findings: before.findings + 2,
      events: [...before.events, 'finding.raised', 'finding.raised'],
      jobs: before.jobs + 2,
    });
  });

  it('fifty commands in one area leave fifty events in one unbroken chain', async () => {
    const before = await world.events('leeds');
    const act = () =>
      runCommand(lead, 'finding.raise', async ({ authorise }) => {
        authorise();
        return done(null, raised(randomUUID()));
      });
    const results = await Promise.all(Array.from({ length: 50 }, act));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await world.events('leeds')).toHaveLength(before.length + 50);
    expect(findChainFault(await chainOf(world.leeds.id))).toBeNull();
  });

  it('two hundred short queries on the pool all succeed, each in the reach of whoever asks [V8.4.1]', async () => {
    const actors = [
      lead,
      world.actor('county', 'inspection-lead'),
      world.actor('leeds', 'key-contact', 'police'),
      world.actor('leeds', 'key-contact', 'hospital'),
    ];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const actor = actors[index % actors.length] ?? lead;
        const rows = await runQuery(
          actor,
          'finding.read',
          [],
          ({ db }) =>
            db.$queryRaw<{ area: string; partners: string[] | null }[]>`
            SELECT app_area_id() AS area, app_partner_ids() AS partners`,
        );
        return { asked: actor.area.id, got: rows[0]?.area, partners: rows[0]?.partners, actor };
      }),
    );
    for (const { asked, got, partners, actor } of answers) {
      expect(got).toBe(asked);
      expect(partners).toEqual(actor.grants.flatMap(({ partnerId }) => partnerId ?? []));
    }
    const lists = await Promise.all(Array.from({ length: 200 }, () => listFindings(lead)));
    expect(new Set(lists.map((rows) => rows.length)).size).toBe(1);
  });
});
