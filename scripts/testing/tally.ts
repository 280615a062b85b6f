import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** A test as a report names it, its title behind those of the groups it stands in, and why it failed where it did. */
export type NamedTest = { readonly title: string; readonly isPassed: boolean; readonly reason?: string };

/** How many tests of a suite passed, failed and were skipped, and which they were. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tests: readonly NamedTest[];
};

/** A suite that is one check. */
export function one(isPassed: boolean): Tally {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, tests: [] };
}

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    tests: [...a.tests, ...b.tests],
  };
}

/**
 * Makes sure that a suite cannot seem to pass: without a report, without any test, or when its command failed although
 * no test did, it counts as one failure.
 */
export function judge(counted: Tally | undefined, hasSucceeded: boolean): Tally {
  if (!counted) return one(false);
  const total = counted.passed + counted.failed + counted.skipped;
  return total === 0 || (!hasSucceeded && counted.failed === 0) ? { ...counted, failed: counted.failed + 1 } : counted;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

/** Reads what vitest's JSON reporter wrote; undefined when there is no such report. */
export function readVitest(file: string): Tally | undefined {
  const report = readReport(file, vitestReport);
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
      tests: report.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .map(({ fullName, status, failureMessages: [reason] }) => ({
          title: fullName,
          isPassed: status === 'passed',
          reason,
        })),
    }
  );
}

const playwrightSpec = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({ results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })) }),
  ),
});

type PlaywrightGroup = { title: string; specs: z.infer<typeof playwrightSpec>[]; suites?: PlaywrightGroup[] };

const playwrightGroup: z.ZodType<PlaywrightGroup> = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec),
  suites: z.lazy(() => z.array(playwrightGroup)).optional(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightGroup),
});

function testsIn({ title, specs, suites = [] }: PlaywrightGroup): NamedTest[] {
  const own = specs.map((spec) => ({
    title: spec.title,
    isPassed: spec.ok,
    reason: spec.tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message,
  }));
  return [...own, ...suites.flatMap(testsIn)].map((test) => ({ ...test, title: `${title} ${test.title}` }));
}

/** Reads what Playwright's JSON reporter wrote; a test that passes only sometimes has failed. */
export function readPlaywright(file: string): Tally | undefined {
  const report = readReport(file, playwrightReport);
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped, tests: report.suites.flatMap(testsIn) };
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
