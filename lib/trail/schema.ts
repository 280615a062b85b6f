import { z } from 'zod';
import { isDay } from '@/lib/platform/days';
import { isId } from '@/lib/platform/fields';
import { isPlainText } from '@/lib/platform/plain-text';
import { THING_KINDS } from './things';
import { EVENT_GROUPS } from './types';

const LONGEST = 130;
const ignored = <Schema extends z.ZodType<string>>(schema: Schema) => schema.catch('' as never);

const word = ignored(z.string().max(LONGEST).refine(isPlainText));
const day = ignored(z.string().refine((text) => text === '' || isDay(text)));
const sequence = z.coerce.number().int().min(0).max(2_000_000_000).nullable().catch(null).default(null);

/** The filters of the trail, from the address; whatever makes no sense there is as if it were left out. */
export const trailFiltersSchema = z.object({
  who: ignored(z.string().refine(isId)),
  what: ignored(z.enum(['', ...EVENT_GROUPS])),
  from: day,
  to: day,
  about: ignored(z.enum(['', ...THING_KINDS])),
  thing: word,
  partner: word,
  /** Where the page begins: with the event before this one, or ends: with the event after it. */
  before: sequence,
  after: sequence,
});

export type TrailFilters = z.output<typeof trailFiltersSchema>;

const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const exportFormatSchema = z.enum(EXPORT_FORMATS).catch('csv');

/** The filters as they stand in an address, without the place in the list; empty when none is set. */
export function filterAddress(filters: TrailFilters): URLSearchParams {
  const { before: _before, after: _after, ...chosen } = filters;
  return new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
}
