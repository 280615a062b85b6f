import { type Day, formatDay, formatQuarter, type Quarter } from '@/lib/platform/days';

/**
 * What people are told. Names of organisations, services and boards, counts and days only: never what someone wrote,
 * and never a case.
 */
export const newsTexts = {
  selfEvaluationSubmitted: (serviceName: string, partnerName: string) =>
    `${partnerName}: the self-evaluation of ${serviceName} is ready for you to read and agree.`,
  selfEvaluationAgreed: (serviceName: string) => `The self-evaluation of ${serviceName} is agreed.`,
  selfEvaluationReturned: (serviceName: string) =>
    `The self-evaluation of ${serviceName} has come back to you with a reason. Open it to see what to change.`,
  evidenceDeclined: () => 'Evidence that you proposed was declined. Open it to see why.',
  childAtRiskRaised: (partnerName: string) => `A child at risk was raised by ${partnerName}. Open it now.`,
  contactsUnconfirmed: (partnerName: string, quarter: Quarter) =>
    `${partnerName}: confirm who is key contact and deputy for ${formatQuarter(quarter)}.`,
  reportPublished: (boardName: string, asAtOn: Day) =>
    `The status report to ${boardName} as at ${formatDay(asAtOn)} is published.`,
};
