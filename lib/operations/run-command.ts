import { type Actor, reachOfActor } from '@/lib/access/actor';
import { isOwnWork, type Permission, permits, type Subject } from '@/lib/access/permissions';
import { type AuditRecord, auditEvent } from '@/lib/audit/events';
import { appendAuditEvent } from '@/lib/audit/writer';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Job } from '@/lib/jobs/jobs';
import { currentInstant, nowOf, todayOf } from '@/lib/platform/clock';
import type { Day } from '@/lib/platform/days';
import { type Db, inTransaction, isSerializationFailure } from '@/lib/platform/db';
import { type Failure, forbidden, ok, type Result, rule } from '@/lib/platform/result';

/** What a command's body works with, inside the command's one transaction. */
export type CommandContext = {
  db: Db;
  /** The area's now and today; a worked example's stand still at its as-at day. */
  now: Date;
  today: Day;
  /** Goes on only when the actor may do this to the subject; otherwise the command ends as refused. */
  authorise(subject?: Subject): void;
};

/** What a command's body gives back on success: its value, the one event of the trail, and any jobs. */
export type Done<T> = { ok: true; value: T; event: AuditRecord | null; jobs: readonly Job[] };

/** A committed act. */
export function done<T>(value: T, event: AuditRecord, jobs: readonly Job[] = []): Done<T> {
  return { ok: true, value, event, jobs };
}

/**
 * A committed act that is no record of the area: keeping once more what its writer alone sees and has yet to save, which
 * the trail has already, how far the building of a document is, or that a file is being checked. Nothing else
 * is (tests/architecture/in-use.test.ts).
 */
export function doneUnrecorded<T>(value: T): Done<T> {
  return { ok: true, value, event: null, jobs: [] };
}

type Body<T> = (context: CommandContext) => Promise<Done<T> | { ok: false; failure: Failure }>;

/** Ends a command from within and rolls its transaction back. */
class Refusal extends Error {
  constructor(
    readonly failure: Failure,
    /** For want of a permission or of a second person, which the trail must show. */
    readonly isOfRight = false,
  ) {
    super(failure.kind);
  }
}

export type CommandOptions = {
  /** For rules that span rows: the transaction is serializable and retried. */
  isSerializable?: boolean;
};

const RETRIES = 4;

/**
 * The one way to write. Runs `body` in a single transaction in the actor's reach; authorisation, change, audit event
 * and jobs commit together or not at all. A refusal is recorded too. Throws only for defects: success without
 * asking `authorise` is one.
 */
export async function runCommand<T>(
  actor: Actor,
  permission: Permission,
  body: Body<T>,
  options: CommandOptions = {},
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return ok(await attemptCommand(actor, permission, body, options));
    } catch (error) {
      if (error instanceof Refusal) {
        if (error.isOfRight) await recordRefusal(actor, permission);
        return { ok: false, failure: error.failure };
      }
      if (!isSerializationFailure(error) || attempt > RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt + Math.random() * 20));
    }
  }
}

function attemptCommand<T>(actor: Actor, permission: Permission, body: Body<T>, options: CommandOptions): Promise<T> {
  return inTransaction(
    reachOfActor(actor, permission),
    async (db) => {
      let isAuthorised = false;
      const authorise = (subject: Subject = {}) => {
        if (!permits(actor, permission, subject)) throw new Refusal(forbidden().failure, true);
        if (isOwnWork(actor, permission, subject)) throw new Refusal(ownWork.failure, true);
        isAuthorised = true;
      };
      const outcome = await body({ db, now: nowOf(actor.area), today: todayOf(actor.area), authorise });
      if (!outcome.ok) throw new Refusal(outcome.failure);
      if (!isAuthorised) throw new Error(`The command behind ${permission} never asked whether it may`);
      if (outcome.event) await appendAuditEvent(db, writerOf(actor), outcome.event);
      for (const job of outcome.jobs) await enqueue(db, job);
      return outcome.value;
    },
    options.isSerializable ? 'Serializable' : 'ReadCommitted',
  );
}

const ownWork = rule('This needs a second person: you cannot decide on your own work.');

function writerOf(actor: Actor) {
  return { id: actor.personId, name: actor.name, at: currentInstant() };
}

async function recordRefusal(actor: Actor, permission: Permission): Promise<void> {
  const event = auditEvent('command.refused', 'permission', permission, { permission });
  await inTransaction(reachOfActor(actor, permission), (db) => appendAuditEvent(db, writerOf(actor), event));
}
