import { markingLabels } from '@/lib/evidence/labels';
import { dayOf, formatDay, formatInstant } from '@/lib/platform/days';
import { csvRow } from '@/lib/platform/tables/csv';
import type { Section } from '../sections';
import type { RoomFile } from '../types';

const HEADINGS = [
  'Document',
  'Stands under',
  'What it shows there',
  'Partner',
  'Marking',
  'File',
  'Version',
  'Bytes',
  'SHA-256',
  'Sent by',
  'Sent on',
] as const;

/** The manifest as rows of text, its headings first: a document once for each place in which it stands. */
export function manifestRows(
  sections: readonly Section<RoomFile>[],
  pathOf: (file: RoomFile) => string = ({ fileName }) => fileName,
): string[][] {
  const rows = sections.flatMap(({ number, label, entries }) =>
    entries.map(({ item, note }) => [
      item.title,
      `${number} ${label}`,
      note || item.summary,
      item.partnerName,
      markingLabels[item.marking],
      pathOf(item),
      String(item.number),
      String(item.sizeInBytes),
      item.sha256,
      item.sentByName,
      formatDay(dayOf(item.sentAt)),
    ]),
  );
  return [[...HEADINGS], ...rows];
}

/** The same as CSV, with the mark that tells spreadsheets that it is UTF-8. */
export function manifestCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(csvRow).join('')}`;
}

type Cover = {
  title: string;
  areaName: string;
  inspectionTitle: string;
  frameworkTitle: string;
  frozenAt: Date | null;
  frozenByName: string | null;
  openUntilOn: string | null;
};

/** What stands at the head of a manifest, as words and what they say. */
export function coverFacts(cover: Cover): { label: string; value: string }[] {
  const { areaName, inspectionTitle, frameworkTitle, frozenAt, frozenByName, openUntilOn } = cover;
  return [
    { label: 'Area', value: areaName },
    { label: 'Inspection', value: inspectionTitle },
    { label: 'Framework', value: frameworkTitle },
    ...(frozenAt ? [{ label: 'Frozen', value: `${formatInstant(frozenAt)}, ${frozenByName ?? ''}` }] : []),
    ...(openUntilOn ? [{ label: 'Open until', value: formatDay(openUntilOn) }] : []),
  ];
}
