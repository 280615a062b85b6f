import type { AuditEventName } from '@/lib/audit/events';
import { formatBytes } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import type { Words } from '../types';
import { change, dayWords, fact, ifThere } from './details';

const files = (count: number) => counted(count, 'file');

/** The rooms that are made ready for inspectors, and who opened what in them. */
export const evidenceRoomWords = {
  'evidence-room.started': {
    group: 'evidence',
    says: '{actor} began {thing}',
    details: ({ frameworkCode, items }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact('Chosen', ifThere(items, files)),
    ],
  },
  'evidence-room.changed': {
    group: 'evidence',
    says: '{actor} changed what goes into {thing}',
    details: ({ items, added, removed }) => [
      fact('Chosen', ifThere(items, files)),
      fact('Put in', ifThere(added, files)),
      fact('Taken out', ifThere(removed, files)),
    ],
  },
  'evidence-room.discarded': {
    group: 'evidence',
    says: '{actor} deleted {thing} before it was frozen',
    details: ({ frameworkCode, startedOn, items }, names) => [
      fact('Framework', ifThere(frameworkCode, names.framework)),
      fact('Begun', ifThere(startedOn, dayWords)),
      fact('Chosen', ifThere(items, files)),
    ],
  },
  'evidence-room.frozen': {
    group: 'evidence',
    says: '{actor} froze {thing}',
    details: ({ items, bytes, openUntilOn }) => [
      change('State', 'Draft', 'Frozen'),
      fact('Files', ifThere(items, String)),
      fact('Size', ifThere(bytes, formatBytes)),
      fact('Open until', ifThere(openUntilOn, dayWords)),
    ],
  },
  'evidence-room.extended': {
    group: 'evidence',
    says: '{actor} changed until when {thing} is open',
    details: ({ openUntilOn, openUntilBefore }) => [
      change('Open until', ifThere(openUntilBefore, dayWords), ifThere(openUntilOn, dayWords)),
    ],
  },
  'evidence-room.closed': {
    group: 'evidence',
    says: '{actor} closed {thing}',
    details: ({ openUntilOn }) => [
      change('State', 'Frozen', 'Closed'),
      fact('Was to be open until', ifThere(openUntilOn, dayWords)),
    ],
  },
  'evidence-room.opened': { group: 'sensitive-reads', says: '{actor} opened {thing}' },
  'evidence-room.file-opened': {
    group: 'sensitive-reads',
    says: '{actor} opened a file in {thing}',
    details: ({ sha256 }) => [fact('SHA-256', sha256)],
  },
  'evidence-room.packed': {
    group: 'sensitive-reads',
    says: '{actor} took {thing} as one ZIP file',
    details: ({ files: count, bytes }) => [
      fact('Files', ifThere(count, String)),
      fact('Size', ifThere(bytes, formatBytes)),
    ],
  },
  'evidence-room.manifest-taken': {
    group: 'sensitive-reads',
    says: '{actor} took the manifest of {thing}',
    details: ({ format, files: count }) => [
      fact(
        'Format',
        ifThere(format, (written) => (written === 'xlsx' ? 'Excel' : 'CSV')),
      ),
      fact('Files', ifThere(count, String)),
    ],
  },
} satisfies { [Name in AuditEventName]?: Words<Name> };
