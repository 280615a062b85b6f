import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checksumLines } from './checksums';

it('reads as sha256sum reads it, also with names that it writes with a backslash', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sums-'));
  try {
    const names = ['plain.txt', 'a\\b.txt', 'two\nlines.txt', 'a\rreturn.txt', ' *odd .txt', 'Zoë.txt'];
    const files = names.map((name) => {
      writeFileSync(path.join(folder, name), `content of ${name}`);
      return { path: name, sha256: createHash('sha256').update(`content of ${name}`).digest('hex') };
    });
    writeFileSync(path.join(folder, 'SHA256SUMS'), checksumLines(files));
    const said = execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
