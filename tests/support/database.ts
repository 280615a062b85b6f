import { withClient } from '@/scripts/embedded/roles';

/** The server of a test run: addresses of a superuser, the owner and the application, and the database to copy. */
export type TestServer = { adminUrl: string; ownerUrl: string; appUrl: string; template: string };

/** A migrated database without rows that nobody else uses. */
export type TestDatabase = {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
};

/** Copies the template under a name of its own; takes some tens of milliseconds. */
export async function createTestDatabase(server: TestServer, name: string): Promise<TestDatabase> {
  const drop = async () => {
    await withClient(server.adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  await drop();
  await withClient(server.adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER prepare_owner`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO prepare_app`);
  });
  const at = (url: string) => {
    const changed = new URL(url);
    changed.pathname = `/${name}`;
    return changed.href;
  };
  return { adminUrl: at(server.adminUrl), ownerUrl: at(server.ownerUrl), appUrl: at(server.appUrl), drop };
}
