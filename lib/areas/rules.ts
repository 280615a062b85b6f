/** Whether somebody who has not proven a second factor may work in an area. */
export const SECOND_FACTOR_RULES = ['required', 'not-required'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/**
 * True when the settings may be changed to that by somebody whose session has, or has not, proven a second factor:
 * nobody can ask of others what would lock themselves out.
 */
export function mayRequire(wanted: SecondFactorRule, hasProvenSecondFactor: boolean): boolean {
  return wanted === 'not-required' || hasProvenSecondFactor;
}

const MAX_SLUG = 60;

/** A name as it stands in an address: "Children’s social care" becomes `childrens-social-care`. Never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
  return plain || 'unnamed';
}

/** The slug of the name, with the first number that makes it differ from those taken. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const first = slugOf(name);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? first : `${first}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
