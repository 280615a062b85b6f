import type { Moment } from './content';

/** What evidence shows where it stands, beyond its own summary; things are named by the keys of the content. */
export interface EvidenceNotesContent {
  /** Items that others than their partner and the task group do not find. */
  readonly ofPartnerAlone: readonly string[];
  /** By evidence and then by criterion, framework first: `SLAC-2009/SG.LM.EVAL`. Answers that name it say the same. */
  readonly criteria: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By hand-over item, framework first. */
  readonly handover: Readonly<Record<string, string>>;
  readonly actions: readonly ActionEvidenceContent[];
}

export interface ActionEvidenceContent {
  /** The action's title. */
  readonly action: string;
  readonly evidence: string;
  readonly note: string;
  readonly linked: { readonly by: string; readonly at: Moment };
}
