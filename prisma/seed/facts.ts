import { getPack } from '@/lib/frameworks/packs';
import { CHARTED_READINGS } from '@/lib/measures/signals';
import type { Day } from '@/lib/platform/days';
import type { ReadinessFacts } from '@/lib/readiness/facts';
import { assessReadiness } from '@/lib/readiness/rules';
import { auditsSince, readinessSettings } from '@/lib/readiness/settings';
import type { AreaReadiness } from '@/lib/readiness/types';
import { contentAsAt } from './as-at';
import type { AreaContent } from './content';
import { actionId, findingId, nameOf } from './findings';
import { measureId } from './measures';
import { AreaKeys } from './people';
import { gradeOf, isSuperseded } from './self-evaluations';

/** The readiness of an example at the end of an earlier day, by the same rules as today's. */
export function readinessAsAt(whole: AreaContent, frameworkCode: string, today: Day): AreaReadiness {
  const content = contentAsAt(whole, today);
  const pack = getPack(frameworkCode);
  const settings = readinessSettings(pack);
  const facts = { ...partnerFacts(content, frameworkCode), ...workFacts(content, frameworkCode, today) };
  const audits = auditFacts(content, frameworkCode, auditsSince(today, settings));
  const jointAuditsModerated = audits.length;
  return assessReadiness({ pack, facts: { ...facts, audits, jointAuditsModerated, notice: null }, settings, today });
}

function partnerFacts(content: AreaContent, frameworkCode: string) {
  const keys = new AreaKeys(content);
  const partners = content.partners.map(({ slug, name, holdsCaseFiles, keyContact, deputy }) => ({
    id: keys.thing('partner', slug),
    slug,
    name,
    holdsCaseFiles,
    keyContactName: keyContact && nameOf(content, keyContact.person),
    keyContactConfirmedOn: keyContact?.confirmedOn ?? null,
    deputyConfirmedOn: deputy?.confirmedOn ?? null,
  }));
  const assignments = content.partners.flatMap(({ slug, services }) =>
    services.flatMap(({ key, name, criteria }) =>
      (criteria[frameworkCode] ?? []).map((criterion) => ({
        serviceId: keys.thing('service', `${slug}/${key}`),
        serviceName: name,
        partnerId: keys.thing('partner', slug),
        criterion,
        ownerName: null,
        dueOn: content.assignmentsDueOn,
      })),
    ),
  );
  // As in SQL: a child who is safe is no longer a fact of readiness.
  const childrenAtRisk = content.childrenAtRisk
    .filter(({ safe }) => safe === undefined)
    .map(({ reference, partner, raised }) => ({
      id: keys.made('child-at-risk', reference),
      partnerId: keys.thing('partner', partner),
      raisedOn: raised.at[0],
      isSafeRecorded: false,
      isReadable: true,
      decisionMakerName: null,
    }));
  return { partners, assignments, childrenAtRisk };
}

type WorkFacts = Pick<ReadinessFacts, 'evaluations' | 'evidence' | 'measures' | 'findings' | 'actions' | 'handover'>;

function workFacts(content: AreaContent, frameworkCode: string, today: Day): WorkFacts {
  const keys = new AreaKeys(content);
  const acceptedItems = content.evidence.filter(({ decided }) => decided && !decided.declinedBecause);
  const accepted = new Set(acceptedItems.map(({ key }) => key));
  const current = new Set(acceptedItems.flatMap(({ key, reviewByOn }) => (reviewByOn >= today ? key : [])));
  return {
    evaluations: content.selfEvaluations
      .filter((evaluation) => evaluation.frameworkCode === frameworkCode && !isSuperseded(content, evaluation))
      .flatMap(({ service, submitted, returned, agreed, entries }) =>
        entries.map(({ criterion, rank }) => ({
          serviceId: keys.thing('service', service),
          criterion,
          status: agreed ? 'agreed' : returned ? 'returned' : submitted ? 'submitted' : 'draft',
          grade: rank ? gradeOf(frameworkCode, rank) : null,
          agreedOn: agreed?.at[0] ?? null,
        })),
      ),
    evidence: content.evidence
      .filter(({ decided }) => !decided?.declinedBecause)
      .flatMap(({ key, partner, kind, reviewByOn, period, criteria }) =>
        (criteria[frameworkCode] ?? []).map((criterion) => ({
          criterion,
          partnerId: keys.thing('partner', partner),
          kind,
          status: accepted.has(key) ? 'accepted' : 'proposed',
          reviewByOn,
          periodToOn: period?.[1] ?? null,
          count: 1,
        })),
      ),
    measures: content.measures.flatMap(({ key, name, partner, unit, goodIs, target, criteria, readings }) => {
      const codes = criteria[frameworkCode] ?? [];
      const of = { id: measureId(keys, key), partnerId: keys.thing('partner', partner), criteria: codes };
      return codes.length > 0 ? { ...of, name, unit, goodIs, target, readings: readings.slice(-CHARTED_READINGS) } : [];
    }),
    ...findingFacts(content, keys, frameworkCode),
    handover: content.handover
      .filter((item) => item.frameworkCode === frameworkCode)
      .map(({ itemKey, partner, owner, evidence, daysToProduce }) => ({
        key: itemKey,
        partnerId: partner === null ? null : keys.thing('partner', partner),
        ownerName: owner,
        hasCurrentDocument: evidence !== null && current.has(evidence),
        daysToProduce,
      })),
  };
}

function findingFacts(content: AreaContent, keys: AreaKeys, frameworkCode: string) {
  const numbered = content.findings
    .map((finding, index) => ({ ...finding, number: index + 1 }))
    .filter((finding) => finding.frameworkCode === frameworkCode);
  const isOpen = ({ severity, actions }: (typeof numbered)[number]) =>
    severity !== 'strength' && (actions.length === 0 || actions.some(({ status }) => status !== 'verified'));
  const findings = numbered.filter(isOpen).map(({ number, title, severity, criterion, partner, printedDueOn }) => ({
    id: findingId(keys, number),
    title,
    severity,
    criterion,
    partnerId: keys.thing('partner', partner),
    ownerName: null,
    dueOn: printedDueOn ?? null,
  }));
  const actions = numbered.flatMap(({ number, criterion, actions: answers }) =>
    answers.map(({ title, partner, owner, dueOn, status }, index) => ({
      id: actionId(keys, number, index + 1),
      title,
      findingId: findingId(keys, number),
      criterion,
      partnerId: keys.thing('partner', partner),
      ownerName: nameOf(content, owner),
      dueOn,
      status,
    })),
  );
  return { findings, actions };
}

function auditFacts(content: AreaContent, frameworkCode: string, since: Day): ReadinessFacts['audits'] {
  const keys = new AreaKeys(content);
  return content.audits
    .filter((audit) => audit.frameworkCode === frameworkCode)
    .flatMap(({ criterion, files }) =>
      files.flatMap(({ partner, moderation }) =>
        moderation && moderation.at[0] >= since
          ? {
              criterion,
              partnerId: keys.thing('partner', partner),
              moderatedGrade: gradeOf(frameworkCode, moderation.rank),
              count: 1,
            }
          : [],
      ),
    );
}
