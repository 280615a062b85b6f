import type { Pack } from '@/lib/frameworks/schema';
import { comparable } from '@/lib/platform/comparable';
import { personalDataIn } from '@/lib/platform/personal-data';
import { LONGEST_PASSAGE, passage } from '../entries/schema';
import { confidenceLabels } from '../labels';
import { ANSWERS, CONFIDENCES, ENTRY_PARTS, type EntryPart, type EntryText } from '../rules';
import { isSameText } from './same-text';
import type { FoundCriterion, FoundTemplate } from './types';

const MOST_CRITERIA = 200;
const MOST_LEFT_OUT = 40;
const LONGEST_LEFT_OUT = 300;

export const IMPORT_FAULTS = ['personal-data', 'too-long', 'not-plain', 'grade', 'confidence', 'twice'] as const;

/** Why an answer cannot be taken over. `word` is what was written for a grade or a confidence, or the kind of personal detail. */
export type ImportFault = { part: EntryPart | null; kind: (typeof IMPORT_FAULTS)[number]; word: string | null };

/** What a file says of one criterion: its text, or why it cannot be taken over and then no text. */
export type ImportedCriterion = {
  code: string;
  text: EntryText;
  faults: ImportFault[];
  /** The version of the answer that was stored when the file was read, 0 for none. */
  version: number;
};

export type ImportedTemplate = { criteria: ImportedCriterion[]; leftOut: string[]; pictures: number };

/** What a file is compared with. */
export type Asked = {
  serviceName: string;
  pack: Pack;
  criteria: readonly { code: string; label: string; isGraded: boolean; entry: { version: number } | null }[];
};

/**
 * What a filled template says of the criteria that a service is asked, or why it is not this service's. Criteria are
 * known by their code, otherwise by their label where only one has it; what has no place is listed.
 */
export function checkTemplate(
  found: FoundTemplate,
  asked: Asked,
): { fault: string } | Omit<ImportedTemplate, 'pictures'> {
  const fault = wrongTemplate(found, asked);
  if (fault) return { fault };
  const placed = found.criteria.map((criterion) => ({ criterion, code: codeOf(criterion, asked) }));
  const leftOut = placed
    .filter(({ criterion, code }) => code === null && isFilled(criterion))
    .map(({ criterion: { code, label, boxes } }) => [code, label, ...Object.values(boxes)].filter(Boolean).join(' – '));
  const criteria = asked.criteria.flatMap(({ code, isGraded, entry }): ImportedCriterion[] => {
    const those = placed.filter((one) => one.code === code).map(({ criterion }) => criterion);
    const filled = those.filter(isFilled);
    const [only] = filled.length > 0 ? filled : those;
    if (!only) return [];
    const version = entry?.version ?? 0;
    if (!isGraded && only.boxes.grade) leftOut.push(`${only.label}: ${only.boxes.grade}`);
    if (filled.length > 1)
      return [{ code, text: noText, faults: [{ part: null, kind: 'twice', word: null }], version }];
    return [{ code, version, ...readAnswer(only, asked.pack, isGraded) }];
  });
  if (criteria.length === 0)
    return { fault: 'No criterion of this self-evaluation was found in this file. Begin from the template.' };
  return { criteria, leftOut: listed([...leftOut, ...found.leftOut]) };
}

function wrongTemplate({ serviceName, framework, criteria }: FoundTemplate, asked: Asked): string | null {
  if (criteria.length > MOST_CRITERIA)
    return `This file has more than ${MOST_CRITERIA} criteria. Begin from the template.`;
  const isOther = (said: string | null, known: readonly string[]) =>
    said !== null && said !== '' && !known.some((one) => comparable(one) === comparable(said));
  const { code, title } = asked.pack;
  if (isOther(framework, [code, title, `${title} (${code})`]))
    return `This is a template for “${shortened(framework)}”. Here it is “${title}”. Choose the file for this framework.`;
  if (isOther(serviceName, [asked.serviceName]))
    return `This is the template of “${shortened(serviceName)}”. Here it is “${asked.serviceName}”. Choose the file of this service.`;
  return null;
}

function codeOf({ code, label }: FoundCriterion, { criteria }: Asked): string | null {
  const named = (word: string, of: 'code' | 'label') =>
    word === '' ? [] : criteria.filter((criterion) => comparable(criterion[of]) === comparable(word));
  const [byCode] = [...named(code, 'code'), ...named(label, 'code')];
  if (byCode) return byCode.code;
  const byLabel = [...named(label, 'label'), ...named(code, 'label')];
  return byLabel.length === 1 ? (byLabel[0]?.code ?? null) : null;
}

