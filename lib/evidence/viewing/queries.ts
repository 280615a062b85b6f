import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { notFound } from '@/lib/platform/result';
import { notAvailableSentences, textSentences } from '../checks/labels';
import { mayOpenFile, visibleEvidence } from '../queries';
import { CHECK_STATUSES, TEXT_STATUSES } from '../rules';
import { isDrawn, isWorded, PASSAGES_A_SCREEN, unitOf } from './rules';
import type { ViewChoice } from './schema';
import type { FileNotAvailable, FileView } from './types';

/** A file of an item as it is stored; null when there is none that the actor may open, whatever became of its check. */
export async function findFile(actor: Actor, db: Db, at: { evidenceItemId: string; number: number }) {
  if (!isId(at.evidenceItemId)) return null;
  const item = await db.evidenceItem.findFirst({
    where: { ...visibleEvidence(actor), id: at.evidenceItemId },
    select: {
      ...{ id: true, title: true, partnerId: true, hasChildLevelData: true },
      partner: { select: { name: true } },
      versions: {
        where: { number: at.number },
        select: {
          ...{ id: true, number: true, fileName: true, mediaType: true, storageKey: true, uploadedById: true },
          ...{ checkStatus: true, textStatus: true, pageCount: true },
        },
      },
    },
  });
  const file = item?.versions[0];
  if (!item || !file || !mayOpenFile(actor, item, file)) return null;
  const checkStatus = memberOf(CHECK_STATUSES, file.checkStatus);
  return {
    item,
    file: { ...file, textStatus: memberOf(TEXT_STATUSES, file.textStatus) },
    notAvailable: checkStatus === 'available' ? null : notAvailableSentences[checkStatus],
  };
}

type FoundFile = NonNullable<Awaited<ReturnType<typeof findFile>>>;

type At = { evidenceItemId: string; number: number } & ViewChoice;

/**
 * One page of a file, to be looked at; null when there is none that the actor may open or that can be shown. The trail
 * holds each view of its words; a picture of a page is another request, which the trail holds as well.
 */
export async function viewFile(actor: Actor, at: At): Promise<FileView | FileNotAvailable | null> {
  const view = await runQuery(actor, 'evidence.download', null, async ({ db }) => {
    const found = await findFile(actor, db, at);
    if (!found) return null;
    if (found.notAvailable !== null) return notAvailable(found, found.notAvailable);
    return screenOf(db, found, at);
  });
  if (!view || 'sentence' in view || view.show === 'picture') return view;
  return readWords(actor, view);
}

function notAvailable({ item, file }: FoundFile, sentence: string): FileNotAvailable {
  return { evidenceItemId: item.id, title: item.title, fileName: file.fileName, sentence };
}

async function screenOf(db: Db, { item, file }: FoundFile, at: At): Promise<FileView | null> {
  const hasPicture = isDrawn(file.mediaType);
  const hasWords = isWorded(file.mediaType);
  if (!hasPicture && !hasWords) return null;
  const pageCount = Math.max(1, file.pageCount ?? (await countScreens(db, file.id)));
  const words = hasWords ? textSentences[file.textStatus] : null;
  return {
    ...{ evidenceItemId: item.id, title: item.title, partnerName: item.partner.name },
    ...{ number: file.number, fileName: file.fileName, hasPicture, hasWords, pageCount },
    page: Math.min(at.page, pageCount),
    unit: hasPicture || file.pageCount !== null ? unitOf(file.mediaType) : 'Part',
    show: hasPicture && (at.as === 'picture' || !hasWords) ? 'picture' : 'words',
    words: [],
    textNote: words,
  };
}

async function countScreens(db: Db, versionId: string): Promise<number> {
  return Math.ceil((await db.evidencePassage.count({ where: { versionId } })) / PASSAGES_A_SCREEN);
}

const MOST_PASSAGES = 20;

async function readWords(actor: Actor, view: FileView): Promise<FileView | null> {
  const { evidenceItemId, number, page, unit } = view;
  const result = await runCommand(actor, 'evidence.download', async ({ db, authorise }) => {
    const found = await findFile(actor, db, { evidenceItemId, number });
    if (!found || found.notAvailable !== null) return notFound();
    authorise({ partnerId: found.item.partnerId });
    const ofScreen =
      unit === 'Part' ? { position: { gt: (page - 1) * PASSAGES_A_SCREEN, lte: page * PASSAGES_A_SCREEN } } : { page };
    const passages = await db.evidencePassage.findMany({
      where: { areaId: actor.area.id, versionId: found.file.id, ...ofScreen },
      select: { text: true },
      orderBy: { position: 'asc' },
      take: MOST_PASSAGES,
    });
    const words = passages.map(({ text }) => text);
    return done(
      { ...view, words },
      auditEvent('evidence.viewed', 'evidence', evidenceItemId, { versionId: found.file.id, page }),
    );
  });
  return result.ok ? result.value : null;
}
