import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readIdentityProviders } from '@/lib/platform/identity-providers';
import { MAIL_SETTING_NAMES, type MailDelivery, readMailSettings } from '@/lib/platform/mailer/settings';
import { readScannerSettings, SCANNER_SETTING_NAME } from '@/lib/platform/scanner/settings';
import { BUCKET_SETTING_NAMES, readBucketSettings } from '@/lib/platform/storage/settings';
import { Failure } from './failure';

/** The folder of the checkout. */
export const root = path.resolve(import.meta.dirname, '..');

/** What the environment asks for, checked. */
export type Settings = {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
  readonly workedExamples: boolean;
  readonly mailDelivery: MailDelivery;
  /** For a run that is to meet nothing of the operator's: neither the bucket nor the virus scanner of the environment. */
  readonly isAlone?: true;
};

/**
 * Reads PORT, DATA_DIR, DATABASE_URL, APP_DATABASE_URL, WORKED_EXAMPLES, OIDC_PROVIDERS, how mail is sent, and checks where files lie and
 * who scans them.
 * @throws Failure naming the setting and what is wrong with it.
 */
export function readSettings(env: NodeJS.ProcessEnv, defaults: { port: number; dataDir: string }): Settings {
  const { faults } = readIdentityProviders(env.OIDC_PROVIDERS ?? '');
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  for (const read of [readBucketSettings(env), readScannerSettings(env)]) {
    if (!read.ok) throw new Failure(read.sentence);
  }
  return {
    port: readPort(env.PORT, defaults.port),
    dataDir: path.resolve(root, env.DATA_DIR || defaults.dataDir),
    databaseUrl: readDatabaseUrl('DATABASE_URL', env.DATABASE_URL),
    appDatabaseUrl: readDatabaseUrl('APP_DATABASE_URL', env.APP_DATABASE_URL),
    workedExamples: readSwitch('WORKED_EXAMPLES', env.WORKED_EXAMPLES),
    mailDelivery: readMailDelivery(env),
  };
}

function readMailDelivery(env: NodeJS.ProcessEnv): MailDelivery {
  const read = readMailSettings(env);
  if (!read.ok) throw new Failure(read.sentence);
  return read.settings.kind;
}

/** The environment of a run's processes: without what names the operator's bucket and virus scanner where it is to be alone. */
export function environmentFor(settings: Settings, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (!settings.isAlone) return env;
  const outside: readonly string[] = [...BUCKET_SETTING_NAMES, SCANNER_SETTING_NAME];
  return { ...env, ...Object.fromEntries(outside.map((name) => [name, undefined])) };
}

/** The settings that send mail, which only the worker gets where mail leaves the house, and the rest of the environment. */
export function mailSettingsOf(
  env: NodeJS.ProcessEnv,
  delivery: MailDelivery,
): { mail: Partial<NodeJS.ProcessEnv>; inherited: NodeJS.ProcessEnv } {
  const [mail, inherited]: [Partial<NodeJS.ProcessEnv>, NodeJS.ProcessEnv] = [{}, { ...env }];
  for (const name of MAIL_SETTING_NAMES) {
    if (delivery !== 'outbox') mail[name] = env[name];
    delete inherited[name];
  }
  return { mail, inherited };
}

function readPort(value: string | undefined, fallback: number): number {
  if (!value) return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Failure(`PORT is “${value}”, but must be a whole number from 1 to 65535.`);
}

function readDatabaseUrl(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol)) return value;
  throw new Failure(`${name} must look like postgresql://person:password@host:5432/database.`);
}

function readSwitch(name: string, value: string | undefined): boolean {
  if (!value || value === 'on') return true;
  if (value === 'off') return false;
  throw new Failure(`${name} is “${value}”, but must be on or off.`);
}

/**
 * Makes the data folder if it is missing and makes sure that it can be written.
 * As root others may pass through it (not list it), because PostgreSQL then runs as another user below it.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new Failure(`The data folder ${dataDir} cannot be written${code}: choose another with DATA_DIR.`);
  }
}

/** Like a recursive mkdir, which Node repeats for ever where the system says that a parent which is there is not. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder), 0o755);
  mkdirSync(folder, { mode });
}
