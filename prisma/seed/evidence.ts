import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import { noteOf } from './evidence-notes';
import { textColumns } from './evidence-texts';
import type { KeptFile } from './files';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

/** Items of evidence: accepted or declined by someone else than who proposed them, or still waiting. */
export function evidenceRows(content: AreaContent, keys: AreaKeys): Prisma.EvidenceItemCreateManyInput[] {
  return content.evidence.map((item) => ({
    areaId: keys.areaId,
    id: keys.thing('evidence', item.key),
    partnerId: keys.thing('partner', item.partner),
    title: item.title,
    kind: item.kind,
    summary: item.summary,
    periodFromOn: item.period ? dayColumn(item.period[0]) : null,
    periodToOn: item.period ? dayColumn(item.period[1]) : null,
    reviewByOn: dayColumn(item.reviewByOn),
    marking: item.isSensitive ? 'official-sensitive' : 'official',
    hasChildLevelData: item.hasChildLevelData ?? false,
    audience: content.evidenceNotes.ofPartnerAlone.includes(item.key) ? 'partner' : 'area',
    status: !item.decided ? 'proposed' : item.decided.declinedBecause ? 'declined' : 'accepted',
    proposedById: keys.person(item.proposed.by),
    proposedAt: instantOf(item.proposed.at),
    decidedById: item.decided ? keys.person(item.decided.by) : null,
    decidedAt: item.decided ? instantOf(item.decided.at) : null,
    decisionReason: item.decided?.declinedBecause ?? null,
  }));
}

/** The one file of each item. */
export function evidenceVersionRows(
  content: AreaContent,
  keys: AreaKeys,
  files: ReadonlyMap<string, KeptFile>,
): Prisma.EvidenceVersionCreateManyInput[] {
  return content.evidence.map((item) => ({
    areaId: keys.areaId,
    id: keys.made('evidence-version', item.key, '1'),
    itemId: keys.thing('evidence', item.key),
    number: 1,
    ...need(files.get(item.key), `the file of ${item.key}`),
    uploadedById: keys.person(item.proposed.by),
    uploadedAt: instantOf(item.proposed.at),
    checkedAt: instantOf(item.proposed.at),
    ...(item.notAvailable
      ? { checkStatus: item.notAvailable.status, checkFault: item.notAvailable.fault, textStatus: 'none' }
      : { checkStatus: 'available', ...textColumns(item.file) }),
  }));
}

/** What each item speaks to. */
export function evidenceLinkRows(content: AreaContent, keys: AreaKeys): Prisma.EvidenceLinkCreateManyInput[] {
  return content.evidence.flatMap((item) =>
    Object.entries(item.criteria).flatMap(([frameworkCode, codes]) =>
      codes.map((criterionCode) => ({
        areaId: keys.areaId,
        itemId: keys.thing('evidence', item.key),
        frameworkCode,
        criterionCode,
        note: noteOf(content, item.key, frameworkCode, criterionCode),
      })),
    ),
  );
}
