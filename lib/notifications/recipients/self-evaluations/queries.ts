import type { Actor } from '@/lib/access/actor';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { dayFrom } from '@/lib/platform/day-columns';
import { contributorsOf } from '@/lib/self-evaluations/contributors/queries';
import { findStandings } from '@/lib/self-evaluations/progress/queries';
import { standingOf } from '@/lib/self-evaluations/progress/rules';
import { openCriteria } from '@/lib/self-evaluations/reminders/queries';
import { newsTexts } from '../../labels';
import type { News } from '../../types';

type Sent = Omit<News, 'key'>;

/** The key contact and the deputy of each of these partners. */
async function contactsOf({ db }: QueryContext, areaId: string, partnerIds: readonly string[]): Promise<string[]> {
  const contacts = await db.keyContact.findMany({
    where: { areaId, partnerId: { in: [...partnerIds] }, endedOn: null },
    select: { personId: true },
  });
  return contacts.map(({ personId }) => personId);
}

/** A cycle was started: the contacts of every partner whose services are asked know the due day. None once it is closed. */
export function aboutStartedCycle(actor: Actor, cycleId: string): Promise<Sent | null> {
  return runQuery(actor, 'notification.send', null, async (context) => {
    const areaId = actor.area.id;
    const cycle = await context.db.selfEvaluationCycle.findFirst({
      where: { areaId, id: cycleId, closedOn: null },
      select: { frameworkCode: true, dueOn: true },
    });
    if (!cycle) return null;
    const standings = await findStandings(context.db, areaId, cycle.frameworkCode);
    return {
      text: newsTexts.cycleStarted(dayFrom(cycle.dueOn)),
      href: `/areas/${actor.area.slug}/self-evaluations?framework=${cycle.frameworkCode}`,
      personIds: await contactsOf(context, areaId, [...new Set(standings.map(({ service }) => service.partnerId))]),
    };
  });
}

type NamedFor = { serviceId: string; frameworkCode: string; personIds: readonly string[] };

/** People were named to write for a service: those of them who still are. */
export function aboutNamedContributors(actor: Actor, named: NamedFor): Promise<Sent | null> {
  return runQuery(actor, 'notification.send', null, async (context) => {
    const areaId = actor.area.id;
    const service = await context.db.service.findFirst({
      where: { areaId, id: named.serviceId },
      select: { id: true, name: true, partnerId: true },
    });
    if (!service) return null;
    const contributors = await contributorsOf(context, areaId, service, named.frameworkCode);
    const still = new Set(contributors.map(({ personId }) => personId));
    return {
      text: newsTexts.contributorNamed(service.name),
      href: `/areas/${actor.area.slug}/self-evaluations/${service.id}?framework=${named.frameworkCode}`,
      personIds: named.personIds.filter((personId) => still.has(personId)),
    };
  });
}

/**
 * A service's self-evaluation is due or overdue: its contacts, and whoever is named for a criterion that is open. None
 * once it is sent, and none once the cycle is closed.
 */
export function aboutDueSelfEvaluation(actor: Actor, cycleId: string, serviceId: string): Promise<Sent | null> {
  return runQuery(actor, 'notification.send', null, async (context) => {
    const { db, today } = context;
    const areaId = actor.area.id;
    const cycle = await db.selfEvaluationCycle.findFirst({
      where: { areaId, id: cycleId, closedOn: null },
      select: { frameworkCode: true },
    });
    const standings = cycle ? await findStandings(db, areaId, cycle.frameworkCode) : [];
    const found = standings.find(({ service }) => service.id === serviceId);
    const dueOn = found?.asked.dueOn;
    if (!cycle || !found || !dueOn) return null;
    const { service } = found;
    if (standingOf(service.editions, cycleId, dueOn, today).isSent) return null;
    const open = await openCriteria(db, areaId, serviceId, cycle.frameworkCode);
    const contributors = await contributorsOf(context, areaId, service, cycle.frameworkCode);
    return {
      text: newsTexts.selfEvaluationDue(service.name, dueOn, open.length, dueOn < today),
      href: `/areas/${actor.area.slug}/self-evaluations/${serviceId}?framework=${cycle.frameworkCode}`,
      personIds: [
        ...(await contactsOf(context, areaId, [service.partnerId])),
        ...contributors.filter(({ criterionCode }) => open.includes(criterionCode)).map(({ personId }) => personId),
      ],
    };
  });
}
