import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

/** The id of the measure with that key. */
export function measureId(keys: AreaKeys, key: string): string {
  return keys.made('measure', key);
}

/** What partners count. */
export function measureRows(content: AreaContent, keys: AreaKeys): Prisma.MeasureCreateManyInput[] {
  return content.measures.map(({ key, partner, name, definition, unit, goodIs, target }) => ({
    areaId: keys.areaId,
    id: measureId(keys, key),
    partnerId: keys.thing('partner', partner),
    ...{ name, definition, unit, goodIs, target },
  }));
}

/** Every count. */
export function measureReadingRows(content: AreaContent, keys: AreaKeys): Prisma.MeasureReadingCreateManyInput[] {
  return content.measures.flatMap(({ key, readings }) =>
    readings.map(({ periodToOn, value, by, at }) => ({
      areaId: keys.areaId,
      measureId: measureId(keys, key),
      periodToOn: dayColumn(periodToOn),
      value,
      recordedById: keys.person(by),
      recordedAt: instantOf(at),
    })),
  );
}

/** What each measure speaks to. */
export function measureLinkRows(content: AreaContent, keys: AreaKeys): Prisma.MeasureLinkCreateManyInput[] {
  return content.measures.flatMap(({ key, criteria }) =>
    Object.entries(criteria).flatMap(([frameworkCode, codes]) =>
      codes.map((criterionCode) => ({
        areaId: keys.areaId,
        measureId: measureId(keys, key),
        frameworkCode,
        criterionCode,
      })),
    ),
  );
}
