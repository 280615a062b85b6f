import { auditEvent } from '@/lib/audit/events';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { Act, Told } from './acts';
import type { AreaContent } from './content';
import { instantOf } from './moments';
import type { AreaKeys } from './people';
import { cycleId, cycleRows } from './self-evaluations';

/** Who is named for which criterion. */
export function contributorRows(content: AreaContent, keys: AreaKeys): Prisma.CriterionContributorCreateManyInput[] {
  return content.contributors.map(({ service, frameworkCode, criterion, person, named }) => ({
    ...{ areaId: keys.areaId, serviceId: keys.thing('service', service), frameworkCode, criterionCode: criterion },
    ...{ personId: keys.person(person), namedById: keys.person(named.by), namedAt: instantOf(named.at) },
  }));
}

/** The reminders of what was due. */
export function reminderRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationReminderCreateManyInput[] {
  return content.reminders.map(({ service, frameworkCode, cycle, stage, at }) => ({
    ...{ areaId: keys.areaId, cycleId: cycleId(keys, frameworkCode, cycle), serviceId: keys.thing('service', service) },
    ...{ stage, sentAt: instantOf(at) },
  }));
}

/** Cycles that were started, contributors that were named, and reminders: as the trail tells them. */
export function planningActs({ content, keys, lead }: Told): Act[] {
  const started = cycleRows(content, keys).map(({ id, frameworkCode, startedOn, dueOn, carriedFromId }): Act => {
    const carriedFrom = typeof carriedFromId === 'string' ? carriedFromId : null;
    const cycle = typeof id === 'string' ? id : '';
    const carried = content.selfEvaluations
      .filter((one) => cycleId(keys, one.frameworkCode, one.cycle) === cycle)
      .flatMap(({ entries }) => entries.filter(({ isCarriedOver }) => isCarriedOver)).length;
    return {
      at: instantOf([dayFrom(new Date(startedOn)), '08:45']),
      by: keys.person(lead),
      record: auditEvent('self-evaluation.cycle-started', 'cycle', cycle, {
        ...{ frameworkCode, dueOn: dayFrom(new Date(dueOn)), moved: 0, carried, carriedFrom },
      }),
    };
  });
  const named = content.contributors.map(
    ({ service, frameworkCode, criterion, person, named: { by, at } }): Act => ({
      at: instantOf(at),
      by: keys.person(by),
      record: auditEvent('self-evaluation.contributors-named', 'service', keys.thing('service', service), {
        ...{ frameworkCode, named: [`${criterion}:${keys.person(person)}`], dropped: [] },
      }),
    }),
  );
  const reminded = [...Map.groupBy(content.reminders, ({ at }) => at.join(' ')).values()].map(
    (sent): Act => ({
      at: instantOf(sent[0]?.at ?? ['', '']),
      by: null,
      record: auditEvent('self-evaluation.reminded', 'area', keys.areaId, {
        stages: [...new Set(sent.map(({ stage }) => stage))],
        services: sent.length,
      }),
    }),
  );
  return [...started, ...named, ...reminded];
}
