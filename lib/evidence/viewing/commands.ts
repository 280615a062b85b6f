import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { endingOf } from '@/lib/platform/accepted-files';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { findFile } from './queries';
import { isDrawn } from './rules';
import type { PageToDraw } from './types';

/**
 * Records that the actor looks at a page of a file, from 1, and gives what is needed to draw it. Not found: there is no
 * such page that they may open. Rule: the file has not been checked, was not let pass, or is of a kind that has no pages.
 */
export function recordPageView(
  actor: Actor,
  { page, ...at }: { evidenceItemId: string; number: number; page: number },
): Promise<Result<PageToDraw>> {
  return runCommand(actor, 'evidence.download', async ({ db, authorise }) => {
    const found = await findFile(actor, db, at);
    if (!found) return notFound();
    const { item, file, notAvailable } = found;
    authorise({ partnerId: item.partnerId });
    if (notAvailable !== null) return rule(notAvailable);
    const ending = endingOf(file.mediaType);
    if (!ending || !isDrawn(file.mediaType)) return rule('Files of this kind have no pages that can be drawn.');
    if (page > (file.pageCount ?? 1)) return notFound();
    return done(
      { storageKey: file.storageKey, ending },
      auditEvent('evidence.viewed', 'evidence', item.id, { versionId: file.id, page }),
    );
  });
}
