import { elementsOf } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import type { QueryContext } from '@/lib/operations/run-query';
import { dayFrom } from '@/lib/platform/day-columns';
import { formatDay } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import type { Known } from './names';

/** What a thing is called, where it opens for this reader, and whose it is. */
export type NamedThing = { name: string; href: string | null; partnerId: string | null };

type Asked = { db: Db; may: QueryContext['may']; areaId: string; areaPath: string; ids: string[]; known: Known };
type Reader = (asked: Asked) => Promise<(NamedThing & { id: string })[]>;

const quoted = (title: string) => `“${title}”`;

/** For each kind of thing that has an id, how those with these ids are called. */
export const readers: Record<string, Reader> = {
  partner: async ({ ids, known, areaPath }) =>
    known.partners
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, slug }) => ({ id, name, href: `${areaPath}/partners/${slug}`, partnerId: id })),
  person: async ({ ids, known }) =>
    known.people
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }) => ({ id, name, href: null, partnerId: null })),
  area: async ({ db, ids }) => {
    const rows = await db.area.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    return rows.map(({ id, name }) => ({ id, name, href: null, partnerId: null }));
  },
  service: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.service.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, name: true, partnerId: true, partner: { select: { slug: true } } },
    });
    return rows.map(({ partner, ...row }) => ({ ...row, href: `${areaPath}/partners/${partner.slug}` }));
  },
  'key-contact': async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.keyContact.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, partnerId: true, person: { select: { name: true } }, partner: { select: { slug: true } } },
    });
    return rows.map(({ id, partnerId, person, partner }) => ({
      ...{ id, partnerId, name: person.name },
      href: `${areaPath}/partners/${partner.slug}`,
    }));
  },
  invitation: async ({ db, areaId, areaPath, ids, may }) => {
    const rows = await db.invitation.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, name: true, partnerId: true },
    });
    return rows.map((row) => ({
      ...row,
      href: may('invitation.read', { partnerId: row.partnerId }) ? `${areaPath}/people` : null,
    }));
  },
  evidence: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.evidenceItem.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, title: true, partnerId: true },
    });
    return rows.map(({ id, title, partnerId }) => ({
      ...{ id, partnerId, name: quoted(title) },
      href: `${areaPath}/evidence/${id}`,
    }));
  },
  'evidence-room': async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.evidenceRoom.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, title: true },
    });
    return rows.map(({ id, title }) => ({
      ...{ id, partnerId: null, name: `the evidence room ${quoted(title)}` },
      href: `${areaPath}/evidence-rooms/${id}`,
    }));
  },
  'self-evaluation': async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.selfEvaluation.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, frameworkCode: true, partnerId: true, service: { select: { id: true, name: true } } },
    });
    return rows.map(({ id, frameworkCode, partnerId, service }) => ({
      ...{ id, partnerId, name: service.name },
      href: `${areaPath}/self-evaluations/${service.id}?framework=${frameworkCode}`,
    }));
  },
  cycle: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.selfEvaluationCycle.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, name: true, frameworkCode: true },
    });
    return rows.map(({ id, name, frameworkCode }) => ({
      ...{ id, partnerId: null, name: `the cycle ${quoted(name)}` },
      href: `${areaPath}/self-evaluations?framework=${frameworkCode}`,
    }));
  },
  overarching: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.overarchingEvaluation.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, frameworkCode: true, elementCode: true, cycle: { select: { name: true } } },
    });
    return rows.map(({ id, frameworkCode, elementCode, cycle }) => {
      const element = elementsOf(getPack(frameworkCode)).find(({ code }) => code === elementCode);
      return {
        ...{
          id,
          partnerId: null,
          name: `the overarching self-evaluation “${element?.label ?? elementCode}, ${cycle.name}”`,
        },
        href: `${areaPath}/overarching/${id}`,
      };
    });
  },
  measure: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.measure.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, name: true, partnerId: true },
    });
    return rows.map(({ id, name, partnerId }) => ({
      ...{ id, partnerId, name: quoted(name) },
      href: `${areaPath}/measures/${id}`,
    }));
  },
  document: async ({ db, areaId, ids }) => {
    const rows = await db.builtDocument.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, fileName: true },
    });
    return rows.map(({ id, fileName }) => ({ id, partnerId: null, name: quoted(fileName), href: null }));
  },
  'case-audit': async ({ db, areaId, areaPath, ids, may }) => {
    const rows = await db.caseAudit.findMany({ where: { areaId, id: { in: ids } }, select: { id: true, title: true } });
    return rows.map(({ id, title }) => ({
      ...{ id, partnerId: null, name: quoted(title) },
      href: may('case-audit.count') ? `${areaPath}/case-files/audits/${id}` : null,
    }));
  },
  'case-file': async ({ db, areaId, areaPath, ids, may }) => {
    const rows = await db.caseFile.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, auditId: true, partnerId: true, audit: { select: { title: true } } },
    });
    return rows.map(({ id, auditId, partnerId, audit }) => ({
      ...{ id, partnerId, name: `a case file of the audit ${quoted(audit.title)}` },
      href: may('case-audit.read', { partnerId }) ? `${areaPath}/case-files/audits/${auditId}/files/${id}` : null,
    }));
  },
  'child-at-risk': async ({ db, areaId, areaPath, ids, may }) => {
    const rows = await db.childAtRisk.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, partnerId: true },
    });
    return rows.map(({ id, partnerId }) => ({
      ...{ id, partnerId, name: 'a child at potential serious risk' },
      href: may('child-at-risk.read', { partnerId }) ? `${areaPath}/case-files/children-at-risk/${id}` : null,
    }));
  },
  'look-back-review': async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.lookBackReview.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, title: true },
    });
    return rows.map(({ id, title }) => ({
      ...{ id, partnerId: null, name: quoted(title) },
      href: `${areaPath}/case-files/look-backs/${id}`,
    }));
  },
  finding: async ({ known, areaPath, ids }) =>
    known.findings
      .filter(({ id }) => ids.includes(id))
      .map(({ id, number, title, partnerId }) => ({
        ...{ id, partnerId, name: `finding ${number}, ${quoted(title)}` },
        href: `${areaPath}/findings/${id}`,
      })),
  action: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.action.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, title: true, partnerId: true, findingId: true },
    });
    return rows.map(({ id, title, partnerId, findingId }) => ({
      ...{ id, partnerId, name: quoted(title) },
      href: `${areaPath}/findings/${findingId}`,
    }));
  },
  report: async ({ db, areaId, areaPath, ids }) => {
    const rows = await db.statusReport.findMany({
      where: { areaId, id: { in: ids } },
      select: { id: true, title: true, asAtOn: true },
    });
    return rows.map(({ id, title, asAtOn }) => ({
      ...{ id, partnerId: null, name: `“${title}” as at ${formatDay(dayFrom(asAtOn))}` },
      href: `${areaPath}/reports/${id}`,
    }));
  },
};
