import type { PoolClient } from 'pg';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { database, type Reach } from '@/lib/platform/db';
import { asOwner, inReach, loadExamples, onAppConnection, workFor } from '../support/examples';

type Table = { name: string; isOfArea: boolean; isSecured: boolean; hasPolicy: boolean };

let tables: readonly Table[];
let areas: { leeds: string; county: string };
let police: string;
let boardMember: string;

/** Every table on which the application's role was granted anything, in any schema. */
function grantedTables(): Promise<Table[]> {
  return asOwner<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AS "isSecured",
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'area_id') AS "isOfArea",
      EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS "hasPolicy"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND (has_any_column_privilege('prepare_app', c.oid, 'SELECT, INSERT, UPDATE')
        OR has_table_privilege('prepare_app', c.oid, 'DELETE, TRUNCATE, REFERENCES, TRIGGER'))
    ORDER BY 1`);
}

/** How many rows of each table the transaction sees. */
async function visible(client: PoolClient): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${name}`);
    counts[name] = rows[0].count;
  }
  return counts;
}

const nothing = () => Object.fromEntries(tables.map(({ name }) => [name, 0]));

async function only<Row>(sql: string, values: readonly unknown[] = []): Promise<Row> {
  const [row] = await asOwner<Row & Record<string, unknown>>(sql, values);
  if (!row) throw new Error(`Nothing found by ${sql}`);
  return row;
}

const idOf = async (sql: string, values: readonly unknown[] = []) => (await only<{ id: string }>(sql, values)).id;

beforeAll(async () => {
  await loadExamples();
  tables = await grantedTables();
  areas = {
    leeds: await idOf("SELECT id FROM areas WHERE slug = 'leeds'"),
    county: await idOf("SELECT id FROM areas WHERE slug <> 'leeds'"),
  };
  police = await idOf("SELECT id FROM partners WHERE area_id = $1 AND kind = 'police'", [areas.leeds]);
  boardMember = await idOf("SELECT person_id AS id FROM role_grants WHERE area_id = $1 AND role = 'board-member'", [
    areas.leeds,
  ]);
});

function reach(overrides: Partial<Reach>): Reach {
  return { areaId: areas.leeds, personId: null, reach: 'area', partnerIds: [], ...overrides };
}

describe('the tables', () => {
  it('of the schema are all covered here, but for the two that the application may not touch at all', async () => {
    const rows = await asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const covered = new Set(tables.map(({ name }) => name));
    const closed = rows.map(({ name }) => name).filter((name) => !covered.has(name));
    expect(closed.sort()).toEqual(['_prisma_migrations', 'credentials']);
    expect(tables.length).toBeGreaterThan(25);
  });

  it('have row-level security and a policy [V8.4.1]', () => {
    expect(tables.filter(({ isSecured, hasPolicy }) => !isSecured || !hasPolicy)).toEqual([]);
  });

  it('all hold rows, and those of areas rows of both, so that seeing none means something', async () => {
    for (const { name, isOfArea } of tables) {
      const column = isOfArea ? 'DISTINCT area_id' : '*';
      const { count } = await only<{ count: number }>(
        `SELECT count(*)::int AS count FROM (SELECT ${column} FROM ${name}) stored`,
      );
      expect({ name, holdsEnough: count >= (isOfArea ? 2 : 1) }).toEqual({ name, holdsEnough: true });
    }
  });

  it('of areas lead every key with the area, and refer to each other with it', async () => {
    const odd = await asOwner(`
      SELECT c.conrelid::regclass::text AS on_table, c.conname AS name FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attname = 'area_id'
      LEFT JOIN pg_attribute r ON r.attrelid = c.confrelid AND r.attname = 'area_id'
      WHERE c.connamespace = 'public'::regnamespace AND (
        c.contype IN ('p', 'u') AND c.conkey[1] <> a.attnum
        OR c.contype = 'f' AND r.attnum IS NOT NULL AND NOT (c.conkey[1] = a.attnum AND c.confkey[1] = r.attnum))`);
    expect(odd).toEqual([]);
  });

  it.each([
    [
      'a service of another area’s partner',
      `INSERT INTO services (area_id, id, partner_id, name, position)
      SELECT $1::uuid, gen_random_uuid(), p.id, 'A service', 9 FROM partners p WHERE p.area_id = $2::uuid LIMIT 1`,
    ],
    [
      'a finding of another area’s inspection',
      `INSERT INTO findings (area_id, id, number, kind, title, detail, source,
      framework_code, partner_id, raised_on, inspection_id)
      SELECT $1::uuid, gen_random_uuid(), 999, 'k', 't', 'd', 's', 'f', p.id, now(), i.id
      FROM partners p, inspections i WHERE p.area_id = $1::uuid AND i.area_id = $2::uuid LIMIT 1`,
    ],
    [
      'a role for another area’s board',
      `INSERT INTO role_grants (area_id, id, person_id, role, board_id)
      SELECT $1::uuid, gen_random_uuid(), (SELECT id FROM people LIMIT 1), 'board-member', b.id
      FROM boards b WHERE b.area_id = $2::uuid LIMIT 1`,
    ],
  ])('refuse %s, even to their owner', async (_what, sql) => {
    await expect(asOwner(sql, [areas.leeds, areas.county])).rejects.toMatchObject({ code: '23503' });
  });
});

