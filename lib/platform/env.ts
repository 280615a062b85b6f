import { z } from 'zod';
import { readIdentityProviders } from './identity-providers';
import { MAIL_DELIVERIES, type MailSettings, readMailSettings } from './mailer/settings';
import { readScannerSettings, type ScannerAddress } from './scanner/settings';
import { readStorageSettings, type StorageSettings } from './storage/settings';

const envSchema = z.object({
  APP_DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  STORAGE_DIR: z.string().min(1),
  /** Where the worker anchors the trail; the web process has no need of it. */
  ANCHOR_FILE: z.string().min(1).optional(),
  /** How mail leaves, for the web process, which gets none of the settings that send it. */
  MAIL_DELIVERY: z.enum(MAIL_DELIVERIES).optional(),
  /** The identity providers that people sign in with; "npm start" says what is wrong with them. */
  OIDC_PROVIDERS: z
    .string()
    .default('')
    .refine((text) => readIdentityProviders(text).providers !== null),
  WORKED_EXAMPLES: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/** The process's settings, read once and validated. Throws one sentence that names every setting that is wrong. */
export function env(): Env {
  if (parsed) return parsed;
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`These settings are missing or wrong: ${names}. Start with "npm start", which makes them.`);
  }
  parsed = result.data;
  return parsed;
}

/** True where the worked examples, and with them the one-click sign-in, exist. */
export function hasWorkedExamples(): boolean {
  return env().WORKED_EXAMPLES === 'on';
}

/** How this process sends mail. Throws one sentence for people when a setting is missing or wrong. */
export function mailSettings(): MailSettings {
  const read = readMailSettings(process.env);
  if (!read.ok) throw new Error(read.sentence);
  return read.settings;
}

/** Where files lie. Throws one sentence for people when a setting is missing or wrong. */
export function storageSettings(): StorageSettings {
  const read = readStorageSettings(process.env);
  if (!read.ok) throw new Error(read.sentence);
  return read.settings;
}

/** Where the virus scanner listens; null where there is none. Throws one sentence for people when the setting is wrong. */
export function scannerAddress(): ScannerAddress | null {
  const read = readScannerSettings(process.env);
  if (!read.ok) throw new Error(read.sentence);
  return read.address;
}

/** True when mail leaves the house; false while it stays in the outbox, for operators to pass on. */
export function isMailDelivered(): boolean {
  return (env().MAIL_DELIVERY ?? mailSettings().kind) !== 'outbox';
}

/**
 * True when a one-time link reaches only the person who asked for it. From the outbox an operator could sign in as
 * anybody with it, so without a mail server there are none, except among the worked examples.
 */
export function canMailSignInLinks(): boolean {
  return isMailDelivered() || hasWorkedExamples();
}
