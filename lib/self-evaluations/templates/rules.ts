import type { Pack } from '@/lib/frameworks/schema';
import { confidenceLabels } from '../labels';
import { CONFIDENCES, ENTRY_PARTS, type EntryPart } from '../rules';
import type { TemplateContent } from './types';

export const TEMPLATE_FORMATS = ['docx', 'xlsx'] as const;

/** The fields that say whose template it is. */
export const PARTNER = 'Partner';
export const SERVICE = 'Service';
export const FRAMEWORK = 'Framework';
export const GOOD = 'What good looks like';
export const CODE = 'Code';
export const CRITERION = 'Criterion';

export const HOW_TO_ANSWER =
  'Write beside each question. A few sentences are enough; headings, lists and bold are kept. Name no child, parent or member of staff. ' +
  'Leave the codes as they stand: by them your answers find their place when the file comes back. ' +
  'What you leave empty changes nothing.';

/** What the boxes of a template are called, by the part of the answer that stands in each. */
export function boxLabels(questions: Pack['selfEvaluationQuestions']): Record<EntryPart, string> {
  const [whatWeKnow, howWeKnow, whatNext] = questions;
  return { whatWeKnow, howWeKnow, whatNext, grade: 'Grade', confidence: 'How confident are you?' };
}

/** The boxes of a criterion; without a grade where the framework gives none. */
export function boxesOf({ isGraded }: { isGraded: boolean }): EntryPart[] {
  return ENTRY_PARTS.filter((part) => part !== 'grade' || isGraded);
}

/** The words that may stand in the box of a choice, as a hint; null for a box of free text. */
export function choiceHint(part: EntryPart, { gradeScale }: Pick<Pack, 'gradeScale'>): string | null {
  if (part === 'grade') return `Write one of: ${gradeScale.map(({ label }) => label).join(', ')}`;
  if (part === 'confidence')
    return `Write one of: ${CONFIDENCES.map((confidence) => confidenceLabels[confidence].label).join(', ')}`;
  return null;
}

/** What a template says of itself, above its boxes. */
export function aboutRows({ partnerName, serviceName, framework }: TemplateContent): [string, string][] {
  return [
    [PARTNER, partnerName],
    [SERVICE, serviceName],
    [FRAMEWORK, `${framework.title} (${framework.code})`],
  ];
}

/** The template's title. */
export function titleOf({ serviceName }: Pick<TemplateContent, 'serviceName'>): string {
  return `Self-evaluation: ${serviceName}`;
}
