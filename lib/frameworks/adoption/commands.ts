import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, reachOfActor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { storeInvitation } from '@/lib/people/invitations/commands';
import { offerOf } from '@/lib/people/rules';
import { dayColumn } from '@/lib/platform/day-columns';
import { type Db, reachArguments } from '@/lib/platform/db';
import { invalid, type Result } from '@/lib/platform/result';
import { listPacks } from '../packs';
import { adoptionOf } from './rules';
import type { createAreaSchema } from './schema';

type CreateArea = z.output<typeof createAreaSchema>;

const FRAMEWORK_FIELDS = ['firstFramework', 'secondFramework', 'thirdFramework'] as const;

/** The frameworks chosen, in order, or what is wrong with them by field. */
function adoptionsOf(input: CreateArea) {
  const faults: Record<string, string[]> = {};
  const adoptions = FRAMEWORK_FIELDS.flatMap((field) => {
    const value = input[field];
    if (value === null) return [];
    const adoption = adoptionOf(value, listPacks());
    if (!adoption) faults[field] = ['Choose a framework and kind of inspection from the list'];
    return adoption ? [{ ...adoption, field }] : [];
  });
  adoptions.forEach(({ code, field }, index) => {
    if (adoptions.findIndex((other) => other.code === code) < index)
      faults[field] = ['Choose a framework that is not chosen above'];
  });
  return { adoptions, faults };
}

/**
 * The rest of the transaction works in the new area, still as an operator: row-level security then lets its first
 * invitation and frameworks in, and the event opens the area's own trail.
 */
async function moveInto(areaId: string, actor: Actor, db: Db): Promise<void> {
  await db.$executeRaw`SELECT work_for(${reachArguments({ ...reachOfActor(actor, 'area.create'), areaId })})`;
}

/**
 * Makes an area with the frameworks it prepares for, in order, and invites its first inspection lead, who does the rest.
 * Invalid: an address that is taken.
 */
export async function createArea(actor: Actor, input: CreateArea): Promise<Result<{ slug: string }>> {
  const { name, slug, about } = input;
  return runCommand(actor, 'area.create', async ({ db, today, authorise }) => {
    authorise();
    const { adoptions, faults } = adoptionsOf(input);
    if (Object.keys(faults).length > 0) return invalid(faults);
    const areaId = randomUUID();
    const { count } = await db.area.createMany({ data: [{ id: areaId, name, slug, about }], skipDuplicates: true });
    if (count === 0) return invalid({ slug: ['Another area has this address'] });
    await moveInto(areaId, actor, db);
    await db.adoptedFramework.createMany({
      data: adoptions.map(({ code, kindCode }, index) => ({
        areaId,
        frameworkCode: code,
        kindCode,
        position: index + 1,
        adoptedOn: dayColumn(today),
      })),
    });
    const invited = await storeInvitation(db, {
      ...{ areaId, invitedById: actor.personId, name: input.leadName, email: input.leadEmail, endsOn: null },
      offer: offerOf('inspection-lead', { partnerId: null, serviceId: null, boardId: null, inspectionId: null }),
    });
    if (!invited.ok) return invited;
    return done({ slug }, auditEvent('area.created', 'area', areaId, { slug }), [invited.value.job]);
  });
}
