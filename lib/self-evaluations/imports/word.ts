import type { Pack } from '@/lib/frameworks/schema';
import { comparable } from '@/lib/platform/comparable';
import { richTextFromHtml } from '@/lib/platform/rich-text/from-html';
import { plainText } from '@/lib/platform/rich-text/plain';
import type { WordPart } from '@/lib/platform/word/word-reader';
import { CRITERION, FRAMEWORK, HOW_TO_ANSWER, SERVICE, titleOf } from '../templates/rules';
import { aboutOf, boxNamed } from './boxes';
import type { Asked } from './rules';
import type { FoundCriterion, FoundTemplate } from './types';

const LONGEST_BOX = 100_000;
const MOST_TABLES = 500;

/** A filled template from the parts of a Word document, or what is wrong with it as a whole. */
export function templateInWord(parts: readonly WordPart[], asked: Asked): FoundTemplate | { fault: string } {
  const tables = parts.filter((part) => part.kind === 'table');
  if (tables.length > MOST_TABLES)
    return { fault: `This document has more than ${MOST_TABLES} tables. Keep only those of the template.` };
  const read = tables.map(({ rows }) => tableIn(rows, asked.pack.selfEvaluationQuestions));
  const about = read.flatMap(({ pairs }) => pairs);
  const fixed = fixedWords(asked);
  const between = parts.flatMap((part) => (part.kind === 'words' ? linesOf(part.html) : []));
  return {
    serviceName: aboutOf(about, SERVICE),
    framework: aboutOf(about, FRAMEWORK),
    criteria: read.flatMap(({ criterion }) => criterion ?? []),
    leftOut: [...read.flatMap(({ leftOut }) => leftOut), ...between.filter((line) => !fixed.has(comparable(line)))],
  };
}

type ReadTable = { criterion: FoundCriterion | null; pairs: [string, string][]; leftOut: string[] };

/** A table: boxes of a criterion where one of its rows is labelled as a box, otherwise pairs of a label and words. */
function tableIn(rows: readonly (readonly string[])[], questions: Pack['selfEvaluationQuestions']): ReadTable {
  const [first = [], ...below] = rows;
  const isCriterion = rows.some(
    ([label = '']) => !['fixed', 'code', 'label', null].includes(boxNamed(firstLine(label), questions)),
  );
  if (!isCriterion) {
    const pairs = rows.map(([label = '', value = '']): [string, string] => [firstLine(label), words(value)]);
    const isAbout = pairs.some(([label]) => [SERVICE, FRAMEWORK].some((one) => comparable(one) === comparable(label)));
    return { criterion: null, pairs, leftOut: isAbout ? [] : rows.map((cells) => cells.map(words).join(' – ')) };
  }
  const hasHead = boxNamed(firstLine(first[0] ?? ''), questions) === null;
  const [code = '', ...label] = hasHead ? first.map(words) : [];
  const criterion: FoundCriterion = {
    code: comparable(code) === comparable(CRITERION) ? '' : code,
    label: label.join(' '),
    boxes: {},
  };
  const leftOut: string[] = [];
  for (const [name = '', ...cells] of hasHead ? below : rows) {
    const box = boxNamed(firstLine(name), questions);
    const html = cells.join('');
    if (box === 'fixed') continue;
    if (box === null || box === 'code' || box === 'label')
      leftOut.push([words(name), words(html)].filter(Boolean).join(': '));
    else criterion.boxes[box] = boxText(criterion.boxes[box], html, box === 'grade' || box === 'confidence');
  }
  return { criterion, pairs: [], leftOut };
}

/** What stands in a box; a row that is there twice adds to the first, so that no word is lost. */
function boxText(before: string | null | undefined, html: string, isChoice: boolean): string | null {
  if (before === null || html.length > LONGEST_BOX) return null;
  const text = isChoice ? words(html) : richTextFromHtml(html);
  return [before, text].filter(Boolean).join('\n\n');
}

/** Every passage that the template itself has between its boxes. */
function fixedWords({ serviceName, pack, criteria }: Asked): Set<string> {
  const elements = pack.schedule.elements.map(({ label }) => label);
  const labels = criteria.map(({ label }) => label);
  return new Set([titleOf({ serviceName }), HOW_TO_ANSWER, ...elements, ...labels].map(comparable));
}

function linesOf(html: string): string[] {
  return plainText(richTextFromHtml(html.slice(0, LONGEST_BOX)))
    .split('\n')
    .filter(Boolean);
}

function words(html: string): string {
  return linesOf(html).join(' ');
}

function firstLine(html: string): string {
  return linesOf(html)[0] ?? '';
}
