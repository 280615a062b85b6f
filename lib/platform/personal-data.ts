import type { z } from 'zod';

const NUMERIC_DATE = String.raw`\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}`;
const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const WRITTEN_DATE = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${MONTH})[a-z]*\.?,?\s+\d{4}`;
const DATE = `(?:${NUMERIC_DATE}|${WRITTEN_DATE})`;

const BIRTH = new RegExp(
  String.raw`(?:\bd\.?\s?o\.?\s?b\b\.?|\bdates? of birth\b|\bbirth ?day\b)[^\d\n]{0,25}(?<!\d)${DATE}|\b(?:born(?: on)?(?: the)?|b\.)\s*:?\s*${DATE}`,
  'i',
);
const DATES = new RegExp(String.raw`(?<!\d)${DATE}(?!\d)`, 'gi');
const TEN_DIGITS = /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const TELEPHONE = /(?<![\d+])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)\d(?:[ ()-]{0,2}\d){8,9}(?!\d)/;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w-]/;

// Only real postcode areas, so that the codes of papers and criteria do not look like addresses.
const POSTCODE_AREA =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|' +
  'GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|' +
  'N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|' +
  'WF|WN|WR|WS|WV|W|YO|ZE';
// Lower-case ordinals ("in s1 2nd term") are no postcodes.
const POSTCODE = new RegExp(
  String.raw`(?<![A-Za-z0-9-])(?:${POSTCODE_AREA})\d[A-Z\d]? ?(?!\d(?:st|nd|rd|th)\b)\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9-])`,
);
const LOWER_POSTCODE = new RegExp(POSTCODE.source.replace(POSTCODE_AREA, POSTCODE_AREA.toLowerCase()));

const signs: readonly { what: string; isIn: (text: string) => boolean }[] = [
  { what: 'a date of birth', isIn: (text) => BIRTH.test(text) },
  { what: 'an e-mail address', isIn: (text) => EMAIL.test(text) },
  { what: 'an NHS number', isIn: (text) => (withoutDates(text).match(TEN_DIGITS) ?? []).some(isNhsNumber) },
  { what: 'a telephone number', isIn: (text) => TELEPHONE.test(withoutDates(text)) },
  { what: 'a postcode', isIn: (text) => POSTCODE.test(text) || LOWER_POSTCODE.test(text) },
];

function withoutDates(text: string): string {
  return text.replace(DATES, ' – ');
}

/** The last digit of an NHS number checks the nine before it (modulus 11, NHS Data Dictionary). */
function isNhsNumber(candidate: string): boolean {
  const digits = [...candidate.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9] && new Set(digits).size > 1;
}

/**
 * A kind sentence when the text seems to name a person by a date of birth, an NHS number, a telephone number, a
 * postcode or an e-mail address; otherwise null. It sees patterns, not names: a help to the writer, no guarantee.
 */
export function findPersonalData(text: string): string | null {
  const found = signs.find(({ isIn }) => isIn(text));
  return found ? `This looks like it holds ${found.what}. Take it out: write without anyone’s personal details.` : null;
}

/** For a text field of a schema: `requiredText('…').superRefine(refusePersonalData)`. */
export function refusePersonalData(text: string, context: z.RefinementCtx<string>): void {
  const message = findPersonalData(text);
  if (message) context.addIssue({ code: 'custom', message });
}
