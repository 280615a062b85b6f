import type { Actor } from '@/lib/access/actor';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { tableAnswer } from '@/lib/platform/tables/table-answer';
import { exportTrail } from './commands';
import { listTrailBefore } from './queries';
import { EXPORT_COLUMNS, exportRow } from './rules';
import { exportFormatSchema, type TrailFilters, trailFiltersSchema } from './schema';

const BATCH = 1000;

/** What is answered to somebody who may not read the trail, or asks for one that is not there. */
export function trailIsMissing(): Response {
  return plainAnswer(404, 'There is no such trail, or you cannot see it.');
}

/**
 * The events that the address asks for as a file to keep, once the trail holds who took them. CSV is sent as it is read,
 * a thousand events at a time.
 */
export async function sendTrail(actor: Actor, url: string): Promise<Response> {
  const { searchParams } = new URL(url);
  const filters = trailFiltersSchema.parse(Object.fromEntries(searchParams));
  const format = exportFormatSchema.parse(searchParams.get('format'));
  const result = await exportTrail(actor, { filters, format });
  if (!result.ok) {
    const { failure } = result;
    if (failure.kind === 'rule') return plainAnswer(429, failure.message);
    if (failure.kind !== 'invalid') return trailIsMissing();
    return plainAnswer(422, Object.values(failure.fields).flat().join(' '));
  }
  const table = { name: `Trail of ${actor.area.name}`, sheet: 'Trail', format, columns: EXPORT_COLUMNS };
  return tableAnswer(table, eachBatch(actor, filters, result.value.before));
}

async function* eachBatch(actor: Actor, filters: TrailFilters, before: number) {
  for (let next = before; ; ) {
    const events = await listTrailBefore(actor, filters, next, BATCH);
    const last = events?.at(-1);
    if (!events || !last) return;
    yield events.map(exportRow);
    next = last.sequence;
  }
}
