import { comparable } from '@/lib/platform/comparable';
import { type Day, isDay } from '@/lib/platform/days';
import { roleLabels } from '../labels';
import { GIVEN_ROLES, type GivenRole } from '../rules';

/** The role that somebody wrote, by its name or its code; null for no role that people are invited into. */
export function roleOf(text: string): GivenRole | null {
  const written = comparable(text);
  return GIVEN_ROLES.find((role) => [roleLabels[role], role].some((word) => comparable(word) === written)) ?? null;
}

type Named = { id: string; name: string; shortName?: string; slug?: string };

/** The partner or board that somebody wrote, by any of its names; null when there is none, or more than one. */
export function namedOne(things: readonly Named[], text: string): string | null {
  const written = comparable(text);
  const found = things.filter((thing) =>
    [thing.name, thing.shortName, thing.slug].some((name) => name !== undefined && comparable(name) === written),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as people write it: 2027-03-31, 31/3/2027, 31.03.2027 or 31 March 2027; null for anything else. */
export function dayWritten(text: string): Day | null {
  if (isDay(text)) return text;
  const parts = /^(\d{1,2})(?:[/.-]| +)(\d{1,2}|[a-z]{3,9})(?:[/.-]| +)(\d{4})$/i.exec(text);
  if (!parts) return null;
  const [, date = '', written = '', year = ''] = parts;
  const month = /^\d/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
