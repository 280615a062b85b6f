import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests of a suite passed, failed and were skipped. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A suite that is one check. */
export function one(isPassed: boolean): Tally {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
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
});

/** Reads what vitest's JSON reporter wrote; undefined when there is no such report. */
export function readVitest(file: string): Tally | undefined {
  const report = readReport(file, vitestReport);
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  );
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads what Playwright's JSON reporter wrote; a test that passes only sometimes has failed. */
export function readPlaywright(file: string): Tally | undefined {
  const stats = readReport(file, playwrightReport)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
