/** An element of a PDF's structure tree: its kind, and how many pieces of marked content it holds itself. */
export type Tag = { kind: string; scope: string | null; content: number; children: Tag[] };

/** What can be read of a PDF without drawing it. */
export type ReadPdf = {
  catalog: string;
  info: string;
  tags: Tag;
  bookmarks: { depth: number; title: string }[];
  pages: number;
};

/** The objects of a PDF by their number; streams are left as they are. */
function objectsOf(text: string): Map<number, string> {
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs);
  return new Map([...found].map(([, number = '', body = '']) => [Number(number), body]));
}

const reference = (body: string, name: string): number =>
  Number(new RegExp(String.raw`/${name} (\d+) 0 R`).exec(body)?.[1] ?? 0);

/** Reads a PDF as pdfkit writes it: every object in the open, only streams packed. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = objectsOf(text);
  const of = (number: number) => objects.get(number) ?? '';
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const catalog = of(reference(trailer, 'Root'));
  const root = of(reference(catalog, 'StructTreeRoot'));
  return {
    catalog,
    info: of(reference(trailer, 'Info'))
      .split('\n')
      .map((line) => line.replace(/(\d+) 0 R/, (_, number: string) => textOf(of(Number(number)))))
      .join('\n'),
    tags: tagOf(of, Number(/\/K \[(\d+) 0 R/.exec(root)?.[1] ?? 0)),
    bookmarks: bookmarksOf(of, reference(catalog, 'Outlines'), 0),
    pages: Number(/\/Count (\d+)/.exec(of(reference(catalog, 'Pages')))?.[1] ?? 0),
  };
}

function tagOf(of: (number: number) => string, number: number): Tag {
  const body = of(number);
  const [, kids = ''] = /\/K \[(.*?)\]\n/s.exec(`${body}\n`) ?? [];
  const children = [...kids.replaceAll(/<<.*?>>/gs, '').matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => Number(kid));
  const direct = kids.replaceAll(/<<.*?>>/gs, ' 0 ').replaceAll(/\d+ 0 R/g, '');
  return {
    kind: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? null,
    content: (direct.match(/\d+/g) ?? []).length,
    children: children.map((kid) => tagOf(of, kid)),
  };
}

function bookmarksOf(of: (number: number) => string, parent: number, depth: number): ReadPdf['bookmarks'] {
  const found: ReadPdf['bookmarks'] = [];
  for (let next = reference(of(parent), 'First'); next; next = reference(of(next), 'Next')) {
    const [, title = ''] = /\/Title (\(.*?[^\\]\))\n/s.exec(of(next)) ?? [];
    found.push({ depth: depth + 1, title: textOf(title) }, ...bookmarksOf(of, next, depth + 1));
  }
  return found;
}

/** The words of a string object: UTF-16 where it begins with the mark of it. */
function textOf(literal: string): string {
  const inner = literal.replace(/^\(|\)$/g, '').replaceAll(/\\([nrtbf()\\])/g, (_, sign: string) => {
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
  });
  if (!inner.startsWith('\xfe\xff')) return inner;
  return Buffer.from(inner.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Every tag of the tree, each before those below it. */
export function everyTag(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap(everyTag)];
}
