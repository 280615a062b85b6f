import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMigration } from '../create-migration';
import { startDatabase } from '../database';
import { Failure } from '../failure';
import { migrate } from '../migrate';
import { readSettings, root } from '../settings';

const development = { port: 3000, dataDir: '.data/dev' };

/** Keeps the development database running until a signal comes; its addresses are written into its data folder. */
export async function runDatabase(): Promise<void> {
  const { dataDir } = readSettings(process.env, development);
  const database = await startDatabase({ dataDir });
  const applied = await migrate(database.ownerUrl);
  const urls = {
    DATABASE_URL: database.ownerUrl,
    WORKER_DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path.join(dataDir, 'urls.json'), `${JSON.stringify(urls, null, 2)}\n`, { mode: 0o600 });
  const lines = Object.entries(urls).map(([name, url]) => `${name}=${url}\n`);
  writeFileSync(path.join(dataDir, 'urls.env'), lines.join(''), { mode: 0o600 });
  console.log(
    `Applied ${applied.length} migrations. Database ready: ${path.relative(root, path.join(dataDir, 'urls.env'))}`,
  );
  await new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
    // Keeps the process alive until it is told to stop.
    setInterval(() => undefined, 60_000);
  });
  await database.stop();
}

/** Brings the development database, or the one DATA_DIR or DATABASE_URL name, up to date. */
export async function runMigrate(): Promise<void> {
  const { dataDir, databaseUrl } = readSettings(process.env, development);
  const database = databaseUrl ? undefined : await startDatabase({ dataDir });
  try {
    const applied = await migrate(databaseUrl ?? database?.ownerUrl ?? '');
    console.log(applied.length === 0 ? 'Nothing to migrate.' : `Applied ${applied.join(', ')}.`);
  } finally {
    if (!database?.wasRunning) await database?.stop();
  }
}

/** Writes a migration with what the schema has and the migrations have not. */
export async function runCreateMigration(args: string[]): Promise<void> {
  const [name] = args.filter((arg) => !arg.startsWith('--'));
  if (!name) throw new Failure('Name the migration: npm run ops -- create-migration NAME');
  const database = await startDatabase({ dataDir: readSettings(process.env, development).dataDir });
  try {
    const file = await createMigration(database.adminUrl, name, args.includes('--empty'));
    console.log(file ? `Wrote ${path.relative(root, file)}` : 'Nothing differs: no migration was written.');
  } finally {
    if (!database.wasRunning) await database.stop();
  }
}
