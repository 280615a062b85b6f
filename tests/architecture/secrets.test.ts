import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadSecrets } from '../../scripts/secrets';
import { callsOf, isTest, nodesOf, readSources } from '../support/sources';

const root = path.resolve(import.meta.dirname, '../..');
const product = readSources().filter((source) => /^(?:app|components|lib)\//.test(source.path) && !isTest(source));

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'prepare-secrets-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every text file that is ours, whatever it is written in. */
function ourFiles(): { at: string; text: string }[] {
  const folders = ['app', 'components', 'docs', 'lib', 'prisma', 'public', 'scripts', 'tests', '.github', '.ci'];
  const within = (at: string): string[] =>
    statSync(path.join(root, at)).isDirectory()
      ? readdirSync(path.join(root, at)).flatMap((name) => within(`${at}/${name}`))
      : [at];
  const top = readdirSync(root).filter((name) => statSync(path.join(root, name)).isFile());
  return [...folders.filter((at) => readdirSync(root).includes(at)).flatMap(within), ...top]
    .filter(
      (at) =>
        !at.startsWith('prisma/generated/') &&
        /\.(?:tsx?|mjs|cjs|jsonc?|md|sql|prisma|css|svg|ya?ml|sh|env.*)$/.test(at),
    )
    .map((at) => ({ at, text: readFileSync(path.join(root, at), 'utf8') }));
}

/** What keys of well-known kinds look like. */
const KEYS = [
  /-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\n[A-Za-z0-9+/=]{40}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bgithub_pat_\w{50,}/,
  /\bxox[baprs]-[\w-]{20,}/,
  /\bsk_live_\w{20,}/,
  /\bglpat-[\w-]{20}\b/,
  /\bAIza[\w-]{35}\b/,
];

describe('an installation’s secrets', () => {
  it('are made for it alone, long and by chance, so that there is no default [V11.6.1, V13.2.3]', () => {
    const made = [1, 2, 3].map(() => inTemporaryFolder(loadSecrets));
    const all = made.flatMap((secrets) => Object.values(secrets));
    expect(new Set(all).size).toBe(12);
    for (const secret of all) expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(24);
  });

  it('lie in a file that only its owner reads, and stay the same [V13.3.1]', () => {
    inTemporaryFolder((folder) => {
      const made = loadSecrets(folder);
      expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
      expect(loadSecrets(folder)).toEqual(made);
    });
  });

  it('are in no file of the repository, nor is any other key [V13.3.1]', () => {
    const files = ourFiles();
    expect(files.length).toBeGreaterThan(300);
    const found = files.filter(({ text }) => KEYS.some((key) => key.test(text))).map(({ at }) => at);
    expect(found).toEqual([]);
    const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env*', '.data/']));
  });

  it('never reach the browser: no setting is public by its name, and none is written into the build [V13.3.1]', () => {
    const named = [...product, ...readSources().filter(({ path: at }) => at.startsWith('scripts/'))].filter(
      ({ text }) => /NEXT_PUBLIC_/.test(text),
    );
    expect(named.map(({ path: at }) => at)).toEqual([]);
    expect(readFileSync(path.join(root, 'next.config.ts'), 'utf8')).not.toMatch(/\benv:|NEXT_PUBLIC_|define:/);
  });
});

describe('what opens the service', () => {
  it('is a session made at sign-in, in one place, and no key that stands for good [V7.2.2]', () => {
    const making = product.filter(({ text }) => /\bsession\.create\b/.test(text)).map(({ path: at }) => at);
    expect(making).toEqual(['lib/people/sign-in/opening.ts']);
    const asking = product.flatMap((source) =>
      callsOf(source, ['get', 'has'])
        .filter(({ arguments: [name] }) =>
          /^['"](?:authorization|x-api-key|x-auth|x-user)/i.test(name?.getText() ?? ''),
        )
        .map(() => source.path),
    );
    expect(asking).toEqual([]);
  });

  it('is no answer to a question and has no hint [V6.4.2]', () => {
    const folder = path.join(root, 'prisma/schema');
    const schema = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    expect(schema).toContain('model Credential');
    expect(schema).not.toMatch(/\b(?:hint|secretQuestion|securityQuestion|questionAnswer|motherMaiden)\w*\b/i);
    const fields = product.flatMap((source) =>
      nodesOf(source).filter((node) => /^["']password-?hint["']$/i.test(node.getText())),
    );
    expect(fields).toEqual([]);
  });
});

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), resolved: z.string().optional(), integrity: z.string().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));

describe('the list of packages', () => {
  it('names each with its version and its hash, and all come from the one registry [V15.1.2]', () => {
    const listed = Object.entries(lock.packages).filter(([place]) => place !== '');
    expect(listed.length).toBeGreaterThan(200);
    const odd = listed.filter(
      ([, { version, resolved, integrity }]) =>
        !/^\d+\.\d+\.\d+/.test(version ?? '') ||
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') ||
        !integrity?.startsWith('sha512-'),
    );
    expect(odd.map(([place]) => place)).toEqual([]);
    expect(readdirSync(root)).not.toContain('.npmrc');
  });
});
