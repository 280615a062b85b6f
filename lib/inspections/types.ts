import type { Day } from '@/lib/platform/days';

export type InspectionRow = { id: string; title: string; startedOn: Day };
