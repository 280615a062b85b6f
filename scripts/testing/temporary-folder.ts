import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A data folder for one test run and how to remove it with everything in it. */
export function makeTemporaryFolder(purpose: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), `prepare-${purpose}-`));
  // As root PostgreSQL runs as another user: let it pass, or its cluster would be put where nobody removes it.
  chmodSync(folder, 0o711);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
