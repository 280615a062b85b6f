import { beforeEach, describe, expect, test } from 'vitest';
import { dayColumn } from '@/lib/platform/day-columns';
import { approveReport, draftReport, editReport, publishReport } from '@/lib/reports/commands';
import { getReport, listReports } from '@/lib/reports/queries';
import { createWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const words = {
  headline: 'Two services have still to evaluate themselves',
  commentary: 'The look-back is complete. Self-evaluation has begun.',
  nextSteps: 'Both services send in their self-evaluations by 25 September.',
};

async function idOf(result: ReturnType<typeof draftReport>): Promise<string> {
  const drafted = await result;
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.failure));
  return drafted.value.id;
}

function drafted(by = world.actor('leeds', 'inspection-lead')): Promise<string> {
  return idOf(draftReport(by, { boardId: world.leeds.boardId, frameworkCode: 'SLAC-2009' }));
}

async function written(): Promise<string> {
  const reportId = await drafted();
  await idOf(editReport(world.actor('leeds', 'inspection-lead'), { reportId, version: 1, ...words }));
  return reportId;
}

async function published(): Promise<string> {
  const reportId = await written();
  await idOf(approveReport(world.actor('leeds', 'task-group'), { reportId, version: 2 }));
  await idOf(publishReport(world.actor('leeds', 'inspection-lead'), { reportId, version: 3 }));
  return reportId;
}

function stored(id: string) {
  return world.owner.statusReport.findFirstOrThrow({ where: { areaId: world.leeds.id, id } });
}

describe('drafting', () => {
  test('keeps readiness as it is now, with exactly one event', async () => {
    const before = await world.events('leeds');
    const id = await drafted();
    expect((await world.events('leeds')).slice(before.length)).toEqual(['report.drafted']);
    const view = await getReport(world.actor('leeds', 'inspection-lead'), id);
    expect(view).toMatchObject({ status: 'draft', asAtOn: '2009-09-14', approvalObstacle: 'own-work' });
    expect(view?.snapshot.partners.map(({ slug }) => slug)).toEqual(['police', 'hospital']);
    expect(view?.snapshot.area.status).toBe('not-ready');
    expect(view?.headline).toBe(view?.snapshot.verdict);
  });

  test('is not moved by what changes afterwards', async () => {
    const id = await drafted();
    const before = (await stored(id)).snapshot;
    await world.owner.keyContact.create({
      data: {
        areaId: world.leeds.id,
        partnerId: world.leeds.partners.police.id,
        personId: world.actor('leeds', 'key-contact').personId,
        confirmedOn: dayColumn('2009-09-01'),
      },
    });
    expect((await stored(id)).snapshot).toEqual(before);
    const next = await getReport(world.actor('leeds', 'inspection-lead'), await drafted());
    expect(next?.snapshot.area.blockers).toBe((before as { area: { blockers: number } }).area.blockers - 1);
  });

  test('compares with the board’s last published report', async () => {
    await published();
    const view = await getReport(world.actor('leeds', 'inspection-lead'), await drafted());
    expect(view?.snapshot.since).toMatchObject({ asAtOn: '2009-09-14', resolvedBlockers: 0 });
    expect(view?.snapshot.area.change?.direction).toBe('same');
    expect(view?.snapshot.blockers.every(({ isNew }) => !isNew)).toBe(true);
  });

  test('holds counts of case files and nothing else of a case [V15.3.1]', async () => {
    const { leeds, owner } = world;
    const audit = await owner.caseAudit.create({
      data: {
        areaId: leeds.id,
        title: 'First reading',
        method: 'At random.',
        frameworkCode: 'SLAC-2009',
        criterionCode: 'SG.QP.ASMT',
        openedOn: dayColumn('2009-07-22'),
      },
    });
    const ofPolice = { areaId: leeds.id, partnerId: leeds.partners.police.id };
    for (const reference of ['LDS-0901', 'LDS-0902']) {
      await owner.caseFile.create({ data: { ...ofPolice, auditId: audit.id, reference } });
    }
    const file = await owner.caseFile.findFirstOrThrow({ where: { areaId: leeds.id, reference: 'LDS-0901' } });
    const reviewer = world.actor('leeds', 'auditor').personId;
    await owner.caseReview.create({
      data: {
        areaId: leeds.id,
        caseFileId: file.id,
        grade: '2',
        reason: 'A secret reason',
        reviewedById: reviewer,
        reviewedAt: new Date(),
      },
    });
    await owner.childAtRisk.create({
      data: {
        ...ofPolice,
        reference: 'LDS-0999',
        concern: 'A secret concern',
        raisedById: reviewer,
        raisedAt: new Date('2009-09-14T09:00:00Z'),
      },
    });
    const report = await stored(await drafted());
    const text = JSON.stringify(report);
    expect(text).not.toMatch(/LDS-|secret/);
    expect(report.snapshot).toMatchObject({ audits: [{ caseFiles: 2, reviewed: 1, moderated: 0 }] });
    expect(text).toContain('A child raised as at risk on 14 September 2009 is not yet recorded as safe');
  });

  test('is refused to a key contact, who leaves nothing behind but the refusal', async () => {
    const input = { boardId: world.leeds.boardId, frameworkCode: 'SLAC-2009' };
    const result = await draftReport(world.actor('leeds', 'key-contact'), input);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await world.owner.statusReport.count({ where: { areaId: world.leeds.id } })).toBe(0);
    expect((await world.events('leeds')).at(-1)).toBe('command.refused');
  });

  test('does not know another area’s board, nor a framework the area has not adopted', async () => {
    const lead = world.actor('leeds', 'inspection-lead');
    for (const input of [
      { boardId: world.county.boardId, frameworkCode: 'SLAC-2009' },
      { boardId: world.leeds.boardId, frameworkCode: 'ILACS-2026' },
    ]) {
      expect(await draftReport(lead, input)).toMatchObject({ failure: { kind: 'not-found' } });
    }
  });
});

