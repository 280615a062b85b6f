import type { SelfEvaluationStatus } from '../rules';

/** An answer that names an item of evidence as showing what it says. */
export type NamingEntry = {
  selfEvaluationId: string;
  serviceId: string;
  serviceName: string;
  partnerName: string;
  frameworkCode: string;
  criterionCode: string;
  criterionName: string;
  /** The cycle, and which edition of it. */
  edition: string;
  status: SelfEvaluationStatus;
  note: string;
};
