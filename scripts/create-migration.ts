import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, reasonOf } from './failure';
import { readMigrations, readSchema, withSchemaEngine } from './schema-engine';

const nothing = '-- This is an empty migration.';

/**
 * Writes prisma/migrations/<timestamp>_<name>/migration.sql with what the schema has and the earlier migrations have not.
 * `adminUrl` must be allowed to create databases: the migrations are replayed in a shadow database that is then dropped.
 * `isEmptyWanted` writes an empty file when nothing differs, for SQL of one's own; otherwise undefined is returned.
 * @throws Failure when the schema or a migration is at fault.
 */
export async function createMigration(
  adminUrl: string,
  name: string,
  isEmptyWanted: boolean,
): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Failure('The name of a migration is made of a-z, 0-9 and _.');
  const folderName = `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`;
  const script = await compareWithSchema(adminUrl, folderName);
  if (script === undefined && !isEmptyWanted) return undefined;
  const folder = path.join(readMigrations().baseDir, folderName);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'migration.sql');
  writeFileSync(file, script ?? `${nothing}\n`);
  return file;
}

/**
 * The SQL that is missing from the migrations (those named before `before`, or all) to reach the schema; undefined when
 * they say the same. What Prisma's schema cannot say, such as policies, triggers and functions, is not compared.
 * @throws Failure when the schema or a migration is at fault.
 */
export async function compareWithSchema(adminUrl: string, before?: string): Promise<string | undefined> {
  const migrations = readMigrations();
  const earlier = migrations.migrationDirectories.filter(({ path: name }) => before === undefined || name < before);
  const result = await withSchemaEngine(adminUrl, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations, migrationDirectories: earlier },
      to: { tag: 'schemaDatamodel', ...readSchema() },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  ).catch((error: unknown) => {
    throw new Failure(`The migrations and the schema could not be compared: ${reasonOf(error)}`);
  });
  const script = result.stdout ?? nothing;
  return script.trim() === nothing ? undefined : script;
}