describe('editing', () => {
  test('gives back what someone else saved first, and loses neither', async () => {
    const reportId = await written();
    const late = { ...words, headline: 'Mine', reportId, version: 1 };
    const result = await editReport(world.actor('leeds', 'task-group'), late);
    expect(result).toMatchObject({ failure: { kind: 'conflict', theirs: words, version: 2 } });
    expect((await stored(reportId)).headline).toBe(words.headline);
  });

  test('takes an approval back', async () => {
    const reportId = await written();
    await idOf(approveReport(world.actor('leeds', 'task-group'), { reportId, version: 2 }));
    await idOf(editReport(world.actor('leeds', 'inspection-lead'), { ...words, reportId, version: 3 }));
    expect(await stored(reportId)).toMatchObject({ status: 'draft', approvedById: null, approvedAt: null });
  });
});

describe('approving', () => {
  test('is for someone who neither drafted nor edited it', async () => {
    const reportId = await written();
    const [lead, member] = [world.actor('leeds', 'inspection-lead'), world.actor('leeds', 'task-group')];
    expect(await approveReport(lead, { reportId, version: 2 })).toMatchObject({ failure: { kind: 'rule' } });
    await idOf(editReport(member, { ...words, reportId, version: 2 }));
    expect(await approveReport(member, { reportId, version: 3 })).toMatchObject({ failure: { kind: 'rule' } });
    const other = world.another('leeds', 'task-group');
    expect(await getReport(other, reportId)).toMatchObject({ allowed: { approve: true } });
    expect(await approveReport(other, { reportId, version: 3 })).toMatchObject({ ok: true });
  });

  test('waits for the words, and for the version that was read', async () => {
    const reportId = await drafted();
    const member = world.actor('leeds', 'task-group');
    expect(await approveReport(member, { reportId, version: 1 })).toMatchObject({ failure: { kind: 'rule' } });
    await idOf(editReport(world.actor('leeds', 'inspection-lead'), { ...words, reportId, version: 1 }));
    const before = await world.events('leeds');
    expect(await approveReport(member, { reportId, version: 1 })).toMatchObject({ failure: { kind: 'changed' } });
    expect((await stored(reportId)).status).toBe('draft');
    expect(await world.events('leeds')).toEqual(before);
  });
});

