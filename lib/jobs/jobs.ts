import { z } from 'zod';

/** Every job there is, with the shape of its payload. Payloads carry ids, never text that a person wrote. */
export const jobPayloads = {
  'notify-self-evaluation-submitted': z.object({ areaId: z.uuid(), selfEvaluationId: z.uuid() }),
  'notify-self-evaluation-decided': z.object({ areaId: z.uuid(), selfEvaluationId: z.uuid() }),
  'notify-cycle-started': z.object({ areaId: z.uuid(), cycleId: z.uuid() }),
  'notify-contributors-named': z.object({
    areaId: z.uuid(),
    serviceId: z.uuid(),
    frameworkCode: z.string(),
    personIds: z.array(z.uuid()),
  }),
  'notify-self-evaluation-due': z.object({ areaId: z.uuid(), cycleId: z.uuid(), serviceId: z.uuid() }),
  'notify-comment': z.object({ areaId: z.uuid(), commentId: z.uuid() }),
  'notify-overarching-submitted': z.object({ areaId: z.uuid(), evaluationId: z.uuid() }),
  'notify-overarching-decided': z.object({ areaId: z.uuid(), evaluationId: z.uuid() }),
  'build-document': z.object({ areaId: z.uuid(), documentId: z.uuid() }),
  'remind-self-evaluations': z.object({}),
  'remove-documents': z.object({}),
  'notify-evidence-declined': z.object({ areaId: z.uuid(), evidenceItemId: z.uuid() }),
  'notify-evidence-refused': z.object({ areaId: z.uuid(), versionId: z.uuid() }),
  'check-evidence-file': z.object({ areaId: z.uuid(), versionId: z.uuid() }),
  'check-waiting-files': z.object({}),
  'notify-evidence-damaged': z.object({ areaId: z.uuid(), versionId: z.uuid() }),
  'sweep-storage': z.object({}),
  'notify-child-at-risk': z.object({ areaId: z.uuid(), childAtRiskId: z.uuid() }),
  'notify-report-published': z.object({ areaId: z.uuid(), reportId: z.uuid() }),
  'notify-contacts-unconfirmed': z.object({ areaId: z.uuid(), partnerId: z.uuid() }),
  'mail-invitation': z.object({ areaId: z.uuid(), invitationId: z.uuid(), generation: z.number().int() }),
  'mail-sign-in-link': z.object({ signInLinkId: z.uuid() }),
  'send-mail': z.object({ mailId: z.uuid() }),
  'remind-key-contacts': z.object({}),
  'anchor-trail': z.object({}),
  'remove-leftovers': z.object({}),
  'take-readiness-snapshots': z.object({}),
} as const;

export type JobName = keyof typeof jobPayloads;

export type Job = { [Name in JobName]: { name: Name; payload: z.infer<(typeof jobPayloads)[Name]> } }[JobName];

/** A job of this name; the payload's type follows from it. */
export function job<Name extends JobName>(name: Name, payload: z.infer<(typeof jobPayloads)[Name]>): Job {
  return { name, payload } as Job;
}
