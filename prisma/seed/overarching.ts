import { elementsOf } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { type Part, partsOf } from '@/lib/overarching/parts';
import { sentencesOf } from '@/lib/overarching/quotes';
import type { Answer } from '@/lib/self-evaluations/rules';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent, SelfEvaluationContent } from './content';
import { need } from './keys';
import { instantOf } from './moments';
import type { OverarchingContent, OverarchingEntryContent, OverarchingSaveContent } from './overarching-content';
import type { AreaKeys } from './people';
import { cycleId, gradeOf, selfEvaluationId } from './self-evaluations';

const parts: Record<'know' | 'how' | 'next', Answer> = {
  know: 'whatWeKnow',
  how: 'howWeKnow',
  next: 'whatNext',
};

/** The id of an element's evaluation in a cycle. */
export function overarchingId(keys: AreaKeys, { frameworkCode, element, cycle }: OverarchingContent): string {
  return keys.made('overarching', frameworkCode, element, cycle);
}

/** The area's own evaluations, each where it stands. */
export function overarchingRows(content: AreaContent, keys: AreaKeys): Prisma.OverarchingEvaluationCreateManyInput[] {
  return content.overarching.map((evaluation) => {
    const { frameworkCode, started, submitted, signedOff } = evaluation;
    return {
      areaId: keys.areaId,
      id: overarchingId(keys, evaluation),
      frameworkCode,
      elementCode: evaluation.element,
      cycleId: cycleId(keys, frameworkCode, evaluation.cycle),
      status: signedOff ? 'signed-off' : submitted ? 'submitted' : 'draft',
      startedById: keys.person(started.by),
      startedAt: instantOf(started.at),
      submittedById: submitted ? keys.person(submitted.by) : null,
      submittedAt: submitted ? instantOf(submitted.at) : null,
      signedOffById: signedOff ? keys.person(signedOff.by) : null,
      signedOffAt: signedOff ? instantOf(signedOff.at) : null,
    };
  });
}

/** What they say, part by part. */
export function overarchingEntryRows(content: AreaContent, keys: AreaKeys): Prisma.OverarchingEntryCreateManyInput[] {
  return everyEntry(content).map(({ evaluation, entry }) => ({
    ...keyOf(keys, evaluation, entry),
    ...said(keys, evaluation, entry),
    version: entry.first ? 2 : 1,
  }));
}

/** Every entry as it was saved each time, for the history of its words. */
export function overarchingRevisionRows(
  content: AreaContent,
  keys: AreaKeys,
): Prisma.OverarchingRevisionCreateManyInput[] {
  return everyEntry(content).flatMap(({ evaluation, entry }) =>
    [entry.first ?? [], entry].flat().map((save, before) => ({
      ...keyOf(keys, evaluation, entry),
      ...said(keys, evaluation, save),
      version: before + 1,
    })),
  );
}

function said(keys: AreaKeys, { frameworkCode }: OverarchingContent, save: OverarchingSaveContent) {
  return {
    judgement: save.judgement,
    whatNext: save.next,
    grade: save.rank ? gradeOf(frameworkCode, save.rank) : null,
    editedById: keys.person(save.by),
    editedAt: instantOf(save.at),
  };
}

/** What they quote. Throws where a service's agreed answer does not hold the words. */
export function overarchingQuoteRows(content: AreaContent, keys: AreaKeys): Prisma.OverarchingQuoteCreateManyInput[] {
  return everyEntry(content).flatMap(({ evaluation, entry }) =>
    (entry.quotes ?? []).map(({ service, answer, words }, position) => {
      const agreed = agreedBefore(content, evaluation, entry).find((one) => one.service === service);
      const said = agreed?.entries.find(({ criterion }) => criterion === entry.criterion)?.[answer] ?? '';
      const text = sentencesOf(said).find((sentence) => sentence.includes(words));
      return {
        ...keyOf(keys, evaluation, entry),
        selfEvaluationId: selfEvaluationId(keys, need(agreed, `what ${service} has agreed on ${entry.criterion}`)),
        part: parts[answer],
        text: need(text, `the words “${words}” of ${service} on ${entry.criterion}`),
        position,
      };
    }),
  );
}

/** What they were composed from: everything that had been agreed when each part was saved. */
export function overarchingSourceRows(content: AreaContent, keys: AreaKeys): Prisma.OverarchingSourceCreateManyInput[] {
  return everyEntry(content).flatMap(({ evaluation, entry }) => {
    const { covers } = partOf(evaluation, entry);
    return agreedBefore(content, evaluation, entry)
      .filter(({ entries }) => entries.some(({ criterion }) => covers.includes(criterion)))
      .map((agreed) => ({
        ...keyOf(keys, evaluation, entry),
        selfEvaluationId: selfEvaluationId(keys, agreed),
      }));
  });
}

type Entry = { evaluation: OverarchingContent; entry: OverarchingEntryContent };

function everyEntry(content: AreaContent): Entry[] {
  return content.overarching.flatMap((evaluation) => evaluation.entries.map((entry) => ({ evaluation, entry })));
}

function keyOf(keys: AreaKeys, evaluation: OverarchingContent, { criterion }: OverarchingEntryContent) {
  return { areaId: keys.areaId, evaluationId: overarchingId(keys, evaluation), criterionCode: criterion };
}

/** The part of the element that an entry is about. Throws where there is none. */
function partOf({ frameworkCode, element }: OverarchingContent, { criterion }: OverarchingEntryContent): Part {
  const found = elementsOf(getPack(frameworkCode)).find(({ code }) => code === element);
  const part = found && partsOf(found).find(({ code }) => code === criterion);
  return need(part, `the part ${criterion} of ${element}`);
}

/** The self-evaluations of the framework that stood when the entry was saved: of each service the one agreed last. */
function agreedBefore(
  content: AreaContent,
  { frameworkCode }: OverarchingContent,
  { at }: OverarchingEntryContent,
): SelfEvaluationContent[] {
  const agreed = content.selfEvaluations.filter(
    (one) => one.frameworkCode === frameworkCode && one.agreed && instantOf(one.agreed.at) <= instantOf(at),
  );
  const moment = ({ agreed: act }: SelfEvaluationContent) => (act ? instantOf(act.at).getTime() : 0);
  return agreed.filter((one) => !agreed.some((other) => other.service === one.service && moment(other) > moment(one)));
}
