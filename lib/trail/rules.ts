import { dayOf, formatTime } from '@/lib/platform/days';
import { detailWords, eventGroupLabels } from './labels';
import type { TrailEvent } from './types';

/** How many events a workbook is given: it is made whole, in memory, before it is sent. */
export const MOST_IN_WORKBOOK = 20_000;

/** The headings of an export. */
export const EXPORT_COLUMNS = [
  'Event',
  'Day',
  'Time in the United Kingdom',
  'Instant (UTC)',
  'Who',
  'What happened',
  'Before and after',
  'Part',
  'About',
  'Partner',
  'Fingerprint',
] as const;

/** An event as a row of an export, in the order of the headings. */
export function exportRow(event: TrailEvent): (string | number)[] {
  return [
    event.sequence,
    dayOf(event.at),
    formatTime(event.at),
    event.at.toISOString(),
    event.actorName,
    sentenceOf(event),
    event.details.map(detailWords).join('; '),
    event.group ? eventGroupLabels[event.group] : '',
    event.about.kindLabel,
    event.partnerName ?? '',
    event.hash,
  ];
}

/** The event's sentence without its link. */
export function sentenceOf({ before, thing, after }: TrailEvent): string {
  return `${before}${thing ?? ''}${after}`;
}
