import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { coverageOf } from '../tests/support/asvs';
import { Failure, runScript } from './failure';
import { secondsSince } from './progress';
import { reports, type Suite, suites } from './testing/suites';
import { add, one, type Tally } from './testing/tally';

type Outcome = { readonly suite: Suite; readonly tally: Tally; readonly took: string };

/** The suites named on the command line, or all of them. */
function choose(names: string[]): readonly Suite[] {
  const known = new Set(suites.map((suite) => suite.name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Failure(`There is no suite “${unknown.join('”, “')}”: the suites are ${[...known].join(', ')}.`);
  }
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

async function runOne(suite: Suite): Promise<Outcome> {
  console.log(`\n── ${suite.title} ──`);
  const started = Date.now();
  try {
    return { suite, tally: await suite.run(), took: secondsSince(started) };
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    return { suite, tally: one(false), took: secondsSince(started) };
  }
}

function words({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** How many of the requirements of ASVS a whole run showed to hold; the others are listed in test-results/asvs.txt. */
function sayCoverage({ tests }: Tally): void {
  const { covered, uncovered } = coverageOf(tests);
  writeFileSync(path.join(reports, 'asvs.txt'), `Without a running test:\n${uncovered.join('\n')}\n`);
  const all = covered.length + uncovered.length;
  console.log(`ASVS 5.0 level 2: ${covered.length} of ${all} requirements have a running test`);
}

/** What failed and the first lines of why, last of all, so that nobody has to look for it in thousands of lines. */
function sayFailures({ tests }: Tally): void {
  for (const { title, reason = '' } of tests.filter(({ isPassed }) => !isPassed)) {
    console.log(`✘ ${title}`);
    const lines = stripVTControlCharacters(reason)
      .split('\n')
      .filter((line) => line.trim() !== '');
    for (const line of lines.slice(0, 8)) console.log(`    ${line.slice(0, 200)}`);
  }
}

await runScript(async () => {
  const chosen = choose(process.argv.slice(2));
  const outcomes: Outcome[] = [];
  for (const suite of chosen) outcomes.push(await runOne(suite));
  console.log('\n── results ──');
  for (const { suite, tally, took } of outcomes) console.log(`${suite.title}: ${words(tally)} (${took})`);
  const sum = outcomes.map((outcome) => outcome.tally).reduce(add);
  if (chosen === suites) sayCoverage(sum);
  sayFailures(sum);
  console.log(words(sum));
  process.exit(sum.failed > 0 || sum.skipped > 0 ? 1 : 0);
});
