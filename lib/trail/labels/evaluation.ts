import type { AuditEventName } from '@/lib/audit/events';
import { goodIsLabels } from '@/lib/measures/labels';
import { counted } from '@/lib/platform/counted';
import { readPair } from '@/lib/self-evaluations/contributors/rules';
import type { Names, Words } from '../types';
import { change, criteriaWords, dayWords, fact, ifThere, labelled } from './details';

const FORMATS: Readonly<Record<string, string>> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };
const formatWords = (format: string) => FORMATS[format] ?? format;
const fileDetails = ({ format }: { format?: string }) => [fact('Format', ifThere(format, formatWords))];
const criterionOf = ({ criterionCode }: { criterionCode?: string }, names: Names) => [
  fact('Criterion', ifThere(criterionCode, names.criterion)),
];

/** Pairs of a criterion and a person in words: “Partnerships: Deputy, police”. */
function writersWords(pairs: readonly string[], names: Names): string {
  const words = pairs.map((pair) => {
    const { criterionCode, personId } = readPair(pair);
    return `${names.criterion(criterionCode)}: ${names.person(personId)}`;
  });
  return words.join('; ') || 'nobody';
}

/** A pair of `pairText` in words: “Homes from Being healthy”. */
function pairWords(pair: string, names: Names): string {
  const [target = '', source = ''] = pair.split(':');
  return `${names.criterion(target)} from ${names.criterion(source)}`;
}

/** Cycles, contributors, comments, overarching evaluations, measures and documents. */
export const evaluationWords = {
  'self-evaluation.cycle-started': {
    group: 'self-evaluations',
    says: '{actor} started {thing}',
    details: ({ frameworkCode, dueOn, moved, carried, pairs }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact('Due', ifThere(dueOn, dayWords)),
      fact(
        'Answers carried over',
        ifThere(carried, (count) => String(count)),
      ),
      fact('Moved while being written', ifThere(moved, String)),
      fact(
        'Begun from criteria of another framework',
        ifThere(pairs, (mapped) => mapped.map((pair) => pairWords(pair, names)).join('; ')),
      ),
    ],
  },
  'self-evaluation.cycle-closed': { group: 'self-evaluations', says: '{actor} closed {thing}' },
  'self-evaluation.contributors-named': {
    group: 'self-evaluations',
    says: '{actor} said who writes for {thing}',
    details: ({ frameworkCode, named, dropped }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact(
        'Named',
        ifThere(named, (pairs) => writersWords(pairs, names)),
      ),
      fact(
        'No longer named',
        ifThere(dropped, (pairs) => writersWords(pairs, names)),
      ),
    ],
  },
  'self-evaluation.reminded': {
    group: 'messages',
    says: ({ services }) =>
      `{actor} reminded ${services === undefined ? 'services' : counted(services, 'service')} of the self-evaluation that is due`,
  },
  'self-evaluation.commented': {
    group: 'self-evaluations',
    says: '{actor} commented on the self-evaluation of {thing}',
    details: criterionOf,
  },
  'self-evaluation.comment-resolved': {
    group: 'self-evaluations',
    says: '{actor} resolved a comment on the self-evaluation of {thing}',
    details: criterionOf,
  },
  'self-evaluation.comment-reopened': {
    group: 'self-evaluations',
    says: '{actor} opened a comment on the self-evaluation of {thing} again',
    details: criterionOf,
  },
  'self-evaluation.template-taken': {
    group: 'self-evaluations',
    says: '{actor} took a template with the draft answers of {thing}',
    details: ({ frameworkCode, format }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact('Format', ifThere(format, formatWords)),
    ],
  },
  'self-evaluation.import-read': {
    group: 'self-evaluations',
    says: '{actor} had a filled template read for {thing}',
    details: ({ format, criteria }) => [
      fact('Format', ifThere(format, formatWords)),
      fact('Criteria', ifThere(criteria, String)),
    ],
  },
  'self-evaluation.imported': {
    group: 'self-evaluations',
    says: '{actor} took over answers from a filled template into the self-evaluation of {thing}',
    details: ({ criteria }, names) => [
      fact(
        'Criteria',
        ifThere(criteria, (codes) => criteriaWords(codes, names)),
      ),
    ],
  },
  'overarching.started': { group: 'self-evaluations', says: '{actor} began {thing}' },
  'overarching.written': {
    group: 'self-evaluations',
    says: '{actor} wrote in {thing}',
    details: ({ criterionCode, grade, gradeBefore, quotes }, names) => [
      fact('Criterion', ifThere(criterionCode, names.criterion)),
      change('Grade', ifThere(gradeBefore, names.grade), ifThere(grade, names.grade)),
      fact('Statements quoted', ifThere(quotes, String)),
    ],
  },
  'overarching.submitted': {
    group: 'self-evaluations',
    says: '{actor} sent {thing} for sign-off',
    details: () => [change('State', 'Draft', 'Sent for sign-off')],
  },
  'overarching.returned': {
    group: 'self-evaluations',
    says: '{actor} returned {thing} with a reason',
    details: () => [change('State', 'Sent for sign-off', 'Returned')],
  },
  'overarching.signed-off': {
    group: 'self-evaluations',
    says: '{actor} signed off {thing}',
    details: () => [change('State', 'Sent for sign-off', 'Signed off')],
  },
  'measure.defined': {
    group: 'evidence',
    says: '{actor} defined the measure {thing}',
    details: ({ criteria, goodIs, target }, names) => [
      fact('Good', labelled(goodIsLabels, goodIs)),
      fact(
        'Target',
        ifThere(target, (value) => (value === null ? 'none' : String(value))),
      ),
      fact(
        'Criteria',
        ifThere(criteria, (codes) => criteriaWords(codes, names)),
      ),
    ],
  },
  'measure.recorded': {
    group: 'evidence',
    says: '{actor} recorded a reading of the measure {thing}',
    details: ({ periodToOn, value, valueBefore }) => [
      fact('Period to', ifThere(periodToOn, dayWords)),
      change(
        'Reading',
        ifThere(valueBefore, (before) => (before === null ? 'none' : String(before))),
        ifThere(value, String),
      ),
    ],
  },
  'document.requested': { group: 'sensitive-reads', says: '{actor} asked for {thing}', details: fileDetails },
  'document.built': { group: 'trail', says: '{thing} was built', details: fileDetails },
  'document.failed': { group: 'trail', says: '{thing} could not be built', details: fileDetails },
  'document.downloaded': { group: 'sensitive-reads', says: '{actor} opened {thing}', details: fileDetails },
  'documents.removed': {
    group: 'trail',
    says: ({ documents }) =>
      `{actor} removed ${documents === undefined ? 'documents' : counted(documents, 'document')} that were built long ago`,
  },
  'working-copy.kept': { group: 'trail', says: 'What {actor} was typing was kept for them' },
  'working-copy.dropped': { group: 'trail', says: '{actor} dropped what they had been typing' },
} satisfies { [Name in AuditEventName]?: Words<Name> };
