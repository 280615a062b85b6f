import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywright, readVitest } from '../../scripts/testing/tally';
import { asvsIds, coverageOf, idsIn } from '../support/asvs';
import { isTest, readSources } from '../support/sources';

describe('the requirements that tests name', () => {
  it('are the 209 of the list, each once', () => {
    expect(new Set(asvsIds).size).toBe(209);
    expect(asvsIds).toHaveLength(209);
  });

  it('stand in the list', () => {
    const unknown = readSources()
      .filter(isTest)
      .flatMap(({ path: at, text }) => idsIn(text).map((id) => ({ at, id })))
      .filter(({ id }) => !asvsIds.includes(id));
    expect(unknown).toEqual([]);
  });

  it.each([
    ['refuses a used code [V6.5.1]', ['V6.5.1']],
    ['[V6.5.1, V6.5.2] and [V8.4.1]', ['V6.5.1', 'V6.5.2', 'V8.4.1']],
    ['V6.5.1 without brackets, or [a word]', []],
  ])('are read from a title (%#)', (title, ids) => {
    expect(idsIn(title)).toEqual(ids);
  });

  it('count only where every test that names them passed', () => {
    const test = (title: string, isPassed = true) => ({ title, isPassed });
    const { covered, uncovered } = coverageOf([test('a [V1.1.1]'), test('b [V1.1.2]'), test('c [V1.1.2]', false)]);
    expect(covered).toEqual(['V1.1.1']);
    expect(uncovered).toHaveLength(208);
  });
});

describe('the reports of the suites', () => {
  const written = (report: object, read: (file: string) => unknown) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prepare-reports-'));
    const file = path.join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    const result = read(file);
    rmSync(folder, { recursive: true });
    return result;
  };

  it('of vitest name each test with its groups, and why it failed', () => {
    const report = {
      ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 },
      testResults: [
        {
          assertionResults: [
            { fullName: 'group one', status: 'passed' },
            { fullName: 'group two', status: 'failed', failureMessages: ['expected 1 to be 2', 'and more'] },
          ],
        },
      ],
    };
    expect(written(report, readVitest)).toEqual({
      ...{ passed: 1, failed: 1, skipped: 0 },
      tests: [
        { title: 'group one', isPassed: true },
        { title: 'group two', isPassed: false, reason: 'expected 1 to be 2' },
      ],
    });
  });

  it('of Playwright name each test with its groups, and why it failed', () => {
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
      suites: [
        {
          title: 'a.spec.ts',
          specs: [{ title: 'one', ok: true, tests: [{ results: [{}] }] }],
          suites: [
            {
              title: 'group',
              specs: [{ title: 'two', ok: false, tests: [{ results: [{ error: { message: 'not visible' } }] }] }],
            },
          ],
        },
      ],
    };
    expect(written(report, readPlaywright)).toMatchObject({
      ...{ passed: 1, failed: 1 },
      tests: [
        { title: 'a.spec.ts one', isPassed: true, reason: undefined },
        { title: 'a.spec.ts group two', isPassed: false, reason: 'not visible' },
      ],
    });
  });
});
