import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from './failure';

const secretsSchema = z.object({
  postgresPassword: z.string().min(20),
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  nextAuthSecret: z.string().min(32),
});

/** Random words this installation made for itself; they never leave its data folder. */
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Reads secrets.json of a data folder, or makes it (readable by its owner only) when there is none.
 * @throws Failure when it is damaged, or gone although there is a database: new secrets would lock the database out.
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const isDatabaseMade = existsSync(path.join(dataDir, 'database-location'));
  if (!existsSync(file) && !isDatabaseMade) {
    const secrets = makeSecrets();
    writeWhole(file, JSON.stringify(secrets, null, 2));
    return secrets;
  }
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Failure(
      `${file} cannot be read: put back a copy of it, because the database only opens with the passwords in it.`,
    );
  }
}

function makeSecrets(): Secrets {
  const password = () => randomBytes(24).toString('base64url');
  return {
    postgresPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    nextAuthSecret: randomBytes(48).toString('base64url'),
  };
}

/** Writes beside, flushes and renames, so that a crash leaves either nothing or the whole file. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.new`;
  const handle = openSync(beside, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
