import type { EntryPart } from '../rules';
import type { ImportFault, ImportOutcome } from './rules';

/** What a filled template says of one criterion, before anything of it is understood. */
export type FoundCriterion = {
  /** What stands where the template had the criterion's code and label. */
  code: string;
  label: string;
  /** What stands in each box: Markdown, or the word for a choice. Null for more than anybody would write. */
  boxes: Partial<Record<EntryPart, string | null>>;
};

/** A filled template as it was read. */
export type FoundTemplate = {
  /** What it says of itself; null where that was taken out. */
  serviceName: string | null;
  framework: string | null;
  criteria: readonly FoundCriterion[];
  /** What stands outside the boxes, passage by passage. */
  leftOut: readonly string[];
};

/** Where a filled template would go. */
export type ImportPlace = {
  serviceId: string;
  serviceName: string;
  partnerName: string;
  framework: { code: string; title: string };
  /** False while the self-evaluation is with the task group: nothing can be taken over then. */
  isOpen: boolean;
};

/** One answer of a criterion as it stands and as the file has it, both as people read it. */
export type ImportedPart = { part: EntryPart; title: string; before: string; after: string };

/** What a file says of one criterion beside what is stored now. */
export type ImportedCriterionView = {
  code: string;
  label: string;
  /** The version of the stored answer that is compared with; 0 for none. */
  version: number;
  outcome: ImportOutcome;
  /** Who has saved the answer since the file was sent in; null where nobody has. */
  changedBy: string | null;
  /** Those parts that differ. */
  parts: readonly ImportedPart[];
  faults: readonly { title: string | null; fault: ImportFault }[];
};

/** A filled template that was read, beside what is stored now. */
export type SelfEvaluationImportView = ImportPlace & {
  id: string;
  fileName: string;
  isApplied: boolean;
  selfEvaluationId: string | null;
  criteria: readonly ImportedCriterionView[];
  /** What of the file has no place, in the file's words. */
  leftOut: readonly string[];
  pictures: number;
};
