import { criterionKey } from '@/lib/frameworks/criterion-key';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import type { ActionEvidenceContent } from './evidence-note-content';
import { actionId } from './findings';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

/** What an item shows of a criterion; empty where its summary says enough. */
export function noteOf({ evidenceNotes }: AreaContent, evidence: string, framework: string, criterion: string): string {
  return evidenceNotes.criteria[evidence]?.[criterionKey(framework, criterion)] ?? '';
}

/** The id of the action that evidence stands beside. Throws where no action has its title. */
export function evidencedActionId(
  { findings }: AreaContent,
  keys: AreaKeys,
  { action }: ActionEvidenceContent,
): string {
  const places = findings.flatMap(({ actions }, finding) =>
    actions.map(({ title }, place) => ({ title, id: actionId(keys, finding + 1, place + 1) })),
  );
  return need(
    places.find(({ title }) => title === action),
    `the action ${action}`,
  ).id;
}

/** What shows the effect of actions. */
export function actionEvidenceRows(content: AreaContent, keys: AreaKeys): Prisma.ActionEvidenceCreateManyInput[] {
  return content.evidenceNotes.actions.map((link) => ({
    areaId: keys.areaId,
    actionId: evidencedActionId(content, keys, link),
    itemId: keys.thing('evidence', link.evidence),
    note: link.note,
    linkedById: keys.person(link.linked.by),
    linkedAt: instantOf(link.linked.at),
  }));
}