describe('without settings', () => {
  it('every table returns zero rows [V8.4.1]', async () => {
    expect(await onAppConnection(visible)).toEqual(nothing());
  });

  it.each(['area', 'partner', 'board', 'person', 'operator'] as const)(
    'the reach "%s" by itself opens no table of an area',
    async (name) => {
      const seen = await inReach(reach({ areaId: null, reach: name }), visible);
      const opened = tables.filter((table) => table.isOfArea && seen[table.name] !== 0);
      expect(opened.map((table) => table.name)).toEqual([]);
    },
  );

  it.each(['COMMIT', 'ROLLBACK'])('nothing stays behind after a %s on the same connection', async (end) => {
    await onAppConnection(async (client) => {
      const { rows: before } = await client.query('SELECT pg_backend_pid() AS pid');
      await client.query('BEGIN');
      await workFor(client, reach({ personId: boardMember, partnerIds: [police] }));
      expect((await visible(client)).findings).toBeGreaterThan(0);
      await client.query(end);
      expect(await visible(client)).toEqual(nothing());
      const { rows: after } = await client.query('SELECT pg_backend_pid() AS pid');
      expect(after).toEqual(before);
    });
  });

  it('the pool lends out no connection that remembers [V8.4.1]', async () => {
    const areaId = areas.leeds;
    const work = Array.from({ length: 40 }, () =>
      database().$transaction(async (db) => {
        await db.$executeRaw`SELECT work_for(${areaId}::uuid, NULL, 'area', NULL)`;
        return db.finding.count();
      }),
    );
    expect(Math.min(...(await Promise.all(work)))).toBeGreaterThan(0);
    const left = await Promise.all(Array.from({ length: 40 }, () => database().finding.count()));
    expect(left).toEqual(left.map(() => 0));
  });
});

/** Tables each of whose rows is one person's alone: a table of people that waits, what is typed, what was asked for. */
const ofOnePerson = new Set(['people_imports', 'working_copies', 'built_documents', 'evidence_uploads']);

