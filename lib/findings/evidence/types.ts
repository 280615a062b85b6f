import type { EvidenceStatus } from '@/lib/evidence/rules';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Day } from '@/lib/platform/days';
import type { ActionStatus } from '../rules';

/** Evidence of what an action has changed, as the action shows it. */
export type ActionEvidence = {
  itemId: string;
  title: string;
  kind: EvidenceKind;
  status: EvidenceStatus;
  note: string;
  linkedByName: string;
  linkedAt: Date;
};

/** The same from the item's side: an action whose effect it shows. */
export type EvidencedAction = {
  actionId: string;
  findingId: string;
  title: string;
  status: ActionStatus;
  version: number;
  note: string;
  /** Whether the reader may say it anew or take it away. */
  mayChange: boolean;
};

/** An action that evidence may be put beside. */
export type ActionToEvidence = { id: string; title: string; findingNumber: number; dueOn: Day };

/** The page on which evidence is put beside an action. */
export type ActionEvidenceForm = {
  action: { id: string; title: string; version: number; findingId: string; findingNumber: number };
  evidence: readonly ActionEvidence[];
  /** What may be put beside it, its own criterion's first. */
  offered: readonly { id: string; title: string; partnerName: string }[];
};
