import type { Role } from '@/lib/access/permissions';
import type { Day } from '@/lib/platform/days';

/** What somebody owns in the area on the day they leave, and who could take it over. */
export type LeavingView = {
  person: { id: string; name: string; email: string };
  today: Day;
  actions: readonly { id: string; findingId: string; title: string; partnerName: string; dueOn: Day }[];
  places: readonly { id: string; partnerName: string; isDeputy: boolean }[];
  /** Drafts of self-evaluations in which they wrote last: the service goes on with them, so nobody is asked for. */
  drafts: readonly { id: string; serviceName: string; partnerName: string; entries: number }[];
  /** What they are named to write, by service and framework: at once nobody is. */
  contributions: readonly {
    serviceId: string;
    frameworkCode: string;
    serviceName: string;
    partnerName: string;
    criteria: number;
  }[];
  roles: readonly { id: string; role: Role; reachName: string | null; endsOn: Day | null }[];
  invitations: number;
  successors: readonly { id: string; name: string }[];
  /** Why it cannot be recorded; null when it can. */
  obstacle: string | null;
};
