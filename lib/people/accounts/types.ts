/** An account of the installation as operators see it: who it is and where they serve, and nothing of any area's content. */
export type AccountRow = {
  id: string;
  name: string;
  email: string;
  isOperator: boolean;
  isExample: boolean;
  disabledAt: Date | null;
  hasSecondFactor: boolean;
  areaNames: readonly string[];
  lastSeenAt: Date | null;
};
