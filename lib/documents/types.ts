import type { Marking } from '@/lib/evidence/rules';
import type { DocumentFormat, DocumentKind, DocumentStatus } from './rules';

/** A document that its reader asked for. */
export type DocumentView = {
  id: string;
  kind: DocumentKind;
  format: DocumentFormat;
  marking: Marking;
  frameworkCode: string;
  subjectId: string | null;
  fileName: string;
  status: DocumentStatus;
  /** Of `steps`, how many are done; both 0 before it has begun. */
  done: number;
  steps: number;
  sizeInBytes: number | null;
  sha256: string | null;
  requestedAt: Date;
  readyAt: Date | null;
  keptUntil: Date;
  /** True where it should have been built long ago. */
  isLate: boolean;
};

export type DownloadableDocument = { storageKey: string; mediaType: string; fileName: string; sizeInBytes: number };
