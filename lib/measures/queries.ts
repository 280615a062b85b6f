import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { criterionKey } from '@/lib/frameworks/criterion-key';
import { criterionName } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import { isId } from '@/lib/platform/fields';
import type { Prisma } from '@/prisma/generated/client';
import { UNITS } from './rules';
import { CHARTED_READINGS, controlChart, courseOf, GOOD_DIRECTIONS, missesTarget } from './signals';
import type { CriterionMeasure, MeasureRow, MeasureView } from './types';

const rowSelect = {
  id: true,
  name: true,
  partner: { select: { name: true } },
  unit: true,
  goodIs: true,
  target: true,
  readings: {
    select: { periodToOn: true, value: true },
    orderBy: { periodToOn: 'desc' },
    take: CHARTED_READINGS,
  },
} as const satisfies Prisma.MeasureSelect;

type StoredRow = Prisma.MeasureGetPayload<{ select: typeof rowSelect }>;
type StoredReading = StoredRow['readings'][number];

function oldestFirst(readings: readonly StoredReading[]) {
  return readings.map(({ periodToOn, value }) => ({ periodToOn: dayFrom(periodToOn), value })).reverse();
}

function toRow({ partner, readings, ...measure }: StoredRow): MeasureRow {
  const goodIs = memberOf(GOOD_DIRECTIONS, measure.goodIs);
  const dated = oldestFirst(readings);
  const latest = dated.at(-1) ?? null;
  return {
    id: measure.id,
    name: measure.name,
    partnerName: partner.name,
    unit: memberOf(UNITS, measure.unit),
    goodIs,
    target: measure.target,
    latest,
    course: courseOf(controlChart(dated, goodIs)),
    isOffTarget: latest !== null && missesTarget(latest.value, measure.target, goodIs),
  };
}

const inOrder = [
  { partner: { position: 'asc' } },
  { name: 'asc' },
] as const satisfies Prisma.MeasureOrderByWithRelationInput[];

/** The measures that the actor sees, by partner in the area's order and by name. */
export function listMeasures(actor: Actor): Promise<MeasureRow[]> {
  return runQuery(actor, 'measure.read', [], async ({ db }) => {
    const where = scope(actor, 'measure.read');
    const measures = await db.measure.findMany({ where, select: rowSelect, orderBy: [...inOrder] });
    return measures.map(toRow);
  });
}

/** The measures that speak to a criterion: all of the area, or those that one partner counts. */
export function listCriterionMeasures(
  actor: Actor,
  frameworkCode: string,
  criterionCode: string,
  partnerId?: string,
): Promise<CriterionMeasure[]> {
  return runQuery(actor, 'measure.read', [], async ({ db }) => {
    const links = { some: { frameworkCode, criterionCode } };
    const measures = await db.measure.findMany({
      where: { AND: [scope(actor, 'measure.read'), { links, ...(partnerId ? { partnerId } : {}) }] },
      select: rowSelect,
      orderBy: [...inOrder],
    });
    return measures.map(toRow);
  });
}

/** One measure with its readings and control chart; null when there is none that the actor sees. */
export function getMeasure(actor: Actor, measureId: string): Promise<MeasureView | null> {
  return runQuery(actor, 'measure.read', null, async ({ db, may }) => {
    if (!isId(measureId)) return null;
    const measure = await db.measure.findFirst({
      where: { ...scope(actor, 'measure.read'), id: measureId },
      select: {
        ...rowSelect,
        partnerId: true,
        definition: true,
        version: true,
        readings: {
          select: { periodToOn: true, value: true, recordedBy: { select: { name: true } }, recordedAt: true },
          orderBy: { periodToOn: 'desc' },
        },
        links: { select: { frameworkCode: true, criterionCode: true }, orderBy: { criterionCode: 'asc' } },
      },
    });
    if (!measure) return null;
    const { partnerId, definition, version, readings, links } = measure;
    const row = toRow(measure);
    return {
      ...row,
      partnerId,
      definition,
      version,
      chart: controlChart(oldestFirst(readings), row.goodIs),
      readings: readings.map(({ periodToOn, value, recordedBy, recordedAt }) => ({
        ...{ periodToOn: dayFrom(periodToOn), value, recordedByName: recordedBy.name, recordedAt },
      })),
      criteria: links.map(({ frameworkCode, criterionCode: code }) => ({
        key: criterionKey(frameworkCode, code),
        frameworkCode,
        code,
        label: criterionName(getPack(frameworkCode), code),
      })),
      allowed: { define: may('measure.define', { partnerId }), record: may('measure.record', { partnerId }) },
    };
  });
}
