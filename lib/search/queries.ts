import type { Actor } from '@/lib/access/actor';
import { type Scope, scope } from '@/lib/access/scope';
import { EVIDENCE_STATUSES } from '@/lib/evidence/rules';
import { isViewable, unitOf } from '@/lib/evidence/viewing/rules';
import { visibleFindings } from '@/lib/findings/queries';
import { ACTION_STATUSES } from '@/lib/findings/rules';
import { criteriaOf, findingKindOf } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { runQuery } from '@/lib/operations/run-query';
import { roleWords } from '@/lib/people/labels';
import { listPeople } from '@/lib/people/queries';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isNamed, type Piece, piecesOf } from './rules';
import type { Search } from './schema';
import type {
  EvidencePage,
  Found,
  FoundAction,
  FoundCriterion,
  FoundEvidence,
  FoundFinding,
  FoundPerson,
} from './types';

/** What the SQL function search_evidence gives. */
type StoredPage = {
  total: number;
  page: number;
  rows: readonly {
    id: string;
    kind: string;
    status: string;
    partnerName: string;
    periodFromOn: string | null;
    periodToOn: string | null;
    proposedAt: string;
    title: string;
    summary: string;
    fileName: string | null;
    passage: { number: number; mediaType: string; page: number | null; text: string } | null;
  }[];
};

/** The partners of a scope as search_evidence takes them: the area's own id stands for all of them. */
function partnersOf({ areaId, partnerId }: Scope): string[] {
  return partnerId ? partnerId.in : [areaId];
}

/**
 * One page of the evidence that fits what was typed and the filters, best first: by title, summary and names of files
 * of what the actor sees, and by the text of the newest file of each item where the actor may open it (`mayOpenFile`).
 * `total` counts the same. Nothing else has a part in it.
 */
export function searchEvidence(actor: Actor, asked: Search, pageSize: number): Promise<EvidencePage> {
  const nothing: EvidencePage = { total: 0, page: 1, rows: [] };
  return runQuery(actor, 'evidence.read', nothing, async ({ db }) => {
    const filesOf = partnersOf(scope(actor, 'evidence.download'));
    const casesOf = partnersOf(scope(actor, 'case-audit.read'));
    const { q, framework, criterion, partner, kind, dated, from, to, page } = asked;
    const [answer] = await db.$queryRaw<{ found: StoredPage }[]>`
      SELECT search_evidence(${q}, ${filesOf}::uuid[], ${casesOf}::uuid[], ${framework}, ${criterion}, ${partner}, ${kind},
        ${dated}, ${from}::date, ${to}::date, ${page}::int, ${pageSize}::int) AS found`;
    return answer ? { ...answer.found, rows: answer.found.rows.map(toEvidence) } : nothing;
  });
}

function toEvidence({ passage, ...row }: StoredPage['rows'][number]): FoundEvidence {
  return {
    ...row,
    title: piecesOf(row.title),
    summary: piecesOf(row.summary),
    kind: memberOf(EVIDENCE_KINDS, row.kind),
    status: memberOf(EVIDENCE_STATUSES, row.status),
    proposedAt: new Date(row.proposedAt),
    passage: passage && {
      ...{ number: passage.number, page: passage.page, unit: unitOf(passage.mediaType) },
      isViewable: isViewable(passage.mediaType),
      text: piecesOf(passage.text),
    },
  };
}

/** The texts with what was found in them, in their order: titles whole, other texts cut to the passages around it. */
async function markedTexts(
  db: Db,
  q: string,
  texts: readonly { title: string; text: string }[],
): Promise<{ title: Piece[]; text: Piece[] }[]> {
  const [titles, bodies] = [texts.map(({ title }) => title), texts.map(({ text }) => text)];
  const marked = await db.$queryRaw<{ title: string; text: string }[]>`
    SELECT search_highlight(t.title, s.meant || s.begun, false) AS title, search_highlight(t.body, s.meant, true) AS text
    FROM search_terms(${q}) AS s, unnest(${titles}::text[], ${bodies}::text[]) WITH ORDINALITY AS t (title, body, place)
    ORDER BY t.place`;
  return marked.map(({ title, text }) => ({ title: piecesOf(title), text: piecesOf(text) }));
}

/** The rows of these ids in the order of the ids, which is the order of how well they fit. */
function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function withMarks<Row extends { title: string; text: string }>(db: Db, q: string, rows: readonly Row[]) {
  const marked = await markedTexts(db, q, rows);
  return rows.map((row, index) => ({ ...row, title: [], text: [], ...marked[index] }));
}

