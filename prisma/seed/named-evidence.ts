import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import { noteOf } from './evidence-notes';
import { instantOf } from './moments';
import type { AreaKeys } from './people';
import { savesOf, selfEvaluationId } from './self-evaluations';

const MOST = 2;

/** The evidence that answers name: what their own partner held for the criterion, accepted, when they were last saved. */
export function namedEvidenceRows(
  content: AreaContent,
  keys: AreaKeys,
): Prisma.SelfEvaluationEvidenceCreateManyInput[] {
  return content.selfEvaluations.flatMap((evaluation) =>
    evaluation.entries.flatMap((entry) => {
      const savedAt = instantOf(savesOf(content, evaluation, entry).at(-1)?.at ?? entry.at);
      const held = content.evidence.filter(
        ({ partner, criteria, decided, proposed }) =>
          partner === evaluation.service.split('/')[0] &&
          criteria[evaluation.frameworkCode]?.includes(entry.criterion) &&
          (decided ? !decided.declinedBecause : false) &&
          instantOf(proposed.at) <= savedAt,
      );
      return held.slice(0, MOST).map(({ key }) => ({
        ...{ areaId: keys.areaId, selfEvaluationId: selfEvaluationId(keys, evaluation) },
        ...{ criterionCode: entry.criterion, itemId: keys.thing('evidence', key) },
        note: noteOf(content, key, evaluation.frameworkCode, entry.criterion),
      }));
    }),
  );
}
