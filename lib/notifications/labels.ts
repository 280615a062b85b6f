import { counted } from '@/lib/platform/counted';
import { type Day, formatDay, formatQuarter, type Quarter } from '@/lib/platform/days';

/**
 * What people are told. Names of organisations, services and boards, counts and days only: never what someone wrote,
 * and never a case.
 */
export const newsTexts = {
  selfEvaluationSubmitted: (serviceName: string, partnerName: string) =>
    `${partnerName}: the self-evaluation of ${serviceName} is ready for you to read and agree.`,
  cycleStarted: (dueOn: Day) =>
    `A new cycle of self-evaluation has begun. Your services send theirs by ${formatDay(dueOn)}.`,
  contributorNamed: (serviceName: string) =>
    `You are named to write for the self-evaluation of ${serviceName}. Open it to see your criteria.`,
  selfEvaluationDue: (serviceName: string, dueOn: Day, open: number, isPast: boolean) =>
    `The self-evaluation of ${serviceName} ${isPast ? 'was' : 'is'} due on ${formatDay(dueOn)}. ${
      open === 0
        ? 'Everything is answered; it only has to be sent.'
        : `${counted(open, 'criterion is', 'criteria are')} still open.`
    }`,
  selfEvaluationAgreed: (serviceName: string) => `The self-evaluation of ${serviceName} is agreed.`,
  selfEvaluationReturned: (serviceName: string) =>
    `The self-evaluation of ${serviceName} has come back to you with a reason. Open it to see what to change.`,
  commented: (serviceName: string) =>
    `A comment on the self-evaluation of ${serviceName} waits for you. Open it to see what is asked.`,
  fileDamaged: (partnerName: string) =>
    `${partnerName}: a file of evidence is no longer what was sent and cannot be opened. Send it once more, or have it restored.`,
  fileRefused: (partnerName: string) =>
    `${partnerName}: a file of evidence was refused when it was checked. Open it to see why and what to do.`,
  evidenceDeclined: () => 'Evidence that you proposed was declined. Open it to see why.',
  childAtRiskRaised: (partnerName: string) => `A child at risk was raised by ${partnerName}. Open it now.`,
  contactsUnconfirmed: (partnerName: string, quarter: Quarter) =>
    `${partnerName}: confirm who is key contact and deputy for ${formatQuarter(quarter)}.`,
  reportPublished: (boardName: string, asAtOn: Day) =>
    `The status report to ${boardName} as at ${formatDay(asAtOn)} is published.`,
  overarchingSubmitted: (elementLabel: string, cycleName: string) =>
    `The overarching self-evaluation “${elementLabel}, ${cycleName}” is ready for you to read and sign off.`,
  overarchingSignedOff: (elementLabel: string, cycleName: string) =>
    `The overarching self-evaluation “${elementLabel}, ${cycleName}” is signed off.`,
  overarchingReturned: (elementLabel: string, cycleName: string) =>
    `The overarching self-evaluation “${elementLabel}, ${cycleName}” has come back with a reason. Open it to see what to change.`,
};
