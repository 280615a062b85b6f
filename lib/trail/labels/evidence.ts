import type { AuditEventName } from '@/lib/audit/events';
import { checkFaultLabels } from '@/lib/evidence/checks/labels';
import { descriptionFieldLabels } from '@/lib/evidence/description/labels';
import {
  audienceLabels,
  checkStatusLabels,
  evidenceKindLabels,
  evidenceStatusLabels,
  markingLabels,
} from '@/lib/evidence/labels';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import type { Detail, Names, Words } from '../types';
import { change, criteriaWords, dayWords, fact, ifThere, labelled } from './details';

const evidenceStatus = (status: string) => labelled(evidenceStatusLabels, status);
const kindWords = (kind: string) => labelled(evidenceKindLabels, kind);
const markingWords = (marking: string) => labelled(markingLabels, marking);
const audienceWords = (audience: string) => labelled(audienceLabels, audience);
const criteriaDetails = (
  { added, removed }: { added?: readonly string[]; removed?: readonly string[] },
  names: Names,
): (Detail | null)[] => [
  fact(
    'Added',
    ifThere(added, (codes) => criteriaWords(codes, names)),
  ),
  fact(
    'Taken away',
    ifThere(removed, (codes) => criteriaWords(codes, names)),
  ),
];
const sizeDetails = ({ bytes }: { bytes?: number }) => [fact('Size', ifThere(bytes, formatBytes))];

