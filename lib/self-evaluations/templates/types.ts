import type { Pack } from '@/lib/frameworks/schema';
import type { EntryText } from '../rules';

/** A criterion that the service is asked, with what it has written so far. */
export type TemplateCriterion = {
  code: string;
  label: string;
  elementLabel: string;
  summary: string;
  good: string;
  isGraded: boolean;
  /** Null where nothing is written. */
  entry: EntryText | null;
};

/** What a template of a service's self-evaluation holds. */
export type TemplateContent = {
  areaName: string;
  partnerName: string;
  serviceName: string;
  framework: Pick<Pack, 'code' | 'title' | 'gradeScale'>;
  questions: Pack['selfEvaluationQuestions'];
  criteria: readonly TemplateCriterion[];
};
