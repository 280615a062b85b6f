import { type DatabaseUrls, ensureDatabase } from './embedded/roles';
import { startServer } from './embedded/server';
import { loadSecrets } from './secrets';
import { prepareDataDir } from './settings';

/** An embedded database ready for migrations. */
export type EmbeddedDatabase = DatabaseUrls & {
  /** A superuser's address of the embedded server: for tests and for making migrations, never for the application. */
  readonly adminUrl: string;
  /** True when the server was already running: then whoever started it stops it. */
  readonly wasRunning: boolean;
  /** Settles when the server has gone, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Starts the embedded database of a data folder, making whatever is missing. `durable: false` is for tests only. */
export async function startDatabase(options: { dataDir: string; durable?: boolean }): Promise<EmbeddedDatabase> {
  prepareDataDir(options.dataDir);
  const secrets = loadSecrets(options.dataDir);
  const server = await startServer({ ...options, password: secrets.postgresPassword });
  const urls = await ensureDatabase(server.adminUrl, secrets);
  const { adminUrl, wasRunning, ended, stop } = server;
  return { ...urls, adminUrl, wasRunning, ended, stop };
}
