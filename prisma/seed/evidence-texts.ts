import { piecesOf, readable } from '@/lib/platform/file-contents/reading/passages';
import type { TextOutcome } from '@/lib/platform/file-contents/types';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import type { EvidenceContent, FileContent } from './evidence-content';
import { bytesOf } from './files';
import { textOfPages } from './pdf';
import type { AreaKeys } from './people';

type Page = { page: number | null; text: string };

function pagesOf(file: FileContent): Page[] {
  if (file.type !== 'pdf') return [{ page: null, text: new TextDecoder().decode(bytesOf(file)) }];
  return file.scan ? [] : textOfPages(file.lines).map((text, index) => ({ page: index + 1, text }));
}

/** What taking the text out of an example's file comes to: the same as reading the file itself. */
export function textColumns(file: FileContent): { textStatus: TextOutcome; pageCount: number | null } {
  if (file.type !== 'pdf') return { textStatus: 'read', pageCount: null };
  return file.scan ? { textStatus: 'scanned', pageCount: 1 } : { textStatus: 'read', pageCount: pagesOf(file).length };
}

/** The text of an example's file in passages. */
export function passagesOf(file: FileContent): Page[] {
  return pagesOf(file).flatMap(({ page, text }) => piecesOf(readable(text)).map((piece) => ({ page, text: piece })));
}

/** The text of every file that can be opened. */
export function evidencePassageRows(content: AreaContent, keys: AreaKeys): Prisma.EvidencePassageCreateManyInput[] {
  const isAvailable = ({ notAvailable }: EvidenceContent) => notAvailable === undefined;
  return content.evidence.filter(isAvailable).flatMap(({ key, file }) =>
    passagesOf(file).map((passage, index) => {
      return {
        areaId: keys.areaId,
        versionId: keys.made('evidence-version', key, '1'),
        position: index + 1,
        ...passage,
      };
    }),
  );
}
