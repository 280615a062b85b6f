import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Permission, permissions } from '@/lib/access/permissions';
import { jobPayloads } from '@/lib/jobs/jobs';
import { jobHandlers } from '@/lib/notifications/handlers';
import { notices } from '@/lib/operations/notices';
import { callsOf, isTest, nodesOf, placeOf, readSources, type Source, textArguments } from '../support/sources';

const product = readSources().filter(
  (source) => /^(?:app|components|lib|prisma)\//.test(source.path) && !isTest(source),
);

/** The texts with which functions of these names are called anywhere in the product. */
function said(names: readonly string[]): Set<string> {
  return new Set(product.flatMap((source) => callsOf(source, names).flatMap(textArguments)));
}

/** The names in the catalogue of audit events, which is a type and so is read from its text. */
function auditEventNames(): string[] {
  const catalogue = product
    .filter(({ path: at }) => at === 'lib/audit/events.ts')
    .flatMap(nodesOf)
    .find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === 'AuditEvents');
  if (!catalogue || !ts.isTypeAliasDeclaration(catalogue) || !ts.isTypeLiteralNode(catalogue.type)) return [];
  return catalogue.type.members.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : []));
}

/** What forms say after success: each `notice` of a defineAction. */
function shownNotices(): { name: string; place: string }[] {
  const noticesIn = (source: Source) =>
    callsOf(source, ['defineAction'])
      .flatMap(({ arguments: [definition] }) =>
        definition && ts.isObjectLiteralExpression(definition) ? [...definition.properties] : [],
      )
      .flatMap((property) =>
        ts.isPropertyAssignment(property) &&
        property.name.getText() === 'notice' &&
        ts.isStringLiteral(property.initializer)
          ? [{ name: property.initializer.text, place: placeOf(source, property) }]
          : [],
      );
  return product.flatMap(noticesIn);
}

const asking = ['runCommand', 'runQuery', 'runOneTripQuery', 'permits', 'permitsSome', 'listActingPartners'];

describe('everything that is listed is used', () => {
  it('permissions are asked for', () => {
    const asked = said(asking);
    const unused = Object.keys(permissions).filter((name) => !asked.has(name));
    expect(unused, 'Ask for it where it is needed, or take it out of lib/access/permissions.ts').toEqual([]);
  });

  it('a command or query names one permission, as a text that these checks can read', () => {
    const unread = product
      .filter(({ path: at }) => !at.startsWith('lib/operations/'))
      .flatMap((source) =>
        callsOf(source, ['runCommand', 'runQuery', 'runOneTripQuery'])
          .filter(({ arguments: [, permission] }) => !isPermission(permission) && !isParameterNamed(permission))
          .map((call) => placeOf(source, call)),
      );
    expect(unread, 'Write the permission as a text, or pass on a parameter called "permission"').toEqual([]);
  });

  it('audit events are written', () => {
    const names = auditEventNames();
    expect(names.length).toBeGreaterThan(30);
    // The two that runCommand and the trail write themselves go through auditEvent as well.
    const written = said(['auditEvent']);
    const unused = names.filter((name) => !written.has(name));
    expect(unused, 'Write it in its command, or take it out of lib/audit/events.ts').toEqual([]);
  });

  it('nothing but what somebody is still typing, and how far a document or a check is, goes unrecorded', () => {
    const places = product.filter((source) => callsOf(source, ['doneUnrecorded']).length > 0).map(({ path: at }) => at);
    expect(places.toSorted(), 'Give back done(value, auditEvent(…))').toEqual([
      'lib/documents/building/commands.ts',
      'lib/evidence/checks/commands.ts',
      'lib/operations/working-copies/commands.ts',
    ]);
  });

  it('jobs are queued and have a handler', () => {
    const names = Object.keys(jobPayloads);
    expect(Object.keys(jobHandlers).sort()).toEqual(names.toSorted());
    const crontab = product.find(({ path: at }) => at === 'lib/jobs/runner.ts')?.text ?? '';
    const queued = said(['job']);
    const unused = names.filter((name) => !queued.has(name) && !crontab.includes(` * ${name} `));
    expect(unused, 'Queue it with job() in a command, or take it out of lib/jobs/jobs.ts').toEqual([]);
  });

  it('notices are shown, and whatever is shown has words', () => {
    const shown = shownNotices();
    expect(shown.length).toBeGreaterThan(15);
    const wordless = shown.filter(({ name }) => !Object.hasOwn(notices, name)).map(({ place }) => place);
    expect(wordless, 'Give the event its words in lib/operations/notices.ts').toEqual([]);
    const unused = Object.keys(notices).filter((name) => !shown.some((other) => other.name === name));
    expect(unused, 'Show it with an action’s `notice`, or take it out of lib/operations/notices.ts').toEqual([]);
  });
});

function isPermission(node: ts.Expression | undefined): boolean {
  return (
    node !== undefined &&
    ts.isStringLiteral(node) &&
    Object.hasOwn(permissions, node.text satisfies string as Permission)
  );
}

function isParameterNamed(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isIdentifier(node) && node.text === 'permission';
}
