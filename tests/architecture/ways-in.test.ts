import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  callsOf,
  importsOf,
  isTest,
  nameOf,
  nodesOf,
  placeOf,
  readSources,
  type Source,
  sourceAt,
} from '../support/sources';

/** What the product itself runs. */
function productOf(sources: readonly Source[]): readonly Source[] {
  return sources.filter((source) => /^(?:app|components|lib)\//.test(source.path) && !isTest(source));
}

function isDirective(node: ts.Node, text: string): boolean {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === text;
}

function opensWith(source: Source, text: string): boolean {
  return source.ast.statements.some((statement) => isDirective(statement, text));
}

const actionsFile = /^lib\/(?!.*\/(?:schema|rules|labels|types)\/).*\/actions\.ts$/;

function isAction(declaration: ts.VariableDeclaration): boolean {
  const made = declaration.initializer;
  const isDefined =
    made !== undefined &&
    ts.isCallExpression(made) &&
    ts.isIdentifier(made.expression) &&
    made.expression.text === 'defineAction';
  return isDefined && declaration.name.getText().endsWith('Action');
}

function isAllowedInActions(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || isDirective(statement, 'use server')) return true;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(isAction);
}

/** Whatever a 'use server' file exports is an address that anyone can post to. */
function faultsOfServerActions(sources: readonly Source[]): string[] {
  return productOf(sources).flatMap((source) => {
    const isActions = actionsFile.test(source.path);
    const within = nodesOf(source)
      .filter((node) => isDirective(node, 'use server') && node.parent !== source.ast)
      .map((node) => `${placeOf(source, node)}: no action inside a function; what it closes over reaches the browser`);
    if (!opensWith(source, 'use server')) {
      const isMissing = isActions ? [`${source.path}: a file of actions begins with 'use server'`] : [];
      return [...isMissing, ...within];
    }
    if (!isActions) return [`${source.path}: only lib/<noun>/actions.ts may say 'use server'`];
    const odd = source.ast.statements
      .filter((statement) => !isAllowedInActions(statement))
      .map((node) => `${placeOf(source, node)}: here stand only "export const <verb>Action = defineAction({ … })"`);
    return [...odd, ...within];
  });
}

const database = 'lib/platform/db';
const mayOpenTransactions = /^lib\/(?:platform|operations)\/|^lib\/access\/session\.ts$/;
const clients = /^(?:pg|@prisma\/(?:client|adapter-pg)|prisma\/generated\/client)$/;

/** Row-level security works for whom run-command and run-query say: nobody else opens a way to the database. */
function faultsOfDatabase(sources: readonly Source[]): string[] {
  return productOf(sources)
    .filter((source) => !mayOpenTransactions.test(source.path))
    .flatMap((source) =>
      importsOf(source).flatMap(({ from, names, isType }) => {
        if (isType) return [];
        const opens =
          from === database ? names.filter((name) => ['database', 'inTransaction', '*'].includes(name)) : [];
        // The typed parts of Prisma, such as Prisma.sql, open nothing.
        if (clients.test(from) && !names.every((name) => name === 'Prisma')) opens.push(from);
        return opens.map((name) => `${source.path}: ${name} is not for here; read by runQuery, write by runCommand`);
      }),
    );
}

/** Each says why, and matches one node. */
const unsafe: readonly { why: string; is(node: ts.Node): boolean }[] = [
  {
    why: 'SQL is built by the tagged templates $queryRaw and $executeRaw, which pass values apart',
    is: (node) =>
      ts.isPropertyAccessExpression(node) &&
      (/^\$(?:query|execute)RawUnsafe$/.test(node.name.text) || node.getText() === 'Prisma.raw'),
  },
  {
    why: 'HTML is what React makes of components; text that people wrote is never HTML',
    is: (node) =>
      (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) && node.name.getText() === 'dangerouslySetInnerHTML',
  },
  {
    why: 'an element is filled by React, not by innerHTML',
    is: (node) => ts.isPropertyAccessExpression(node) && /^(?:inner|outer)HTML$/.test(node.name.text),
  },
  {
    why: 'no text is run as code',
    is: (node) =>
      (ts.isCallExpression(node) && node.expression.getText() === 'eval') ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Function'),
  },
  {
    why: 'the content security policy refuses style attributes; use a class',
    is: (node) => ts.isJsxAttribute(node) && node.name.getText() === 'style',
  },
  {
    why: 'a cache that outlives the request knows nothing of the reader; use React’s cache()',
    is: (node) =>
      isDirective(node, 'use cache') || (ts.isImportSpecifier(node) && /^unstable_cache$/.test(node.name.getText())),
  },
];

