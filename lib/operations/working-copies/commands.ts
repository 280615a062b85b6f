import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { currentInstant } from '@/lib/platform/clock';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { done, doneUnrecorded, runCommand } from '../run-command';
import type { keepWorkingCopySchema } from './schema';
import type { CopyPlace } from './types';

/** How many texts of one person wait to be saved at once. */
const MOST_COPIES = 100;

/**
 * Keeps what somebody is typing into a form of a page of the area as their working copy, which nobody else sees. Only
 * the first time is recorded. Gives the instant. Refused where too many of theirs wait already.
 */
export function keepWorkingCopy(
  actor: Actor,
  { path, formName, version, values }: z.output<typeof keepWorkingCopySchema>,
): Promise<Result<Date>> {
  return runCommand(actor, 'working-copy.keep', async ({ db, authorise }) => {
    authorise();
    if (!path.startsWith(`/areas/${actor.area.slug}/`)) return notFound();
    const { personId } = actor;
    const of = { areaId: actor.area.id, personId };
    const keptAt = currentInstant();
    const copy = { baseVersion: version, values, keptAt };
    const again = await db.workingCopy.updateMany({ where: { ...of, path, formName }, data: copy });
    if (again.count > 0) return doneUnrecorded(keptAt);
    if ((await db.workingCopy.count({ where: of })) >= MOST_COPIES)
      return rule(`${MOST_COPIES} texts of yours are kept and not saved. Save some of them first.`);
    await db.workingCopy.createMany({ data: { ...of, path, formName, ...copy }, skipDuplicates: true });
    return done(keptAt, auditEvent('working-copy.kept', 'person', personId, {}));
  });
}

/** Drops the actor's working copy of a form, which they do not want after all; gives its path. Not found without one. */
export function dropWorkingCopy(actor: Actor, place: CopyPlace): Promise<Result<string>> {
  return runCommand(actor, 'working-copy.keep', async ({ db, authorise }) => {
    authorise();
    const { personId } = actor;
    const where = { areaId: actor.area.id, personId, path: place.path, formName: place.formName };
    const { count } = await db.workingCopy.deleteMany({ where });
    if (count === 0) return notFound();
    return done(place.path, auditEvent('working-copy.dropped', 'person', personId, {}));
  });
}

/** Forgets the actor's working copy of a form that they have just saved, if there is one: what was saved is recorded. */
export function forgetWorkingCopy(actor: Actor, { path, formName }: CopyPlace): Promise<Result<null>> {
  return runCommand(actor, 'working-copy.keep', async ({ db, authorise }) => {
    authorise();
    await db.workingCopy.deleteMany({
      where: { areaId: actor.area.id, personId: actor.personId, path, formName },
    });
    return doneUnrecorded(null);
  });
}
