import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { CONTEXT_WORDS, wordsBeside } from './context-words';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './schema';

/** argon2id with 19 MiB, two passes and one lane: the OWASP minimum. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password that a good guesser finds within this many tries, as a power of ten, is too easy. */
const EASY_GUESSES = 8;
/** As much of a password as the guesser looks at: what is hard so far gets no easier by being longer. */
const LOOKED_AT = 128;
/** How much of a password has to be something else than names and the words of the work. */
const MIN_BESIDE_WORDS = 8;

/** The argon2id hash of a password, with its salt and cost in the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

let decoy: Promise<string> | undefined;

/** True when the password fits. Takes as long without a hash as with one, so that time tells nothing. */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const fits = await verify(storedHash ?? (await decoy), password.normalize('NFC'));
  return fits && storedHash !== null;
}

/** True when the hash was made at a lower cost than today's, and should be made anew while the password is at hand. */
export function isOutdatedHash(storedHash: string): boolean {
  const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(storedHash) ?? [];
  return !memory || !time || Number(memory) < COST.memoryCost || Number(time) < COST.timeCost;
}

/** A password for someone's first sign-in: 96 random bits in groups that can be read out. */
export function newPassword(): string {
  return (randomBytes(12).toString('hex').match(/.{6}/g) ?? []).join('-');
}

/** Loaded when somebody first chooses a password, because the lists are large. A list that is missing is an error. */
async function loadGuesser() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const guesser = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: LOOKED_AT,
  });
  return { guesser, common: new Set(common.dictionary['passwords-common']) };
}

let loaded: ReturnType<typeof loadGuesser> | undefined;

/** True for a common password as it is, in capitals, or several times over. */
function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const small = password.toLowerCase();
  const period = `${small}${small}`.indexOf(small, 1);
  return common.has(small) || common.has(small.slice(0, period));
}

/**
 * What is wrong with a password that somebody chooses, as a sentence beside the field; null when it may be used. Length
 * counts in characters; there are no rules about which. Refused are the common and breached ones and their variations,
 * and those that are hardly more than `words` (names of the person, their areas and partners) or the words of the work.
 */
export async function passwordFault(password: string, words: readonly string[]): Promise<string | null> {
  const composed = password.normalize('NFC');
  const length = [...composed].length;
  if (length < MIN_PASSWORD_LENGTH) return `Enter at least ${MIN_PASSWORD_LENGTH} characters`;
  if (length > MAX_PASSWORD_LENGTH) return `Use ${MAX_PASSWORD_LENGTH.toLocaleString('en-GB')} characters or fewer`;
  const known = [...CONTEXT_WORDS, ...words];
  const { rest, found } = wordsBeside(composed, known);
  if (found && rest < MIN_BESIDE_WORDS)
    return `“${found}” is what somebody would try first. Use words that have nothing to do with your work or with you`;
  loaded ??= loadGuesser();
  const { guesser, common } = await loaded;
  const isEasy =
    isCommon(composed, common) || guesser.check(composed.slice(0, LOOKED_AT), known).guessesLog10 < EASY_GUESSES;
  return isEasy
    ? 'This password is a common one, or close to one. Use something else, such as three words that do not belong together'
    : null;
}