function faultsOfUnsafeCode(sources: readonly Source[]): string[] {
  return productOf(sources).flatMap((source) =>
    nodesOf(source).flatMap((node) =>
      unsafe.filter(({ is }) => is(node)).map(({ why }) => `${placeOf(source, node)}: ${why}`),
    ),
  );
}

const open = /^app\/(?:\(public\)|healthz|readyz|api\/auth)\//;
const isGuarded = (at: string) => /\/(?:page|route)\.tsx?$/.test(at) && !open.test(at);
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'default'];

/** The functions of a page or route that a request enters by. */
function entriesOf(source: Source): { name: string; entry: ts.Node }[] {
  return source.ast.statements.flatMap((statement): { name: string; entry: ts.Node }[] => {
    const has = (kind: ts.SyntaxKind) =>
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === kind);
    if (ts.isExportAssignment(statement)) return [{ name: 'default', entry: statement }];
    if (!has(ts.SyntaxKind.ExportKeyword)) return [];
    const isDefault = has(ts.SyntaxKind.DefaultKeyword);
    if (ts.isFunctionDeclaration(statement))
      return [{ name: isDefault ? 'default' : (statement.name?.text ?? ''), entry: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((entry) => ({ name: entry.name.getText(), entry }));
  });
}

function guardsFor(at: string): string[] {
  if (at.startsWith('app/(service)/admin/')) return ['requireOperator'];
  if (at.startsWith('app/(service)/areas/')) return ['requireActor'];
  return ['requireActor', 'requirePerson', 'requireOperator'];
}

/** A page or a route asks who is there before anything else; the proxy in front is never the boundary. */
function faultsOfGuards(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path: at }) => at.startsWith('app/') && isGuarded(at))
    .flatMap((source) => {
      const guards = guardsFor(source.path);
      const entries = entriesOf(source).filter(({ name }) => methods.includes(name));
      if (entries.length === 0) return [`${source.path}: no page and no method is exported from here`];
      return entries
        .filter(({ entry }) => !callsOf(source, guards).some((call) => isAwaitedWithin(call, entry)))
        .map(({ name, entry }) => `${placeOf(source, entry)}: ${name} must await ${guards.join(' or ')}`);
    });
}

function isAwaitedWithin(call: ts.Node, entry: ts.Node): boolean {
  if (!ts.isAwaitExpression(call.parent)) return false;
  for (let node = call; node; node = node.parent) if (node === entry) return true;
  return false;
}

describe('the ways in', () => {
  it.each([
    ['for a form are defineAction’s alone [V2.1.1]', faultsOfServerActions],
    ['to the database are run-command and run-query [V8.3.1]', faultsOfDatabase],
    ['of code and markup from outside are shut [V1.2.4, V1.3.1, V1.3.2, V3.2.2, V14.2.2]', faultsOfUnsafeCode],
    ['by a page or a route ask who is there [V8.2.1, V8.3.1]', faultsOfGuards],
  ])('%s', (_what, faultsOf) => {
    expect(faultsOf(readSources())).toEqual([]);
  });

  it('are found', () => {
    const sources = readSources();
    expect(sources.filter((source) => opensWith(source, 'use server')).map(nameOf)).toContain('actions');
    expect(sources.filter(({ path: at }) => at.startsWith('app/') && isGuarded(at)).length).toBeGreaterThan(20);
  });
});

const action = "export const closeFindingAction = defineAction({ schema, command, next: () => '/' });";

