import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnWork } from '@/lib/access/permissions';
import { getPack } from '@/lib/frameworks/packs';
import { type AreaReadiness, type Gap, STATUSES } from '@/lib/readiness/types';
import {
  auditCounts,
  buildSnapshot,
  changeSince,
  isFinished,
  type ReportAct,
  type ReportStatus,
  type SnapshotInput,
  statusAfter,
} from './rules';
import { editReportSchema, statusReportSnapshotSchema } from './schema';

const pack = getPack('SLAC-2009');

const measure = fc
  .record({ status: fc.constantFrom(...STATUSES), needed: fc.nat(40), part: fc.nat(40) })
  .map(({ status, needed, part }) => ({ status, needed, inPlace: Math.min(part, needed) }));

describe('changeSince', () => {
  it.each([
    [['not-ready', 2, 5], ['nearly-ready', 2, 5], 'better'],
    [['ready', 5, 5], ['not-ready', 5, 6], 'worse'],
    [['not-ready', 2, 5], ['not-ready', 3, 5], 'better'],
    [['not-ready', 3, 5], ['not-ready', 3, 7], 'worse'],
    [['not-ready', 3, 5], ['not-ready', 5, 7], 'same'],
    [['not-started', 0, 4], ['not-ready', 1, 4], 'better'],
  ] as const)('from %j to %j is %s', ([s0, i0, n0], [s1, i1, n1], direction) => {
    const before = { status: s0, inPlace: i0, needed: n0 };
    expect(changeSince(before, { status: s1, inPlace: i1, needed: n1 })).toEqual({ direction, from: before });
  });

  it('is nothing where the earlier report did not have it', () => {
    expect(changeSince(undefined, { status: 'ready', inPlace: 1, needed: 1 })).toBeNull();
  });

  it('turns round when read backwards, and stands still when nothing moved', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same' } as const;
    fc.assert(
      fc.property(measure, measure, (a, b) => {
        const forwards = changeSince(a, b)?.direction ?? 'same';
        expect(changeSince(b, a)?.direction).toBe(opposite[forwards]);
        expect(changeSince(a, a)?.direction).toBe('same');
      }),
    );
  });
});

describe('the life of a report', () => {
  it('publishes only what someone who wrote none of it approved after the last edit, and then stands still [V2.3.1]', () => {
    const people = ['lead', 'member', 'other'];
    const step = fc.record({
      act: fc.constantFrom<ReportAct>('edit', 'approve', 'publish'),
      by: fc.constantFrom(...people),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let status: ReportStatus = 'draft';
        const authors = ['lead'];
        let approvedBy: string | null = null;
        for (const { act, by } of steps) {
          const next = statusAfter(status, act);
          if (status === 'published') expect(next).toBeNull();
          const holder = { personId: by, grants: [] };
          if (!next || (act === 'approve' && isOwnWork(holder, 'report.approve', { authorIds: authors }))) continue;
          if (act === 'edit') {
            authors.push(by);
            approvedBy = null;
          }
          if (act === 'approve') approvedBy = by;
          status = next;
          if (status === 'published') expect(authors).not.toContain(approvedBy);
          if (status === 'published') expect(approvedBy).not.toBeNull();
        }
      }),
    );
  });

  it.each<[ReportStatus, ReportAct, ReportStatus | null]>([
    ['draft', 'edit', 'draft'],
    ['draft', 'approve', 'approved'],
    ['draft', 'publish', null],
    ['approved', 'edit', 'draft'],
    ['approved', 'approve', null],
    ['approved', 'publish', 'published'],
    ['published', 'edit', null],
    ['published', 'approve', null],
    ['published', 'publish', null],
  ])('%s, %s: %s', (status, act, after) => expect(statusAfter(status, act)).toBe(after));

  it('is finished when each of the three texts says something', () => {
    expect(isFinished({ headline: 'a', commentary: 'b', nextSteps: 'c' })).toBe(true);
    expect(isFinished({ headline: 'a', commentary: ' \n', nextSteps: 'c' })).toBe(false);
  });
});

function gap(key: string, severity: Gap['severity'], partnerId: string | null = null): Gap {
  return {
    key,
    rule: 'action-overdue',
    severity,
    criterion: null,
    partnerId,
    subject: key,
    owner: null,
    dueOn: null,
    href: 'findings/1',
    why: { code: 'action-past-date' },
  };
}

const assessed = { status: 'not-ready', inPlace: 3, needed: 5, hasFacts: true } as const;

