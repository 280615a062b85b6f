import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  type Import,
  importsOf,
  isTest,
  nameOf,
  nodesOf,
  placeOf,
  readSources,
  type Source,
  sourceAt,
} from '../support/sources';

/** The seven kinds of file inside a domain; what each holds is in docs/architecture.md. */
const words = ['schema', 'rules', 'labels', 'types', 'queries', 'commands', 'actions'];
/** These are pure wherever they stand; the other three are where a domain meets the database and the browser. */
const pureWords = ['schema', 'rules', 'labels', 'types'];
const domain = /^lib\/(?!(?:platform|access|audit|jobs|operations)\/)[^/]+\//;

/** What only queries and commands, and what lies below them, may use. */
const database =
  /^(?:lib\/platform\/(?:db|storage)|lib\/operations\/(?:run-\w+|define-action)|lib\/audit\/writer|lib\/jobs\/enqueue|prisma\/|pg$|@prisma\/)/;
/** Of our own code, what is not pure besides the database: the settings, the clock, the log, the request. */
const machine = /^(?:lib\/platform\/(?:env|clock|logger|health)|lib\/access\/session|lib\/jobs\/runner)$/;
const impureWords = /\/(?:queries|commands|actions)$/;
/** A folder called by a pure word holds one file for each part of it, named after what it is about. */
const pureFolder = /\/(?:schema|rules|labels|types)\//;
/** Of our own code, what domains use in a package's place: the job queue's runner, and tables sent as workbooks. */
const standsForPackage = /^lib\/(?:jobs\/runner|platform\/tables\/table-answer)$/;
/** The one package that pure code uses. */
const isForeign = ({ from }: Import) => from !== 'zod' && !/^(?:app|components|lib|prisma|scripts|tests)\//.test(from);

function isPure(source: Source): boolean {
  return importsOf(source).every(
    (imported) =>
      imported.isType ||
      !(isForeign(imported) || [database, machine].some((kind) => kind.test(imported.from)) || isImpure(imported.from)),
  );
}

function isImpure(from: string): boolean {
  return from.startsWith('lib/') && impureWords.test(from) && !pureFolder.test(from);
}

/**
 * An adapter joins a domain to something outside it: a package, Node or Next, or what stands for one. It has no
 * rules and no data of its own, so it asks queries and commands like everyone else and never the database.
 */
function isAdapter(source: Source): boolean {
  const imports = importsOf(source);
  const joins = imports.some(
    (imported) => (isForeign(imported) && !imported.isType) || standsForPackage.test(imported.from),
  );
  return joins && !imports.some(({ from, isType }) => !isType && database.test(from));
}

function faultsOfDomainFiles(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => domain.test(source.path) && !isTest(source))
    .flatMap((source) => {
      const name = nameOf(source);
      if ((pureWords.includes(name) || pureFolder.test(source.path)) && !isPure(source))
        return [`${source.path}: this is pure code; move what needs the machine to queries, commands or an adapter`];
      if (words.includes(name) || isPure(source) || isAdapter(source)) return [];
      return [
        `${source.path}: a file of a domain is called ${words.join(', ')} (.ts), or is pure, or joins us to a library without touching the database; put reads in queries.ts and writes in commands.ts`,
      ];
    });
}

/** Folders that Next gives a meaning: (group), [parameter], [...rest]. */
const routeFolder = /^(?:\([a-z-]+\)|\[{1,2}(?:\.\.\.)?[a-zA-Z]+\]{1,2})$/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/;
const emptyNames = /(?:^|[/-])(?:utils?|helpers?|services?|common|misc)(?:\.|\/|$)/;

function faultsOfNames(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const faults: string[] = [];
    const isOdd = source.path.split('/').find((part) => !kebab.test(part) && !routeFolder.test(part));
    if (isOdd) faults.push(`${source.path}: "${isOdd}" is not in kebab-case`);
    if (nameOf(source) === 'index') faults.push(`${source.path}: no barrels; import from the file itself`);
    if (!source.path.startsWith('app/') && emptyNames.test(source.path))
      faults.push(`${source.path}: the name says nothing; name it after the noun or verb that it is about`);
    return faults;
  });
}

const LONGEST = 300;

function faultsOfSize(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => !isTest(source))
    .map((source) => ({ source, lines: source.text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ source, lines }) => `${source.path}: ${lines} lines are two rooms in one; split it by what it is about`);
}

// In two parts each, so that this file does not hold what it looks for.
const unfinished = new RegExp(`\\b(?:TO${'DO'}|FIX${'ME'})\\b`);
const testWords = ['it', 'test', 'describe', 'suite', 'bench'];
const weakened = ['skip', 'only', 'todo', 'fixme', 'fails', 'skipIf', 'runIf'];