describe('publishing', () => {
  test('keeps the anchor of the audit trail and asks for the board to be told', async () => {
    const reportId = await written();
    await idOf(approveReport(world.actor('leeds', 'task-group'), { reportId, version: 2 }));
    const head = await world.owner.auditHead.findUniqueOrThrow({ where: { areaId: world.leeds.id } });
    const jobs = await world.jobs();
    await idOf(publishReport(world.actor('leeds', 'inspection-lead'), { reportId, version: 3 }));
    expect(await stored(reportId)).toMatchObject({ status: 'published', auditHead: head.hash });
    expect((await world.jobs()).slice(jobs.length)).toEqual(['notify-report-published']);
    expect((await world.events('leeds')).at(-1)).toBe('report.published');
  });

  test('is for the lead, and not before the approval [V2.3.1]', async () => {
    const reportId = await written();
    const lead = world.actor('leeds', 'inspection-lead');
    expect(await publishReport(lead, { reportId, version: 2 })).toMatchObject({ failure: { kind: 'rule' } });
    await idOf(approveReport(world.actor('leeds', 'task-group'), { reportId, version: 2 }));
    const member = world.another('leeds', 'task-group');
    const refused = await publishReport(member, { reportId, version: 3 });
    expect(refused).toMatchObject({ failure: { kind: 'forbidden' } });
    expect((await stored(reportId)).status).toBe('approved');
  });
});

describe('a published report', () => {
  test('is refused every change by the commands', async () => {
    const reportId = await published();
    const before = await stored(reportId);
    const [lead, member] = [world.actor('leeds', 'inspection-lead'), world.another('leeds', 'task-group')];
    for (const attempt of [
      editReport(lead, { ...words, headline: 'Better', reportId, version: 4 }),
      approveReport(member, { reportId, version: 4 }),
      publishReport(lead, { reportId, version: 4 }),
    ]) {
      expect(await attempt).toMatchObject({ failure: { kind: 'rule' } });
    }
    expect(await stored(reportId)).toEqual(before);
    expect(await getReport(lead, reportId)).toMatchObject({ allowed: { edit: false, approve: false, publish: false } });
  });

  test('is refused every change by the database, even to the owner of the tables [V2.3.1]', async () => {
    const reportId = await published();
    const where = { areaId: world.leeds.id, id: reportId };
    const update = world.owner.statusReport.updateMany({ where, data: { headline: 'Better' } });
    await expect(update).rejects.toThrow('a published status report never changes');
    await expect(world.owner.statusReport.deleteMany({ where })).rejects.toThrow('never changes');
  });
});

describe('reading', () => {
  test('is for the board’s own members once published, and for no other board or area', async () => {
    const draft = await drafted();
    const report = await published();
    const member = world.actor('leeds', 'board-member');
    expect((await listReports(member)).map(({ id }) => id)).toEqual([report]);
    expect(await getReport(member, draft)).toBeNull();
    expect(await getReport(member, report)).toMatchObject({ id: report, approvalObstacle: null });
    const board = await world.owner.board.create({
      data: { areaId: world.leeds.id, name: 'Another board', purpose: 'Other things.', position: 2 },
    });
    const elsewhere = { ...member, grants: [{ role: 'board-member' as const, partnerId: null, boardId: board.id }] };
    expect(await getReport(elsewhere, report)).toBeNull();
    expect(await getReport(world.actor('county', 'inspection-lead'), report)).toBeNull();
    expect(await listReports(world.actor('county', 'task-group'))).toEqual([]);
  });

  test('shows partners’ contacts what is published, and contributors nothing', async () => {
    const draft = await drafted();
    const report = await published();
    const contact = world.actor('leeds', 'key-contact');
    expect(await getReport(contact, draft)).toBeNull();
    expect(await getReport(contact, report)).toMatchObject({ allowed: { edit: false } });
    expect(await getReport(world.actor('leeds', 'contributor'), report)).toBeNull();
  });

  test('finds nothing under an id that is none', async () => {
    expect(await getReport(world.actor('leeds', 'inspection-lead'), 'not-an-id')).toBeNull();
  });
});
