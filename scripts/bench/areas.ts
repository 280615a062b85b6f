import type pg from 'pg';

const ofAreas = `
  SELECT table_name AS name, array_agg(column_name::text) FILTER (WHERE column_name <> 'area_id') AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
   WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
   GROUP BY table_name HAVING bool_or(column_name = 'area_id')`;

/** Tables whose rows are not copied: the trail is a chain of its own area's, and nobody serves 153 areas. */
const notCopied = new Set(['audit_events', 'audit_heads', 'role_grants']);

async function tablesOfAreas(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query(ofAreas);
  return rows.map(({ name, columns }) => ({ name: String(name), columns: columns.map(String) }));
}

/** Keeps only the area with this slug. The client must be a superuser's, whose session passes over the triggers. */
export async function keepOnly(client: pg.Client, slug: string): Promise<void> {
  await client.query('SET session_replication_role = replica');
  for (const { name } of await tablesOfAreas(client)) {
    const table = client.escapeIdentifier(name);
    await client.query(`DELETE FROM ${table} WHERE area_id NOT IN (SELECT id FROM areas WHERE slug = $1)`, [slug]);
  }
  await client.query('DELETE FROM areas WHERE slug <> $1', [slug]);
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
}

/** Adds this many copies of the one area there is, with all its rows, people's roles and the trail left out. */
export async function copyArea(client: pg.Client, copies: number): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    'CREATE TEMPORARY TABLE copies AS SELECT gen_random_uuid() AS id FROM generate_series(1, $1::int)',
    [copies],
  );
  await client.query(`
    INSERT INTO areas SELECT (jsonb_populate_record(area, jsonb_build_object('id', copies.id, 'slug', copies.id))).*
      FROM copies CROSS JOIN areas AS area`);
  for (const { name, columns } of await tablesOfAreas(client)) {
    if (notCopied.has(name)) continue;
    const table = client.escapeIdentifier(name);
    const others = columns.map((column) => client.escapeIdentifier(column));
    await client.query(`
      INSERT INTO ${table} (area_id, ${others.join(', ')})
      SELECT copies.id, ${others.map((column) => `original.${column}`).join(', ')} FROM copies, ${table} AS original`);
  }
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
}