function faultsOfUnfinishedWork(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const lines = source.text.split('\n');
    const marks = lines.flatMap((line, at) =>
      unfinished.test(line) ? [`${source.path}:${at + 1}: finish it now or leave it out`] : [],
    );
    const weak = nodesOf(source).filter(
      (node) =>
        ts.isPropertyAccessExpression(node) &&
        weakened.includes(node.name.text) &&
        testWords.includes(node.expression.getText().split('.')[0] ?? ''),
    );
    return [...marks, ...weak.map((node) => `${placeOf(source, node)}: every test runs; mend it or delete it`)];
  });
}

describe('the files of the house', () => {
  it.each([
    ['hold in a domain only what the vocabulary names', faultsOfDomainFiles],
    ['are named in kebab-case, without barrels and empty words', faultsOfNames],
    ['are short enough to be about one thing', faultsOfSize],
    ['are finished, and every test of theirs runs', faultsOfUnfinishedWork],
  ])('%s', (_what, faultsOf) => {
    expect(faultsOf(readSources())).toEqual([]);
  });

  it('are found', () => {
    const paths = readSources().map((source) => source.path);
    expect(paths).toContain('lib/findings/commands.ts');
    expect(paths).toContain('app/(service)/page.tsx');
    expect(paths.filter((at) => at.includes('generated'))).toEqual([]);
  });
});

describe('a domain’s file', () => {
  const faults = (name: string, text: string) => faultsOfDomainFiles([sourceAt(`lib/findings/${name}.ts`, text)]);

  it.each([
    ['queries', "import { runQuery } from '@/lib/operations/run-query';"],
    ['due', "import { addMonths } from '@/lib/platform/days';"],
    ['due', "import type { Db } from '@/lib/platform/db';"],
    ['due', "import { type Db } from '@/lib/platform/db';"],
    ['calendar', "import ical from 'ical-generator';\nimport { listFindings } from './queries';"],
    ['handlers', "import type { JobHandlers } from '@/lib/jobs/runner';\nimport { raiseFinding } from './commands';"],
    ['rules/needs', "import { answered } from './actions';"],
    ['rules.test', "import { database } from '@/lib/platform/db';"],
  ])('may be %s.ts with %s', (name, text) => {
    expect(faults(name, text)).toEqual([]);
  });

  it.each([
    ['due', "import { runQuery } from '@/lib/operations/run-query';"],
    ['due', "import { listFindings } from './queries';"],
    ['due', "import { env } from '../platform/env';"],
    ['due', "export { database } from '@/lib/platform/db';"],
    ['due', "const { database } = await import('@/lib/platform/db');"],
    ['calendar', "import ical from 'ical-generator';\nimport { inTransaction } from '@/lib/platform/db';"],
    ['rules', "import { currentInstant } from '@/lib/platform/clock';"],
    ['rules/actions', "import { database } from '@/lib/platform/db';"],
    ['labels', "import { headers } from 'next/headers';"],
    ['schema', "import { readFileSync } from 'node:fs';"],
  ])('may not be %s.ts with %s', (name, text) => {
    expect(faults(name, text)).toHaveLength(1);
  });
});

describe('the checks', () => {
  it.each(['lib/findings/closeFinding.ts', 'components/Findings/table.tsx', 'lib/findings/close_finding.ts'])(
    'refuse the name %s',
    (at) => {
      expect(faultsOfNames([sourceAt(at, '')])).toHaveLength(1);
    },
  );

  it.each(['lib/findings/index.ts', 'lib/platform/date-utils.ts', 'lib/helpers/days.ts', 'lib/findings/services.ts'])(
    'refuse the name %s for saying nothing',
    (at) => {
      expect(faultsOfNames([sourceAt(at, '')])).toHaveLength(1);
    },
  );

  it.each(['app/(service)/areas/[area]/partners/[partner]/services/new/page.tsx', 'app/api/[...rest]/route.ts'])(
    'accept the name %s',
    (at) => {
      expect(faultsOfNames([sourceAt(at, '')])).toEqual([]);
    },
  );

  it('refuse a long file and accept a long test', () => {
    const text = 'a;\n'.repeat(LONGEST + 1);
    expect(faultsOfSize([sourceAt('lib/a.ts', text), sourceAt('lib/a.test.ts', text)])).toHaveLength(1);
    expect(faultsOfSize([sourceAt('lib/a.ts', 'a;\n'.repeat(LONGEST))])).toEqual([]);
  });

  it.each([`// TO${'DO'}: later`, 'test.skip("a", run)', 'describe.only("a", run)', 'test.describe.skip("a", run)'])(
    'refuse %s',
    (text) => {
      expect(faultsOfUnfinishedWork([sourceAt('tests/a.test.ts', text)])).toHaveLength(1);
    },
  );
});
