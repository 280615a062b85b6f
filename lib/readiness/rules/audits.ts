import type { PartnerFact } from '../facts';
import { found, needNames, type Rule, type RuleContext } from './context';

/** The partners of which a number of case reviews is asked. */
export function auditingPartners({ facts, settings }: RuleContext): PartnerFact[] {
  return settings.limits.auditsPerPartner.value > 0 ? facts.partners.filter((partner) => partner.holdsCaseFiles) : [];
}

/** Fewer joint audits are moderated than the area plans, or fewer reviews than a partner with case files owes. */
export const auditsShort: Rule = (context) => {
  const { facts, settings } = context;
  const shared = { severity: 'gap', criterion: null, dueOn: null, href: 'case-files/audits' } as const;
  const planned = settings.limits.auditsPlanned.value;
  const moderated = facts.jointAuditsModerated;
  const area = found(
    'audits-short',
    [],
    {
      ...shared,
      partnerId: null,
      subject: 'Joint case file audits',
      owner: null,
      why: { code: 'area-audits-short', moderated, planned },
    },
    needNames.areaAudits,
  );
  const partners = auditingPartners(context).flatMap((partner) => {
    const own = facts.audits.reduce((sum, { partnerId, count }) => (partnerId === partner.id ? sum + count : sum), 0);
    const owed = settings.limits.auditsPerPartner.value;
    if (own >= owed) return [];
    const why = { code: 'partner-audits-short', moderated: own, planned: owed } as const;
    const gap = { ...shared, partnerId: partner.id, subject: partner.name, owner: partner.keyContactName, why };
    return [found('audits-short', [partner.id], gap, needNames.partnerAudits(partner.id))];
  });
  return moderated < planned ? [area, ...partners] : partners;
};
