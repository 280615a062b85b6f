import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SIGN_IN_WAYS } from '@/lib/access/actor';
import { SESSION_HOURS, SESSION_IDLE_MINUTES } from '@/lib/access/session-secret';
import { CONTEXT_WORDS } from '@/lib/people/context-words';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/people/schema';
import { acceptedFiles, type FileEnding, MAX_FILE_BYTES, mostBytesOf } from '@/lib/platform/accepted-files';
import { LIMITS } from '@/lib/platform/limits';
import { BODY_LIMITS } from '@/lib/platform/requests';
import { readFormSchemas } from '../support/form-schemas';
import { callsOf, importsOf, isTest, nodesOf, readSources, type Source } from '../support/sources';

const root = path.resolve(import.meta.dirname, '../..');
const document = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
const product = readSources().filter((source) => /^(?:app|components|lib)\//.test(source.path) && !isTest(source));

/** The text below a heading of docs/security.md. */
function section(heading: string): string {
  return document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** The tables below a heading, each row by the names of its columns. */
function tables(heading: string): Record<string, string>[][] {
  const blocks = section(heading).match(/(?:^\|.*\n)+/gm) ?? [];
  return blocks.map((block) => {
    const [names = [], , ...rows] = block
      .trim()
      .split('\n')
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
  });
}

const table = (heading: string, index = 0) => tables(heading)[index] ?? [];
const column = (rows: readonly Record<string, string>[], name: string) => rows.map((row) => row[name] ?? '');

/** The texts of a type that is a choice of texts. */
function choices(source: Source | undefined, name: string): string[] {
  const alias = source && nodesOf(source).find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === name);
  return alias ? [...alias.getText().matchAll(/'([^']+)'/g)].map(([, text = '']) => text) : [];
}

/** The models of the database as prisma/schema has them, with their fields. */
function readModels(): { name: string; fields: string[] }[] {
  const folder = path.join(root, 'prisma/schema');
  const schema = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return [...schema.join('\n').matchAll(/^model (\w+) \{\n([^}]*)\}/gm)].map(([, name = '', body = '']) => ({
    name,
    fields: [...body.matchAll(/^ {2}(\w+)/gm)].map(([, field = '']) => field),
  }));
}

const sourceOf = (at: string) => product.find((source) => source.path === at);

