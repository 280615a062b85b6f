import type { Day } from '@/lib/platform/days';

type LookBack = { total: number; reviewed: number; found: number; startedOn: Day; completedOn: Day | null };

type Fault = { field: keyof LookBack; message: string };

/** What does not add up in a look-back: found ≤ reviewed ≤ total, total at least one, complete only when all are reviewed. */
export function lookBackFaults({ total, reviewed, found, startedOn, completedOn }: LookBack): Fault[] {
  const faults: Fault[] = [];
  if (total < 1) faults.push({ field: 'total', message: 'There must be at least one case to review' });
  if (reviewed > total) faults.push({ field: 'reviewed', message: 'No more can be reviewed than there are cases' });
  if (found > reviewed) faults.push({ field: 'found', message: 'No more can be found than were reviewed' });
  if (completedOn && completedOn < startedOn)
    faults.push({ field: 'completedOn', message: 'The look-back cannot end before it began' });
  if (completedOn && reviewed < total)
    faults.push({ field: 'completedOn', message: 'Leave this empty until every case has been reviewed' });
  return faults;
}
