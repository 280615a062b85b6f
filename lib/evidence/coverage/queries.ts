import { type Actor, isAreaWide } from '@/lib/access/actor';
import { isInScope, scope } from '@/lib/access/scope';
import { areaSettingsSchema } from '@/lib/areas/schema';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { addDays, daysBetween } from '@/lib/platform/days';
import { itemsWhoseNewestIs, outOfDate, periodMonths, visibleEvidence } from '../queries';
import { isOutOfDate, runsOutOn, SPOILED } from '../rules';
import { spanOf } from './rules';
import type { CoverageFilters, ExpiringFilters } from './schema';
import type { CoverageView, ExpiringRow, ExpiringView } from './types';
import { type CountedItem, coverageParts } from './views';

async function countedItems(actor: Actor, context: QueryContext, frameworkCode: string): Promise<CountedItem[]> {
  const { db, today } = context;
  const spoiled = await itemsWhoseNewestIs(db, actor.area.id, SPOILED);
  const items = await db.evidenceItem.findMany({
    where: {
      AND: [
        visibleEvidence(actor),
        { status: { in: ['accepted', 'proposed'] }, links: { some: { frameworkCode } }, id: { notIn: spoiled } },
      ],
    },
    select: {
      kind: true,
      status: true,
      reviewByOn: true,
      periodToOn: true,
      partner: { select: { slug: true } },
      links: { select: { frameworkCode: true, criterionCode: true } },
    },
  });
  return items.map(({ kind, status, partner, links, ...item }) => {
    const dated = { reviewByOn: dayFrom(item.reviewByOn), periodToOn: dayOrNull(item.periodToOn) };
    const accepted = isOutOfDate(dated, today, periodMonths(links)) ? 'outOfDate' : 'current';
    return {
      kind: memberOf(EVIDENCE_KINDS, kind),
      state: status === 'accepted' ? accepted : 'waiting',
      partnerSlug: partner.slug,
      criteria: links.filter((link) => link.frameworkCode === frameworkCode).map(({ criterionCode }) => criterionCode),
    };
  });
}

/**
 * What the evidence that the actor sees comes to, criterion by criterion and kind by kind, of the framework named or the
 * area's first, all of it or one partner's. Null for a framework that the area has not adopted or a partner it has not.
 */
export function getEvidenceCoverage(
  actor: Actor,
  { framework, partner }: CoverageFilters,
): Promise<CoverageView | null> {
  return runQuery(actor, 'evidence.read', null, async (context) => {
    const { db } = context;
    const adopted = await adoptedPacks(db, actor.area.id);
    const chosen = framework ? adopted.find(({ code }) => code === framework) : adopted[0];
    const of = partner
      ? await db.partner.findFirst({
          where: { areaId: actor.area.id, slug: partner },
          select: { id: true, slug: true, name: true },
        })
      : null;
    if (!chosen || (partner && !of)) return null;
    const items = await countedItems(actor, context, chosen.code);
    const { extraEvidenceKinds } = areaSettingsSchema.parse(actor.area.settings);
    return {
      frameworkCode: chosen.code,
      frameworkTitle: chosen.pack.title,
      adopted,
      ...coverageParts(chosen.pack, items, extraEvidenceKinds, of?.slug ?? null),
      partner: of,
      isWholeArea: isAreaWide(actor),
    };
  });
}

const expiringSelect = {
  id: true,
  title: true,
  kind: true,
  reviewByOn: true,
  periodToOn: true,
  partnerId: true,
  partner: { select: { name: true } },
  links: { select: { frameworkCode: true } },
} as const;

/**
 * The accepted evidence that the actor sees and that will no longer count after so many days: their own partners' first,
 * then the soonest. With how many have run out already.
 */
export function listExpiringEvidence(actor: Actor, { within, partner }: ExpiringFilters): Promise<ExpiringView | null> {
  return runQuery(actor, 'evidence.read', null, async ({ db, today, may }) => {
    const own = scope(actor, 'evidence.propose');
    const visible = { AND: [visibleEvidence(actor), partner ? { partner: { slug: partner } } : {}] };
    const packs = await adoptedPacks(db, actor.area.id);
    const alreadyOut = outOfDate(packs, today);
    const outByThen = outOfDate(packs, addDays(today, Number(within) + 1));
    const items = await db.evidenceItem.findMany({
      where: { AND: [visible, outByThen] },
      select: expiringSelect,
    });
    const rows = items.flatMap(({ partner: { name }, partnerId, links, ...item }): ExpiringRow[] => {
      const dated = { reviewByOn: dayFrom(item.reviewByOn), periodToOn: dayOrNull(item.periodToOn) };
      const lastOn = runsOutOn(dated, periodMonths(links));
      const daysLeft = daysBetween(today, lastOn);
      const span = spanOf(daysLeft);
      if (span === null) return [];
      return [
        {
          id: item.id,
          title: item.title,
          kind: memberOf(EVIDENCE_KINDS, item.kind),
          partnerId,
          partnerName: name,
          runsOutOn: lastOn,
          daysLeft,
          because: lastOn === dated.reviewByOn ? 'review-passed' : 'period-too-old',
          within: span,
          isOwn: isInScope(own, partnerId),
          allowed: {
            replaceFile: may('evidence.propose', { partnerId }),
            describe: may('evidence.describe', { partnerId }),
          },
        },
      ];
    });
    return {
      rows: rows.sort(ownThenSoonest),
      alreadyOut: await db.evidenceItem.count({ where: { AND: [visible, alreadyOut] } }),
    };
  });
}

function ownThenSoonest(a: ExpiringRow, b: ExpiringRow): number {
  return Number(b.isOwn) - Number(a.isOwn) || a.daysLeft - b.daysLeft || a.title.localeCompare(b.title, 'en-GB');
}
