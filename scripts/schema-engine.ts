import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { withClient } from './embedded/roles';
import { root } from './settings';

const migrationsDir = path.join(root, 'prisma', 'migrations');

/**
 * Prisma's own schema engine as WebAssembly, on one database. Comparing migrations with the schema needs a role that may
 * create databases: they are replayed in a shadow database that is dropped afterwards.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine();
  // The engine does not close what it opened: open connections would keep the process waiting, and shadows would stay.
  const cleanUps: CleanUp[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url, cleanUps),
    connectToShadowDb: () => connectToShadow(url, cleanUps),
  });
  try {
    const datamodels = readSchema().files.map((file): [string, string] => [file.path, file.content]);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await work(engine);
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

type CleanUp = () => Promise<unknown>;

type Internals = typeof bindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let isLoaded = false;

/** The package's own entry imports the .wasm file as a module, which loaders for TypeScript do not all understand. */
async function loadEngine(): Promise<void> {
  if (isLoaded) return;
  // Where the engine reports a defect of its own; without it the report itself fails.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const file = new URL(
    'schema_engine_bg.wasm',
    pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
  );
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports);
  (bindings as Internals).__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  isLoaded = true;
}

/** The files of prisma/schema, as the engine takes them. */
export function readSchema(): SchemasContainer {
  const folder = path.join(root, 'prisma', 'schema');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.prisma')) : [];
  return {
    files: names.sort().map((name) => {
      const file = path.join(folder, name);
      return { path: file, content: readFileSync(file, 'utf8') };
    }),
  };
}

/** The migrations on disk in order, as the engine takes them. */
export function readMigrations(): MigrationList {
  const folders = existsSync(migrationsDir) ? readdirSync(migrationsDir, { withFileTypes: true }) : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: folders
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => existsSync(path.join(migrationsDir, name, 'migration.sql')))
      .sort()
      .map((name) => {
        const content = readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8');
        return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } };
      }),
  };
}

const charType = 18;
const charArrayType = 1002;

/**
 * The adapter throws at PostgreSQL's internal one-byte type "char", which the catalogues use. It knows the array of it,
 * which the engine never asks for: pass as that here, and give the engine the single type in `connect`.
 */
function disguiseCharType(pool: pg.Pool): void {
  const query: (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult> = pool.query.bind(pool);
  const disguised = async (config: pg.QueryArrayConfig) => {
    const result = await query(config);
    for (const field of result.fields ?? []) if (field.dataTypeID === charType) field.dataTypeID = charArrayType;
    return result;
  };
  Object.assign(pool, { query: disguised });
}

async function connect(url: string, cleanUps: CleanUp[]): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  disguiseCharType(pool);
  pool.on('error', () => undefined);
  cleanUps.push(() => pool.end());
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const single = (type: ColumnType) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type);
    return { ...result, columnTypes: result.columnTypes.map(single) };
  };
  // The adapter's own version cuts the script at every semicolon, also inside the body of a function.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  adapter.dispose = async () => undefined;
  return adapter;
}

/** An empty database with the job tables our migrations refer to. */
async function connectToShadow(url: string, cleanUps: CleanUp[]): Promise<SqlDriverAdapter> {
  const name = `prepare_shadow_${crypto.randomUUID().replaceAll('-', '')}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  cleanUps.push(() => withClient(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  await runMigrations({ connectionString: shadow.href, logger: quietLogger });
  return connect(shadow.href, cleanUps);
}

/** Says only what is wrong. */
export const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(message);
});