describe('the checks', () => {
  it.each([
    ['lib/findings/actions.ts', `'use server';\nimport { a } from 'b';\n${action}`, 0],
    ['lib/findings/actions.ts', action, 1],
    ['lib/findings/form.ts', `'use server';\n${action}`, 1],
    ['lib/findings/actions.ts', `'use server';\nexport async function closeFindingAction() {}`, 1],
    ['lib/findings/actions.ts', `'use server';\nexport const limit = 3;`, 1],
    ['lib/findings/actions.ts', `'use server';\nexport const closeFinding = defineAction({});`, 1],
    ['lib/findings/actions.ts', `'use server';\nexport * from './commands';`, 1],
    ['app/(service)/page.tsx', `export default function P() { async function act() { 'use server'; } }`, 1],
  ])('of server actions find in %s: %s', (at, text, count) => {
    expect(faultsOfServerActions([sourceAt(at, text)])).toHaveLength(count);
  });

  it.each([
    ['lib/operations/run-query.ts', "import { inTransaction } from '@/lib/platform/db';", 0],
    ['lib/findings/queries.ts', "import { type Db } from '@/lib/platform/db';", 0],
    ['lib/findings/queries.ts', "import { Prisma } from '@/prisma/generated/client';", 0],
    ['lib/findings/queries.ts', "import { inTransaction as go } from '@/lib/platform/db';", 1],
    ['lib/findings/queries.ts', "import * as db from '../platform/db';", 1],
    ['lib/findings/queries.ts', "import { PrismaClient } from '@/prisma/generated/client';", 1],
    ['lib/findings/queries.ts', "export { database } from '../platform/db';", 1],
    ['lib/findings/queries.ts', "const { database } = await import('../platform/db');", 1],
    ['app/(service)/page.tsx', "import pg from 'pg';", 1],
  ])('of the database find in %s: %s', (at, text, count) => {
    expect(faultsOfDatabase([sourceAt(at, text)])).toHaveLength(count);
  });

  it.each([
    'db.$queryRawUnsafe(text);',
    'db.$executeRawUnsafe(text);',
    'const part = Prisma.raw(text);',
    'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;',
    'element.innerHTML = text;',
    'eval(text);',
    'const run = new Function(text);',
    "const a = <p style={{ color: 'red' }} />;",
    "async function a() { 'use cache'; }",
    "import { unstable_cache } from 'next/cache';",
  ])('of unsafe code find %s', (text) => {
    expect(faultsOfUnsafeCode([sourceAt('components/ui/a.tsx', text)])).toHaveLength(1);
  });

  it('of unsafe code leave safe code alone', () => {
    const text = "const a = <p className={style}>{db.$queryRaw`SELECT 1`}{cache(() => 'use cache')}</p>;";
    expect(faultsOfUnsafeCode([sourceAt('components/ui/a.tsx', text)])).toEqual([]);
  });

  const page = (guard: string) => `export default async function P() { const actor = await ${guard}; }`;
  it.each([
    ['app/(service)/areas/[area]/findings/page.tsx', page('requireActor(area)'), 0],
    ['app/(service)/areas/[area]/findings/page.tsx', page('requirePerson()'), 1],
    ['app/(service)/admin/areas/page.tsx', page('requireActor(area)'), 1],
    ['app/(service)/page.tsx', page('requirePerson()'), 0],
    ['app/(service)/page.tsx', 'export default function P() { requirePerson(); }', 1],
    ['app/(service)/page.tsx', 'async function other() { await requirePerson(); }\nexport default function P() {}', 1],
    ['app/api/files/route.ts', 'export async function GET() { await requirePerson(); }\nexport function POST() {}', 1],
    ['app/api/files/route.ts', 'export const GET = async () => new Response();', 1],
    ['app/healthz/route.ts', 'export function GET() {}', 0],
  ])('of guards find in %s: %s', (at, text, count) => {
    expect(faultsOfGuards([sourceAt(at, text)])).toHaveLength(count);
  });
});
