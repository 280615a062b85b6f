import { auditEvent } from '@/lib/audit/events';
import { dayFrom } from '@/lib/platform/day-columns';
import { dayOf } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import type { Prisma } from '@/prisma/generated/client';
import {
  type Act,
  actionEvidenceActs,
  caseFileActs,
  childAtRiskActs,
  contactActs,
  evidenceActs,
  findingActs,
  measureActs,
  overarchingActs,
  reportActs,
  selfEvaluationActs,
  settingUp,
  type Told,
} from './acts';
import { commentActs } from './challenge';
import type { AreaContent } from './content';
import { evidenceRoomActs } from './evidence-rooms';
import type { KeptFile } from './files';
import { need } from './keys';
import type { AreaKeys } from './people';
import { planningActs } from './planning';

type Given = {
  keys: AreaKeys;
  files: ReadonlyMap<string, KeptFile>;
  snapshots: readonly Prisma.ReadinessSnapshotCreateManyInput[];
  invitations: readonly Prisma.InvitationCreateManyInput[];
  loadedAt: Date;
};

/** An event as append_audit_event takes it. */
type Entry = Act & { actorName: string };

const SYSTEM = { id: '00000000-0000-0000-0000-000000000001', name: 'Prepare for inspection' };

/** What the trail of an example would hold had people done in the product what its content says, in order of time. */
export function trailOf(content: AreaContent, given: Given): Entry[] {
  const { keys, files, snapshots, invitations, loadedAt } = given;
  const lead = content.people.find(({ grants }) => grants.some(({ role }) => role === 'inspection-lead'));
  const told: Told = { content, keys, lead: need(lead, 'an inspection lead').key };
  const acts = [
    ...contactActs(told),
    ...evidenceActs(told, files),
    ...evidenceRoomActs(told, files),
    ...measureActs(told),
    ...selfEvaluationActs(told),
    ...commentActs(told),
    ...planningActs(told),
    ...overarchingActs(told),
    ...caseFileActs(told),
    ...childAtRiskActs(told),
    ...findingActs(told),
    ...actionEvidenceActs(told),
    ...reportActs(told),
    ...snapshots.map(snapshotAct),
    ...invitations.flatMap(invitationActs),
  ];
  const first = new Date(Math.min(loadedAt.getTime(), ...acts.map(({ at }) => at.getTime())));
  const loaded: Act = {
    at: loadedAt,
    by: null,
    record: auditEvent('worked-example.loaded', 'area', keys.areaId, { name: content.name }),
  };
  const names = new Map(content.people.map(({ key, name }) => [keys.person(key), name]));
  return [...settingUp(told, dayOf(first)), ...acts, loaded]
    .map((act) => ({ ...act, at: new Date(Math.min(act.at.getTime(), loadedAt.getTime())) }))
    .map((act) => ({ ...act, actorName: need(act.by ? names.get(act.by) : SYSTEM.name, `the person ${act.by}`) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** In the night after the day that it keeps. */
function snapshotAct({ frameworkCode, takenOn, status }: Prisma.ReadinessSnapshotCreateManyInput): Act {
  const day = dayFrom(new Date(takenOn));
  return {
    at: new Date(`${day}T02:15:00Z`),
    by: null,
    record: auditEvent('readiness.snapshot-taken', 'framework', frameworkCode, { frameworkCode, takenOn: day, status }),
  };
}

function invitationActs(row: Prisma.InvitationCreateManyInput): Act[] {
  const data = { role: row.role, partnerId: textOr(row.partnerId), boardId: textOr(row.boardId) };
  const of = ['invitation', need(textOr(row.id), 'the id of an invitation')] as const;
  const sent: Act = {
    at: new Date(row.invitedAt),
    by: row.invitedById,
    record: auditEvent('invitation.sent', ...of, data),
  };
  const acceptedBy = textOr(row.acceptedById);
  if (!(row.acceptedAt instanceof Date) || !acceptedBy) return [sent];
  return [sent, { at: row.acceptedAt, by: acceptedBy, record: auditEvent('invitation.accepted', ...of, data) }];
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Appends the events one after the other, in one trip, and gives the hash of each. */
export async function appendTrail(db: Db, trail: readonly Entry[]): Promise<string[]> {
  const entries = trail.map(({ at, by, actorName, record }) => ({
    at,
    actorId: by ?? SYSTEM.id,
    actorName,
    ...record,
  }));
  const rows = await db.$queryRaw<{ hash: string }[]>`
    SELECT append_audit_event((entry->>'at')::timestamptz, (entry->>'actorId')::uuid, entry->>'actorName',
      entry->>'name', entry->>'subjectType', entry->>'subjectId', entry->'data') AS hash
    FROM (SELECT entry FROM jsonb_array_elements(${JSON.stringify(entries)}::jsonb) WITH ORDINALITY AS t (entry, place)
      ORDER BY place) AS in_order`;
  return rows.map(({ hash }) => hash);
}

/** The end of the trail as it stood when a report was published. Throws for a report that the trail does not publish. */
export function headBefore(trail: readonly Entry[], hashes: readonly string[]): (reportId: string) => string {
  return (reportId) => {
    const place = trail.findIndex(({ record }) => record.name === 'report.published' && record.subjectId === reportId);
    return need(hashes[place - 1], `the publication of report ${reportId}`);
  };
}
