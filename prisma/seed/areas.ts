import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import type { AreaKeys } from './people';

/** The area itself. Areas are listed in the order of `createdAt`. */
export function areaRow(content: AreaContent, keys: AreaKeys, createdAt: Date): Prisma.AreaCreateManyInput {
  return {
    id: keys.areaId,
    slug: content.slug,
    name: content.name,
    asAtOn: content.asAtOn === null ? null : dayColumn(content.asAtOn),
    about: content.about,
    settings: {},
    createdAt,
  };
}

/** The frameworks that the area prepares for, the main one first. */
export function frameworkRows(content: AreaContent, keys: AreaKeys): Prisma.AdoptedFrameworkCreateManyInput[] {
  return content.frameworks.map(({ code, kindCode, adoptedOn }, position) => ({
    areaId: keys.areaId,
    frameworkCode: code,
    kindCode,
    position,
    adoptedOn: dayColumn(adoptedOn),
  }));
}

/** The boards that read the area's status reports. */
export function boardRows(content: AreaContent, keys: AreaKeys): Prisma.BoardCreateManyInput[] {
  return content.boards.map(({ key, name, purpose, meetsOn, focusTheme }, position) => ({
    areaId: keys.areaId,
    id: keys.thing('board', key),
    name,
    purpose,
    meetsOn: meetsOn === null ? null : dayColumn(meetsOn),
    focusTheme,
    position,
  }));
}
