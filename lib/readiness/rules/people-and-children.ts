import { quarterOf } from '@/lib/platform/days';
import { found, needNames, type Rule } from './context';

/**
 * A child raised as at potential serious risk blocks until recorded safe by a named decision-maker. The child should be
 * seen the day the worry is raised. Practice notes 6: nothing closes without someone who decided it. Until then the key
 * contact of the partner that holds the case answers for it.
 */
export const childAtRiskOpen: Rule = ({ facts, partners }) => {
  const keyContactOf = (id: string | null) => (id === null ? null : (partners.get(id)?.keyContactName ?? null));
  return facts.childrenAtRisk
    .filter((child) => !child.isSafeRecorded || child.decisionMakerName === null)
    .map((child) =>
      found(
        'child-at-risk-open',
        [child.id],
        {
          severity: 'blocker',
          criterion: null,
          partnerId: child.partnerId,
          subject: 'Child at risk',
          owner: child.decisionMakerName ?? keyContactOf(child.partnerId),
          dueOn: child.raisedOn,
          href: child.isReadable ? `case-files/children-at-risk/${encodeURIComponent(child.id)}` : 'case-files',
          why: { code: 'child-not-safe', raisedOn: child.raisedOn, lacksDecisionMaker: child.isSafeRecorded },
        },
        needNames.childSafe(child.id),
      ),
    );
};

/** Every partner has a key contact (else a blocker) and a deputy (else a gap), each confirmed in the quarter of today. */
export const noKeyContact: Rule = ({ facts, today }) => {
  const quarter = quarterOf(today);
  const isConfirmed = (on: string | null) => on !== null && quarterOf(on) >= quarter;
  return facts.partners.flatMap((partner) => {
    const shared = {
      criterion: null,
      partnerId: partner.id,
      subject: partner.name,
      owner: partner.keyContactName,
      dueOn: null,
      href: `partners/${encodeURIComponent(partner.slug)}`,
    };
    const contact = found(
      'no-key-contact',
      [partner.id],
      { ...shared, severity: 'blocker', why: { code: 'key-contact-unconfirmed', quarter } },
      needNames.keyContact(partner.id),
    );
    const deputy = found(
      'no-key-contact',
      [partner.id, 'deputy'],
      { ...shared, severity: 'gap', why: { code: 'deputy-unconfirmed', quarter } },
      needNames.deputy(partner.id),
    );
    return [
      ...(isConfirmed(partner.keyContactConfirmedOn) ? [] : [contact]),
      ...(isConfirmed(partner.deputyConfirmedOn) ? [] : [deputy]),
    ];
  });
};
