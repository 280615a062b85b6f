import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_WORDS, wordsBeside } from './context-words';
import { hashPassword, isOutdatedHash, isPassword, newPassword, passwordFault } from './passwords';
import { MIN_PASSWORD_LENGTH } from './schema';

const taken = async (password: string, words: readonly string[] = []) =>
  (await passwordFault(password, words)) === null;

describe('a password that somebody chooses', () => {
  it.each([
    ['tulip ridge 1', true],
    ['tulip ridge', false],
    // Twelve characters of four bytes each, and eleven.
    ['🌷⛵🎻🦉🧊🪁🍋🗿🧲🪗🐙🎲', true],
    ['🌷⛵🎻🦉🧊🪁🍋🗿🧲🪗🐙', false],
    // Accents may come apart; composed, this has eleven characters.
    ['e\u0301tulip ridg', false],
  ])('%j is long enough: %s [V6.2.1]', async (password, isLongEnough) => {
    const fault = await passwordFault(password, []);
    expect(fault === null || !/at least/.test(fault)).toBe(isLongEnough);
  });

  it.each([
    ['64', 64, true],
    ['128', 128, true],
    ['1,024', 1024, true],
    ['1,025', 1025, false],
  ])('of %s characters may be used: %s [V6.2.9]', async (_what, length, may) => {
    const long = Array.from({ length: 200 }, (_, n) => `tulip${n * 7919}`)
      .join(' ')
      .slice(0, length);
    expect(await taken(long)).toBe(may);
  });

  it('of ten megabytes is refused at once [V6.2.9]', async () => {
    await passwordFault('tulip ridge orbit', []);
    const from = performance.now();
    expect(await taken('x'.repeat(10_000_000))).toBe(false);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('may be composed of anything, spaces and other scripts too [V6.2.5]', async () => {
    const letters = [...'bdfhjkmpqvwxzßøþłđжщюбгдλξψωאבגדהあいう漢字語학교🌷⛵🎻🦉🧊🪁 '];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(letters, { minLength: 16, maxLength: 24 }),
        async (chosen) => await taken(`q${chosen.join('')}z`),
      ),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it.each(['correct horse battery staple', 'tulip ridge orbit marble', newPassword(), 'alllowercaseplumfence'])(
    '%j needs no digit, capital or sign [V6.2.5]',
    async (password) => {
      expect(await taken(password)).toBe(true);
    },
  );

  it('is none of the 3,000 most common ones, lengthened as people lengthen them [V6.2.4] [V6.2.12]', async () => {
    const common = dictionary['passwords-common'];
    expect(common.length).toBeGreaterThan(3000);
    const long = common.filter((word) => word.length >= MIN_PASSWORD_LENGTH);
    const lengthened = common
      .filter((word) => word.length < MIN_PASSWORD_LENGTH)
      .map((word) => word.repeat(Math.ceil(MIN_PASSWORD_LENGTH / word.length)));
    const candidates = [...lengthened.slice(0, 3000), ...long];
    expect(candidates.length).toBeGreaterThanOrEqual(3000);
    const accepted: string[] = [];
    for (const candidate of candidates) if (await taken(candidate)) accepted.push(candidate);
    expect(accepted).toEqual([]);
  });

  it.each([
    'Password1234',
    'P@ssw0rd2026',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    'iloveyou1234',
    'football2026',
    'abcdefghijkl',
  ])('is not %j [V6.2.12]', async (password) => {
    expect(await taken(password)).toBe(false);
  });

  it('is no word of the work or of its owner with something at its end [V6.2.11]', async () => {
    const own = ['Wharfmoor', 'Ada Byron', 'ada.byron@wharfmoor.example', 'Hospitals Trust'];
    const accepted: string[] = [];
    for (const word of [...CONTEXT_WORDS, 'wharfmoor', 'byron', 'hospitals'])
      for (const ending of ['20262026', '1234567!', ' 2026 x']) {
        const candidate = `${word}${ending}`.padEnd(MIN_PASSWORD_LENGTH, '1');
        if (candidate.length - word.length < 8 && (await taken(candidate, own))) accepted.push(candidate);
      }
    expect(accepted).toEqual([]);
    expect(await passwordFault('Safeguarding2026', [])).toContain('“safeguarding”');
    expect(await passwordFault('Byron-Wharfmoor', own)).toContain('“wharfmoor”');
  });

  it('may hold a word of the work beside enough that is not', async () => {
    expect(await taken('ofsted tulip ridge orbit')).toBe(true);
  });
});

describe('the words of the work', () => {
  it('are more than fifty, with the product, its field and its inspectorate [V6.1.2]', () => {
    expect(new Set(CONTEXT_WORDS).size).toBeGreaterThan(50);
    expect(new Set(CONTEXT_WORDS).size).toBe(CONTEXT_WORDS.length);
    for (const word of ['prepare', 'inspection', 'ofsted', 'safeguarding']) expect(CONTEXT_WORDS).toContain(word);
  });

  it.each([
    ['Safeguarding-2026', ['safeguarding'], { rest: 4, found: 'safeguarding' }],
    ['zoë byron 1815', ['Zoe Byron'], { rest: 4, found: 'byron' }],
    ['tulip ridge', ['safeguarding'], { rest: 10, found: null }],
    ['leedsleeds', ['Leeds City'], { rest: 0, found: 'leeds' }],
  ])('in %j, knowing %j, leave %j', (password, words, left) => {
    expect(wordsBeside(password, words)).toEqual(left);
  });
});

describe('a password that is checked', () => {
  it('must be the same to the last character, in case and in blanks [V6.2.8]', async () => {
    const password = `${'Tulip ridge '.repeat(10)}end `;
    const stored = await hashPassword(password);
    expect(await isPassword(stored, password)).toBe(true);
    for (const other of [
      password.trim(),
      password.toLowerCase(),
      `${password} `,
      password.slice(0, 100),
      `${password}\0`,
    ])
      expect(await isPassword(stored, other)).toBe(false);
  });

  it('is the same in either form of its accents', async () => {
    expect(await isPassword(await hashPassword('caf\u00e9 tulip ridge'), 'cafe\u0301 tulip ridge')).toBe(true);
  });

  it('fits nobody who has none, and takes as long', async () => {
    const stored = await hashPassword('tulip ridge orbit');
    // The shortest of many, taken in turn: what else the machine does only ever adds.
    const shortest = { without: Number.POSITIVE_INFINITY, with: Number.POSITIVE_INFINITY };
    for (let times = 0; times < 12; times += 1)
      for (const kind of ['without', 'with'] as const) {
        const from = performance.now();
        expect(await isPassword(kind === 'with' ? stored : null, 'wrong')).toBe(false);
        shortest[kind] = Math.min(shortest[kind], performance.now() - from);
      }
    expect(shortest.without / shortest.with).toBeGreaterThan(0.5);
    expect(shortest.without / shortest.with).toBeLessThan(2);
  });

  it.each([
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=19455,t=2,p=1$c2FsdA$aGFzaA', true],
    ['$argon2id$v=19$m=19456,t=1,p=1$c2FsdA$aGFzaA', true],
    ['$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', true],
    ['$2b$12$abcdefghijklmnopqrstuv', true],
  ])('has the hash %s made anew: %s [V11.4.2]', (stored, isOutdated) => {
    expect(isOutdatedHash(stored)).toBe(isOutdated);
  });
});
