import type { Day } from '@/lib/platform/days';
import type { CycleName } from '../progress/types';
import type { CycleStep } from './rules';

/** A cycle in the list of them, with how far it came. */
export type CycleRow = CycleName & {
  frameworkCode: string;
  frameworkTitle: string;
  startedOn: Day;
  closedOn: Day | null;
  version: number;
  /** How many services have sent theirs in it, agreed or not; how many have agreed ones; how many still write. */
  sent: number;
  agreed: number;
  inHand: number;
  /** What new drafts began from. */
  carriedFrom: string | null;
};

/** A criterion of the framework that is moved to, with what its text would begin from. */
export type MappingRow = {
  target: string;
  label: string;
  elementLabel: string;
  summary: string;
  /** How many services are asked it. */
  services: number;
  source: string | null;
};

/** The mapping of criteria as it is looked at before it is applied. */
export type MappingView = {
  rows: readonly MappingRow[];
  /** The criteria of the earlier framework, with how many services have agreed something on each. */
  sources: readonly { code: string; label: string; elementLabel: string; agreed: number }[];
};

/** What starting a cycle would do, service by service. */
export type CyclePlan = {
  framework: { code: string; title: string };
  from: CycleRow | null;
  /** Where that cycle is of another framework: what is proposed. */
  mapping: MappingView | null;
  pairs: readonly { target: string; targetLabel: string; source: string | null; sourceLabel: string | null }[];
  services: readonly {
    serviceId: string;
    serviceName: string;
    partnerName: string;
    step: CycleStep;
    asked: number;
    carried: number;
  }[];
  /** The cycle that would close. */
  closes: CycleName | null;
  proposedName: string;
  today: Day;
};
