import type { z } from 'zod';

const NUMERIC_DATE = String.raw`\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}`;
const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
// Every run has a bound: a pattern that may look ahead without one takes time that grows with the square of a text.
const WRITTEN_DATE = String.raw`\d{1,2}(?:st|nd|rd|th)?\s{1,5}(?:of\s{1,5})?(?:${MONTH})[a-z]{0,6}\.?,?\s{1,5}\d{4}`;
const DATE = `(?:${NUMERIC_DATE}|${WRITTEN_DATE})`;

const BIRTH = new RegExp(
  String.raw`(?:\bd\.?\s?o\.?\s?b\b\.?|\bdates? of birth\b|\bbirth ?day\b)[^\d\n]{0,25}(?<!\d)${DATE}|\b(?:born(?: on)?(?: the)?|b\.)\s{0,5}:?\s{0,5}${DATE}`,
  'gi',
);
const DATES = new RegExp(String.raw`(?<!\d)${DATE}(?!\d)`, 'gi');
const TEN_DIGITS = /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const TELEPHONE = /(?<![\d+])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)\d(?:[ ()-]{0,2}\d){8,9}(?!\d)/g;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

const NAME = String.raw`\p{Lu}[\p{L}’'-]{0,30}\p{Ll}`;
const NAME_WITH_DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NAME}(?:,? \p{Lu}\.?)?(?:,? ${NAME}){1,2}[ \t,;:(|*_–-]{1,6}(?<!\d)(?:${NUMERIC_DATE})(?!\d)`,
  'gu',
);
// Words of the field, of papers and of the calendar that stand before dates and are nobody's name.
const TERMS = new Set(
  (
    'a about action actions after agenda agreed all analysis and annual apr april assessment assessments at audit ' +
    'audits aug august authority before between board body briefing by care case cases centre chair check child ' +
    'children children’s city closed committee completed conference consultation contact core council county created ' +
    'criteria data date dated days deadline dec december deputy director discussion district document draft due duty ' +
    'education emergency end evaluation evidence executive family feb february feedback file files final findings ' +
    'focus follow for form forum foster framework friday from front group guidance health hearing home hub ' +
    'improvement initial inspection inspectorate interim issue issued item jan january joint jul july jun june key ' +
    'last lead leadership learning letter list local management manager mar march may meeting meetings minutes monday ' +
    'month monthly national new next notification nov november oct october of office officer ofsted on order outcome ' +
    'overview panel paper partnership people people’s performance period permanence plan planning plans police policy ' +
    'practice presented primary procedure programme progress protection published quality quarter quarterly received ' +
    'referral referrals report reports response return review reviewed reviews round safeguarding sample saturday ' +
    'schedule school section self senior sep sept september serious service services session signed since social ' +
    'staff start statement statistics strategy submitted summary sunday supervision survey table team tel term test ' +
    'the this threshold thursday to training trust tuesday until update updated validity version visit visits ' +
    'wednesday week weekly with work workforce workshop year youth'
  ).split(' '),
);

// Only real postcode areas, so that the codes of papers and criteria do not look like addresses.
const POSTCODE_AREA =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|' +
  'GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|' +
  'N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|' +
  'WF|WN|WR|WS|WV|W|YO|ZE';
// Lower-case ordinals ("in s1 2nd term") are no postcodes.
const POSTCODE = new RegExp(
  String.raw`(?<![A-Za-z0-9-])(?:${POSTCODE_AREA})\d[A-Z\d]? ?(?!\d(?:st|nd|rd|th)\b)\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9-])`,
  'g',
);
const LOWER_POSTCODE = new RegExp(POSTCODE.source.replace(POSTCODE_AREA, POSTCODE_AREA.toLowerCase()), 'g');

/** What looks like a personal detail: in words, as it stands in the text, and where. */
export type PersonalDetail = { what: string; words: string; from: number; to: number };

const signs: readonly { what: string; pattern: RegExp; isNotInDates?: boolean; isOne?: (words: string) => boolean }[] =
  [
    { what: 'a date of birth', pattern: BIRTH },
    { what: 'a name with a date of birth', pattern: NAME_WITH_DATE, isOne: isNoTerm },
    { what: 'an e-mail address', pattern: EMAIL },
    { what: 'an NHS number', pattern: TEN_DIGITS, isNotInDates: true, isOne: isNhsNumber },
    { what: 'a telephone number', pattern: TELEPHONE, isNotInDates: true },
    { what: 'a postcode', pattern: POSTCODE },
    { what: 'a postcode', pattern: LOWER_POSTCODE },
  ];

/**
 * What in a text looks like a person's details, in reading order and none overlapping: a date of birth, a name with a
 * numeric date after it, an e-mail address, an NHS number, a telephone number, a postcode. It sees patterns, not people: a
 * help to the writer, no guarantee.
 */
export function personalDataIn(text: string): PersonalDetail[] {
  const undated = text.replace(DATES, (date) => '–'.repeat(date.length));
  const found: PersonalDetail[] = [];
  const isTaken = new Uint8Array(text.length);
  for (const { what, pattern, isNotInDates, isOne } of signs)
    for (const match of (isNotInDates ? undated : text).matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (isOne && !isOne(match[0])) continue;
      if (isTaken.subarray(from, to).includes(1)) continue;
      isTaken.fill(1, from, to);
      found.push({ what, words: text.slice(from, to), from, to });
    }
  return found.sort((one, other) => one.from - other.from);
}

/** False for what only looks like a name: "Audit Report 01/09/2009". */
function isNoTerm(words: string): boolean {
  return !words.split(/[^\p{L}’'-]+/u).some((word) => TERMS.has(word.toLowerCase()));
}

/** The last digit of an NHS number checks the nine before it (modulus 11, NHS Data Dictionary). */
function isNhsNumber(candidate: string): boolean {
  const digits = [...candidate.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9] && new Set(digits).size > 1;
}

/**
 * A kind sentence that quotes the first of a text's personal details, see personalDataIn; null where there are none.
 */
export function findPersonalData(text: string): string | null {
  const [first] = personalDataIn(text);
  if (!first) return null;
  return `“${first.words}” could be ${first.what}. Take it out: write without anyone’s personal details.`;
}

/** For a text field of a schema: `requiredText('…').superRefine(refusePersonalData)`. */
export function refusePersonalData(text: string, context: z.RefinementCtx<string>): void {
  const message = findPersonalData(text);
  if (message) context.addIssue({ code: 'custom', message });
}
