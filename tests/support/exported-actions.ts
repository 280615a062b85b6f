import ts from 'typescript';
import { nameOf, nodesOf, readSources, type Source } from './sources';

/** A server action: what a form anywhere can post to. */
export type ExportedAction = {
  readonly name: string;
  readonly path: string;
  /** Whose act it is, as defineAction is told: area when it is told nothing. */
  readonly actor: string;
  /** The function that carries it out. */
  readonly command: string;
};

/** Every server action that lib/**\/actions.ts exports, read from the code. */
export function exportedActions(sources: readonly Source[] = readSources()): ExportedAction[] {
  return sources
    .filter((source) => source.path.startsWith('lib/') && nameOf(source) === 'actions')
    .flatMap(actionsIn)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function actionsIn(source: Source): ExportedAction[] {
  return nodesOf(source)
    .filter(ts.isVariableDeclaration)
    .flatMap(({ name, initializer }) => {
      if (!initializer || !ts.isCallExpression(initializer)) return [];
      const [definition] = initializer.arguments;
      if (initializer.expression.getText() !== 'defineAction' || !definition) return [];
      const said = propertiesOf(definition);
      const actor = said.get('actor')?.replaceAll(/^['"]|['"]$/g, '') ?? 'area';
      return [{ name: name.getText(), path: source.path, actor, command: said.get('command') ?? '' }];
    });
}

function propertiesOf(definition: ts.Expression): Map<string, string> {
  if (!ts.isObjectLiteralExpression(definition)) return new Map();
  return new Map(
    definition.properties.flatMap((property): [string, string][] => {
      if (ts.isPropertyAssignment(property)) return [[property.name.getText(), property.initializer.getText()]];
      return ts.isShorthandPropertyAssignment(property) ? [[property.name.getText(), property.name.getText()]] : [];
    }),
  );
}

const asking = ['runCommand', 'runQuery', 'runOneTripQuery'];

/**
 * The permissions that each function of lib asks for, by the function's name: those it names itself, and those of the
 * functions of ours that it calls.
 */
export function permissionsAsked(sources: readonly Source[] = readSources()): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, Set<string>>();
  const calls = new Map<string, Set<string>>();
  for (const source of sources.filter(({ path }) => /^lib\/(?!operations\/(?:run|define)-)/.test(path))) {
    for (const { name, body } of functionsIn(source)) {
      const [permissions, called] = [own.get(name) ?? new Set<string>(), calls.get(name) ?? new Set<string>()];
      own.set(name, permissions);
      calls.set(name, called);
      for (const call of callsWithin(body)) {
        const callee = call.expression.getText();
        const [, permission] = call.arguments;
        if (asking.includes(callee) && permission && ts.isStringLiteral(permission)) permissions.add(permission.text);
        else called.add(callee);
      }
    }
  }
  const reach = (name: string, seen: Set<string>): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [...(own.get(name) ?? []), ...[...(calls.get(name) ?? [])].flatMap((callee) => reach(callee, seen))];
  };
  return new Map([...own.keys()].map((name) => [name, [...new Set(reach(name, new Set()))].sort()]));
}

function functionsIn({ ast }: Source): { name: string; body: ts.Node }[] {
  return ast.statements.flatMap((statement): { name: string; body: ts.Node }[] => {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return [{ name: statement.name.getText(), body: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((one) => ({ name: one.name.getText(), body: one }));
  });
}

function callsWithin(body: ts.Node): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}
