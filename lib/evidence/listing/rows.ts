import { dayOf } from '@/lib/platform/days';
import { audienceLabels, checkStatusLabels, evidenceKindLabels, evidenceStatusLabels, markingLabels } from '../labels';
import type { ListedEvidence } from './types';

/** The headings of a list to take away. */
export const LIST_COLUMNS = [
  'Title',
  'Kind',
  'Partner',
  'What it shows',
  'Criteria',
  'First day of its period',
  'Last day of its period',
  'Review by',
  'State',
  'Out of date',
  'Who may see it',
  'Marking',
  'Data about single children',
  'File',
  'Version',
  'Size in bytes',
  'Check of the file',
  'Fingerprint (SHA-256)',
  'Proposed by',
  'Proposed on',
] as const;

/** An item as a row of such a list, in the order of the headings; days as 2009-09-14, which spreadsheets sort. */
export function listRow(item: ListedEvidence): (string | number)[] {
  const { newest } = item;
  return [
    item.title,
    evidenceKindLabels[item.kind].label,
    item.partnerName,
    item.summary,
    item.criteria.join('; '),
    item.periodFromOn ?? '',
    item.periodToOn ?? '',
    item.reviewByOn,
    evidenceStatusLabels[item.status].label,
    item.isOutOfDate ? 'Yes' : 'No',
    audienceLabels[item.audience].label,
    markingLabels[item.marking],
    item.hasChildLevelData ? 'Yes' : 'No',
    newest.fileName,
    newest.number,
    newest.sizeInBytes,
    item.checkStatus ? checkStatusLabels[item.checkStatus].label : '',
    newest.sha256,
    item.proposedByName,
    dayOf(item.proposedAt),
  ];
}
