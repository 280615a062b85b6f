import type { Role } from '@/lib/access/permissions';
import type { Day, Quarter } from '@/lib/platform/days';
import type { PartnerKind } from './rules';

/** A partner as lists and choices name it. */
export type PartnerChoice = { id: string; slug: string; name: string; shortName: string };

/** A named key contact or deputy; confirmed or not for the present quarter. */
export type ContactView = {
  id: string;
  personId: string;
  personName: string;
  confirmedOn: Day | null;
  isConfirmed: boolean;
  version: number;
  allowed: { confirm: boolean };
};

export type PartnerRow = PartnerChoice & {
  keyContact: ContactView | null;
  deputy: ContactView | null;
  serviceCount: number;
  allowed: { open: boolean };
};

/** What one service must evaluate in one framework, and by when; the latest day where there are several. */
export type AssignmentView = { frameworkCode: string; criterionCodes: readonly string[]; dueOn: Day };

export type ServiceView = { id: string; name: string; assignments: readonly AssignmentView[] };

export type PartnerView = PartnerChoice & {
  kind: PartnerKind;
  holdsCaseFiles: boolean;
  /** Of the partner and what its services must evaluate: one lock for both. */
  version: number;
  quarter: Quarter;
  keyContact: ContactView | null;
  deputy: ContactView | null;
  services: readonly ServiceView[];
  /** Who holds which role for the partner, by name. */
  people: readonly { id: string; name: string; role: Role }[];
  allowed: { addService: boolean; assignCriteria: boolean; nameContact: boolean };
};
