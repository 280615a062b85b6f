import type { Prisma } from '@/prisma/generated/client';
import type { AreaKeys } from './people';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The table by which the area's first people were invited; its rows are no longer kept. */
export function peopleImportRows(keys: AreaKeys, loadedAt: Date): Prisma.PeopleImportCreateManyInput[] {
  const uploadedAt = new Date(loadedAt.getTime() - 30 * DAY);
  return [
    {
      ...{ areaId: keys.areaId, id: keys.made('people-import', 'first'), fileName: 'partners-and-contacts.xlsx' },
      ...{ rows: [], uploadedById: keys.person('inspection-lead') },
      ...{ uploadedAt, appliedAt: new Date(uploadedAt.getTime() + 5 * MINUTE) },
    },
  ];
}
