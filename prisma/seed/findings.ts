import { getPack } from '@/lib/frameworks/packs';
import type { FindingKind, TimescaleRule } from '@/lib/frameworks/schema';
import { timescaleDueOn } from '@/lib/frameworks/timeline';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent, FindingContent } from './content';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

/** The inspections that findings came from. */
export function inspectionRows(content: AreaContent, keys: AreaKeys): Prisma.InspectionCreateManyInput[] {
  return content.inspections.map(({ key, title, inspectorate, summary, startedOn, endedOn, letterOn }) => ({
    areaId: keys.areaId,
    id: keys.thing('inspection', key),
    title,
    inspectorate,
    summary,
    startedOn: dayColumn(startedOn),
    endedOn: endedOn === null ? null : dayColumn(endedOn),
    letterOn: letterOn === null ? null : dayColumn(letterOn),
  }));
}

/** The framework's kind of finding for the finding's severity. Throws where it has none. */
export function kindOf({ frameworkCode, severity }: FindingContent): FindingKind {
  const kind = getPack(frameworkCode).findingKinds.find((one) => one.severity === severity);
  return need(kind, `a finding kind for ${severity} in ${frameworkCode}`);
}

const isOfRule: Record<NonNullable<FindingContent['within']>, (rule: TimescaleRule) => boolean> = {
  'at-once': ({ unit }) => unit === 'at-once',
  'three-months': (rule) => rule.unit === 'months' && rule.count === 3,
  'six-months': (rule) => rule.unit === 'months' && rule.count === 6,
};

/** The framework's timescale for a finding; null for a finding without one. Throws where the framework lacks it. */
export function timescaleOf({ frameworkCode, within }: FindingContent) {
  if (!within) return null;
  const timescale = getPack(frameworkCode).recommendationTimescales.find(({ rule }) => isOfRule[within](rule));
  return need(timescale, `the timescale ${within} of ${frameworkCode}`);
}

/** The id of the finding with that number. */
export function findingId(keys: AreaKeys, number: number): string {
  return keys.made('finding', String(number));
}

/** The id of an action of a finding, both counted from 1. */
export function actionId(keys: AreaKeys, finding: number, action: number): string {
  return keys.made('action', String(finding), String(action));
}

/** What was found, numbered in the order of the content. */
export function findingRows(content: AreaContent, keys: AreaKeys): Prisma.FindingCreateManyInput[] {
  return content.findings.map((finding, index) => {
    const timescale = timescaleOf(finding);
    return {
      areaId: keys.areaId,
      id: findingId(keys, index + 1),
      number: index + 1,
      kind: kindOf(finding).code,
      title: finding.title,
      detail: finding.detail,
      source: finding.source,
      inspectionId: finding.inspection ? keys.thing('inspection', finding.inspection) : null,
      frameworkCode: finding.frameworkCode,
      criterionCode: finding.criterion,
      partnerId: keys.thing('partner', finding.partner),
      raisedOn: dayColumn(finding.raisedOn),
      timescale: timescale?.code ?? null,
      calculatedDueOn: timescale && dayColumn(timescaleDueOn(timescale.rule, finding.raisedOn)),
      printedDueOn: finding.printedDueOn ? dayColumn(finding.printedDueOn) : null,
    };
  });
}

/** The name of the person with that key. */
export function nameOf(content: AreaContent, person: string): string {
  return need(
    content.people.find(({ key }) => key === person),
    `the person ${person}`,
  ).name;
}

/** What is done about the findings. */
export function actionRows(content: AreaContent, keys: AreaKeys): Prisma.ActionCreateManyInput[] {
  return content.findings.flatMap(({ actions }, finding) =>
    actions.map((action, index) => ({
      areaId: keys.areaId,
      id: actionId(keys, finding + 1, index + 1),
      findingId: findingId(keys, finding + 1),
      partnerId: keys.thing('partner', action.partner),
      ownerId: keys.person(action.owner),
      ownerName: nameOf(content, action.owner),
      title: action.title,
      successMeasure: action.successMeasure,
      dueOn: dayColumn(action.dueOn),
      status: action.status,
      doneById: action.done ? keys.person(action.done.by) : null,
      doneAt: action.done ? instantOf(action.done.at) : null,
      effect: action.done?.effect ?? null,
      verifiedById: action.verified ? keys.person(action.verified.by) : null,
      verifiedAt: action.verified ? instantOf(action.verified.at) : null,
    })),
  );
}

/** How the actions are going, in their owners' words. */
export function noteRows(content: AreaContent, keys: AreaKeys): Prisma.ActionNoteCreateManyInput[] {
  return content.findings.flatMap(({ actions }, finding) =>
    actions.flatMap(({ notes = [] }, action) =>
      notes.map(({ by, at, body }, note) => ({
        areaId: keys.areaId,
        id: keys.made('note', String(finding + 1), String(action + 1), String(note)),
        actionId: actionId(keys, finding + 1, action + 1),
        body,
        writtenById: keys.person(by),
        writtenAt: instantOf(at),
      })),
    ),
  );
}
