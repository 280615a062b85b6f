import type { z } from 'zod';
import { type Actor, requiresSecondFactor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { secondFactorLabels } from './labels';
import { mayRequire, type SecondFactorRule } from './rules';
import type { configureAreaSchema } from './schema';

const LOCKED_OUT =
  'Set up your own second factor first and sign in with it: otherwise this would lock you out of the area.';

/**
 * Says whether everybody in the area needs a second factor. From then on whoever has not proven one is asked for it
 * before they see anything. Rule: only somebody whose own session has proven one can require it.
 */
export function configureArea(
  actor: Actor,
  { secondFactor: to }: z.output<typeof configureAreaSchema>,
): Promise<Result<{ secondFactor: SecondFactorRule }>> {
  return runCommand(
    actor,
    'area.configure',
    async ({ db, authorise }) => {
      authorise();
      const where = { id: actor.area.id };
      const area = await db.area.findUnique({ where, select: { settings: true } });
      if (!area) return notFound();
      if (!mayRequire(to, actor.person?.hasProvenSecondFactor === true)) return rule(LOCKED_OUT);
      const from: SecondFactorRule = requiresSecondFactor(area) ? 'required' : 'not-required';
      if (from === to) return rule('This is how it is already: nothing has changed.');
      const others = typeof area.settings === 'object' && !Array.isArray(area.settings) ? area.settings : {};
      await db.area.update({ where, data: { settings: { ...others, requiresSecondFactor: to === 'required' } } });
      return done(
        { secondFactor: to },
        auditEvent('area.configured', 'area', actor.area.id, {
          ...{ setting: 'Second factor', from: secondFactorLabels[from], to: secondFactorLabels[to] },
        }),
      );
    },
    { isSerializable: true },
  );
}