describe.each(['leeds', 'county'] as const)('working for %s', (name) => {
  it.each(['area', 'partner', 'board', 'person', 'operator', 'sign-in', 'system'] as const)(
    'with the reach "%s" shows no row of the other area [V8.2.2, V8.4.1]',
    async (reachName) => {
      const areaId = areas[name];
      await inReach(reach({ areaId, reach: reachName, partnerIds: [police] }), async (client) => {
        for (const table of tables.filter(({ isOfArea }) => isOfArea)) {
          const { rows } = await client.query(`SELECT DISTINCT area_id FROM ${table.name} WHERE area_id <> $1`, [
            areaId,
          ]);
          expect({ table: table.name, rows }).toEqual({ table: table.name, rows: [] });
        }
      });
    },
  );

  it('shows the whole area to whoever reaches all of it, so that isolation does not hide too much', async () => {
    const areaId = areas[name];
    await inReach(reach({ areaId }), async (client) => {
      for (const table of tables.filter(({ name, isOfArea }) => isOfArea && !ofOnePerson.has(name))) {
        const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${table.name}`);
        const [stored] = await asOwner(`SELECT count(*)::int AS count FROM ${table.name} WHERE area_id = $1`, [areaId]);
        expect({ table: table.name, ...rows[0] }).toEqual({ table: table.name, ...stored });
      }
    });
  });

  it('shows the people who serve there and no others', async () => {
    const areaId = areas[name];
    const seen = await inReach(reach({ areaId }), async (client) => (await client.query('SELECT id FROM people')).rows);
    const serving = await asOwner('SELECT DISTINCT person_id AS id FROM role_grants WHERE area_id = $1', [areaId]);
    expect(seen.map(({ id }) => id).sort()).toEqual(serving.map(({ id }) => id).sort());
  });

  it.each([
    [
      'an insert',
      "INSERT INTO partners (area_id, id, slug, name, short_name, kind, position) VALUES ($1, gen_random_uuid(), 's', 'n', 'n', 'k', 9)",
    ],
    ['an audit event', "INSERT INTO audit_events SELECT $1, 99, now(), NULL, 'n', 'e', 's', 's', '{}', '', ''"],
  ])('refuses %s for the other area', async (_what, sql) => {
    const other = name === 'leeds' ? areas.county : areas.leeds;
    const attempt = inReach(reach({ areaId: areas[name] }), (client) => client.query(sql, [other]));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('changes no row of the other area [V8.2.2, V8.4.1]', async () => {
    const other = name === 'leeds' ? areas.county : areas.leeds;
    await inReach(reach({ areaId: areas[name] }), async (client) => {
      expect((await client.query("UPDATE findings SET title = 'x' WHERE area_id = $1", [other])).rowCount).toBe(0);
      expect((await client.query('DELETE FROM action_notes WHERE area_id = $1', [other])).rowCount).toBe(0);
    });
  });
});

/** What partners keep to themselves: the rows that only the partner and the task group see. $1 is the area, $2 the partner. */
const kept = {
  'self-evaluations that are not agreed':
    'FROM self_evaluations s WHERE s.area_id = $1 AND s.partner_id <> $2 AND s.status <> $$agreed$$',
  'their entries': `FROM self_evaluation_entries e WHERE e.area_id = $1 AND EXISTS (SELECT FROM self_evaluations s
    WHERE s.area_id = $1 AND s.id = e.self_evaluation_id AND s.partner_id <> $2 AND s.status <> 'agreed')`,
  'overarching evaluations that are not signed off':
    'FROM overarching_evaluations o WHERE o.area_id = $1 AND o.status <> $$signed-off$$',
  'what they say': `FROM overarching_entries e WHERE e.area_id = $1
    AND NOT EXISTS (SELECT FROM overarching_evaluations o WHERE o.id = e.evaluation_id AND o.status = 'signed-off')`,
  'what they quote': `FROM overarching_quotes q WHERE q.area_id = $1
    AND NOT EXISTS (SELECT FROM overarching_evaluations o WHERE o.id = q.evaluation_id AND o.status = 'signed-off')`,
  'filled templates': 'FROM self_evaluation_imports i WHERE i.area_id = $1 AND i.partner_id <> $2',
  'evidence that is not accepted':
    "FROM evidence_items i WHERE i.area_id = $1 AND i.partner_id <> $2 AND i.status <> 'accepted'",
  'the files of such evidence': `FROM evidence_versions v WHERE v.area_id = $1 AND v.item_id = ANY ($3)`,
  'the criteria of such evidence': `FROM evidence_links l WHERE l.area_id = $1 AND l.item_id = ANY ($3)`,
  'case files': 'FROM case_files f WHERE f.area_id = $1 AND f.partner_id <> $2',
  'case reviews': 'FROM case_reviews r WHERE r.area_id = $1 AND r.case_file_id = ANY ($4)',
  'children at risk': 'FROM children_at_risk c WHERE c.area_id = $1 AND c.partner_id <> $2',
  'reports that are not published': "FROM status_reports r WHERE r.area_id = $1 AND r.status <> 'published'",
  'notifications of someone else': 'FROM notifications n WHERE n.area_id = $1 AND n.person_id <> $5',
  'events of the trail': 'FROM audit_events e WHERE e.area_id = $1',
} as const;

/** The ids among what others keep to themselves, looked up as the owner: a policy must not hide them from the check. */
async function othersOf(partner: string) {
  const list = async (sql: string) => (await asOwner<{ id: string }>(sql, [areas.leeds, partner])).map(({ id }) => id);
  return {
    items: await list("SELECT id FROM evidence_items WHERE area_id = $1 AND partner_id <> $2 AND status <> 'accepted'"),
    files: await list('SELECT id FROM case_files WHERE area_id = $1 AND partner_id <> $2'),
  };
}

function countSql(what: keyof typeof kept): string {
  // Every parameter is named once, so that all five have a type whichever of them the rows are told apart by.
  return `SELECT count(*)::int AS count ${kept[what]}
    AND $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL AND $3::uuid[] IS NOT NULL AND $4::uuid[] IS NOT NULL
    AND $5::uuid IS NOT NULL`;
}

describe('what partners keep to themselves', () => {
  const names = Object.keys(kept) as (keyof typeof kept)[];
  const values = async (partner: string) => {
    const { items, files } = await othersOf(partner);
    return [areas.leeds, partner, items, files, boardMember];
  };

  test.each(names)('%s: there are some, and no other partner sees them [V8.2.2]', async (what) => {
    const parameters = await values(police);
    expect(await only<{ count: number }>(countSql(what), parameters)).not.toEqual({ count: 0 });
    const partner = reach({ reach: 'partner', partnerIds: [police], personId: boardMember });
    const seen = await inReach(partner, async (client) => (await client.query(countSql(what), parameters)).rows);
    expect(seen).toEqual([{ count: 0 }]);
  });

  test.each(names)('%s: no board sees them', async (what) => {
    const parameters = await values(police);
    const board = reach({ reach: 'board', personId: boardMember });
    const seen = await inReach(board, async (client) => (await client.query(countSql(what), parameters)).rows);
    expect(seen).toEqual([{ count: 0 }]);
  });

  it('is all there for the partner itself', async () => {
    const own = async (client: PoolClient, sql: string) => (await client.query(sql, [police])).rows[0].count;
    const partner = reach({ reach: 'partner', partnerIds: [police] });
    for (const table of ['self_evaluations', 'evidence_items', 'case_files', 'children_at_risk']) {
      const sql = `SELECT count(*)::int AS count FROM ${table} WHERE partner_id = $1`;
      const [stored] = await asOwner(sql, [police]);
      expect({ table, count: await inReach(partner, (client) => own(client, sql)) }).toEqual({ table, ...stored });
    }
  });
});

/** What a partner's people may not write, though they read it. $1 is the area, $2 the partner. */
const beyond = {
  'a measure of another partner': 'measures m WHERE m.area_id = $1 AND m.partner_id <> $2',
  'its readings':
    'measure_readings r USING measures m WHERE m.area_id = $1 AND m.partner_id <> $2 AND m.id = r.measure_id',
  'its criteria':
    'measure_links l USING measures m WHERE m.area_id = $1 AND m.partner_id <> $2 AND m.id = l.measure_id',
  'who writes for another partner':
    'criterion_contributors c USING services v WHERE v.area_id = $1 AND v.partner_id <> $2 AND v.id = c.service_id',
  'a cycle': 'self_evaluation_cycles c WHERE c.area_id = $1 AND $2::uuid IS NOT NULL',
  'what shows the effect of another partner’s action':
    'action_evidence e USING actions a WHERE a.area_id = $1 AND a.partner_id <> $2 AND a.id = e.action_id',
} as const;

const added = {
  'a measure of another partner': `INSERT INTO measures (area_id, id, partner_id, name, definition, unit, good_is)
    SELECT $1, gen_random_uuid(), p.id, 'x', 'x', 'x', 'x' FROM partners p WHERE p.area_id = $1 AND p.id <> $2`,
  'a reading of it': `INSERT INTO measure_readings
    SELECT $1, m.id, '2001-01-01', 1, app_person_id(), now() FROM measures m WHERE m.area_id = $1 AND m.partner_id <> $2`,
  'a criterion of it': `INSERT INTO measure_links
    SELECT $1, m.id, 'x', 'x' FROM measures m WHERE m.area_id = $1 AND m.partner_id <> $2`,
  'what shows the effect of another partner’s action': `INSERT INTO action_evidence
    SELECT $1, a.id, i.id, 'x', app_person_id(), now() FROM actions a, evidence_items i
    WHERE a.area_id = $1 AND a.partner_id <> $2 AND i.area_id = $1`,
  'who writes for another partner': `INSERT INTO criterion_contributors
    SELECT $1, v.id, 'x', 'x', app_person_id(), app_person_id(), now() FROM services v
    WHERE v.area_id = $1 AND v.partner_id <> $2`,
  'a comment in someone else’s name': `INSERT INTO self_evaluation_comments
    (area_id, id, self_evaluation_id, criterion_code, body, written_by_id, written_at)
    SELECT $1, gen_random_uuid(), s.id, 'x', 'x', gen_random_uuid(), now() FROM self_evaluations s
    WHERE s.area_id = $1 AND s.partner_id = $2`,
} as const;

describe('what a partner’s people read and may not write', () => {
  const partner = () => reach({ reach: 'partner', partnerIds: [police], personId: boardMember });

  it.each(Object.entries(beyond))('%s: there is some, and they delete none of it [V8.2.2]', async (_what, rows) => {
    const parameters = [areas.leeds, police];
    expect(await asOwner(`SELECT FROM ${rows.replace(' USING', ',')}`, parameters)).not.toEqual([]);
    const deleted = await inReach(partner(), (client) => client.query(`DELETE FROM ${rows}`, parameters));
    expect(deleted.rowCount).toBe(0);
  });

  it.each(Object.entries(added))('%s: they add none [V8.2.2]', async (_what, sql) => {
    const attempt = inReach(partner(), (client) => client.query(sql, [areas.leeds, police]));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('a cycle they may begin, for where there has never been one, and never change', async () => {
    const begin = `INSERT INTO self_evaluation_cycles (area_id, id, framework_code, name, started_on, due_on)
      VALUES ($1, gen_random_uuid(), 'x', 'x', '2001-01-01', '2001-01-01')`;
    const board = inReach(reach({ reach: 'board' }), (client) => client.query(begin, [areas.leeds]));
    await expect(board).rejects.toMatchObject({ code: '42501' });
    await inReach(partner(), async (client) => {
      expect((await client.query(begin, [areas.leeds])).rowCount).toBe(1);
      expect((await client.query("UPDATE self_evaluation_cycles SET name = 'y'")).rowCount).toBe(0);
    });
  });
});

describe('a board', () => {
  const board = () => reach({ reach: 'board', personId: boardMember });

  it('sees published reports and nothing of any partner’s work', async () => {
    const seen = await inReach(board(), visible);
    expect(seen.status_reports).toBeGreaterThan(0);
    for (const table of [
      'self_evaluations',
      'self_evaluation_entries',
      'evidence_items',
      'evidence_versions',
      'evidence_links',
      'case_files',
      'case_reviews',
      'children_at_risk',
      'audit_events',
    ])
      expect({ table, count: seen[table] }).toEqual({ table, count: 0 });
    const { rows } = await inReach(board(), (client) => client.query('SELECT DISTINCT status FROM status_reports'));
    expect(rows).toEqual([{ status: 'published' }]);
  });
});

describe('someone’s own', () => {
  it('tables of people are theirs alone, even in their own area [V8.2.2]', async () => {
    const [sent] = await asOwner<{ id: string; area_id: string; uploaded_by_id: string }>(
      'SELECT * FROM people_imports',
    );
    if (!sent) throw new Error('Nobody has sent a table of people');
    const seenBy = async (personId: string | null) => {
      const its = reach({ areaId: sent.area_id, personId });
      return (await inReach(its, (client) => client.query('SELECT id FROM people_imports'))).rows;
    };
    expect(await seenBy(sent.uploaded_by_id)).toEqual([{ id: sent.id }]);
    expect(await seenBy(boardMember)).toEqual([]);
    expect(await seenBy(null)).toEqual([]);
  });

  it('sessions are theirs alone, whatever they reach [V8.2.2]', async () => {
    for (const name of ['area', 'partner', 'board', 'operator'] as const) {
      const sql = 'SELECT DISTINCT person_id FROM sessions';
      const { rows } = await inReach(reach({ reach: name, personId: boardMember }), (client) => client.query(sql));
      expect(rows).toEqual([{ person_id: boardMember }]);
    }
  });
});

describe('the application’s role [V13.2.2]', () => {
  it.each([
    ['changes no event', 'UPDATE audit_events SET actor_name = $$x$$'],
    ['deletes no event', 'DELETE FROM audit_events'],
    ['empties no trail', 'TRUNCATE audit_events'],
    ['writes no event past the chain', 'INSERT INTO audit_events (area_id) VALUES (gen_random_uuid())'],
    ['moves no head of a chain', 'UPDATE audit_heads SET hash = $$x$$'],
    ['reads no password’s hash', 'SELECT password_hash FROM credentials'],
    ['reads no credentials', 'SELECT person_id FROM credentials'],
    ['sets no password', 'UPDATE credentials SET password_hash = $$x$$'],
    ['makes nobody an operator', 'UPDATE people SET is_operator = true'],
    ['deletes no report', 'DELETE FROM status_reports'],
    ['deletes no self-evaluation', 'DELETE FROM self_evaluations'],
    ['deletes no evidence', 'DELETE FROM evidence_items'],
    ['deletes no case file', 'DELETE FROM case_files'],
    ['changes no case file', 'UPDATE case_files SET reference = $$x$$'],
    ['deletes no record of a child at risk', 'DELETE FROM children_at_risk'],
    ['deletes nobody', 'DELETE FROM people'],
    ['cannot switch row-level security off', 'ALTER TABLE findings DISABLE ROW LEVEL SECURITY'],
    ['cannot drop a policy', 'DROP POLICY of_area ON findings'],
    ['cannot add a policy', 'CREATE POLICY mine ON findings TO prepare_app USING (true)'],
    ['cannot drop a trigger', 'DROP TRIGGER audit_is_append_only ON audit_events'],
    ['cannot switch triggers off', 'SET session_replication_role = replica'],
    ['makes no table', 'CREATE TABLE mine (id int)'],
    ['makes no function', 'CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
    [
      'replaces no function',
      "CREATE OR REPLACE FUNCTION app_area_id() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
    ],
    ['does not become the owner', 'SET ROLE prepare_owner'],
    ['does not read the queue', 'SELECT * FROM graphile_worker._private_jobs'],
    ['does not read the migrations', 'SELECT * FROM _prisma_migrations'],
    ['runs no program', "COPY findings FROM PROGRAM 'true'"],
  ])('%s', async (_what, sql) => {
    // Not every reach would try each of these: the widest of them all does.
    const attempt = inReach(reach({}), (client) => client.query(sql));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('that turns row security off is refused instead of served [V8.4.1, V16.5.3]', async () => {
    const attempt = inReach(reach({}), async (client) => {
      await client.query('SET LOCAL row_security = off');
      return client.query('SELECT * FROM findings');
    });
    await expect(attempt).rejects.toThrow(/row-level security/);
  });

  it('owns nothing, belongs to no other role and bypasses nothing [V13.2.1, V13.2.2]', async () => {
    const owned = await asOwner(`SELECT d.objid FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
      WHERE r.rolname = 'prepare_app' AND d.deptype = 'o'`);
    expect(owned).toEqual([]);
    const memberships = await asOwner(`SELECT m.roleid::regrole::text FROM pg_auth_members m
      WHERE m.member = 'prepare_app'::regrole`);
    expect(memberships).toEqual([]);
    expect(
      await asOwner(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles
        WHERE rolname = 'prepare_app'`),
    ).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false },
    ]);
  });

  it('runs as their owner only functions that fix their search path [V13.2.2]', async () => {
    const loose = await asOwner(`SELECT p.oid::regprocedure::text FROM pg_proc p
      WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
        AND NOT coalesce(array_to_string(p.proconfig, ','), '') LIKE '%search_path=%pg_temp'`);
    expect(loose).toEqual([]);
  });

  it.each(['area', 'partner', 'board', 'person', 'operator', 'system'] as const)(
    'gets nothing from the doors of sign-in while it works with the reach "%s"',
    async (name) => {
      const person = await only<{ email: string }>('SELECT email FROM people WHERE id = $1', [boardMember]);
      await inReach(reach({ reach: name }), async (client) => {
        expect((await client.query('SELECT * FROM account_for_sign_in($1, NULL)', [person.email])).rows).toEqual([]);
        expect((await client.query('SELECT * FROM example_people()')).rows).toEqual([]);
        // Wrong passwords and codes of someone signed in count as well: keyed hashes, which tell nothing.
        if (name !== 'person') expect((await client.query('SELECT * FROM sign_in_failures')).rows).toEqual([]);
        if (name !== 'system') expect((await client.query('SELECT * FROM area_ids_for_jobs()')).rows).toEqual([]);
      });
    },
  );
});
