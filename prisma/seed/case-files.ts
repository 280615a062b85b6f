import { dayColumn } from '@/lib/platform/day-columns';
import type { Prisma } from '@/prisma/generated/client';
import type { AreaContent } from './content';
import { instantOf } from './moments';
import type { AreaKeys } from './people';
import { gradeOf } from './self-evaluations';

/** The audits of case files. */
export function auditRows(content: AreaContent, keys: AreaKeys): Prisma.CaseAuditCreateManyInput[] {
  return content.audits.map((audit) => ({
    areaId: keys.areaId,
    id: keys.thing('audit', audit.key),
    title: audit.title,
    method: audit.method,
    frameworkCode: audit.frameworkCode,
    criterionCode: audit.criterion,
    openedOn: dayColumn(audit.openedOn),
    closedOn: audit.closedOn === null ? null : dayColumn(audit.closedOn),
  }));
}

/** The id of a case file in the audit with that key. */
export function caseFileId(keys: AreaKeys, audit: string, reference: string): string {
  return keys.made('case-file', audit, reference);
}

/** The case files in them, by reference and partner only. */
export function caseFileRows(content: AreaContent, keys: AreaKeys): Prisma.CaseFileCreateManyInput[] {
  return content.audits.flatMap((audit) =>
    audit.files.map(({ reference, partner }) => ({
      areaId: keys.areaId,
      id: caseFileId(keys, audit.key, reference),
      auditId: keys.thing('audit', audit.key),
      partnerId: keys.thing('partner', partner),
      reference,
    })),
  );
}

/** What auditors found in the files that were read, and what came of it in moderation. */
export function caseReviewRows(content: AreaContent, keys: AreaKeys): Prisma.CaseReviewCreateManyInput[] {
  return content.audits.flatMap((audit) =>
    audit.files.flatMap(({ reference, review, moderation }) =>
      review
        ? {
            areaId: keys.areaId,
            caseFileId: caseFileId(keys, audit.key, reference),
            grade: gradeOf(audit.frameworkCode, review.rank),
            reason: review.reason,
            reviewedById: keys.person(review.by),
            reviewedAt: instantOf(review.at),
            moderatedGrade: moderation ? gradeOf(audit.frameworkCode, moderation.rank) : null,
            moderationReason: moderation?.reason ?? null,
            moderatedById: moderation ? keys.person(moderation.by) : null,
            moderatedAt: moderation ? instantOf(moderation.at) : null,
          }
        : [],
    ),
  );
}

/** Children believed to be at potential serious risk, and how each was made safe. */
export function childAtRiskRows(content: AreaContent, keys: AreaKeys): Prisma.ChildAtRiskCreateManyInput[] {
  return content.childrenAtRisk.map(({ reference, partner, audit, concern, raised, managerTold, seen, safe }) => ({
    areaId: keys.areaId,
    id: keys.made('child-at-risk', reference),
    partnerId: keys.thing('partner', partner),
    caseFileId: audit ? caseFileId(keys, audit, reference) : null,
    reference,
    concern,
    raisedById: keys.person(raised.by),
    raisedAt: instantOf(raised.at),
    managerTold: managerTold?.name ?? null,
    managerToldAt: managerTold ? instantOf(managerTold.at) : null,
    seenBy: seen?.by ?? null,
    childSeenAt: seen ? instantOf(seen.at) : null,
    decisionMaker: safe?.decisionMaker ?? null,
    decision: safe?.decision ?? null,
    safeAt: safe ? instantOf(safe.at) : null,
    closedById: safe ? keys.person(safe.closedBy) : null,
  }));
}

/** The reviews of earlier cases. */
export function lookBackRows(content: AreaContent, keys: AreaKeys): Prisma.LookBackReviewCreateManyInput[] {
  return content.lookBacks.map(({ title, cohort, total, reviewed, found, startedOn, completedOn }) => ({
    areaId: keys.areaId,
    id: keys.made('look-back', title),
    title,
    cohort,
    total,
    reviewed,
    found,
    startedOn: dayColumn(startedOn),
    completedOn: completedOn === null ? null : dayColumn(completedOn),
  }));
}
