import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { criteriaOfKeys, criterionKey } from '@/lib/frameworks/criterion-key';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn } from '@/lib/platform/day-columns';
import { conflict, invalid, notFound, type Result } from '@/lib/platform/result';
import { UNITS, valueFault } from './rules';
import type { defineMeasureSchema, recordReadingSchema } from './schema';

type DefineMeasure = z.output<typeof defineMeasureSchema>;
type RecordReading = z.output<typeof recordReadingSchema>;

/**
 * Says what a partner counts, which way of it is good, and the criteria that it speaks to; with `measureId` it says so
 * anew of that one, whose partner stays. Readings are kept. Invalid: a name that the partner has given already, a
 * criterion that no framework of the area has. Conflict: someone else has defined it anew since the form was opened.
 */
export function defineMeasure(actor: Actor, input: DefineMeasure): Promise<Result<{ id: string }>> {
  return runCommand(
    actor,
    'measure.define',
    async ({ db, authorise }) => {
      const areaId = actor.area.id;
      const { measureId, version, partnerId, criteria: keys, ...words } = input;
      const isPartner = await db.partner.count({ where: { areaId, id: partnerId } });
      const known = measureId ? await db.measure.count({ where: { areaId, id: measureId, partnerId } }) : 1;
      if (isPartner === 0 || known === 0) return notFound();
      authorise({ partnerId });
      const criteria = criteriaOfKeys(await adoptedPacks(db, areaId), keys);
      if (!criteria) return invalid({ criteria: ['Choose criteria of this area’s frameworks'] });
      const namesake = await db.measure.findFirst({
        where: { areaId, partnerId, name: words.name, ...(measureId ? { NOT: { id: measureId } } : {}) },
        select: { id: true },
      });
      if (namesake) return invalid({ name: ['This partner has a measure with that name already'] });
      if (measureId && !(await redefine(db, areaId, measureId, version, words))) return theirs(db, areaId, measureId);
      const id = measureId ?? (await create(db, areaId, partnerId, words));
      await db.measureLink.deleteMany({ where: { areaId, measureId: id } });
      await db.measureLink.createMany({ data: criteria.map((codes) => ({ areaId, measureId: id, ...codes })) });
      const { goodIs, target } = words;
      return done({ id }, auditEvent('measure.defined', 'measure', id, { partnerId, criteria: keys, goodIs, target }));
    },
    { isSerializable: true },
  );
}

type Words = Pick<DefineMeasure, 'name' | 'definition' | 'unit' | 'goodIs' | 'target'>;
type Db = CommandContext['db'];

async function create(db: Db, areaId: string, partnerId: string, words: Words): Promise<string> {
  const { id } = await db.measure.create({ data: { areaId, partnerId, ...words }, select: { id: true } });
  return id;
}

async function redefine(db: Db, areaId: string, id: string, version: number, words: Words): Promise<boolean> {
  const { count } = await db.measure.updateMany({
    where: { areaId, id, version },
    data: { ...words, version: { increment: 1 } },
  });
  return count > 0;
}

/** What somebody else has made of the measure since the form was opened. */
async function theirs(db: Db, areaId: string, id: string) {
  const { version, target, links, ...words } = await db.measure.findUniqueOrThrow({
    where: { areaId_id: { areaId, id } },
    select: {
      ...{ name: true, definition: true, unit: true, goodIs: true, target: true, version: true },
      links: { select: { frameworkCode: true, criterionCode: true } },
    },
  });
  const criteria = links.map(({ frameworkCode, criterionCode }) => criterionKey(frameworkCode, criterionCode));
  return conflict({ ...words, target: target === null ? '' : String(target), criteria: criteria.join(', ') }, version);
}

/**
 * Records what was counted for the period that ended on a day. A second reading of the same period replaces the first;
 * the trail holds both. Invalid: a period that has not ended yet, a value that the unit cannot have.
 */
export function recordReading(actor: Actor, input: RecordReading): Promise<Result<{ id: string }>> {
  return runCommand(
    actor,
    'measure.record',
    async ({ db, now, today, authorise }) => {
      const areaId = actor.area.id;
      const { measureId, periodToOn, value } = input;
      const measure = await db.measure.findFirst({
        where: { ...scope(actor, 'measure.read'), id: measureId },
        select: { partnerId: true, unit: true },
      });
      if (!measure) return notFound();
      authorise({ partnerId: measure.partnerId });
      if (periodToOn > today) return invalid({ periodToOn: ['Enter the last day of a period that has ended'] });
      const fault = valueFault(memberOf(UNITS, measure.unit), value);
      if (fault) return invalid({ value: [fault] });
      const period = { areaId, measureId, periodToOn: dayColumn(periodToOn) };
      const before = await db.measureReading.findUnique({
        where: { areaId_measureId_periodToOn: period },
        select: { value: true },
      });
      const reading = { value, recordedById: actor.personId, recordedAt: now };
      await db.measureReading.upsert({
        where: { areaId_measureId_periodToOn: period },
        create: { ...period, ...reading },
        update: reading,
        select: { measureId: true },
      });
      return done(
        { id: measureId },
        auditEvent('measure.recorded', 'measure', measureId, { periodToOn, value, valueBefore: before?.value ?? null }),
      );
    },
    { isSerializable: true },
  );
}
