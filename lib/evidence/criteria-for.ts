import type { CriterionKey } from '@/lib/frameworks/criterion-key';
import type { CriterionGroup } from './types';

/** The criterion that an address names, as a form ticks it: in the framework named, or in each that has it. */
export function criteriaFor(
  groups: readonly CriterionGroup[],
  { criterion, framework }: { criterion: string; framework: string },
): CriterionKey[] {
  return groups
    .filter(({ frameworkCode }) => framework === '' || frameworkCode === framework)
    .flatMap(({ options }) => options.filter(({ code }) => code === criterion))
    .map(({ value }) => value);
}
