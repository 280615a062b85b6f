import pg from 'pg';

const database = 'prepare';

/** Addresses of one database as its two roles: the owner of everything in it, and the application that owns nothing. */
export type DatabaseUrls = { readonly ownerUrl: string; readonly appUrl: string };

type Passwords = { ownerPassword: string; appPassword: string };

/** Runs something with one connection and closes it whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // An error event without a listener would end the process; the query that meets it reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes what is missing of: the role that owns the database (no superuser), the application's role `prepare_app` (which
 * cannot pass row-level security), and the database. Safe to repeat.
 */
export async function ensureDatabase(adminUrl: string, passwords: Passwords): Promise<DatabaseUrls> {
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, 'prepare_owner', passwords.ownerPassword);
    await ensureRole(client, 'prepare_app', passwords.appPassword);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER prepare_owner`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO prepare_app`);
  });
  return urlsOf(adminUrl, database, passwords);
}

/** The two addresses of a database on an embedded server. */
export function urlsOf(adminUrl: string, name: string, passwords: Passwords): DatabaseUrls {
  return {
    ownerUrl: withCredentials(adminUrl, name, 'prepare_owner', passwords.ownerPassword),
    appUrl: withCredentials(adminUrl, name, 'prepare_app', passwords.appPassword),
  };
}

/** The same server and settings, another database and role. */
export function withCredentials(url: string, name: string | undefined, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  if (name) changed.pathname = `/${name}`;
  return changed.href;
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await createRole(client, role, password);
}

/** Makes a role that may sign in and nothing more. */
export async function createRole(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(
    `CREATE ROLE ${client.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
  );
}