/** Evidence: files on their way, what is said of it, its checks and decisions, and who opened it. */
export const evidenceWords = {
  'evidence.proposed': {
    group: 'evidence',
    says: ({ statusBefore }) =>
      statusBefore
        ? '{actor} put a newer file in the place of the last one of the evidence {thing}'
        : '{actor} sent the evidence {thing} for a decision',
    details: ({ kind, criteria, statusBefore, reviewByOn, reviewByBefore }, names) =>
      statusBefore
        ? [
            change('State', evidenceStatus(statusBefore), evidenceStatus('proposed')),
            change('Review by', ifThere(reviewByBefore, dayWords), ifThere(reviewByOn, dayWords)),
          ]
        : [
            fact(
              'Kind',
              ifThere(kind, (word) => labelled(evidenceKindLabels, word)),
            ),
            fact(
              'Criteria',
              ifThere(criteria, (codes) => criteriaWords(codes, names)),
            ),
          ],
  },
  'evidence.accepted': {
    group: 'evidence',
    says: '{actor} accepted the evidence {thing}',
    details: () => [change('State', 'Waiting for a decision', 'Accepted')],
  },
  'evidence.declined': {
    group: 'evidence',
    says: '{actor} declined the evidence {thing}',
    details: () => [change('State', 'Waiting for a decision', 'Declined')],
  },
  'evidence.described': {
    group: 'evidence',
    says: '{actor} described the evidence {thing} anew',
    details: (
      { changed, from, to, partnerId, partnerBefore, kind, kindBefore, reviewByOn, reviewByBefore, ...data },
      names,
    ) => [
      fact(
        'Changed',
        ifThere(changed, (fields) => fields.map((field) => labelled(descriptionFieldLabels, field)).join(', ')),
      ),
      change('State', ifThere(from, evidenceStatus), ifThere(to, evidenceStatus)),
      partnerBefore ? change('Partner', names.partner(partnerBefore), ifThere(partnerId, names.partner)) : null,
      change('Kind', ifThere(kindBefore, kindWords), ifThere(kind, kindWords)),
      change('Review by', ifThere(reviewByBefore, dayWords), ifThere(reviewByOn, dayWords)),
      change('Marking', ifThere(data.markingBefore, markingWords), ifThere(data.marking, markingWords)),
      change('Who may see it', ifThere(data.audienceBefore, audienceWords), ifThere(data.audience, audienceWords)),
      fact(
        'Data about single children',
        ifThere(data.hasChildLevelData, (has) => (has ? 'Yes' : 'No')),
      ),
      ...criteriaDetails(data, names),
    ],
  },
  'evidence.described-together': {
    group: 'evidence',
    says: ({ items }) =>
      `{actor} made one change to ${items === undefined ? 'several items' : counted(items.length, 'item')} of evidence`,
    details: ({ wentRound, partnerId, kind, reviewByOn, marking, audience, ...data }, names) => [
      fact('Partner', ifThere(partnerId, names.partner)),
      fact('Kind', ifThere(kind, kindWords)),
      fact('Review by', ifThere(reviewByOn, dayWords)),
      fact('Marking', ifThere(marking, markingWords)),
      fact('Who may see it', ifThere(audience, audienceWords)),
      ...criteriaDetails(data, names),
      fact(
        'Wait for a decision again',
        ifThere(wentRound, (items) => String(items.length)),
      ),
    ],
  },
  'evidence.linked': {
    group: 'evidence',
    says: ({ isNew }) =>
      isNew === false
        ? '{actor} said anew what the evidence {thing} shows of a criterion'
        : '{actor} linked the evidence {thing} to a criterion',
    details: ({ criterion, from, to }, names) => [
      fact('Criterion', ifThere(criterion, names.criterion)),
      change('State', ifThere(from, evidenceStatus), ifThere(to, evidenceStatus)),
    ],
  },
  'evidence.unlinked': {
    group: 'evidence',
    says: '{actor} took the evidence {thing} away from a criterion',
    details: ({ criterion, from, to }, names) => [
      fact('Criterion', ifThere(criterion, names.criterion)),
      change('State', ifThere(from, evidenceStatus), ifThere(to, evidenceStatus)),
    ],
  },
  'evidence.proposed-together': {
    group: 'evidence',
    says: '{actor} sent several files as evidence of {thing} for a decision',
    details: ({ kind, criteria, itemIds }, names) => [
      fact(
        'Files',
        ifThere(itemIds, ({ length }) => String(length)),
      ),
      fact(
        'Kind',
        ifThere(kind, (word) => labelled(evidenceKindLabels, word)),
      ),
      fact(
        'Criteria',
        ifThere(criteria, (codes) => criteriaWords(codes, names)),
      ),
    ],
  },
  'evidence.damaged': {
    group: 'evidence',
    says: ({ isGone }) =>
      isGone
        ? '{actor} found that a file of the evidence {thing} is gone'
        : '{actor} found that a file of the evidence {thing} is not what was sent',
  },
  'evidence.restored': {
    group: 'evidence',
    says: '{actor} found a damaged file of the evidence {thing} whole again',
  },
  'uploads.removed': {
    group: 'evidence',
    says: ({ uploads }) =>
      `{actor} removed ${uploads === undefined ? 'files' : counted(uploads, 'file')} that nobody described for two weeks`,
    details: sizeDetails,
  },
  'upload.started': { group: 'evidence', says: '{actor} began to send a file', details: sizeDetails },
  'upload.received': { group: 'evidence', says: '{actor} sent a file, not yet described', details: sizeDetails },
  'upload.refused': { group: 'evidence', says: '{actor} sent a file that is not taken' },
  'upload.removed': { group: 'evidence', says: '{actor} removed a file that was not yet described' },
  'upload.sent-by-form': {
    group: 'evidence',
    says: '{actor} sent files of {thing}, not yet described',
    details: ({ received, refused, bytes }) => [
      fact('Received', ifThere(received, String)),
      fact('Not taken', ifThere(refused, String)),
      ...sizeDetails({ bytes }),
    ],
  },
  'evidence.checked': {
    group: 'evidence',
    says: ({ checkStatus }) =>
      checkStatus === 'available'
        ? 'A file of the evidence {thing} was checked and can be opened'
        : 'A file of the evidence {thing} was not let pass when it was checked',
    details: ({ checkStatus, fault }) => [
      fact(
        'Result',
        ifThere(checkStatus, (status) => labelled(checkStatusLabels, status)),
      ),
      fact('Why', fault ? labelled(checkFaultLabels, fault) : null),
    ],
  },
  'evidence.check-asked': {
    group: 'evidence',
    says: '{actor} asked for another check of a file of the evidence {thing}',
  },
  'evidence.viewed': {
    group: 'sensitive-reads',
    says: '{actor} looked at a file of the evidence {thing}',
    details: ({ page }) => [fact('Page', page ? String(page) : null)],
  },
  'evidence.listed-out': {
    group: 'sensitive-reads',
    says: ({ items }) =>
      `{actor} exported a list of ${items === undefined ? 'evidence' : counted(items, 'item')} of evidence`,
    details: ({ format }) => [fact('Format', format?.toUpperCase())],
  },
  'evidence.coverage-taken': {
    group: 'sensitive-reads',
    says: '{actor} exported the coverage of evidence',
    details: ({ format, frameworkCode, partnerId }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact('Partner', partnerId ? names.partner(partnerId) : null),
      fact('Format', format?.toUpperCase()),
    ],
  },
  'evidence.downloaded': { group: 'sensitive-reads', says: '{actor} opened a file of the evidence {thing}' },
} satisfies { [Name in AuditEventName]?: Words<Name> };
