import { formatInstant } from '@/lib/platform/days';
import type { SavedVersion } from './types';

/** A version among others to choose from: "4: 11 September 2009, 14:25, Deputy, police". */
export function versionWords({ number, saved }: SavedVersion): string {
  return `${number}: ${formatInstant(saved.at)}, ${saved.byName}`;
}
