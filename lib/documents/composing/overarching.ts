import type { Pack } from '@/lib/frameworks/schema';
import {
  disagreementWords,
  lowConfidenceWords,
  originWords,
  overarchingStatusLabels,
  partStaleLeads,
} from '@/lib/overarching/labels';
import { findElement, partsOf } from '@/lib/overarching/parts';
import type { OverarchingText, OverarchingView, PartRow, WrittenPart } from '@/lib/overarching/types';
import { counted } from '@/lib/platform/counted';
import { formatDay } from '@/lib/platform/days';
import type { DocumentPart, WrittenDocument } from '@/lib/platform/documents/types';
import { questionOf } from '@/lib/self-evaluations/labels';
import { outlineOf } from './outline';
import { passage } from './passages';
import { type Cited, referencesOf } from './references';
import { actFacts } from './self-evaluation';
import type { Setting } from './types';

/**
 * The overarching evaluation of an element as a document: what the task group judges, what services say word for word
 * with its origin, how often each grade was given, and the evidence behind it. Grades are counted, never averaged.
 */
export function composeOverarching(
  text: OverarchingText,
  view: OverarchingView,
  pack: Pack,
  cited: readonly Cited[],
  setting: Setting,
): WrittenDocument {
  const element = findElement(pack, text.element.code);
  const covers = new Map(element ? partsOf(element).map((part) => [part.code, part.covers]) : []);
  const outline = outlineOf(pack, new Set(text.parts.map(({ code }) => code)));
  const references = referencesOf(
    cited,
    outline.map(({ code }) => code),
  );
  return {
    title: `${text.element.label}: overarching self-evaluation`,
    subtitle: `${setting.areaName}, ${text.framework.title}, ${text.name}`,
    marking: setting.marking,
    isDraft: text.status !== 'signed-off' && text.status !== 'superseded',
    author: setting.areaName,
    cover: [
      { label: 'Area', value: setting.areaName },
      { label: 'Status', value: overarchingStatusLabels[text.status].label },
      ...actFacts('Sent for sign-off by', text.submitted),
      ...actFacts('Signed off by', text.signedOff),
      { label: 'As at', value: formatDay(setting.today) },
    ],
    parts: [
      ...outline.flatMap(({ code, heading }) => {
        const part = text.parts.find((one) => one.code === code);
        const row = view.parts.find((one) => one.code === code);
        if (!part) return [heading];
        const evidence = part.kind === 'evaluated' ? references.of(covers.get(code) ?? []) : [];
        return [heading, ...written(part, text, setting), ...services(part, row, text), ...evidence];
      }),
      ...references.annex,
    ],
  };
}

function written(part: WrittenPart, { questions }: OverarchingText, { site }: Setting): DocumentPart[] {
  if (!part.isSaved) return [{ kind: 'note', text: 'Nothing is written here yet.' }];
  const stale: DocumentPart[] = part.isStale ? [{ kind: 'note', text: partStaleLeads.reader }] : [];
  const grade: DocumentPart[] = part.isGraded
    ? [{ kind: 'facts', facts: [{ label: 'Grade', value: part.gradeLabel ?? 'Not given' }] }]
    : [];
  return [
    ...grade,
    ...stale,
    ...passage('Judgement', part.judgement, site),
    ...passage(questionOf(questions, 'whatNext'), part.whatNext, site),
  ];
}

function services(part: WrittenPart, row: PartRow | undefined, { questions }: OverarchingText): DocumentPart[] {
  const quotes = part.quotes.map(({ text, origin, part: quoted }): DocumentPart => {
    return { kind: 'quote', text, source: `${originWords(origin)}. ${questionOf(questions, quoted)}` };
  });
  return [
    ...(quotes.length > 0 ? [{ kind: 'lead', text: 'What services say' } as const, ...quotes] : []),
    ...(row ? grades(row) : []),
  ];
}

function grades({ kind, distribution, disagreement, lowConfidence }: PartRow): DocumentPart[] {
  const given = distribution.grades.reduce((sum, { count }) => sum + count, 0) + distribution.ungraded;
  if (given === 0 || distribution.grades.length === 0) return [];
  const [caption, unit] =
    kind === 'evaluated'
      ? ['Grades that services have agreed', 'Services']
      : ['Grades given to the parts that this is judged from', 'Parts'];
  const rows = distribution.grades.map(({ grade, count }) => [grade.label, String(count)]);
  if (distribution.ungraded > 0) rows.push(['No grade', String(distribution.ungraded)]);
  const apart: DocumentPart[] = disagreement ? [{ kind: 'note', text: `${disagreementWords(disagreement)}.` }] : [];
  const unsure: DocumentPart[] =
    lowConfidence.length > 0 ? [{ kind: 'note', text: `${lowConfidenceWords(lowConfidence)}.` }] : [];
  return [
    { kind: 'table', table: { caption: `${caption}: ${counted(given, 'answer')}`, headings: ['Grade', unit], rows } },
    ...apart,
    ...unsure,
  ];
}
