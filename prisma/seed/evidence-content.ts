import type { CheckFault } from '@/lib/evidence/checks/rules';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Day } from '@/lib/platform/days';
import type { Moment } from './content';

export interface EvidenceContent {
  readonly key: string;
  readonly partner: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly summary: string;
  readonly period?: readonly [from: Day, to: Day];
  readonly reviewByOn: Day;
  readonly isSensitive?: boolean;
  readonly hasChildLevelData?: boolean;
  /** Criterion codes by framework. */
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly proposed: { readonly by: string; readonly at: Moment };
  readonly decided?: { readonly by: string; readonly at: Moment; readonly declinedBecause?: string };
  /** Set where its file was not let pass, or could not be checked yet. */
  readonly notAvailable?: { readonly status: 'refused' | 'unchecked'; readonly fault: CheckFault };
  readonly file: FileContent;
}

/** A small file that is made when the example is loaded: lines of text, or rows of a table. */
export type FileContent =
  | PdfContent
  | { readonly name: string; readonly type: 'txt'; readonly lines: readonly string[] }
  | { readonly name: string; readonly type: 'csv'; readonly rows: readonly (readonly (string | number)[])[] };

export interface PdfContent {
  readonly name: string;
  readonly type: 'pdf';
  readonly lines: readonly string[];
  /** A picture in prisma/seed/scans that is its one page, in place of the lines, which it shows. */
  readonly scan?: string;
  /** It opens the window for printing by a script, as some systems write their reports. */
  readonly printsItself?: boolean;
}