function isFilled({ boxes }: FoundCriterion): boolean {
  return ENTRY_PARTS.some((part) => boxes[part] === null || (boxes[part] ?? '').trim() !== '');
}

const noText: EntryText = { whatWeKnow: '', howWeKnow: '', whatNext: '', grade: null, confidence: null };

function readAnswer(
  { boxes }: FoundCriterion,
  { gradeScale }: Pack,
  isGraded: boolean,
): Pick<ImportedCriterion, 'text' | 'faults'> {
  const faults: ImportFault[] = [];
  const passages = ANSWERS.map((part) => {
    const box = boxes[part];
    const read = box === null ? { kind: 'too-long' as const, word: null } : readPassage(box ?? '');
    if ('text' in read) return read.text;
    faults.push({ part, ...read });
    return '';
  });
  const choice = (part: 'grade' | 'confidence', words: readonly { code: string; label: string }[]) => {
    const word = boxes[part]?.trim() ?? '';
    const known = words.find(({ code, label }) => [code, label].some((one) => comparable(one) === comparable(word)));
    if (word !== '' && !known) faults.push({ part, kind: part, word: shortened(word) });
    return known?.code ?? null;
  };
  const grade = isGraded ? choice('grade', gradeScale) : null;
  const confidence = choice(
    'confidence',
    CONFIDENCES.map((code) => ({ code, label: confidenceLabels[code].label })),
  );
  const [whatWeKnow = '', howWeKnow = '', whatNext = ''] = passages;
  // What is not to be taken over is not kept either: it may be what must not be written at all.
  return { faults, text: faults.length > 0 ? noText : { whatWeKnow, howWeKnow, whatNext, grade, confidence } };
}

/** A passage as the form would keep it, or what is wrong with it by the rules of the form. */
function readPassage(text: string): { text: string } | Omit<ImportFault, 'part'> {
  const parsed = passage.safeParse(text);
  if (parsed.success) return { text: parsed.data };
  if (text.trim().length > LONGEST_PASSAGE) return { kind: 'too-long', word: null };
  const [detail] = personalDataIn(text);
  return detail ? { kind: 'personal-data', word: detail.what } : { kind: 'not-plain', word: null };
}

function shortened(text: string | null): string {
  const words = (text ?? '').replace(/\s+/g, ' ').trim();
  return words.length > LONGEST_LEFT_OUT ? `${words.slice(0, LONGEST_LEFT_OUT)}…` : words;
}

function listed(passages: readonly string[]): string[] {
  return passages
    .map(shortened)
    .filter((words) => words !== '')
    .slice(0, MOST_LEFT_OUT)
    .map((words) =>
      personalDataIn(words).length > 0 ? 'A passage that seems to hold somebody’s personal details' : words,
    );
}

export const IMPORT_OUTCOMES = ['new', 'changed', 'same', 'empty', 'faulty'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What would stand after taking over: the file's words, and what is stored wherever the file says nothing. */
export function takenOver(text: EntryText, stored: EntryText | null): EntryText {
  return {
    whatWeKnow: text.whatWeKnow || (stored?.whatWeKnow ?? ''),
    howWeKnow: text.howWeKnow || (stored?.howWeKnow ?? ''),
    whatNext: text.whatNext || (stored?.whatNext ?? ''),
    grade: text.grade ?? stored?.grade ?? null,
    confidence: text.confidence ?? stored?.confidence ?? null,
  };
}

/** What taking a criterion over from a file would do to what is stored now. */
export function outcomeOf(
  { text, faults }: Pick<ImportedCriterion, 'text' | 'faults'>,
  stored: EntryText | null,
): ImportOutcome {
  if (faults.length > 0) return 'faulty';
  if (ENTRY_PARTS.every((part) => !text[part])) return 'empty';
  if (!stored) return 'new';
  return changedParts(text, stored).length > 0 ? 'changed' : 'same';
}

/** True for a criterion that can be taken over. */
export function canTakeOver(outcome: ImportOutcome): boolean {
  return outcome === 'new' || outcome === 'changed';
}

/** True for what is ticked at first: nobody else has saved it since the file was sent in. */
export function isOffered({ outcome, changedBy }: { outcome: ImportOutcome; changedBy: string | null }): boolean {
  return canTakeOver(outcome) && changedBy === null;
}

/** The parts in which a file says something else than what is stored; another way to write the same text is no change. */
export function changedParts(text: EntryText, stored: EntryText | null): EntryPart[] {
  return ENTRY_PARTS.filter((part) => text[part] && !isSameText(text[part], stored?.[part] ?? ''));
}
