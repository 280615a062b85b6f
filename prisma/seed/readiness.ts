import { dayColumn } from '@/lib/platform/day-columns';
import type { Severity } from '@/lib/readiness/types';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import { readinessAsAt } from './facts';
import type { AreaKeys } from './people';

/** Who answers for what must be handed over, and what stands ready. */
export function handoverRows(content: AreaContent, keys: AreaKeys): Prisma.HandoverItemCreateManyInput[] {
  return content.handover.map(({ frameworkCode, itemKey, partner, owner, evidence, daysToProduce }) => ({
    areaId: keys.areaId,
    frameworkCode,
    itemKey,
    partnerId: partner === null ? null : keys.thing('partner', partner),
    ownerName: owner,
    evidenceItemId: evidence === null ? null : keys.thing('evidence', evidence),
    evidenceNote: content.evidenceNotes.handover[`${frameworkCode}/${itemKey}`] ?? '',
    daysToProduce,
  }));
}

/** How ready the area was at the end of each snapshot day, under each of its frameworks. */
export function snapshotRows(content: AreaContent, keys: AreaKeys): Prisma.ReadinessSnapshotCreateManyInput[] {
  return content.frameworks.flatMap(({ code }) =>
    content.snapshotDays.map((day) => {
      const { status, inPlace, needed, gaps } = readinessAsAt(content, code, day);
      const count = (severity: Severity) => gaps.filter((gap) => gap.severity === severity).length;
      return {
        areaId: keys.areaId,
        frameworkCode: code,
        takenOn: dayColumn(day),
        status,
        blockers: count('blocker'),
        gaps: count('gap'),
        watches: count('watch'),
        inPlace,
        needed,
      };
    }),
  );
}
