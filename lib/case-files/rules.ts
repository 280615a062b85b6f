const SHAPE = /^[A-Za-z0-9](?:[A-Za-z0-9/-]{1,18})[A-Za-z0-9]$/;
const SEPARATED_DATE = /^(?:\d{1,2}[-/]\d{1,2}[-/](?:\d{2}|\d{4})|\d{4}[-/]\d{1,2}[-/]\d{1,2})$/;
const DAY_FIRST = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/;
const YEAR_FIRST = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/**
 * What is wrong with a local case reference, as a sentence; null when nothing is. A reference is 3 to 20 letters,
 * digits, hyphens and slashes with at least one digit, so that it cannot be a name alone, and it is no date and no
 * national number: ten digits are an NHS number, a letter and twelve a unique pupil number, two letters, six digits
 * and a letter a National Insurance number.
 */
export function referenceFault(reference: string): string | null {
  if (!SHAPE.test(reference)) return 'Use 3 to 20 letters, digits, hyphens and slashes, without spaces, like LDS-0901';
  if (!/\d/.test(reference)) return 'Use a reference with a number in it, like LDS-0901, never a child’s name';
  if (SEPARATED_DATE.test(reference) || DAY_FIRST.test(reference) || YEAR_FIRST.test(reference))
    return 'This looks like a date of birth. Use the local case reference instead';
  const plain = reference.replace(/[-/]/g, '');
  if (/^\d{10}$/.test(plain)) return 'This looks like an NHS number. Use the local case reference instead';
  if (/^[A-Za-z]\d{11}[A-Za-z0-9]$/.test(plain))
    return 'This looks like a unique pupil number. Use the local case reference instead';
  if (/^[A-Za-z]{2}\d{6}[A-Za-z]$/.test(plain))
    return 'This looks like a National Insurance number. Use the local case reference instead';
  return null;
}
