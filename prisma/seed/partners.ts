import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import type { AreaKeys } from './people';

/** The organisations of the area, in the order of the dashboard's columns. */
export function partnerRows(content: AreaContent, keys: AreaKeys): Prisma.PartnerCreateManyInput[] {
  return content.partners.map(({ slug, name, shortName, kind, holdsCaseFiles }, position) => ({
    areaId: keys.areaId,
    id: keys.thing('partner', slug),
    slug,
    name,
    shortName,
    kind,
    holdsCaseFiles,
    position,
  }));
}

/** The units of the partners that evaluate themselves. */
export function serviceRows(content: AreaContent, keys: AreaKeys): Prisma.ServiceCreateManyInput[] {
  return content.partners.flatMap(({ slug, services }) =>
    services.map(({ key, name }, position) => ({
      areaId: keys.areaId,
      id: keys.thing('service', `${slug}/${key}`),
      partnerId: keys.thing('partner', slug),
      name,
      position,
    })),
  );
}

/** Which service evaluates itself against what. */
export function assignmentRows(content: AreaContent, keys: AreaKeys): Prisma.CriterionAssignmentCreateManyInput[] {
  return content.partners.flatMap(({ slug, services }) =>
    services.flatMap(({ key, criteria }) =>
      Object.entries(criteria).flatMap(([frameworkCode, codes]) =>
        codes.map((criterionCode) => ({
          areaId: keys.areaId,
          serviceId: keys.thing('service', `${slug}/${key}`),
          frameworkCode,
          criterionCode,
          dueOn: dayColumn(content.assignmentsDueOn),
        })),
      ),
    ),
  );
}
