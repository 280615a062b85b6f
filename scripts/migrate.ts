import { runMigrations } from 'graphile-worker';
import { Failure, reasonOf } from './failure';
import { quietLogger, readMigrations, withSchemaEngine } from './schema-engine';

/**
 * Brings a database up to date: first the tables of the job queue (schema graphile_worker), which our own migrations
 * refer to, then prisma/migrations in order, recorded in the ordinary `_prisma_migrations`. The role `prepare_app` must
 * exist. Returns the names of the migrations it applied.
 * @throws Failure when a migration does not apply.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  try {
    await runMigrations({ connectionString: ownerUrl, logger: quietLogger });
    const applied = await withSchemaEngine(ownerUrl, (engine) =>
      engine.applyMigrations({
        migrationsList: readMigrations(),
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return applied.appliedMigrationNames;
  } catch (error) {
    throw new Failure(`The database could not be migrated: ${reasonOf(error)}`);
  }
}
