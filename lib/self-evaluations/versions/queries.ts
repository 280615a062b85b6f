import type { Actor } from '@/lib/access/actor';
import { criteriaOf, gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import type { Pack } from '@/lib/frameworks/schema';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { confidenceWords } from '../labels';
import { type Answer, editionName, type Reader, SELF_EVALUATION_STATUSES } from '../rules';
import { readerOf, revisionSelect } from '../stored/queries';
import { MOST_SAVES } from './authorship';
import { authoredLines, readableUpTo, versionsToShow, wordChange } from './rules';
import type { AuthoredAnswer, VersionsPageView, VersionView } from './types';

/**
 * The saves of a service's answer to one criterion over all editions, the latest 200 where there are more; two of them
 * compared, and who wrote what stands there now. For the partner's own people and, as far as it was sent to it, the task
 * group; null for everyone else, and where nothing has been saved.
 */
export function getVersionsPage(
  actor: Actor,
  frameworkCode: string,
  serviceId: string,
  criterionCode: string,
  pair: { from?: string; to?: string } = {},
): Promise<VersionsPageView | null> {
  return runQuery(actor, 'self-evaluation.read', null, async ({ db }) => {
    if (!isId(serviceId)) return null;
    const areaId = actor.area.id;
    const pack = getPack(frameworkCode);
    const placed = criteriaOf(pack).find(({ criterion }) => criterion.code === criterionCode);
    const service = await db.service.findFirst({
      where: { areaId, id: serviceId },
      select: { id: true, name: true, partnerId: true, partner: { select: { name: true, slug: true } } },
    });
    if (!service || !placed) return null;
    const reader = readerOf(actor, { partnerId: service.partnerId, serviceId });
    const saves = await savesOf(db, reader, { areaId, serviceId, frameworkCode, criterionCode });
    const page = versionsToShow(saves, pair);
    if (!page) return null;
    const { shown, last, compared } = page;
    return {
      service: {
        ...{ id: service.id, name: service.name },
        ...{ partnerName: service.partner.name, partnerSlug: service.partner.slug },
      },
      framework: { code: pack.code, title: pack.title },
      questions: pack.selfEvaluationQuestions,
      criterion: { code: criterionCode, label: placed.criterion.label, elementLabel: placed.element.label },
      versions: shown.map(({ view }) => view),
      compared: compared && comparisonOf(compared.from, compared.to, pack),
      written: {
        version: last.view,
        answers: [writersOf(saves, 'whatWeKnow'), writersOf(saves, 'howWeKnow'), writersOf(saves, 'whatNext')],
      },
    };
  });
}

type Place = { areaId: string; serviceId: string; frameworkCode: string; criterionCode: string };
type Save = Awaited<ReturnType<typeof savesOf>>[number];

/**
 * The saves that the reader may see, in the order in which they were made: by cycle, edition and version, for an example's
 * clock stands still. Of many the latest ones, and one more, that what stands in the first of them is nobody's.
 */
async function savesOf(db: Db, reader: Reader, { areaId, serviceId, frameworkCode, criterionCode }: Place) {
  const editions = await db.selfEvaluation.findMany({
    where: { areaId, serviceId, frameworkCode },
    select: {
      id: true,
      edition: true,
      status: true,
      cycle: { select: { name: true } },
      entries: { where: { criterionCode }, select: { version: true, sentVersion: true } },
    },
  });
  const readable = editions.flatMap(({ id, status, entries: [entry] }) => {
    const upTo = readableUpTo(reader, memberOf(SELF_EVALUATION_STATUSES, status), entry?.sentVersion ?? null);
    if (upTo === null) return [];
    return { selfEvaluationId: id, ...(Number.isFinite(upTo) ? { version: { lte: upTo } } : {}) };
  });
  const where = { areaId, criterionCode, OR: readable };
  const count = await db.selfEvaluationRevision.count({ where });
  const latest = await db.selfEvaluationRevision.findMany({
    where,
    select: { ...revisionSelect, selfEvaluationId: true },
    orderBy: [
      { entry: { selfEvaluation: { cycle: { startedOn: 'desc' } } } },
      { entry: { selfEvaluation: { startedAt: 'desc' } } },
      { entry: { selfEvaluation: { edition: 'desc' } } },
      { version: 'desc' },
    ],
    take: MOST_SAVES + 1,
  });
  return latest
    .flatMap((save, place) => {
      const edition = editions.find(({ id }) => id === save.selfEvaluationId);
      if (!edition) return [];
      const [entry] = edition.entries;
      const view: VersionView = {
        number: count - place,
        edition: editionName(edition.cycle.name, edition.edition),
        status: memberOf(SELF_EVALUATION_STATUSES, edition.status),
        saved: { byName: save.editedBy.name, at: save.editedAt },
        isSent: save.version === entry?.sentVersion,
        isLast: save.version === entry?.version,
      };
      return { ...save, view };
    })
    .toReversed();
}

function comparisonOf(from: Save, to: Save, pack: Pack): NonNullable<VersionsPageView['compared']> {
  const change = (answer: Answer) => ({ before: from[answer], after: to[answer] });
  const grade = (code: string | null) => (code ? gradeLabel(pack, code) : 'Not given');
  return {
    from: from.view,
    to: to.view,
    answers: [change('whatWeKnow'), change('howWeKnow'), change('whatNext')],
    grade: wordChange(grade(from.grade), grade(to.grade)),
    confidence: wordChange(confidenceWords(from.confidence), confidenceWords(to.confidence)),
  };
}

function writersOf(saves: readonly Save[], answer: Answer): AuthoredAnswer {
  return authoredLines(
    saves.map((save) => ({ text: save[answer], authorName: save.editedBy.name, at: save.editedAt })),
  );
}