describe('docs/security.md', () => {
  it('names every way in with its strength, and no other [V6.1.3, V6.3.4]', () => {
    const ways = table('Ways in');
    expect(column(ways, 'way')).toEqual([...SIGN_IN_WAYS]);
    expect(column(ways, 'strength').filter((strength) => strength === '')).toEqual([]);
    const opening = product.filter((source) => callsOf(source, ['storeSession']).length > 0);
    const opened = opening.flatMap(({ text }) => [...text.matchAll(/way: '([a-z-]+)'/g)].map(([, way = '']) => way));
    expect(opened.filter((way) => !SIGN_IN_WAYS.some((known) => known === way))).toEqual([]);
  });

  it('has the limits that the code has [V2.1.3, V6.1.1]', () => {
    const rows = table('Limits').map(({ limit, most, minutes }) => [
      limit,
      { most: Number(most), within: Number(minutes) * 60_000 },
    ]);
    expect(Object.fromEntries(rows)).toEqual(LIMITS);
    const bodies = table('Limits', 1).map(({ body, bytes }) => [body, Number(bytes)]);
    expect(Object.fromEntries(bodies)).toEqual({ ...BODY_LIMITS, 'one file': MAX_FILE_BYTES });
  });

  it('names limits that are all asked somewhere [V2.1.3]', () => {
    const asking = product.filter(({ path: at }) => at !== 'lib/platform/limits.ts').map(({ text }) => text);
    const isAsked = (name: string) => asking.some((text) => new RegExp(`\\b${name}\\b`).test(text));
    expect(Object.keys(LIMITS).filter((name) => !isAsked(name))).toEqual([]);
  });

  it('says how long passwords are, and the words that they may not be are listed [V6.1.2]', () => {
    const words = section('Passwords');
    expect(words).toContain(`At least ${MIN_PASSWORD_LENGTH} characters`);
    expect(words).toContain(MAX_PASSWORD_LENGTH.toLocaleString('en-GB'));
    expect(words).toContain('lib/people/context-words.ts');
    expect(new Set(CONTEXT_WORDS).size).toBeGreaterThan(50);
    expect(CONTEXT_WORDS).toEqual(expect.arrayContaining(['ofsted', 'safeguarding', 'inspection']));
  });

  it('says how long sessions last and how many one may have, each with its reason [V7.1.1, V7.1.2, V7.1.3]', () => {
    const rules = Object.fromEntries(table('Sessions').map(({ rule = '', value = '' }) => [rule, value]));
    expect(rules).toMatchObject({
      'idle, minutes': String(SESSION_IDLE_MINUTES),
      'absolute, hours': String(SESSION_HOURS),
      'waiting for the second factor, minutes': /PENDING_MINUTES = (\d+)/.exec(
        sourceOf('lib/people/sign-in/opening.ts')?.text ?? '',
      )?.[1],
      'at once': expect.stringMatching(/as many/),
    });
    expect(column(table('Sessions'), 'why').filter((why) => why.length < 10)).toEqual([]);
    expect(section('Sessions')).toMatch(/identity provider’s own session/);
  });

  it('lists every key: how it is made, how strong, when it changes and goes [V11.1.1, V11.2.3]', () => {
    const keys = table('Keys');
    const made = readSources().find(({ path: at }) => at === 'scripts/secrets.ts')?.text ?? '';
    const names = [...(/z\.object\(\{([^}]*)\}/.exec(made)?.[1] ?? '').matchAll(/(\w+):/g)].map(
      ([, name = '']) => name,
    );
    expect(column(keys, 'key').sort()).toEqual(names.sort());
    expect(keys.flatMap((row) => Object.values(row)).filter((cell) => cell === '')).toEqual([]);
    for (const { bits } of keys) expect(Number(bits)).toBeGreaterThanOrEqual(128);
    const purposes = choices(sourceOf('lib/platform/sealing.ts'), 'Purpose');
    expect(column(table('Keys', 1), 'purpose')).toEqual(purposes);
  });

  it('names every place where something is encrypted or hashed [V11.1.2]', () => {
    const named = new Set(column(table('Algorithms'), 'where').flatMap((where) => where.split(', ')));
    const doing = product
      .filter((source) =>
        importsOf(source).some(
          ({ from, names }) =>
            (/^(?:node:)?crypto$/.test(from) && names.some((name) => !/^random/.test(name))) || /argon2/.test(from),
        ),
      )
      .map((source) => source.path);
    expect(doing.filter((at) => !named.has(at))).toEqual([]);
    expect([...named].filter((at) => !doing.includes(at))).toEqual([]);
    for (const { 'strength, bits': bits } of table('Algorithms')) if (bits !== '–') expect(Number(bits)).toBe(256);
  });

  it('puts every table of the database in a class, and says of each class what holds for it [V14.1.1, V14.1.2, V14.2.4]', () => {
    const classes = table('Data');
    const models = readModels().map(({ name }) => name);
    expect(column(table('Data', 1), 'table').sort()).toEqual(models.sort());
    const known = column(classes, 'class');
    expect(column(table('Data', 1), 'class').filter((name) => !known.includes(name))).toEqual([]);
    expect(classes.flatMap((row) => Object.values(row)).filter((cell) => cell === '')).toEqual([]);
  });

  it('says who reads the fields that are for fewer people than the rest [V8.1.2]', () => {
    const rows = table('Data', 2);
    expect(rows.length).toBeGreaterThan(8);
    const fields = readModels().flatMap(({ name, fields: all }) => all.map((field) => `${name}.${field}`));
    expect(column(rows, 'field').filter((field) => !fields.includes(field))).toEqual([]);
    expect(column(rows, 'who reads it').filter((who) => who === '')).toEqual([]);
  });

  it('has every rule of a form that spans its fields [V2.1.2]', async () => {
    const spanning = (await readFormSchemas()).filter(({ schema }) => (schema.def.checks ?? []).length > 0);
    const rows = table('Rules across fields');
    expect(column(rows, 'form').sort()).toEqual(spanning.map(({ name }) => name).sort());
    expect(column(rows, 'rule').filter((rule) => rule.length < 10)).toEqual([]);
  });

  it('has the files that are taken, with their types and sizes, and what happens to others [V5.1.1]', () => {
    const rows = table('Files').map(({ ending, type, 'most, bytes': most }) => [ending, type, Number(most)]);
    expect(rows).toEqual(
      Object.entries(acceptedFiles).map(([ending, { mediaType }]) => [
        ending,
        mediaType,
        mostBytesOf(ending as FileEnding),
      ]),
    );
    expect(section('Files')).toMatch(/refused leaves nothing behind/);
  });

  it('lists what the log says and which events of the trail to watch [V16.1.1]', () => {
    const said = product.flatMap((source) =>
      callsOf(source, ['debug', 'info', 'warn', 'error', 'fatal'])
        .filter(({ expression }) => /^logger\./.test(expression.getText()))
        .map(({ arguments: all }) => all.at(-1))
        .flatMap((last) => (last && ts.isStringLiteral(last) ? [last.text] : [])),
    );
    expect(column(table('Logs'), 'message').sort()).toEqual([...new Set(said)].sort());
    const catalogue = sourceOf('lib/audit/events.ts')?.text ?? '';
    const watched = column(table('Logs', 1), 'event');
    expect(watched.filter((event) => !catalogue.includes(`'${event}':`))).toEqual([]);
  });

  it('lists the systems outside that are spoken to, with the settings that say so [V13.1.1]', () => {
    const named = column(table('Outside systems'), 'configured by').join(' ');
    const settings = ['MAIL_SMTP_URL', 'NOTIFY_API_KEY', 'OIDC_PROVIDERS', 'DATABASE_URL'];
    for (const setting of settings) expect(named).toContain(setting);
    const clients = product.filter((source) =>
      importsOf(source).some(({ from }) =>
        /^(?:nodemailer|notifications-node-client|pg|oauth4webapi|openid-client)$/.test(from),
      ),
    );
    expect(
      clients.map(({ path: at }) => at).filter((at) => !/^lib\/(?:platform|people\/sign-in|jobs)\//.test(at)),
    ).toEqual([]);
  });

  it('names costly work with what keeps it in bounds [V15.1.3]', () => {
    const bounds = column(table('Costly work'), 'what keeps it in bounds').join(' ');
    for (const limit of ['uploads', 'exports', 'invitations']) expect(bounds).toContain(limit);
    const concurrency = /CONCURRENCY = (\d+)/.exec(sourceOf('lib/jobs/runner.ts')?.text ?? '')?.[1];
    expect(concurrency === '2' && bounds.includes('two jobs at a time')).toBe(true);
  });

  it('says how soon holes in packages are closed [V15.1.1]', () => {
    expect(table('Patches')).toEqual([
      { severity: 'critical', within: '48 hours' },
      { severity: 'high', within: '7 days' },
      { severity: 'other', within: '14 days' },
    ]);
  });
});
