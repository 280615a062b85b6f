import { getPack } from '@/lib/frameworks/packs';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent, EntryContent, Rank, SelfEvaluationContent } from './content';
import { need } from './keys';
import { instantOf } from './moments';
import type { AreaKeys } from './people';

/** The grade of that rank in a framework's own scale. Throws where it has none. */
export function gradeOf(frameworkCode: string, rank: Rank): string {
  const grade = getPack(frameworkCode).gradeScale.find((one) => one.rank === rank);
  return need(grade, `the grade of rank ${rank} in ${frameworkCode}`).code;
}

/** The id of a service’s self-evaluation in a cycle. */
export function selfEvaluationId(keys: AreaKeys, { service, frameworkCode, cycle }: SelfEvaluationContent): string {
  return keys.made('self-evaluation', service, frameworkCode, cycle);
}

function statusOf({ submitted, returned, agreed }: SelfEvaluationContent): string {
  if (agreed) return 'agreed';
  if (returned) return 'returned';
  return submitted ? 'submitted' : 'draft';
}

/** The self-evaluations of services, each where it stands. */
export function selfEvaluationRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationCreateManyInput[] {
  return content.selfEvaluations.map((evaluation) => {
    const { submitted, returned, agreed } = evaluation;
    return {
      areaId: keys.areaId,
      id: selfEvaluationId(keys, evaluation),
      partnerId: keys.thing('partner', evaluation.service.split('/')[0] ?? ''),
      serviceId: keys.thing('service', evaluation.service),
      frameworkCode: evaluation.frameworkCode,
      cycle: evaluation.cycle,
      status: statusOf(evaluation),
      startedAt: instantOf([evaluation.startedOn, '09:00']),
      submittedById: submitted ? keys.person(submitted.by) : null,
      submittedAt: submitted ? instantOf(submitted.at) : null,
      returnedById: returned ? keys.person(returned.by) : null,
      returnedAt: returned ? instantOf(returned.at) : null,
      returnReason: returned?.reason ?? null,
      agreedById: agreed ? keys.person(agreed.by) : null,
      agreedAt: agreed ? instantOf(agreed.at) : null,
    };
  });
}

/** What the services say of themselves. */
export function entryRows(content: AreaContent, keys: AreaKeys): Prisma.SelfEvaluationEntryCreateManyInput[] {
  return content.selfEvaluations.flatMap((evaluation) =>
    evaluation.entries.map((entry: EntryContent) => ({
      areaId: keys.areaId,
      selfEvaluationId: selfEvaluationId(keys, evaluation),
      criterionCode: entry.criterion,
      whatWeKnow: entry.know,
      howWeKnow: entry.how,
      whatNext: entry.next,
      grade: entry.rank ? gradeOf(evaluation.frameworkCode, entry.rank) : null,
      confidence: entry.confidence ?? null,
      editedById: keys.person(entry.by),
      editedAt: instantOf(entry.at),
    })),
  );
}
