import type pg from 'pg';
import { criteriaOf, evaluatedCriteria, findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import type { Bench } from './application';
import { median, spread } from './spread';
import { Visitor } from './visitor';

const FRAMEWORK = 'SLAC-2009';
/** Each later one begins from what was agreed in the one before; the last is still being written. */
const EDITIONS = 4;
const REVISIONS = 5;
const PARTNER = 'childrens-social-care';
const WRITER = 'key-contact.social-care@leeds.example';
const turns = 60;
const warmUp = 10;

/** How much a framework asks of an area. */
export type Size = { criteria: number; services: number };

/**
 * As much as the shipped packs allow: no framework has 40 criteria, so every one of 37 is asked, those too that sum up
 * others, and of one service more than twelve. That makes more answers than 40 × 12.
 */
export const FULL: Size = { criteria: criteriaOf(getPack(FRAMEWORK)).length, services: 13 };
export const FEW: Size = { criteria: 4, services: 2 };

const sentence =
  'Most assessments see the child and say what the risk is, and **managers read every plan** before it is agreed. ';
const text = `# What we see\n\n${sentence.repeat(12).trim()}\n\n- ${sentence.trim()}\n- ${sentence.trim()}`;

/** What the self-evaluations are stored in, each table before those that it refers to. */
const emptied = [
  ...['overarching_sources', 'overarching_quotes', 'overarching_revisions', 'overarching_entries'],
  ...['overarching_evaluations', 'self_evaluation_imports', 'self_evaluation_mentions', 'self_evaluation_comments'],
  ...['self_evaluation_reminders', 'criterion_contributors', 'self_evaluation_evidence', 'self_evaluation_revisions'],
  ...['self_evaluation_entries', 'self_evaluations', 'self_evaluation_cycles', 'criterion_assignments'],
];

/**
 * Gives the one area there is self-evaluations of that size: long texts, four editions of each service, five revisions of
 * each answer, and an overarching evaluation begun. The client must be a superuser's, whose session passes over the triggers.
 */
export async function fillSelfEvaluations(client: pg.Client, size: Size): Promise<void> {
  const codes = codesOf(size);
  const graded = codes.filter((code) => findCriterion(getPack(FRAMEWORK), code)?.criterion.graded);
  const writer = `(SELECT id FROM people WHERE email = '${WRITER}')`;
  await client.query('SET session_replication_role = replica');
  for (const table of emptied) await client.query(`DELETE FROM ${table}`);
  await client.query(
    `CREATE TEMPORARY TABLE asked AS
     SELECT s.* FROM services s JOIN partners p ON p.area_id = s.area_id AND p.id = s.partner_id
     ORDER BY p.slug <> $1, p.position, s.position LIMIT $2`,
    [PARTNER, size.services],
  );
  await client.query(
    `INSERT INTO criterion_assignments (area_id, service_id, framework_code, criterion_code, due_on)
     SELECT area_id, id, $1, code, DATE '2009-09-25' FROM asked, unnest($2::text[]) AS code`,
    [FRAMEWORK, codes],
  );
  await client.query(
    `INSERT INTO self_evaluation_cycles (area_id, id, framework_code, name, started_on, due_on, closed_on)
     SELECT id, gen_random_uuid(), $1, 'Cycle ' || number, DATE '2008-01-01' + number * 90, DATE '2008-03-01' + number * 90,
       CASE WHEN number < $2 THEN DATE '2008-04-01' + number * 90 END
     FROM areas, generate_series(1, $2::int) AS number`,
    [FRAMEWORK, EDITIONS],
  );
  await client.query(
    `INSERT INTO self_evaluations
       (area_id, id, partner_id, service_id, framework_code, cycle_id, status, started_at, submitted_by_id, submitted_at,
        agreed_by_id, agreed_at)
     SELECT s.area_id, gen_random_uuid(), s.partner_id, s.id, c.framework_code, c.id,
       CASE WHEN c.closed_on IS NULL THEN 'draft' WHEN rank = 2 THEN 'agreed' ELSE 'superseded' END, c.started_on,
       CASE WHEN c.closed_on IS NOT NULL THEN ${writer} END, c.closed_on,
       CASE WHEN c.closed_on IS NOT NULL THEN (SELECT id FROM people WHERE email = 'director@leeds.example') END, c.closed_on
     FROM asked s, (SELECT *, rank() OVER (ORDER BY started_on DESC) FROM self_evaluation_cycles) AS c`,
  );
  await client.query(
    `INSERT INTO self_evaluation_entries
       (area_id, self_evaluation_id, criterion_code, what_we_know, how_we_know, what_next, grade, confidence, edited_by_id,
        edited_at, version, sent_version)
     SELECT area_id, id, code, $2, $2, $2, CASE WHEN code = ANY ($3) THEN $4 END, 'medium', ${writer}, started_at, $5,
       CASE WHEN status <> 'draft' THEN $5::int END
     FROM self_evaluations, unnest($1::text[]) AS code`,
    [codes, text, graded, getPack(FRAMEWORK).gradeScale[1]?.code, REVISIONS],
  );
  await client.query(
    `INSERT INTO self_evaluation_revisions
       (area_id, self_evaluation_id, criterion_code, version, what_we_know, how_we_know, what_next, grade, confidence,
        edited_by_id, edited_at)
     SELECT area_id, self_evaluation_id, criterion_code, number, what_we_know, how_we_know, what_next, grade, confidence,
       edited_by_id, edited_at
     FROM self_evaluation_entries, generate_series(1, $1::int) AS number`,
    [REVISIONS],
  );
  await client.query(
    `INSERT INTO overarching_evaluations (area_id, id, framework_code, element_code, cycle_id, started_by_id, started_at)
     SELECT area_id, gen_random_uuid(), framework_code, $1, id, ${writer}, now()
     FROM self_evaluation_cycles WHERE closed_on IS NULL`,
    [elementOf(codes)],
  );
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
}

function codesOf({ criteria }: Size): string[] {
  const pack = getPack(FRAMEWORK);
  const evaluated = evaluatedCriteria(pack).map(({ criterion }) => criterion.code);
  const others = criteriaOf(pack).map(({ criterion }) => criterion.code);
  return [...new Set([...evaluated, ...others])].slice(0, criteria);
}

function elementOf([first = '']: readonly string[]): string {
  return findCriterion(getPack(FRAMEWORK), first)?.element.code ?? '';
}

type Side = { lead: Visitor; writer: Visitor; service: string; overarching: string };

/** The pages to compare, as whoever they are for. */
const pages: Record<string, { as: 'lead' | 'writer'; path: (side: Side) => string }> = {
  'The list of self-evaluations': { as: 'lead', path: () => `/areas/leeds/self-evaluations?framework=${FRAMEWORK}` },
  'A service’s page': {
    as: 'writer',
    path: ({ service }) => `/areas/leeds/self-evaluations/${service}?framework=${FRAMEWORK}`,
  },
  'The page of one answer': {
    as: 'writer',
    path: ({ service }) =>
      `/areas/leeds/self-evaluations/${service}/criteria/${codesOf(FEW)[0]}?framework=${FRAMEWORK}`,
  },
  'An overarching evaluation': { as: 'lead', path: ({ overarching }) => `/areas/leeds/overarching/${overarching}` },
  'One criterion of it': {
    as: 'lead',
    path: ({ overarching }) => `/areas/leeds/overarching/${overarching}/criteria/${codesOf(FEW)[0]}`,
  },
};

async function sideOf({ visitor }: Bench, client: pg.Client): Promise<Side> {
  const writer = new Visitor(visitor.url);
  await writer.signInAs(WRITER);
  const { rows } = await client.query(
    `SELECT (SELECT s.id FROM services s JOIN partners p ON p.id = s.partner_id JOIN criterion_assignments a ON a.service_id = s.id
       WHERE p.slug = $1 ORDER BY s.position LIMIT 1) AS service, (SELECT id FROM overarching_evaluations) AS overarching`,
    [PARTNER],
  );
  return { lead: visitor, writer, ...rows[0] };
}

/** Each page with much behind it beside the same with little, in turn, so that whatever else the machine does falls on both. */
export async function compareSelfEvaluations(
  few: { bench: Bench; client: pg.Client },
  full: { bench: Bench; client: pg.Client },
): Promise<void> {
  const [small, large] = [await sideOf(few.bench, few.client), await sideOf(full.bench, full.client)];
  const much = `${FULL.criteria} criteria × ${FULL.services} services (${FULL.criteria * FULL.services} answers in each of ${EDITIONS} editions)`;
  console.log(`Time with ${much} ÷ with ${FEW.criteria} × ${FEW.services}; aim near 1:`);
  for (const [name, { as, path }] of Object.entries(pages)) {
    const taken: { little: number; lot: number }[] = [];
    for (let turn = 0; turn < warmUp + turns; turn += 1) {
      const little = await small[as].millisecondsFor(path(small));
      const lot = await large[as].millisecondsFor(path(large));
      if (turn >= warmUp) taken.push({ little, lot });
    }
    const tens = Array.from({ length: turns / 10 }, (_, ten) =>
      median(taken.slice(ten * 10, ten * 10 + 10).map(({ little, lot }) => lot / little)),
    );
    const size = (await large[as].getPage(path(large))).length / (await small[as].getPage(path(small))).length;
    const each = `${median(taken.map(({ lot }) => lot)).toFixed(0)} and ${median(taken.map(({ little }) => little)).toFixed(0)} ms here`;
    console.log(`  ${name}: ${spread(tens)}. (${each}; bytes of the page ${size.toFixed(1)} times)`);
  }
  small.writer.close();
  large.writer.close();
}
