import path from 'node:path';
import { type EmbeddedDatabase, startDatabase } from './database';
import { type DatabaseUrls, withClient } from './embedded/roles';
import { prepareExternalDatabase } from './external-database';
import { loadSecrets } from './secrets';
import { environmentFor, mailSettingsOf, prepareDataDir, type Settings } from './settings';

/** The database of an installation and what its processes are told. */
export type Installation = DatabaseUrls & {
  readonly isEmbedded: boolean;
  /** True when the database was running before: then it is not ours to stop. */
  readonly wasRunning: boolean;
  readonly webEnv: NodeJS.ProcessEnv;
  readonly workerEnv: NodeJS.ProcessEnv;
  /** Settles with a sentence when the embedded database has ended by itself; never for a database of the operator's. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
};

/**
 * Makes the data folder, the secrets and the database of an installation usable: the embedded one, or the operator's own
 * when DATABASE_URL is set.
 * @throws Failure in one sentence.
 */
export async function openInstallation(settings: Settings, options: { durable?: boolean } = {}): Promise<Installation> {
  const { dataDir, databaseUrl, appDatabaseUrl } = settings;
  prepareDataDir(dataDir);
  const secrets = loadSecrets(dataDir);
  const database: DatabaseUrls & Partial<EmbeddedDatabase> = databaseUrl
    ? await prepareExternalDatabase(databaseUrl, appDatabaseUrl, secrets.appPassword)
    : await startDatabase({ dataDir, ...options });
  const { DATABASE_URL: _owner, WORKER_DATABASE_URL: _worker, ...environment } = environmentFor(settings, process.env);
  const { mail, inherited } = mailSettingsOf(environment, settings.mailDelivery);
  const webEnv: NodeJS.ProcessEnv = {
    ...inherited,
    APP_DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    STORAGE_DIR: process.env.STORAGE_DIR || path.join(dataDir, 'evidence'),
    ANCHOR_FILE: process.env.ANCHOR_FILE || path.join(dataDir, 'anchors', 'heads.jsonl'),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${settings.port}`,
    WORKED_EXAMPLES: settings.workedExamples ? 'on' : 'off',
    MAIL_DELIVERY: settings.mailDelivery,
    PORT: String(settings.port),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  return {
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    isEmbedded: !databaseUrl,
    wasRunning: database.wasRunning ?? true,
    webEnv,
    // Nobody signs in at the worker: it gets no provider's secret.
    workerEnv: { ...webEnv, ...mail, OIDC_PROVIDERS: '', WORKER_DATABASE_URL: database.ownerUrl },
    failed: (database.ended ?? new Promise<void>(() => undefined)).then(
      () => `The embedded database has ended: its log is ${path.join(dataDir, 'postgres.log')}.`,
    ),
    stop: database.stop ?? (async () => undefined),
  };
}

/** Gives back jobs that a killed worker still holds; only for a database that no other worker can be using. */
export async function releaseJobs(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
         FROM graphile_worker.jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
    ),
  );
}
