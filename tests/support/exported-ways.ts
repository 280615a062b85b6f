import ts from 'typescript';
import { nameOf, readSources } from './sources';

const helpers = /^(?:Db|Pick<(?:Db|QueryContext)\b.*|QueryContext|CommandContext)$/;

type ExportedWay = { readonly name: string; readonly hasActor: boolean };

/**
 * Every command and query that lib/**\/{commands,queries}.ts exports: what gives a promise and opens its own
 * transaction. Functions that work in someone else's take it as a parameter, and are reached only through one of these.
 */
export function exportedWays(): ExportedWay[] {
  return readSources()
    .filter((source) => source.path.startsWith('lib/') && ['commands', 'queries'].includes(nameOf(source)))
    .flatMap(({ ast }) => ast.statements.flatMap(waysIn))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function waysIn(statement: ts.Statement): ExportedWay[] {
  if (!ts.canHaveModifiers(statement)) return [];
  if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isFunctionDeclaration(statement)) return wayOf(statement.name, statement);
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const [inner] = initializer && ts.isCallExpression(initializer) ? initializer.arguments : [initializer];
    return inner && ts.isArrowFunction(inner) ? wayOf(name, inner, true) : [];
  });
}

function wayOf(name: ts.Node | undefined, of: ts.SignatureDeclaration, isPromise = false): ExportedWay[] {
  const types = of.parameters.map(({ type }) => type?.getText() ?? '');
  const gives = of.type?.getText() ?? '';
  if (!name || !(isPromise || gives.startsWith('Promise<') || isAsync(of))) return [];
  if (types.some((type) => helpers.test(type))) return [];
  return [{ name: name.getText(), hasActor: types.includes('Actor') }];
}

function isAsync(of: ts.SignatureDeclaration): boolean {
  return (
    ts.canHaveModifiers(of) && (ts.getModifiers(of)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false)
  );
}
