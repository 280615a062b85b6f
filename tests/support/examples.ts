import { type Client, Pool, type PoolClient, type QueryResultRow } from 'pg';
import { afterAll } from 'vitest';
import type { Reach } from '@/lib/platform/db';
import { seed } from '@/prisma/seed/seed';
import { withClient } from '@/scripts/embedded/roles';

/** The application's address and the owner's, as every test file's own database has them. */
export const urls = () => ({
  appUrl: process.env.APP_DATABASE_URL ?? '',
  ownerUrl: process.env.WORKER_DATABASE_URL ?? '',
});

/** Runs one statement as the owner of the tables, who sees every row, and gives its rows. */
export function asOwner<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return withClient(urls().ownerUrl, async (client) => (await client.query<Row>(sql, [...values])).rows);
}

let pool: Pool | undefined;
afterAll(() => pool?.end());

/** Works on one connection as the application's role: the same one each time, as a pool of one gives it. */
export async function onAppConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  pool ??= new Pool({ connectionString: urls().appUrl, max: 1 });
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Works as the application's role within one transaction that works for `reach`, and takes it back at the end. */
export function inReach<T>(reach: Reach, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return onAppConnection(async (client) => {
    await client.query('BEGIN');
    try {
      await workFor(client, reach);
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  });
}

/** Says for whom the rest of the connection's transaction works. */
export async function workFor(client: Client | PoolClient, reach: Reach): Promise<void> {
  await client.query('SELECT work_for($1, $2, $3, $4::uuid[])', [
    reach.areaId,
    reach.personId,
    reach.reach,
    [...reach.partnerIds],
  ]);
}

/** The worked examples, and in both areas what they leave to the people who use them: no table is empty. */
export async function loadExamples(): Promise<void> {
  await seed(urls());
  const everyArea = 'FROM areas a';
  const someone = '(SELECT g.person_id FROM role_grants g WHERE g.area_id = a.id ORDER BY g.id LIMIT 1)';
  await asOwner(
    `INSERT INTO built_documents (area_id, id, kind, format, framework_code, marking, file_name, requested_by_id, requested_at)
    SELECT a.id, gen_random_uuid(), 'grades', 'xlsx', 'A', 'official', 'Grades.xlsx', ${someone}, now() ${everyArea}`,
  );
  await asOwner(`INSERT INTO notifications (area_id, id, person_id, text, href, created_at)
    SELECT g.area_id, gen_random_uuid(), g.person_id, 'News', '/', now() FROM role_grants g`);
  for (const status of ['draft', 'published']) {
    await asOwner(
      `INSERT INTO status_reports (area_id, id, board_id, framework_code, title, as_at_on, snapshot, headline, commentary,
        next_steps, drafted_by_id, drafted_at, status)
      SELECT b.area_id, gen_random_uuid(), b.id, 'A', 'A report', now(), '{}', '', '', '', ${someone}, now(), $1
      ${everyArea} JOIN boards b ON b.area_id = a.id`,
      [status],
    );
  }
  await asOwner(`INSERT INTO self_evaluation_imports
      (area_id, id, partner_id, service_id, framework_code, file_name, entries, uploaded_by_id, uploaded_at)
    SELECT s.area_id, gen_random_uuid(), s.partner_id, s.id, 'A', 'answers.docx', '{}', ${someone}, now()
    ${everyArea} JOIN services s ON s.area_id = a.id`);
  await asOwner(`INSERT INTO self_evaluation_evidence (area_id, self_evaluation_id, criterion_code, item_id)
    SELECT DISTINCT ON (e.area_id) e.area_id, e.self_evaluation_id, e.criterion_code, i.id
    FROM self_evaluation_entries e JOIN self_evaluations v ON v.area_id = e.area_id AND v.id = e.self_evaluation_id
      JOIN evidence_items i ON i.area_id = v.area_id AND i.partner_id = v.partner_id
    WHERE v.status IN ('draft', 'returned') ON CONFLICT DO NOTHING`);
  await asOwner(`INSERT INTO evidence_uploads
      (area_id, id, partner_id, file_name, size_in_bytes, sent_by_id, started_at)
    SELECT g.area_id, gen_random_uuid(), g.partner_id, 'minutes.pdf', 1, g.person_id, now() FROM role_grants g
    WHERE g.partner_id IS NOT NULL`);
  await asOwner(`INSERT INTO working_copies (area_id, person_id, path, form_name, base_version, values, kept_at)
    SELECT area_id, person_id, '/' || min(id::text), 'A form', 1, '{}', now() FROM role_grants GROUP BY area_id, person_id`);
  await asOwner(`INSERT INTO built_documents
      (area_id, id, kind, format, framework_code, marking, file_name, requested_by_id, requested_at)
    SELECT a.id, gen_random_uuid(), 'grades', 'xlsx', 'A', 'official', 'grades.xlsx', ${someone}, now() ${everyArea}`);
  await asOwner(`INSERT INTO credentials (person_id, password_hash) SELECT id, 'a hash' FROM people`);
  await asOwner(`INSERT INTO sessions (id, secret_hash, person_id, expires_at)
    SELECT gen_random_uuid(), id::text, id, now() + interval '1 hour' FROM people`);
  await asOwner(`INSERT INTO identities (issuer, subject, person_id, linked_at)
    SELECT 'an issuer', id::text, id, now() FROM people`);
  await asOwner(
    `INSERT INTO second_factors (person_id, sealed_secret, confirmed_at) SELECT id, 'sealed', now() FROM people`,
  );
  await asOwner(`INSERT INTO recovery_codes (person_id, code_hash, used_at) SELECT id, 'a hash', now() FROM people`);
  await asOwner(`INSERT INTO sign_in_links (id, person_id, requested_at, expires_at)
    SELECT gen_random_uuid(), id, now(), now() FROM people`);
  await asOwner(`INSERT INTO kept_forms (id, person_id, sealed, kept_at, expires_at)
    SELECT gen_random_uuid(), id, 'sealed', now(), now() FROM people`);
  await asOwner(`INSERT INTO sign_in_failures (id, account_key, source_key) VALUES (gen_random_uuid(), 'a', 'b')`);
}
