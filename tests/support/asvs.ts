import ids from './asvs-ids.json' with { type: 'json' };

/** The requirements of OWASP ASVS 5.0, levels 1 and 2, that apply here, in their order. */
export const asvsIds: readonly string[] = ids;

/** The requirements that a test's title names: `refuses a used code [V6.5.1]`, or several as `[V6.5.1, V6.5.2]`. */
export function idsIn(title: string): string[] {
  return [...title.matchAll(/\[(V[\d.]+(?:[,; ]+V[\d.]+)*)\]/g)].flatMap(([, list = '']) => list.split(/[,; ]+/));
}

/** What a run showed of the requirements: with a test that passed and none that failed, and without one. */
export type Coverage = { readonly covered: readonly string[]; readonly uncovered: readonly string[] };

/** Counts a requirement as covered when every test that names it passed, and there is one. */
export function coverageOf(tests: readonly { title: string; isPassed: boolean }[]): Coverage {
  const named = (isPassed: boolean) =>
    new Set(tests.filter((test) => test.isPassed === isPassed).flatMap(({ title }) => idsIn(title)));
  const [passed, failed] = [named(true), named(false)];
  const covered = asvsIds.filter((id) => passed.has(id) && !failed.has(id));
  return { covered, uncovered: asvsIds.filter((id) => !covered.includes(id)) };
}