/** The criteria of every framework that the actor's area prepares for whose name, code or text fits. */
export function searchCriteria(actor: Actor, q: string, most: number): Promise<Found<FoundCriterion>> {
  return runQuery(actor, 'framework.read', { total: 0, rows: [] }, async ({ db }) => {
    const criteria = (await adoptedPacks(db, actor.area.id)).flatMap(({ pack }) =>
      criteriaOf(pack).map(({ criterion, element }) => ({
        ...{ frameworkCode: pack.code, frameworkTitle: pack.title, code: criterion.code },
        title: `${criterion.label} (${element.label})`,
        text: `${criterion.summary} ${criterion.good}`,
      })),
    );
    const titles = criteria.map(({ title, code }) => `${title} ${code}`);
    const texts = criteria.map(({ text }) => text);
    const places = await db.$queryRaw<{ place: number }[]>`
      SELECT t.place::int - 1 AS place
      FROM search_terms(${q}) AS s, unnest(${titles}::text[], ${texts}::text[]) WITH ORDINALITY AS t (title, body, place),
        LATERAL (SELECT setweight(to_tsvector('english', t.title), 'A') || '@:1'::tsvector
          || setweight(to_tsvector('simple', t.title), 'A') || '@:1'::tsvector || to_tsvector('english', t.body) AS words) AS w
      WHERE w.words @@ (s.meant || s.begun)
      ORDER BY ts_rank_cd(w.words, s.meant || s.begun) DESC, t.place`;
    const found = places.flatMap(({ place }) => criteria[place] ?? []);
    return { total: found.length, rows: await withMarks(db, q, found.slice(0, most)) };
  });
}

/** The findings that the actor sees whose title or detail fits. */
export function searchFindings(actor: Actor, q: string, most: number): Promise<Found<FoundFinding>> {
  return runQuery(actor, 'finding.read', { total: 0, rows: [] }, async ({ db }) => {
    const ids = await db.$queryRaw<{ id: string }[]>`
      SELECT f.id FROM search_terms(${q}) AS s, findings f
      WHERE f.area_id = ${actor.area.id}::uuid AND f.words @@ (s.meant || s.begun)
      ORDER BY ts_rank_cd(f.words, s.meant || s.begun) DESC, f.number`;
    const findings = await db.finding.findMany({
      where: { AND: [visibleFindings(actor), { id: { in: ids.map(({ id }) => id) } }] },
      select: {
        ...{ id: true, number: true, title: true, detail: true, kind: true, frameworkCode: true },
        partner: { select: { name: true } },
      },
    });
    const ordered = inOrder(
      ids.map(({ id }) => id),
      findings,
    );
    const rows = ordered.slice(0, most).map(({ detail, kind, frameworkCode, partner, ...finding }) => ({
      ...finding,
      text: detail,
      kindLabel: findingKindOf(getPack(frameworkCode), kind).label,
      partnerName: partner.name,
    }));
    return { total: findings.length, rows: await withMarks(db, q, rows) };
  });
}

/** The actions of findings that the actor sees whose title, owner or measure of success fits. */
export function searchActions(actor: Actor, q: string, most: number): Promise<Found<FoundAction>> {
  return runQuery(actor, 'finding.read', { total: 0, rows: [] }, async ({ db }) => {
    const ids = await db.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM search_terms(${q}) AS s, actions a
      WHERE a.area_id = ${actor.area.id}::uuid AND a.words @@ (s.meant || s.begun)
      ORDER BY ts_rank_cd(a.words, s.meant || s.begun) DESC, a.due_on, a.id`;
    const actions = await db.action.findMany({
      where: { areaId: actor.area.id, id: { in: ids.map(({ id }) => id) }, finding: visibleFindings(actor) },
      select: {
        ...{ id: true, findingId: true, title: true, successMeasure: true, ownerName: true, dueOn: true, status: true },
        partner: { select: { name: true } },
      },
    });
    const ordered = inOrder(
      ids.map(({ id }) => id),
      actions,
    );
    const rows = ordered.slice(0, most).map(({ successMeasure, partner, dueOn, status, ...action }) => ({
      ...action,
      text: successMeasure,
      partnerName: partner.name,
      dueOn: dayFrom(dueOn),
      status: memberOf(ACTION_STATUSES, status),
    }));
    return { total: actions.length, rows: await withMarks(db, q, rows) };
  });
}

/** The people whom the actor may list whose name, role or organisation begins with every word that was typed. */
export async function searchPeople(actor: Actor, q: string, most: number): Promise<Found<FoundPerson>> {
  const people = (await listPeople(actor)).map(({ id, name, roles }) => ({ id, name, roles: roles.map(roleWords) }));
  const found = people.filter(({ name, roles }) => isNamed(q, [name, ...roles].join(' ')));
  return { total: found.length, rows: found.slice(0, most) };
}
