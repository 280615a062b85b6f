import type { Actor } from '@/lib/access/actor';
import { gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { nameOf } from '@/lib/self-evaluations/queries';
import { MOST_SAVES } from '@/lib/self-evaluations/versions/authorship';
import { authoredLines, versionsToShow, wordChange } from '@/lib/self-evaluations/versions/rules';
import { findElement, partsOf } from '../parts';
import { OVERARCHING_STATUSES, type TextPart } from '../rules';
import { findOverarching } from '../stored/queries';
import type { PartVersion, PartVersionsPage } from './types';

/**
 * The saves of one part of an element over all its evaluations, the latest 200 where there are more; two of them compared,
 * and who wrote what stands there now. For the task group; null for everyone else, and where nothing has been saved.
 */
export function getPartVersions(
  actor: Actor,
  evaluationId: string,
  code: string,
  pair: { from?: string; to?: string } = {},
): Promise<PartVersionsPage | null> {
  return runQuery(actor, 'overarching.write', null, async ({ db }) => {
    const stored = await findOverarching(actor, db, evaluationId);
    if (!stored) return null;
    const { frameworkCode, elementCode } = stored;
    const pack = getPack(frameworkCode);
    const element = findElement(pack, elementCode);
    const part = element && partsOf(element).find((one) => one.code === code);
    if (!element || !part) return null;
    const saves = await savesOf(db, { areaId: actor.area.id, frameworkCode, elementCode, criterionCode: code });
    const page = versionsToShow(saves, pair);
    if (!page) return null;
    const { shown, last, compared } = page;
    const change = (text: Written) => ({ before: compared?.from[text] ?? '', after: compared?.to[text] ?? '' });
    const grade = (given: string | null) => (given ? gradeLabel(pack, given) : 'Not given');
    const linesOf = (text: Written) =>
      authoredLines(saves.map((save) => ({ text: save[text], authorName: save.editedBy.name, at: save.editedAt })));
    return {
      element: { code: element.code, label: element.label },
      framework: { code: pack.code, title: pack.title },
      partLabel: part.label,
      nextQuestion: pack.selfEvaluationQuestions[2],
      versions: shown.map(({ view }) => view),
      compared: compared && {
        ...{ from: compared.from.view, to: compared.to.view },
        ...{ judgement: change('judgement'), whatNext: change('whatNext') },
        grade: wordChange(grade(compared.from.grade), grade(compared.to.grade)),
      },
      isGraded: part.isGraded,
      written: { version: last.view, judgement: linesOf('judgement'), whatNext: linesOf('whatNext') },
    };
  });
}

type Written = Exclude<TextPart, 'grade'>;
type Place = { areaId: string; frameworkCode: string; elementCode: string; criterionCode: string };

/** The saves in the order in which they were made: by cycle, edition and version, for an example's clock stands still. */
async function savesOf(db: Db, { areaId, frameworkCode, elementCode, criterionCode }: Place) {
  const where = { areaId, criterionCode, entry: { evaluation: { frameworkCode, elementCode } } };
  const count = await db.overarchingRevision.count({ where });
  const latest = await db.overarchingRevision.findMany({
    where,
    select: {
      ...{ version: true, judgement: true, whatNext: true, grade: true, editedAt: true },
      editedBy: { select: { name: true } },
      entry: {
        select: {
          version: true,
          evaluation: { select: { edition: true, status: true, cycle: { select: { name: true } } } },
        },
      },
    },
    orderBy: [
      { entry: { evaluation: { cycle: { startedOn: 'desc' } } } },
      { entry: { evaluation: { startedAt: 'desc' } } },
      { entry: { evaluation: { edition: 'desc' } } },
      { version: 'desc' },
    ],
    take: MOST_SAVES + 1,
  });
  return latest
    .map(({ entry, ...save }, place) => {
      const view: PartVersion = {
        number: count - place,
        edition: nameOf(entry.evaluation),
        status: memberOf(OVERARCHING_STATUSES, entry.evaluation.status),
        saved: { byName: save.editedBy.name, at: save.editedAt },
        isLast: save.version === entry.version,
      };
      return { ...save, view };
    })
    .toReversed();
}
