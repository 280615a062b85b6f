import type { Actor } from '@/lib/access/actor';
import type { Anchor } from '@/lib/audit/anchors';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import type { Db } from '@/lib/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { eventsOfGroup, tell } from './labels';
import { gatherNames } from './naming/queries';
import type { TrailFilters } from './schema';
import { kindLabel } from './things';
import type { TrailChoices, TrailEvent, TrailPage } from './types';

const PER_PAGE = 50;

type StoredEvent = {
  sequence: number;
  at: Date;
  actorName: string;
  event: string;
  subjectType: string;
  subjectId: string;
  data: unknown;
  hash: string;
};

/** Where-clause for the events of the actor's area, or of the installation, that fit the filters. */
export function trailWhere(actor: Actor, filters: TrailFilters): Prisma.Sql {
  const { who, what, from, to, about, thing, partner } = filters;
  const areaId = actor.area.id;
  const conditions = [Prisma.sql`e.area_id = ${areaId}::uuid`];
  if (who) conditions.push(Prisma.sql`e.actor_id = ${who}::uuid`);
  if (what) conditions.push(Prisma.sql`e.event = ANY (${eventsOfGroup(what)}::text[])`);
  if (from) conditions.push(Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE 'Europe/London'`);
  if (to) conditions.push(Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/London'`);
  if (about) conditions.push(Prisma.sql`e.subject_type = ${about}`);
  if (thing) conditions.push(Prisma.sql`e.subject_id = ${thing}`);
  if (partner) conditions.push(ofPartner(areaId, partner));
  return Prisma.join(conditions, ' AND ');
}

/** Events that name the partner, or are about a thing of the partner's. */
function ofPartner(areaId: string, slug: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM partners p WHERE p.area_id = ${areaId}::uuid AND p.slug = ${slug}
      AND (e.data->>'partnerId' = p.id::text OR e.subject_id IN (
        SELECT p.id::text
        UNION ALL SELECT id::text FROM services WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM key_contacts WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM evidence_items WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM self_evaluations WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM case_files WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM children_at_risk WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM findings WHERE area_id = p.area_id AND partner_id = p.id
        UNION ALL SELECT id::text FROM actions WHERE area_id = p.area_id AND partner_id = p.id)))`;
}

const columns = Prisma.sql`e.sequence::int, e.at, e.actor_name AS "actorName", e.event, e.subject_type AS "subjectType",
  e.subject_id AS "subjectId", e.data, e.hash`;

/** The events before this number that fit, newest first. */
function readBefore(db: Db, where: Prisma.Sql, before: number | null, limit: number): Promise<StoredEvent[]> {
  const until = before === null ? Prisma.empty : Prisma.sql`AND e.sequence < ${before}`;
  return db.$queryRaw<StoredEvent[]>`
    SELECT ${columns} FROM audit_events e WHERE ${where} ${until} ORDER BY e.sequence DESC LIMIT ${limit}`;
}

async function readAfter(db: Db, where: Prisma.Sql, after: number, limit: number): Promise<StoredEvent[]> {
  const rows = await db.$queryRaw<StoredEvent[]>`
    SELECT ${columns} FROM audit_events e WHERE ${where} AND e.sequence > ${after} ORDER BY e.sequence LIMIT ${limit}`;
  return rows.reverse();
}

/** How many events fit the filters, within a transaction. */
export async function countEvents(db: Db, where: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM audit_events e WHERE ${where}`;
  return rows[0]?.count ?? 0;
}

/**
 * A page of the trail of the actor's area, for an operator of the installation's own; newest first. Null for those who
 * may not read it.
 */
export function getTrail(actor: Actor, filters: TrailFilters): Promise<TrailPage | null> {
  return runQuery(actor, 'audit.read', null, async (context) => {
    const { db } = context;
    const where = trailWhere(actor, filters);
    const { before, after } = filters;
    const isForward = after !== null && before === null;
    const rows = isForward
      ? await readAfter(db, where, after, PER_PAGE + 1)
      : await readBefore(db, where, before, PER_PAGE + 1);
    const hasMore = rows.length > PER_PAGE;
    const shown = isForward ? rows.slice(-PER_PAGE) : rows.slice(0, PER_PAGE);
    const hasOlder = isForward || hasMore;
    const hasNewer = isForward ? hasMore : before !== null;
    return {
      events: await toViews(actor, context, shown),
      total: await countEvents(db, where),
      olderThan: hasOlder ? (shown.at(-1)?.sequence ?? null) : null,
      newerThan: hasNewer ? (shown[0]?.sequence ?? null) : null,
    };
  });
}

/** Up to `limit` events before this number that fit, newest first: what an export goes on with. Null for those who may not. */
export function listTrailBefore(
  actor: Actor,
  filters: TrailFilters,
  before: number,
  limit: number,
): Promise<TrailEvent[] | null> {
  return runQuery(actor, 'audit.export', null, async (context) =>
    toViews(actor, context, await readBefore(context.db, trailWhere(actor, filters), before, limit)),
  );
}

/** The heads of every chain, for the file outside the database; null for whoever is not the system. */
export function listTrailHeads(actor: Actor): Promise<Anchor[] | null> {
  return runQuery(
    actor,
    'audit.anchor',
    null,
    ({ db }) => db.$queryRaw<Anchor[]>`SELECT area_id AS "areaId", sequence, hash FROM heads_to_anchor()`,
  );
}

/** The people and partners that the trail can be narrowed to; null for those who may not read it. */
export function listTrailChoices(actor: Actor): Promise<TrailChoices | null> {
  return runQuery(actor, 'audit.read', null, async ({ db }) => {
    const areaId = actor.area.id;
    const people = actor.area.slug
      ? await db.person.findMany({
          where: { grants: { some: { areaId } } },
          select: { id: true, name: true },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        })
      : await db.person.findMany({
          where: { isOperator: true },
          select: { id: true, name: true },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        });
    const partners = await db.partner.findMany({
      where: { areaId },
      select: { slug: true, name: true },
      orderBy: { position: 'asc' },
    });
    return {
      people: people.map(({ id, name }) => ({ value: id, label: name })),
      partners: partners.map(({ slug, name }) => ({ value: slug, label: name })),
    };
  });
}

async function toViews(actor: Actor, context: QueryContext, rows: readonly StoredEvent[]): Promise<TrailEvent[]> {
  const { names, thing } = await gatherNames(actor, context, rows);
  return rows.map((row) => {
    const { group, sentence, details } = tell(row.event, row.data, names);
    const named = thing(row);
    const [before = '', after] = sentence.replace('{actor}', () => row.actorName).split('{thing}');
    const partnerId = partnerIdIn(row.data) ?? named.partnerId;
    return {
      sequence: row.sequence,
      at: row.at,
      actorName: row.actorName,
      group,
      before,
      thing: after === undefined ? null : named.name,
      href: named.href,
      after: after ?? '',
      details,
      about: { kind: row.subjectType, kindLabel: kindLabel(row.subjectType), id: row.subjectId },
      partnerName: partnerId && names.partner(partnerId),
      hash: row.hash,
    };
  });
}

function partnerIdIn(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'partnerId' in data && typeof data.partnerId === 'string'
    ? data.partnerId
    : null;
}
