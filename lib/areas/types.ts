import type { Day } from '@/lib/platform/days';

export type AreaView = { id: string; slug: string; name: string; about: string; asAtOn: Day | null };

/** An area as the installation's operators see it: nothing of its content. */
export type AreaRow = { id: string; slug: string; name: string; asAtOn: Day | null; createdAt: Date };
