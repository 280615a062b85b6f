import type { Clock, State, Step } from './rules';

/** A record in a list. Who may not read cases sees neither its reference nor a way to open it. */
export type ChildAtRiskRow = {
  id: string;
  partnerName: string;
  /** Null for those who may not read the record. */
  reference: string | null;
  raisedAt: Date;
  state: State;
  told: Clock;
  seen: Clock;
};

export type ChildAtRiskView = {
  id: string;
  partnerName: string;
  reference: string;
  concern: string;
  caseFile: { id: string; auditId: string } | null;
  raisedByName: string;
  raisedAt: Date;
  managerTold: string | null;
  managerToldAt: Date | null;
  seenBy: string | null;
  childSeenAt: Date | null;
  decisionMaker: string | null;
  decision: string | null;
  safeAt: Date | null;
  closedByName: string | null;
  version: number;
  state: State;
  told: Clock;
  seen: Clock;
  nextStep: Step | null;
  /** Whether the reader may take the next step; `raiser` when only someone else may, because the reader raised it. */
  mayStep: 'yes' | 'no' | 'raiser';
};

/** What the form to raise a record starts with. */
export type RaiseForm = {
  partners: readonly { id: string; name: string }[];
  /** The case file it is raised from. */
  caseFile: { id: string; partnerId: string; reference: string } | null;
};
