import { z } from 'zod';
import { MARKINGS } from '@/lib/evidence/rules';
import { code, id, optionalChoice } from '@/lib/platform/fields';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS } from './rules';

export const requestDocumentSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  /** The self-evaluation or overarching evaluation; for grades a cycle, or none for what is agreed now. */
  subjectId: optionalChoice.pipe(id.nullable()),
  frameworkCode: code,
  format: z.enum(DOCUMENT_FORMATS, 'Choose the kind of file'),
  marking: z.enum(MARKINGS, 'Choose how it is marked'),
});
