import type { Day } from '@/lib/platform/days';
import type { SecondFactorRule } from './rules';

export type AreaView = { id: string; slug: string; name: string; about: string; asAtOn: Day | null };

/** An area as the installation's operators see it: nothing of its content. */
export type AreaRow = { id: string; slug: string; name: string; asAtOn: Day | null; createdAt: Date };

/** What an inspection lead can change about the area. */
export type AreaSettingsView = {
  secondFactor: SecondFactorRule;
  /** True when this session has proven a second factor, without which nobody can require one. */
  canRequire: boolean;
};
