import { type Actor, systemActor } from '@/lib/access/actor';
import { getAreaForJobs } from '@/lib/areas/queries';
import { markingLabels } from '@/lib/evidence/labels';
import { getPack } from '@/lib/frameworks/packs';
import type { JobHandlers } from '@/lib/jobs/runner';
import { getOverarching } from '@/lib/overarching/queries';
import { getOverarchingText } from '@/lib/overarching/text/queries';
import { todayOf } from '@/lib/platform/clock';
import { type ToWrite, writeDocument } from '@/lib/platform/documents/writing';
import { env } from '@/lib/platform/env';
import { logger } from '@/lib/platform/logger';
import type { Result } from '@/lib/platform/result';
import { getSelfEvaluation } from '@/lib/self-evaluations/queries';
import { composeGrades } from '../composing/grades';
import { composeOverarching } from '../composing/overarching';
import { composeSelfEvaluation } from '../composing/self-evaluation';
import type { Setting } from '../composing/types';
import { getServiceOf, listCited, listGrades } from '../gathering/queries';
import { isOpen } from '../rules';
import { failDocument, finishDocument, noteProgress } from './commands';
import { getDocumentRequest } from './queries';
import type { DocumentRequest } from './types';

/** Gathering what it holds, and keeping the file. */
const STEPS_BESIDE_WRITING = 2;
const MILLISECONDS_BETWEEN_NOTES = 500;

/** The job that builds a document, as the system in the document's area. */
export const documentHandlers: Pick<JobHandlers, 'build-document'> = {
  'build-document': async ({ areaId, documentId }) => {
    const area = await getAreaForJobs(areaId);
    if (area) await buildDocument(systemActor(area), documentId);
  },
};

/**
 * Builds a document as whoever asked for it, with the roles that they hold now, and keeps its file. What cannot be built
 * is given up and says so to them. Safe to run again: what is settled stays as it is, and a half-built one begins anew.
 */
export async function buildDocument(system: Actor, documentId: string): Promise<void> {
  const request = await getDocumentRequest(system, documentId);
  if (!request || !isOpen(request.status)) return;
  try {
    const toWrite = request.asker && (await gather(request.asker, request));
    if (!toWrite) return expectSettled(await failDocument(system, { documentId, status: 'refused' }));
    await writeAndKeep(system, documentId, toWrite);
  } catch (error) {
    logger.error({ error, documentId }, 'a document could not be built');
    expectSettled(await failDocument(system, { documentId, status: 'failed' }));
  }
}

async function writeAndKeep(system: Actor, documentId: string, toWrite: ToWrite): Promise<void> {
  const headings = placesOfHeadings(toWrite);
  const steps = headings.length + STEPS_BESIDE_WRITING;
  const note = (done: number) => noteProgress(system, { documentId, done, steps });
  if (!(await note(1)).ok) return;
  let noting: Promise<unknown> = Promise.resolve();
  let notedAt = 0;
  const { bytes } = await writeDocument(toWrite, (part) => {
    if (performance.now() - notedAt < MILLISECONDS_BETWEEN_NOTES) return;
    notedAt = performance.now();
    noting = noting.then(() => note(1 + headings.filter((place) => place <= part).length));
  });
  await noting;
  await note(steps - 1);
  expectSettled(await finishDocument(system, { documentId, bytes, steps }));
}

function placesOfHeadings(toWrite: ToWrite): number[] {
  if (toWrite.format === 'xlsx') return [];
  return toWrite.document.parts.flatMap(({ kind }, place) => (kind === 'heading' ? [place] : []));
}

/** What the document is to hold, as its asker may read it; null where they may not. */
async function gather(asker: Actor, request: DocumentRequest): Promise<ToWrite | null> {
  const { subjectId, format, frameworkCode } = request;
  const setting: Setting = {
    areaName: asker.area.name,
    marking: markingLabels[request.marking],
    today: todayOf(asker.area),
    site: env().NEXTAUTH_URL,
  };
  const pack = getPack(frameworkCode);
  if (request.kind === 'grades' || format === 'xlsx') {
    const { services, cycle } = await listGrades(asker, frameworkCode, subjectId);
    return { format: 'xlsx', workbook: composeGrades(pack, services, setting, cycle) };
  }
  if (subjectId === null) return null;
  if (request.kind === 'self-evaluation') {
    const serviceId = await getServiceOf(asker, frameworkCode, subjectId);
    const view = serviceId && (await getSelfEvaluation(asker, frameworkCode, serviceId, subjectId));
    if (!view || view.isTextHidden) return null;
    const cited = await listCited(asker, { selfEvaluationId: subjectId });
    return { format, document: composeSelfEvaluation(view, pack, cited, setting) };
  }
  const text = await getOverarchingText(asker, subjectId);
  const view = await getOverarching(asker, subjectId);
  if (!text || !view) return null;
  const cited = await listCited(asker, { overarchingId: subjectId });
  return { format, document: composeOverarching(text, view, pack, cited, setting) };
}

/** A rule says that somebody settled it meanwhile, which is as well. */
function expectSettled(result: Result<null>): void {
  if (!result.ok && result.failure.kind !== 'rule') throw new Error(`A document ended as ${result.failure.kind}`);
}
