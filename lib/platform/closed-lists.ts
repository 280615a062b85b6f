/**
 * A word of a closed list, given as plain text by what stores it. Throws RangeError for any other: only commands write
 * these words, so another means that the data and this version of the product do not fit together.
 */
export function memberOf<const Word extends string>(list: readonly Word[], stored: string): Word {
  const member = list.find((word) => word === stored);
  if (member === undefined) throw new RangeError(`${JSON.stringify(stored)} is none of ${list.join(', ')}`);
  return member;
}
