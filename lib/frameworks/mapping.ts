import { evaluatedCriteria, findCriterion, type PlacedCriterion } from './evaluation-schedule';
import type { Pack } from './schema';

/** For a criterion of the framework that is moved to: the criterion of the one before whose text it begins from. */
export type MappedCriterion = { target: string; source: string | null };

/** Words that say nothing of what a criterion is about, because nearly every one has them. */
const COMMON = new Set(
  'a an and are as at by each for from has have how in including into is it its made not of on or other one own that the their them they this to what when where whether who with work working child children people service services young good'.split(
    ' ',
  ),
);

/** The least likeness, from 0 to 1, at which a text is proposed: below it more is wrong than right (table in the tests). */
const THRESHOLD = 0.25;

/** How much a word of the label counts against one of the summary. */
const LABEL_WEIGHT = 2;

function stem(word: string): string {
  return word.replace(/(ies|es|ing|ed|s|y)$/, '');
}

/** The words of a text that tell, cut to their stems. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !COMMON.has(word)).map(stem);
}

function weights({ criterion }: PlacedCriterion): Map<string, number> {
  const counted = new Map(wordsOf(criterion.summary).map((word) => [word, 1]));
  for (const word of wordsOf(criterion.label)) counted.set(word, LABEL_WEIGHT);
  return counted;
}

/** How alike two criteria are, 1 for the same code: the weight of the words that both have, of the weight of all. */
export function likeness(a: PlacedCriterion, b: PlacedCriterion): number {
  if (a.criterion.code === b.criterion.code) return 1;
  const [first, second] = [weights(a), weights(b)];
  const sum = (counted: Map<string, number>) => [...counted.values()].reduce((total, weight) => total + weight, 0);
  const shared = [...first].reduce((total, [word, weight]) => total + Math.min(weight, second.get(word) ?? 0), 0);
  const all = sum(first) + sum(second);
  return all === 0 ? 0 : (2 * shared) / all;
}

/**
 * Proposes, for each of the criteria of `to` that services are asked, which criterion of `from` its text would begin from:
 * the one with the same code, otherwise the one whose label and summary are most alike, and none where nothing is alike
 * enough. People look at it and change it before anything is taken over. In the order of `to`'s schedule.
 */
export function proposeMapping(from: Pack, to: Pack, asked: readonly string[]): MappedCriterion[] {
  const sources = evaluatedCriteria(from);
  return evaluatedCriteria(to)
    .filter(({ criterion }) => asked.includes(criterion.code))
    .map((target) => {
      const best = sources
        .map((source) => ({ code: source.criterion.code, score: likeness(source, target) }))
        .reduce<{ code: string | null; score: number }>((a, b) => (b.score > a.score ? b : a), {
          code: null,
          score: 0,
        });
      return { target: target.criterion.code, source: best.score >= THRESHOLD ? best.code : null };
    });
}

const SEPARATOR = ':';

/** A pair as a form and the trail hold it; codes have no colon. */
export function pairText({ target, source }: MappedCriterion): string {
  return `${target}${SEPARATOR}${source ?? ''}`;
}

/**
 * Pairs read back, one for each target. Null where one names a criterion that services do not evaluate in its
 * framework, or a target twice.
 */
export function readPairs(from: Pack, to: Pack, pairs: readonly string[]): MappedCriterion[] | null {
  const isEvaluated = (pack: Pack, code: string) => findCriterion(pack, code)?.criterion.selfEvaluated === true;
  const read = pairs.map((pair) => {
    const [target = '', source = '', ...rest] = pair.split(SEPARATOR);
    const isKnown = isEvaluated(to, target) && (source === '' || isEvaluated(from, source)) && rest.length === 0;
    return isKnown ? { target, source: source || null } : null;
  });
  const known = read.flatMap((pair) => pair ?? []);
  const isOnce = new Set(known.map(({ target }) => target)).size === known.length;
  return known.length === read.length && isOnce ? known : null;
}