function readiness(gaps: readonly Gap[]): AreaReadiness {
  const criterion = { code: 'C1', label: 'Ambition', element: 'E1', depth: 0, cells: [] };
  return {
    ...assessed,
    gaps,
    elements: [{ ...assessed, gaps, code: 'E1', label: 'Safeguarding' }],
    criteria: [{ ...assessed, gaps, ...criterion }],
    partners: [{ ...assessed, gaps, id: 'p1', slug: 'police', name: 'Police' }],
  };
}

function input(over: Partial<SnapshotInput> = {}): SnapshotInput {
  return {
    asAtOn: '2009-09-14',
    areaName: 'Leeds',
    board: { name: 'Safeguarding board', meetsOn: '2009-09-21', focusTheme: null },
    pack,
    readiness: readiness([gap('a', 'blocker', 'p1'), gap('b', 'blocker'), gap('c', 'gap'), gap('d', 'watch')]),
    findings: [],
    audits: [],
    lookBacks: [],
    previous: null,
    ...over,
  };
}

describe('buildSnapshot', () => {
  it('gives a picture that its own schema accepts, before and after being stored as JSON', () => {
    const snapshot = buildSnapshot(input({ previous: buildSnapshot(input()) }));
    expect(statusReportSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  it('counts by severity and says each blocker with its partner', () => {
    const snapshot = buildSnapshot(input());
    expect(snapshot.area).toMatchObject({ blockers: 2, gaps: 1, watches: 1, change: null });
    expect(snapshot.since).toBeNull();
    expect(snapshot.blockers).toMatchObject([
      { sentence: '“a” is past its date', partnerName: 'Police', isNew: false },
      { sentence: '“b” is past its date', partnerName: null, isNew: false },
    ]);
  });

  it('knows new blockers from old and how many were resolved since the last report', () => {
    const previous = buildSnapshot(input({ asAtOn: '2009-08-31' }));
    const snapshot = buildSnapshot(
      input({ previous, readiness: readiness([gap('b', 'blocker'), gap('e', 'blocker')]) }),
    );
    expect(snapshot.since).toEqual({ asAtOn: '2009-08-31', blockers: 2, gaps: 1, watches: 1, resolvedBlockers: 1 });
    expect(snapshot.blockers.map(({ key, isNew }) => [key, isNew])).toEqual([
      ['b', false],
      ['e', true],
    ]);
    expect(snapshot.criteria[0]?.change?.direction).toBe('same');
  });

  it('leaves strengths out of the action plan and marks what is past its date', () => {
    const finding = { number: 1, title: 'Strategy discussions', kindLabel: 'Priority', partnerName: 'Police' };
    const action = { title: 'Guidance', status: 'in-progress', dueOn: '2009-09-13', partnerName: 'Police' } as const;
    const snapshot = buildSnapshot(
      input({
        findings: [
          { ...finding, severity: 'priority-action', dueOn: null, actions: [action] },
          { ...finding, number: 2, severity: 'strength', dueOn: null, actions: [] },
        ],
      }),
    );
    expect(snapshot.findings).toMatchObject([{ number: 1, state: 'overdue', actions: [{ isOverdue: true }] }]);
  });
});

describe('auditCounts', () => {
  it('counts every file once: by its grade, or as not read', () => {
    const grades = pack.gradeScale.map(({ code }) => code);
    const file = fc.record({ grade: fc.constantFrom(...grades, null), isModerated: fc.boolean() });
    fc.assert(
      fc.property(fc.array(file), (files) => {
        const counts = auditCounts({ title: 'Audit', files }, pack);
        expect(counts.grades.reduce((sum, { count }) => sum + count, 0)).toBe(counts.reviewed);
        expect(counts.reviewed).toBe(files.filter(({ grade }) => grade !== null).length);
        expect(counts.caseFiles).toBe(files.length);
      }),
    );
  });

  it('orders the grades best first', () => {
    const labels = auditCounts({ title: 'Audit', files: [] }, pack).grades.map(({ label }) => label);
    expect(labels).toEqual(['Outstanding', 'Good', 'Adequate', 'Inadequate']);
  });
});

describe('editReportSchema', () => {
  const words = { reportId: '018f3f2e-0000-7000-8000-000000000000', version: '1', headline: 'a', commentary: 'b' };

  it('asks for every text and refuses what points to a person', () => {
    const missing = editReportSchema.safeParse({ ...words, nextSteps: '  ' });
    expect(missing.error?.issues.map(({ path }) => path)).toEqual([['nextSteps']]);
    const personal = editReportSchema.safeParse({ ...words, nextSteps: 'Visit the child, born 3 May 2001' });
    expect(personal.error?.issues[0]?.message).toContain('date of birth');
  });
});
