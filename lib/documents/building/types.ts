import type { Actor } from '@/lib/access/actor';
import type { Marking } from '@/lib/evidence/rules';
import type { DocumentFormat, DocumentKind, DocumentStatus } from '../rules';

/** A document that waits to be built, and who asked for it with the roles that they hold today. */
export type DocumentRequest = {
  id: string;
  kind: DocumentKind;
  format: DocumentFormat;
  marking: Marking;
  frameworkCode: string;
  subjectId: string | null;
  status: DocumentStatus;
  /** Null where they hold no role any more, or their account is disabled. */
  asker: Actor | null;
};
