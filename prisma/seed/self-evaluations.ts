import { getPack } from '@/lib/frameworks/packs';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent, EntryContent, Rank, SelfEvaluationContent } from './content';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

/** The grade of that rank in a framework's own scale. Throws where it has none. */
export function gradeOf(frameworkCode: string, rank: Rank): string {
  const grade = getPack(frameworkCode).gradeScale.find((one) => one.rank === rank);
  return need(grade, `the grade of rank ${rank} in ${frameworkCode}`).code;
}

/** The id of a service’s self-evaluation in a cycle. */
export function selfEvaluationId(keys: AreaKeys, { service, frameworkCode, cycle }: SelfEvaluationContent): string {
  return keys.made('self-evaluation', service, frameworkCode, cycle);
}

/** True for what was agreed and has been replaced by what the service agreed later. */
export function isSuperseded(
  content: AreaContent,
  { service, frameworkCode, startedOn }: SelfEvaluationContent,
): boolean {
  return content.selfEvaluations.some(
    (later) =>
      later.service === service &&
      later.frameworkCode === frameworkCode &&
      later.startedOn > startedOn &&
      later.agreed !== undefined,
  );
}

function statusOf(content: AreaContent, evaluation: SelfEvaluationContent): string {
  const { submitted, returned, agreed } = evaluation;
  if (agreed) return isSuperseded(content, evaluation) ? 'superseded' : 'agreed';
  if (returned) return 'returned';
  return submitted ? 'submitted' : 'draft';
}

/** The id of a framework's cycle. */
export function cycleId(keys: AreaKeys, frameworkCode: string, cycle: string): string {
  return keys.made('cycle', frameworkCode, cycle);
}

/** The cycles that the self-evaluations belong to, each closed by the next one of its framework. */
export function cycleRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationCycleCreateManyInput[] {
  const starts = new Map<string, { frameworkCode: string; name: string; startedOn: Day }>();
  for (const { frameworkCode, cycle: name, startedOn } of content.selfEvaluations) {
    const key = JSON.stringify([frameworkCode, name]);
    const known = starts.get(key);
    if (!known || startedOn < known.startedOn) starts.set(key, { frameworkCode, name, startedOn });
  }
  const cycles = [...starts.values()].sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  return cycles.map(({ frameworkCode, name, startedOn }) => {
    const next = cycles.find((other) => other.frameworkCode === frameworkCode && other.startedOn > startedOn);
    const previous = cycles.findLast((other) => other.frameworkCode === frameworkCode && other.startedOn < startedOn);
    return {
      areaId: keys.areaId,
      id: cycleId(keys, frameworkCode, name),
      frameworkCode,
      name,
      startedOn: dayColumn(startedOn),
      dueOn: dayColumn(next ? next.startedOn : content.assignmentsDueOn),
      closedOn: next ? dayColumn(next.startedOn) : null,
      carriedFromId:
        previous && isCarriedInto(content, frameworkCode, name) ? cycleId(keys, frameworkCode, previous.name) : null,
    };
  });
}

function isCarriedInto(content: AreaContent, frameworkCode: string, cycle: string): boolean {
  return content.selfEvaluations.some(
    (one) =>
      one.frameworkCode === frameworkCode &&
      one.cycle === cycle &&
      one.entries.some(({ isCarriedOver }) => isCarriedOver),
  );
}

/** The self-evaluations of services, each where it stands. */
export function selfEvaluationRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationCreateManyInput[] {
  return content.selfEvaluations.map((evaluation) => {
    const { submitted, returned, agreed } = evaluation;
    return {
      areaId: keys.areaId,
      id: selfEvaluationId(keys, evaluation),
      partnerId: keys.thing('partner', evaluation.service.split('/')[0] ?? ''),
      serviceId: keys.thing('service', evaluation.service),
      frameworkCode: evaluation.frameworkCode,
      cycleId: cycleId(keys, evaluation.frameworkCode, evaluation.cycle),
      status: statusOf(content, evaluation),
      startedAt: instantOf([evaluation.startedOn, '09:00']),
      submittedById: submitted ? keys.person(submitted.by) : null,
      submittedAt: submitted ? instantOf(submitted.at) : null,
      returnedById: returned ? keys.person(returned.by) : null,
      returnedAt: returned ? instantOf(returned.at) : null,
      returnReason: returned?.reason ?? null,
      agreedById: agreed ? keys.person(agreed.by) : null,
      agreedAt: agreed ? instantOf(agreed.at) : null,
    };
  });
}

/** The saves of an answer in the order of time. */
export function savesOf(
  { saves }: AreaContent,
  { service, frameworkCode, cycle }: SelfEvaluationContent,
  entry: EntryContent,
): EntryContent[] {
  const others = saves.filter((save) => {
    const isOfEdition = save.service === service && save.frameworkCode === frameworkCode && save.cycle === cycle;
    return isOfEdition && save.entry.criterion === entry.criterion;
  });
  const all = [entry, ...others.map((save) => save.entry)];
  return all.sort((a, b) => instantOf(a.at).getTime() - instantOf(b.at).getTime());
}

/** What the services say of themselves: of each answer the latest save, and which one was sent. */
export function entryRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationEntryCreateManyInput[] {
  return content.selfEvaluations.flatMap((evaluation) =>
    evaluation.entries.map((entry) => {
      const saves = savesOf(content, evaluation, entry);
      const { submitted } = evaluation;
      const sent = submitted ? saves.filter(({ at }) => instantOf(at) <= instantOf(submitted.at)).length : 0;
      return {
        ...savedRow(evaluation, saves.at(-1) ?? entry, keys),
        ...{ isCarriedOver: entry.isCarriedOver ?? false, version: saves.length, sentVersion: sent || null },
      };
    }),
  );
}

/** Every answer as it was saved, each time. */
export function revisionRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationRevisionCreateManyInput[] {
  return content.selfEvaluations.flatMap((evaluation) =>
    evaluation.entries.flatMap((entry) =>
      savesOf(content, evaluation, entry).map((save, before) => ({
        ...savedRow(evaluation, save, keys),
        version: before + 1,
      })),
    ),
  );
}

function savedRow(evaluation: SelfEvaluationContent, entry: EntryContent, keys: AreaKeys) {
  return {
    areaId: keys.areaId,
    selfEvaluationId: selfEvaluationId(keys, evaluation),
    criterionCode: entry.criterion,
    whatWeKnow: entry.know,
    howWeKnow: entry.how,
    whatNext: entry.next,
    grade: entry.rank ? gradeOf(evaluation.frameworkCode, entry.rank) : null,
    confidence: entry.confidence ?? null,
    editedById: keys.person(entry.by),
    editedAt: instantOf(entry.at),
  };
}
