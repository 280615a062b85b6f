import type { Actor } from '@/lib/access/actor';
import { EVIDENCE_STATUSES, isOutOfDate } from '@/lib/evidence/rules';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { nameOf, toEntry, toView } from '../queries';
import { agreedOf, findService, readerOf } from '../stored/queries';
import type { CriterionEvidence, EntryPageView } from '../types';

/** One criterion of a service's self-evaluation, with its partner's evidence; null where there is nothing to see. */
export function getEntryPage(
  actor: Actor,
  frameworkCode: string,
  serviceId: string,
  criterionCode: string,
): Promise<EntryPageView | null> {
  return runQuery(actor, 'self-evaluation.read', null, async (context) => {
    const service = await findService(actor, context.db, frameworkCode, serviceId);
    if (!service) return null;
    const pack = getPack(frameworkCode);
    const view = await toView(actor, context, service, pack);
    const at = view?.criteria.findIndex(({ code }) => code === criterionCode) ?? -1;
    const shown = view?.criteria[at];
    const placed = criteriaOf(pack).find(({ criterion }) => criterion.code === criterionCode);
    if (!view || !shown || !placed) return null;
    const { code, label, summary, good } = placed.criterion;
    const canWrite = view.allowed.write && shown.isAssigned;
    const agreed = agreedOf(service);
    const before = agreed?.entries.find((entry) => entry.criterionCode === criterionCode);
    const isNew = canWrite && (view.current === null || view.current.status === 'agreed');
    const entry = isNew ? null : shown.entry;
    return {
      service: view.service,
      framework: view.framework,
      questions: view.questions,
      criterion: { code, label, summary, good, elementLabel: shown.elementLabel, isGraded: shown.isGraded },
      grades: shown.isGraded ? pack.gradeScale : [],
      cycle: view.current && !isNew ? view.current.cycle : null,
      status: view.current && !isNew ? view.current.status : null,
      returned: view.current?.status === 'returned' ? view.current.returned : null,
      dueOn: shown.dueOn,
      entry,
      agreedBefore:
        canWrite && !entry && agreed && before ? { cycle: nameOf(agreed), entry: toEntry(before, pack) } : null,
      evidence: await listCriterionEvidence(actor, context, service.partnerId, frameworkCode, criterionCode),
      position: { at: at + 1, of: view.criteria.length },
      canWrite,
      canAddEvidence: context.may('evidence.propose', { partnerId: service.partnerId }),
    };
  });
}

async function listCriterionEvidence(
  actor: Actor,
  { db, today }: QueryContext,
  partnerId: string,
  frameworkCode: string,
  criterionCode: string,
): Promise<CriterionEvidence[]> {
  const areaId = actor.area.id;
  const items = await db.evidenceItem.findMany({
    where: {
      areaId,
      partnerId,
      links: { some: { areaId, frameworkCode, criterionCode } },
      ...(readerOf(actor, { partnerId }) === 'other-partner' ? { status: 'accepted' } : {}),
    },
    select: { id: true, title: true, kind: true, status: true, reviewByOn: true, periodToOn: true },
    orderBy: [{ status: 'asc' }, { title: 'asc' }],
  });
  const months = getPack(frameworkCode).limits.evidencePeriodMonths;
  return items.map(({ id, title, kind, status, ...dates }) => {
    const dated = { reviewByOn: dayFrom(dates.reviewByOn), periodToOn: dayOrNull(dates.periodToOn) };
    return {
      id,
      title,
      kind: memberOf(EVIDENCE_KINDS, kind),
      status: memberOf(EVIDENCE_STATUSES, status),
      reviewByOn: dated.reviewByOn,
      isOutOfDate: isOutOfDate(dated, today, months),
    };
  });
}
