import type pg from 'pg';
import { createRole, type DatabaseUrls, withClient, withCredentials } from './embedded/roles';
import { Failure, reasonOf } from './failure';

const role = 'prepare_app';
const oldestVersion = 15;

/**
 * Makes sure that a database server of the operator's own can be used: it answers, is not too old, and the application
 * has a role that cannot pass row-level security. Without APP_DATABASE_URL the role `prepare_app` is made or, when nobody
 * else is using it, given this installation's password.
 * @throws Failure in one sentence.
 */
export async function prepareExternalDatabase(
  ownerUrl: string,
  givenAppUrl: string | undefined,
  appPassword: string,
): Promise<DatabaseUrls> {
  const appUrl = givenAppUrl ?? withCredentials(ownerUrl, undefined, role, appPassword);
  await reach('DATABASE_URL', ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new Failure(`The database server is PostgreSQL ${version}, but ${oldestVersion} or newer is needed.`);
    }
    if (!(await hasRole(client))) await allowed(() => createRole(client, role, appPassword));
    else if (!givenAppUrl && !(await canSignIn(appUrl))) await givePassword(client, appPassword);
    if (!givenAppUrl) await grantConnect(client);
  });
  await reach('APP_DATABASE_URL', appUrl, refuseStrongRole);
  return { ownerUrl, appUrl };
}

async function reach(name: string, url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  try {
    await withClient(url, work);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { host, pathname } = new URL(url);
    throw new Failure(`The database at ${host}${pathname} (${name}) cannot be used: ${reasonOf(error)}.`);
  }
}

async function hasRole(client: pg.Client): Promise<boolean> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  return found.rowCount === 1;
}

async function canSignIn(url: string): Promise<boolean> {
  return withClient(url, async () => true).catch(() => false);
}

async function givePassword(client: pg.Client, password: string): Promise<void> {
  const sessions = await client.query('SELECT 1 FROM pg_stat_activity WHERE usename = $1 LIMIT 1', [role]);
  if (sessions.rowCount) {
    throw new Failure(
      `The database role ${role} is in use by another installation: set APP_DATABASE_URL to an address with its password.`,
    );
  }
  await allowed(() => client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`));
}

async function grantConnect(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean; name: string }>(
    "SELECT has_database_privilege($1, current_database(), 'CONNECT') AS may, current_database() AS name",
    [role],
  );
  const name = client.escapeIdentifier(rows[0]?.name ?? '');
  if (!rows[0]?.may) await allowed(() => client.query(`GRANT CONNECT ON DATABASE ${name} TO ${role}`));
}

async function allowed(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    throw new Failure(
      `The role in DATABASE_URL may not make or change the role ${role} (${reasonOf(error)}): have it made with CREATE ROLE ${role} LOGIN PASSWORD '…', and set APP_DATABASE_URL to an address with that password.`,
    );
  }
}

async function refuseStrongRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ isStrong: boolean; isMember: boolean }>(
    `SELECT r.rolsuper OR r.rolbypassrls AS "isStrong", pg_has_role(r.oid, $1, 'USAGE') AS "isMember"
       FROM pg_roles r WHERE r.rolname = current_user`,
    [role],
  );
  if (rows[0]?.isStrong) throw new Failure('The role in APP_DATABASE_URL must be neither a superuser nor BYPASSRLS.');
  if (!rows[0]?.isMember) throw new Failure(`The role in APP_DATABASE_URL must be ${role} or a member of it.`);
}
