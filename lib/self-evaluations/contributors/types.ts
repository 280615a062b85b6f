import type { Day } from '@/lib/platform/days';

/** Somebody who is named for a criterion of a service. */
export type Contributor = { criterionCode: string; personId: string; name: string };

/** Who may be named for the criteria of a service, and who is. */
export type ContributorsView = {
  service: { id: string; name: string; partnerName: string };
  framework: { code: string; title: string };
  /** Who may write there, by name. */
  people: readonly { id: string; name: string; roles: string }[];
  criteria: readonly { code: string; label: string; elementLabel: string; dueOn: Day; personIds: readonly string[] }[];
};

/** A criterion that the reader is named for and that nobody has answered yet. */
export type NamedCriterion = {
  frameworkCode: string;
  serviceId: string;
  serviceName: string;
  partnerId: string;
  criterionCode: string;
  label: string;
  dueOn: Day;
  progress: 'not-started' | 'in-progress' | 'to-look-at';
};

/** A self-evaluation of which everything asked is answered, and which the reader may send. */
export type ReadyToSend = {
  frameworkCode: string;
  serviceId: string;
  serviceName: string;
  partnerId: string;
  dueOn: Day;
};
