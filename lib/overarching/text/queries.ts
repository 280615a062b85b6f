import type { Actor } from '@/lib/access/actor';
import { gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { ANSWERS } from '@/lib/self-evaluations/rules';
import { toQuotes } from '../entries/queries';
import { everyChange } from '../part-view';
import { findElement, partsOf } from '../parts';

import { missingParts } from '../rules';
import { sourceChanges } from '../staleness';
import { findOverarching, findStanding, findTaken, openOrigins, sourcesOf, toHead } from '../stored/queries';
import type { OverarchingText } from '../types';

/**
 * All that an evaluation says, with its quotes and their origins and what is missing before it can be sent: to read, to
 * check, to sign off, to print. Null where there is none that the actor may read.
 */
export function getOverarchingText(actor: Actor, id: string): Promise<OverarchingText | null> {
  return runQuery(actor, 'overarching.read', null, async (context) => {
    const { db } = context;
    const areaId = actor.area.id;
    const stored = await findOverarching(actor, db, id);
    if (!stored) return null;
    const pack = getPack(stored.frameworkCode);
    const element = findElement(pack, stored.elementCode);
    const parts = element ? partsOf(element) : [];
    const entries = await db.overarchingEntry.findMany({
      where: { areaId, evaluationId: id },
      select: { criterionCode: true, judgement: true, whatNext: true, grade: true },
    });
    const quoted = await db.overarchingQuote.findMany({
      where: { areaId, evaluationId: id },
      select: { id: true, criterionCode: true, selfEvaluationId: true, part: true, text: true },
      orderBy: { position: 'asc' },
    });
    const codes = [...new Set(parts.flatMap(({ covers }) => covers))];
    const standing = await findStanding(db, areaId, pack.code, codes);
    const taken = await findTaken(db, areaId, { evaluationIds: [id] }, standing);
    const quotes = await toQuotes(
      db,
      quoted.map(({ part, ...quote }) => ({ ...quote, part: memberOf(ANSWERS, part) })),
      openOrigins(
        actor,
        standing.map(({ origin }) => origin),
      ),
    );
    const written = parts.map(({ code, label, kind, depth, isGraded, covers }) => {
      const entry = entries.find(({ criterionCode }) => criterionCode === code) ?? null;
      const own = taken.filter(({ criterionCode }) => criterionCode === code).map(({ origin }) => origin);
      const ids = quoted.filter(({ criterionCode }) => criterionCode === code).map((quote) => quote.id);
      return {
        ...{ code, label, kind, depth, isGraded },
        judgement: entry?.judgement ?? '',
        whatNext: entry?.whatNext ?? '',
        gradeLabel: entry?.grade ? gradeLabel(pack, entry.grade) : null,
        missing: missingParts(entry, isGraded),
        isSaved: entry !== null,
        quotes: quotes.filter((quote) => ids.includes(quote.id)),
        changes: entry ? sourceChanges(own, sourcesOf(standing, covers)) : [],
      };
    });
    return {
      ...(await toHead(actor, context, stored, pack)),
      questions: pack.selfEvaluationQuestions,
      parts: written.map(({ changes, ...part }) => ({ ...part, isStale: changes.length > 0 })),
      changes: everyChange(written),
    };
  });
}
