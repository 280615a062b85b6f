import { CHECK_STATUSES, EVIDENCE_STATUSES } from '@/lib/evidence/rules';
import { getPack } from '@/lib/frameworks/packs';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import type { Prisma } from '@/prisma/generated/client';
import type { Place } from '../sections';
import { obstacleOf } from './rules';

const select = (frameworkCode: string) =>
  ({
    id: true,
    title: true,
    kind: true,
    summary: true,
    partnerId: true,
    partner: { select: { name: true } },
    marking: true,
    hasChildLevelData: true,
    status: true,
    reviewByOn: true,
    periodToOn: true,
    links: { where: { frameworkCode }, select: { criterionCode: true, note: true } },
    handoverItems: { where: { frameworkCode }, select: { itemKey: true, evidenceNote: true } },
    versions: {
      select: {
        id: true,
        number: true,
        fileName: true,
        mediaType: true,
        sizeInBytes: true,
        sha256: true,
        storageKey: true,
        checkStatus: true,
        uploadedBy: { select: { name: true } },
        uploadedAt: true,
      },
      orderBy: { number: 'desc' },
      take: 1,
    },
  }) as const satisfies Prisma.EvidenceItemSelect;

type Asked = { areaId: string; frameworkCode: string; today: Day };

/**
 * Evidence of an area as a room would take it, within a transaction: with its newest file, its places in the framework,
 * and why it cannot go in. By title.
 */
export async function findCandidates(
  db: Db,
  { areaId, frameworkCode, today }: Asked,
  where: Prisma.EvidenceItemWhereInput,
) {
  const { evidencePeriodMonths } = getPack(frameworkCode).limits;
  const items = await db.evidenceItem.findMany({
    where: { AND: [{ areaId }, where] },
    select: select(frameworkCode),
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  });
  return items.map(({ links, handoverItems, versions, partner, ...item }) => {
    const version = versions[0] ?? null;
    const weighed = {
      status: memberOf(EVIDENCE_STATUSES, item.status),
      ...{ reviewByOn: dayFrom(item.reviewByOn), periodToOn: dayOrNull(item.periodToOn) },
      checkStatus: version && memberOf(CHECK_STATUSES, version.checkStatus),
      ...{ criteria: links.length, handoverItems: handoverItems.length },
    };
    const places: Place[] = [
      ...links.map(({ criterionCode, note }) => ({ kind: 'criterion' as const, code: criterionCode, note })),
      ...handoverItems.map(({ itemKey, evidenceNote }) => {
        return { kind: 'handover' as const, code: itemKey, note: evidenceNote };
      }),
    ];
    return {
      ...item,
      ...{ partnerName: partner.name, version, places, handoverItems: handoverItems.length },
      obstacle: obstacleOf(weighed, today, evidencePeriodMonths),
    };
  });
}

export type FoundCandidate = Awaited<ReturnType<typeof findCandidates>>[number];

/** Evidence that speaks to the framework at all. */
export function ofFramework(frameworkCode: string): Prisma.EvidenceItemWhereInput {
  return { OR: [{ links: { some: { frameworkCode } } }, { handoverItems: { some: { frameworkCode } } }] };
}
