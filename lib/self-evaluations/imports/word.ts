import type { Pack } from '@/lib/frameworks/schema';
import { comparable } from '@/lib/platform/comparable';
import { richTextFromHtml, statementsOfHtml } from '@/lib/platform/rich-text/from-html';
import type { WordPart } from '@/lib/platform/word/word-reader';
import { CRITERION, FRAMEWORK, HOW_TO_ANSWER, SERVICE, titleOf } from '../templates/rules';
import { aboutOf, boxNamed } from './boxes';
import type { Asked } from './rules';
import type { FoundCriterion, FoundTemplate } from './types';

const LONGEST_BOX = 100_000;
/** How many characters of a label are looked at, and of the HTML that holds it. */
const LONGEST_LABEL = 300;
const LONGEST_LABEL_HTML = 5000;
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
  const named = rows.map(([name = '', ...cells]) => {
    const label = labelOf(name);
    return { name, label, cells, box: boxNamed(label, questions) };
  });
  const isCriterion = named.some(({ box }) => !['fixed', 'code', 'label', null].includes(box));
  if (!isCriterion) {
    const pairs = named.map(({ label, cells: [value = ''] }): [string, string] => [label, words(value)]);
    const isAbout = pairs.some(([label]) => [SERVICE, FRAMEWORK].some((one) => comparable(one) === comparable(label)));
    return { criterion: null, pairs, leftOut: isAbout ? [] : rows.map((cells) => cells.map(words).join(' – ')) };
  }
  const hasHead = named[0]?.box === null;
  const [code = '', ...label] = hasHead ? (rows[0] ?? []).map((cell) => words(cell).slice(0, LONGEST_LABEL)) : [];
  const criterion: FoundCriterion = {
    code: comparable(code) === comparable(CRITERION) ? '' : code,
    label: label.join(' ').slice(0, LONGEST_LABEL),
    boxes: {},
  };
  const leftOut: string[] = [];
  for (const { name, cells, box } of hasHead ? named.slice(1) : named) {
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
  return statementsOfHtml(html.slice(0, LONGEST_BOX))
    .flatMap((statement) => statement.split('\n'))
    .filter(Boolean);
}

function words(html: string): string {
  return linesOf(html).join(' ');
}

/** The first line of a cell, which says what the others of its row are. */
function labelOf(html: string): string {
  return (linesOf(html.slice(0, LONGEST_LABEL_HTML))[0] ?? '').slice(0, LONGEST_LABEL);
}
