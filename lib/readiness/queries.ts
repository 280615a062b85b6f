import { cache } from 'react';
import { type Actor, isAreaWide, reachOfActor } from '@/lib/access/actor';
import { type Permission, permits, permitsSome } from '@/lib/access/permissions';
import { areaSettingsSchema } from '@/lib/areas/schema';
import { findingKindOf } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack, isPackCode } from '@/lib/frameworks/packs';
import type { Pack } from '@/lib/frameworks/schema';
import { runOneTripQuery } from '@/lib/operations/run-query';
import { todayOf } from '@/lib/platform/clock';
import type { Day } from '@/lib/platform/days';
import { type Db, reachArguments } from '@/lib/platform/db';
import type { AssignmentFact, AuditFact, ChildAtRiskFact, FindingFact, HandoverFact, ReadinessFacts } from './facts';
import { assessReadiness } from './rules';
import { auditsSince, readinessSettings } from './settings';
import type { GatheredReadiness, ReadinessSettings, StoredFacts } from './types';

/** What the SQL function readiness_facts gives, before the rules of the pack and the day are laid over it. */
type Facts = Omit<ReadinessFacts, 'audits' | 'jointAuditsModerated' | 'findings' | 'handover' | 'notice'>;

function listOf<T>(list: readonly T[] | null): readonly T[] {
  return list ?? [];
}

/** A partner's key contact answers for what its services must evaluate. Who writes for one service sees that one's. */
function ownedAssignments(actor: Actor, stored: StoredFacts): AssignmentFact[] {
  const contacts = new Map(listOf(stored.partners).map(({ id, keyContactName }) => [id, keyContactName]));
  const isTheirs = ({ partnerId, serviceId }: { partnerId: string; serviceId: string }) =>
    isAreaWide(actor) || permits(actor, 'self-evaluation.read', { partnerId, serviceId });
  return listOf(stored.assignments)
    .filter(isTheirs)
    .map((assignment) => ({
      ...assignment,
      ownerName: contacts.get(assignment.partnerId) ?? null,
    }));
}

/** Findings that are open: a strength asks for nothing, and one whose every action is verified is closed. */
function openFindings(stored: StoredFacts, pack: Pack): FindingFact[] {
  const actionsOf = Map.groupBy(listOf(stored.actions), ({ findingId }) => findingId);
  return listOf(stored.findings).flatMap(({ kind, ...finding }) => {
    const { severity } = findingKindOf(pack, kind);
    const actions = actionsOf.get(finding.id) ?? [];
    const isClosed = actions.length > 0 && actions.every(({ status }) => status === 'verified');
    return severity === 'strength' || isClosed ? [] : [{ ...finding, severity }];
  });
}

/** Moderated reviews that still count, regrouped without their day. */
function countingAudits(stored: StoredFacts, since: Day): AuditFact[] {
  const counts = new Map<string, AuditFact>();
  for (const { moderatedOn, ...audit } of listOf(stored.audits)) {
    if (moderatedOn < since) continue;
    const key = `${audit.criterion} ${audit.partnerId} ${audit.moderatedGrade}`;
    counts.set(key, { ...audit, count: audit.count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}

/** A hand-over item's document is current when it is accepted, its newest file found safe, and not past its review date. */
function handoverFacts(stored: StoredFacts, today: Day): HandoverFact[] {
  return listOf(stored.handover).map(({ reviewByOn, hasCurrentDocument, ...item }) => ({
    ...item,
    hasCurrentDocument: hasCurrentDocument && (reviewByOn === null || reviewByOn >= today),
  }));
}

/** What the reader has no part in is left out: nobody is told of a thing to do that they could not open. */
function childrenAtRisk(actor: Actor, stored: StoredFacts): ChildAtRiskFact[] {
  if (!permitsSome(actor, 'case-audit.count')) return [];
  return listOf(stored.childrenAtRisk).map((child) => ({
    ...child,
    isReadable: permits(actor, 'child-at-risk.read', { partnerId: child.partnerId }),
  }));
}

function factsFrom(
  actor: Actor,
  stored: StoredFacts,
  pack: Pack,
  settings: ReadinessSettings,
  today: Day,
): ReadinessFacts {
  const kept: Facts = {
    partners: listOf(stored.partners),
    assignments: ownedAssignments(actor, stored),
    evaluations: listOf(stored.evaluations),
    evidence: listOf(stored.evidence),
    childrenAtRisk: childrenAtRisk(actor, stored),
    actions: listOf(stored.actions),
    measures: listOf(stored.measures).map((measure) => ({ ...measure, readings: measure.readings ?? [] })),
  };
  const audits = countingAudits(stored, auditsSince(today, settings));
  return {
    ...kept,
    audits,
    jointAuditsModerated: audits.reduce((sum, { count }) => sum + count, 0),
    findings: openFindings(stored, pack),
    handover: permitsSome(actor, 'handover.read') ? handoverFacts(stored, today) : [],
    notice: null,
  };
}

function settingsOf(actor: Actor, pack: Pack): ReadinessSettings {
  const own = areaSettingsSchema.parse(actor.area.settings);
  const extra = new Set(own.extraEvidenceKinds);
  return readinessSettings(pack, {
    limits: own.limits,
    extraEvidenceKinds: EVIDENCE_KINDS.filter((kind) => extra.has(kind)),
  });
}

/**
 * Gathers the facts in one trip and works out the readiness of what the actor sees: the area, or for a key contact
 * the own partner. `db` is a transaction that the caller has open, or the database itself. Null when the area has not
 * adopted the framework; without a code it is the area's first.
 */
export async function gatherReadiness(
  db: Pick<Db, '$queryRaw'>,
  actor: Actor,
  permission: Permission,
  frameworkCode: string | null,
): Promise<GatheredReadiness | null> {
  if (frameworkCode !== null && !isPackCode(frameworkCode)) return null;
  const today = todayOf(actor.area);
  const rows = await db.$queryRaw<{ facts: StoredFacts | null }[]>`
    SELECT readiness_facts(${reachArguments(reachOfActor(actor, permission))}, ${frameworkCode}::text) AS facts`;
  const stored = rows[0]?.facts;
  if (!stored) return null;
  const pack = getPack(stored.framework);
  const settings = settingsOf(actor, pack);
  const facts = factsFrom(actor, stored, pack, settings, today);
  const adopted = stored.adopted.map(({ code, kindCode }) => ({ code, kindCode, pack: getPack(code) }));
  return {
    pack,
    kindCode: adopted.find(({ code }) => code === pack.code)?.kindCode ?? '',
    adopted,
    shortNames: new Map(listOf(stored.partners).map(({ id, shortName }) => [id, shortName])),
    facts,
    settings,
    readiness: assessReadiness({ pack, facts, settings, today }),
    trend: listOf(stored.trend),
    today,
    isWholeArea: isAreaWide(actor),
  };
}

/** The area's readiness for its task group; null for everyone else. One trip, once per request. */
export const getAreaReadiness = cache((actor: Actor, frameworkCode: string | null) =>
  runOneTripQuery(actor, 'readiness.read', null, (db) => gatherReadiness(db, actor, 'readiness.read', frameworkCode)),
);

/** The readiness of the actor's own partners (all partners for the task group); null without such a role. */
export const getPartnerReadiness = cache((actor: Actor, frameworkCode: string | null) =>
  runOneTripQuery(actor, 'readiness.read-partner', null, (db) =>
    gatherReadiness(db, actor, 'readiness.read-partner', frameworkCode),
  ),
);
