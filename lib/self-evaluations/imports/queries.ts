import type { Actor } from '@/lib/access/actor';
import { criterionName, gradeLabel } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { runQuery } from '@/lib/operations/run-query';
import { isId } from '@/lib/platform/fields';
import { parseRichText } from '@/lib/platform/rich-text/parse';
import { writeRichText } from '@/lib/platform/rich-text/write';
import { confidenceWords } from '../labels';
import type { EntryPart, EntryText } from '../rules';
import { findPresent, type Present } from '../templates/queries';
import { boxLabels } from '../templates/rules';
import { changedParts, type ImportedCriterion, outcomeOf } from './rules';
import { importedTemplateSchema } from './schema';
import type { ImportedCriterionView, ImportPlace, SelfEvaluationImportView } from './types';

/** Where a filled template of a service may be sent in; null for whoever may not write there. */
export function getImportPlace(actor: Actor, frameworkCode: string, serviceId: string): Promise<ImportPlace | null> {
  return runQuery(actor, 'self-evaluation.write', null, async ({ db, may }) => {
    const present = await findPresent(db, actor.area.id, frameworkCode, serviceId);
    if (!present || !may('self-evaluation.write', { partnerId: present.partnerId, serviceId })) return null;
    return placeOf(present);
  });
}

function placeOf({ serviceId, serviceName, partnerName, pack, isOpen }: Present): ImportPlace {
  const framework = { code: pack.code, title: pack.title };
  return { serviceId, serviceName, partnerName, framework, isOpen };
}

/** A file that was sent in for a service, beside what is stored now; null for whoever may not write there. */
export function getSelfEvaluationImport(
  actor: Actor,
  serviceId: string,
  importId: string,
): Promise<SelfEvaluationImportView | null> {
  return runQuery(actor, 'self-evaluation.write', null, async ({ db, may }) => {
    if (!isId(importId) || !isId(serviceId)) return null;
    const areaId = actor.area.id;
    const found = await db.selfEvaluationImport.findFirst({
      where: { areaId, id: importId, serviceId },
      select: { frameworkCode: true, fileName: true, entries: true, appliedAt: true },
    });
    const present = found && (await findPresent(db, areaId, found.frameworkCode, serviceId));
    if (!present || !may('self-evaluation.write', { partnerId: present.partnerId, serviceId })) return null;
    const { criteria, leftOut, pictures } = importedTemplateSchema.parse(found.entries);
    return {
      ...placeOf(present),
      ...{ id: importId, fileName: found.fileName, isApplied: found.appliedAt !== null, leftOut, pictures },
      selfEvaluationId: present.selfEvaluationId,
      criteria: criteria.flatMap((criterion) => toView(criterion, present) ?? []),
    };
  });
}

/** A criterion of the file beside the stored answer; null where the service is not asked it any more. */
function toView(imported: ImportedCriterion, { pack, criteria }: Present): ImportedCriterionView | null {
  const asked = criteria.find(({ code }) => code === imported.code);
  if (!asked) return null;
  const stored = asked.entry;
  const labels = boxLabels(pack.selfEvaluationQuestions);
  const outcome = outcomeOf(imported, stored);
  const shown = outcome === 'faulty' || outcome === 'empty' ? [] : changedParts(imported.text, stored);
  return {
    code: asked.code,
    label: criterionName(pack, asked.code),
    version: stored?.version ?? 0,
    outcome,
    changedBy: stored && stored.version !== imported.version ? stored.editedBy.name : null,
    parts: shown.map((part) => ({
      part,
      title: labels[part],
      before: wordsOf(part, stored, pack),
      after: wordsOf(part, imported.text, pack),
    })),
    faults: imported.faults.map((fault) => ({ title: fault.part && labels[fault.part], fault })),
  };
}

function wordsOf(part: EntryPart, text: EntryText | null, pack: Pack): string {
  if (!text?.[part]) return '';
  if (part === 'grade') return gradeLabel(pack, text.grade);
  if (part === 'confidence') return confidenceWords(text.confidence);
  // Both sides are written the same way, so that only words differ.
  return writeRichText(parseRichText(text[part]));
}
