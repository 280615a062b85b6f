import { describe, expect, inject, it } from 'vitest';
import { compareWithSchema } from '@/scripts/create-migration';
import { withClient } from '@/scripts/embedded/roles';
import { migrate } from '@/scripts/migrate';

const server = inject('testServer');

function rowsAs(setting: 'APP_DATABASE_URL' | 'WORKER_DATABASE_URL', sql: string): Promise<unknown[]> {
  return withClient(process.env[setting] ?? '', async (client) => (await client.query(sql)).rows);
}

describe('the database', () => {
  it('has migrations that say the same as the schema', async () => {
    expect(await compareWithSchema(server.adminUrl)).toBeUndefined();
  });

  it('stays as it is when migrated again', async () => {
    expect(await migrate(process.env.WORKER_DATABASE_URL ?? '')).toEqual([]);
  });

  it.each(['APP_DATABASE_URL', 'WORKER_DATABASE_URL'] as const)(
    'gives the role of %s no power over the server',
    async (url) => {
      const rows = await rowsAs(
        url,
        'SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user',
      );
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
    },
  );

  it('lets the application own nothing [V13.2.1, V13.2.2]', async () => {
    const owned = await rowsAs(
      'APP_DATABASE_URL',
      'SELECT relname FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE r.rolname = current_user',
    );
    expect(owned).toEqual([]);
  });
});
