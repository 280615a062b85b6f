import { Failure, runScript } from './failure';
import { secondsSince } from './progress';
import { type Suite, suites } from './testing/suites';
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

await runScript(async () => {
  const chosen = choose(process.argv.slice(2));
  const outcomes: Outcome[] = [];
  for (const suite of chosen) outcomes.push(await runOne(suite));
  console.log('\n── results ──');
  for (const { suite, tally, took } of outcomes) console.log(`${suite.title}: ${words(tally)} (${took})`);
  const sum = outcomes.map((outcome) => outcome.tally).reduce(add);
  console.log(words(sum));
  process.exit(sum.failed > 0 || sum.skipped > 0 ? 1 : 0);
});
