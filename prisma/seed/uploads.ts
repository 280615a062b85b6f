import { acceptedFiles } from '@/lib/platform/accepted-files';
import { storeFile } from '@/lib/platform/storage/storage';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import type { FileContent } from './evidence-content';
import { bytesOf } from './files';
import { instantOf } from './moments';
import { AreaKeys } from './people';

const MINUTES = 60_000;

const visits: FileContent = {
  name: 'audit_of_home-visits',
  type: 'csv',
  rows: [
    ['team', 'visits read', 'child seen alone', 'seen within the plan’s time'],
    ['North', 12, 10, 9],
    ['South', 11, 7, 8],
  ],
};

/**
 * Files that the first partner's key contact has sent and yet to describe: a new one, and one that is evidence already.
 * `onKept` hears of each at once, so that it can be taken away again.
 */
export async function uploadRows(
  content: AreaContent,
  onKept: (storageKey: string) => void,
): Promise<Prisma.EvidenceUploadCreateManyInput[]> {
  const keys = new AreaKeys(content);
  const partner = content.partners.find(({ keyContact }) => keyContact);
  const sent = content.evidence.filter((item) => item.partner === partner?.slug && !item.notAvailable);
  const last = sent.toSorted((a, b) => instantOf(b.proposed.at).getTime() - instantOf(a.proposed.at).getTime())[0];
  if (!partner?.keyContact || !last) return [];
  const rows: Prisma.EvidenceUploadCreateManyInput[] = [];
  for (const [index, file] of [visits, last.file].entries()) {
    const id = keys.made('upload', file.name);
    const { storageKey, sha256, sizeInBytes } = await storeFile(bytesOf(file), id);
    onKept(storageKey);
    const at = new Date(instantOf(last.proposed.at).getTime() + index * MINUTES);
    rows.push({
      ...{ areaId: keys.areaId, id, partnerId: keys.thing('partner', partner.slug), sizeInBytes, sha256 },
      ...{ fileName: `${file.name}.${file.type}`, mediaType: acceptedFiles[file.type].mediaType, status: 'received' },
      ...{ sentById: keys.person(partner.keyContact.person), startedAt: at, receivedAt: at },
    });
  }
  return rows;
}
