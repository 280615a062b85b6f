import type { Pack } from '@/lib/frameworks/schema';
import { dayOf, formatDay } from '@/lib/platform/days';
import type { DocumentPart, Fact, WrittenDocument } from '@/lib/platform/documents/types';
import { confidenceWords, selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import type { Act, EvaluatedCriterion, SelfEvaluationView } from '@/lib/self-evaluations/types';
import { outlineOf } from './outline';
import { passage } from './passages';
import { type Cited, referencesOf } from './references';
import type { Setting } from './types';

/** A service's self-evaluation as a document: its criteria in the schedule's order, each with the three questions. */
export function composeSelfEvaluation(
  view: SelfEvaluationView,
  pack: Pack,
  cited: readonly Cited[],
  setting: Setting,
): WrittenDocument {
  const status = view.current?.status ?? 'draft';
  const outline = outlineOf(pack, new Set(view.criteria.map(({ code }) => code)));
  const references = referencesOf(
    cited,
    outline.map(({ code }) => code),
  );
  return {
    title: `Self-evaluation of ${view.service.name}`,
    subtitle: [view.service.partnerName, view.framework.title, view.current?.cycle].filter(Boolean).join(', '),
    marking: setting.marking,
    isDraft: status !== 'agreed' && status !== 'superseded',
    author: setting.areaName,
    cover: [
      { label: 'Area', value: setting.areaName },
      { label: 'Status', value: selfEvaluationStatusLabels[status].label },
      ...actFacts('Sent by', view.current?.submitted ?? null),
      ...actFacts('Agreed by', view.current?.agreed ?? null),
      { label: 'As at', value: formatDay(setting.today) },
    ],
    parts: [
      ...outline.flatMap(({ code, heading }) => {
        const criterion = view.criteria.find((one) => one.code === code);
        if (!criterion) return [heading];
        return [heading, ...answerTo(criterion, view.questions, setting), ...references.of([code])];
      }),
      ...references.annex,
    ],
  };
}

/** Who did something and when, where it has happened. */
export function actFacts(label: string, act: Act | null): Fact[] {
  return act ? [{ label, value: `${act.byName}, ${formatDay(dayOf(act.at))}` }] : [];
}

function answerTo(
  { entry, isGraded }: EvaluatedCriterion,
  [know, how, next]: SelfEvaluationView['questions'],
  { site }: Setting,
): DocumentPart[] {
  if (!entry) return [{ kind: 'note', text: 'Not answered yet.' }];
  const grade = isGraded ? [{ label: 'Grade', value: entry.gradeLabel ?? 'Not given' }] : [];
  return [
    { kind: 'facts', facts: [...grade, { label: 'Confidence', value: confidenceWords(entry.confidence) }] },
    ...passage(know, entry.whatWeKnow, site),
    ...passage(how, entry.howWeKnow, site),
    ...passage(next, entry.whatNext, site),
  ];
}
