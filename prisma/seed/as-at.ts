import type { Day } from '@/lib/platform/days';
import type { ActionContent, AreaContent, KeyContactContent, Moment, SelfEvaluationContent } from './content';

/** What an example would have held at the end of an earlier day: later acts have not happened yet. */
export function contentAsAt(content: AreaContent, day: Day): AreaContent {
  const isDone = (act: { readonly at: Moment } | undefined): boolean => act !== undefined && act.at[0] <= day;
  return {
    ...content,
    partners: content.partners.map((partner) => ({
      ...partner,
      keyContact: contactAsAt(partner.keyContact, day),
      deputy: contactAsAt(partner.deputy, day),
    })),
    selfEvaluations: content.selfEvaluations
      .filter(({ startedOn }) => startedOn <= day)
      .map((evaluation) => selfEvaluationAsAt(evaluation, isDone)),
    evidence: content.evidence
      .filter(({ proposed }) => isDone(proposed))
      .map(({ decided, ...item }) => (decided && isDone(decided) ? { ...item, decided } : item)),
    measures: content.measures
      .filter(({ defined }) => isDone(defined))
      .map((measure) => ({ ...measure, readings: measure.readings.filter(isDone) })),
    findings: content.findings
      .filter(({ raisedOn }) => raisedOn <= day)
      .map((finding) => ({ ...finding, actions: finding.actions.map((action) => actionAsAt(action, day)) })),
    audits: content.audits
      .filter(({ openedOn }) => openedOn <= day)
      .map((audit) => ({
        ...audit,
        closedOn: audit.closedOn !== null && audit.closedOn <= day ? audit.closedOn : null,
        files: audit.files.map(({ reference, partner, review, moderation }) => ({
          reference,
          partner,
          ...(review && isDone(review) ? { review } : {}),
          ...(moderation && isDone(moderation) ? { moderation } : {}),
        })),
      })),
    childrenAtRisk: content.childrenAtRisk
      .filter(({ raised }) => isDone(raised))
      .map(({ managerTold, seen, safe, ...child }) => ({
        ...child,
        ...(managerTold && isDone(managerTold) ? { managerTold } : {}),
        ...(seen && isDone(seen) ? { seen } : {}),
        ...(safe && isDone(safe) ? { safe } : {}),
      })),
    lookBacks: content.lookBacks.filter(({ completedOn }) => completedOn !== null && completedOn <= day),
  };
}

function contactAsAt(contact: KeyContactContent | null, day: Day): KeyContactContent | null {
  const isConfirmed = contact !== null && contact.confirmedOn !== null && contact.confirmedOn <= day;
  return contact === null || isConfirmed ? contact : { ...contact, confirmedOn: null };
}

function selfEvaluationAsAt(
  { submitted, returned, agreed, entries, ...evaluation }: SelfEvaluationContent,
  isDone: (act: { readonly at: Moment } | undefined) => boolean,
): SelfEvaluationContent {
  return {
    ...evaluation,
    ...(submitted && isDone(submitted) ? { submitted } : {}),
    ...(returned && isDone(returned) ? { returned } : {}),
    ...(agreed && isDone(agreed) ? { agreed } : {}),
    entries: entries.filter(isDone),
  };
}

function actionAsAt({ done, verified, notes, ...action }: ActionContent, day: Day): ActionContent {
  const isVerified = verified !== undefined && verified.at[0] <= day;
  const isDone = done !== undefined && done.at[0] <= day;
  const written = notes?.filter(({ at }) => at[0] <= day) ?? [];
  const hasBegun = written.length > 0 || (!done && action.status === 'in-progress' && !notes?.length);
  const status = isVerified ? 'verified' : isDone ? 'done' : hasBegun ? 'in-progress' : 'not-started';
  return {
    ...action,
    status,
    notes: written,
    ...(isDone ? { done } : {}),
    ...(isVerified ? { verified } : {}),
  };
}
