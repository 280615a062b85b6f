import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One file of ours: its path from the root with forward slashes, its text, and its parsed form. */
export type Source = { readonly path: string; readonly text: string; readonly ast: ts.SourceFile };

/** What a file imports: a path of ours from the root without its extension, or a package's name. */
export type Import = { readonly from: string; readonly isType: boolean; readonly names: readonly string[] };

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['app', 'components', 'lib', 'prisma/seed', 'scripts', 'tests'];

/** A file as it would stand at that path: what a check is tried on. */
export function sourceAt(at: string, text: string): Source {
  const kind = at.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path: at, text, ast: ts.createSourceFile(at, text, ts.ScriptTarget.Latest, true, kind) };
}

let read: readonly Source[] | undefined;

/** Every TypeScript file of the product, its scripts and its tests. Generated code is none of them. */
export function readSources(): readonly Source[] {
  read ??= folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
        .filter((name) => /\.m?tsx?$/.test(name)),
    )
    .sort()
    .map((name) => sourceAt(name, readFileSync(path.join(root, name), 'utf8')));
  return read;
}

/** True for tests and what only tests use. */
export function isTest({ path: at }: Source): boolean {
  return at.startsWith('tests/') || /\.(test|fixtures)\.tsx?$/.test(at);
}

/** The file's name without its folder and extension. */
export function nameOf({ path: at }: Source): string {
  return path.posix.basename(at).replace(/\.m?tsx?$/, '');
}

/** Every node of the file, parents first. */
export function nodesOf({ ast }: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return nodes;
}

/** Everything the file imports or passes on, `import()` included. */
export function importsOf(source: Source): Import[] {
  return nodesOf(source).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node)) {
      const { isType, names } = namesIn(node.importClause);
      return [{ from: resolve(source, node.moduleSpecifier), isType, names }];
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return [{ from: resolve(source, node.moduleSpecifier), isType: node.isTypeOnly, names: passedOn(node) }];
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
      return [{ from: resolve(source, node.arguments[0]), isType: false, names: ['*'] }];
    return [];
  });
}

/** What an import clause brings in, under the names it has where it comes from: "default", "*" or its own. */
function namesIn(clause: ts.ImportClause | undefined): { isType: boolean; names: string[] } {
  if (!clause) return { isType: false, names: [] };
  const bindings = clause.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const values = named.filter((element) => !element.isTypeOnly);
  const names = [
    ...(clause.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...values.map((element) => (element.propertyName ?? element.name).text),
  ];
  return { isType: clause.phaseModifier === ts.SyntaxKind.TypeKeyword || names.length === 0, names };
}

function passedOn({ exportClause }: ts.ExportDeclaration): string[] {
  if (!exportClause || !ts.isNamedExports(exportClause)) return ['*'];
  return exportClause.elements.map((element) => (element.propertyName ?? element.name).text);
}

function resolve(source: Source, specifier: ts.Node): string {
  const text = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
  const own = text.startsWith('@/') ? text.slice(2) : null;
  const near = text.startsWith('.') ? path.posix.join(path.posix.dirname(source.path), text) : null;
  return (own ?? near ?? text).replace(/\.m?tsx?$/, '');
}

/** Every call in the file of a function or method with one of these names. */
export function callsOf(source: Source, names: readonly string[]): ts.CallExpression[] {
  return nodesOf(source).filter((node): node is ts.CallExpression => {
    if (!ts.isCallExpression(node)) return false;
    const { expression } = node;
    if (ts.isIdentifier(expression)) return names.includes(expression.text);
    return ts.isPropertyAccessExpression(expression) && names.includes(expression.name.text);
  });
}

/** The texts among a call's arguments, and among the branches of a choice there. */
export function textArguments(call: ts.CallExpression): string[] {
  const texts = (node: ts.Expression): string[] => {
    if (ts.isStringLiteralLike(node)) return [node.text];
    return ts.isConditionalExpression(node) ? [...texts(node.whenTrue), ...texts(node.whenFalse)] : [];
  };
  return call.arguments.flatMap(texts);
}

/** Where a node stands, as an editor opens it. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast)).line + 1}`;
}
