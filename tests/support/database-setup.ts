import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { SCANNER_SETTING_NAME } from '@/lib/platform/scanner/settings';
import { BUCKET_SETTING_NAMES } from '@/lib/platform/storage/settings';
import { createTestDatabase } from './database';

// Runs before each test file: a fresh copy of the migrated database, and the environment the application reads.
const database = await createTestDatabase(
  inject('testServer'),
  `prepare_test_${process.env.VITEST_POOL_ID ?? process.pid}`,
);
const dataDir = mkdtempSync(path.join(tmpdir(), 'prepare-test-files-'));

Object.assign(process.env, {
  APP_DATABASE_URL: database.appUrl,
  WORKER_DATABASE_URL: database.ownerUrl,
  TEST_ADMIN_DATABASE_URL: database.adminUrl,
  NEXTAUTH_SECRET: 'a secret that is only ever used in tests',
  NEXTAUTH_URL: 'http://localhost:3000',
  DATA_DIR: dataDir,
  STORAGE_DIR: path.join(dataDir, 'evidence'),
  ANCHOR_FILE: path.join(dataDir, 'anchors', 'heads.jsonl'),
  WORKED_EXAMPLES: 'off',
  // Tests meet neither the operator's bucket nor their virus scanner.
  ...Object.fromEntries([...BUCKET_SETTING_NAMES, SCANNER_SETTING_NAME].map((name) => [name, ''])),
});

afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});
