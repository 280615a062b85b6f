import { describe, expect, it } from 'vitest';
import { criterionName, evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import type {
  ActionFact,
  AuditFact,
  EvaluationFact,
  EvidenceFact,
  FindingFact,
  HandoverFact,
  ReadinessFacts,
} from './facts';
import { gapSentence } from './labels';
import {
  action,
  assess,
  assignment,
  audit,
  child,
  EVAL,
  evaluation,
  finding,
  handover,
  item,
  measure,
  partner,
  slac,
  TODAY,
} from './rules.fixtures';
import type { AreaReadinessSettings } from './settings';
import type { Readiness } from './types';

/** The gaps of one rule as "severity: sentence", without those that say nobody was asked about a criterion. */
function found(rule: string, facts: Partial<ReadinessFacts>, area: AreaReadinessSettings = {}): string[] {
  return assess(facts, area)
    .gaps.filter((gap) => gap.rule === rule && gap.why.code !== 'nobody-assigned')
    .map((gap) => `${gap.severity}: ${gapSentence(gap)}`);
}

const of = (severity: string, sentence: string): string[] => [`${severity}: ${sentence}`];

describe('child-at-risk-open', () => {
  it.each([
    [child(), of('blocker', 'A child raised as at risk on 21 July 2009 is not yet recorded as safe')],
    [
      child({ decisionMakerName: 'Head of service' }),
      of('blocker', 'A child raised as at risk on 21 July 2009 is not yet recorded as safe'),
    ],
    [
      child({ isSafeRecorded: true }),
      of(
        'blocker',
        'A child raised as at risk on 21 July 2009 is recorded as safe, but nobody is named who decided it',
      ),
    ],
    [child({ isSafeRecorded: true, decisionMakerName: 'Head of service' }), []],
  ])('%j', (fact, expected) => {
    expect(found('child-at-risk-open', { partners: [partner()], childrenAtRisk: [fact] })).toEqual(expected);
  });
});

describe('no-key-contact', () => {
  const contact = of('blocker', 'Police has no confirmed key contact for July to September 2009');
  const deputy = of('gap', 'Police has no confirmed deputy for July to September 2009');
  it.each([
    [{}, []],
    [{ keyContactConfirmedOn: null }, contact],
    [{ keyContactConfirmedOn: '2009-06-30' }, contact],
    [{ keyContactConfirmedOn: '2009-07-01' }, []],
    [{ deputyConfirmedOn: null }, deputy],
    [{ deputyConfirmedOn: '2008-09-14' }, deputy],
    [{ keyContactConfirmedOn: null, deputyConfirmedOn: null }, [...contact, ...deputy]],
  ])('%j', (fact, expected) => {
    expect(found('no-key-contact', { partners: [partner(fact)] })).toEqual(expected);
  });
});

describe('self-evaluations', () => {
  const label =
    'Evaluation, including performance management, quality assurance and workforce development (Safeguarding)';
  const none = of('blocker', `Child abuse investigation unit has no agreed self-evaluation of “${label}”`);
  const stale = of(
    'gap',
    `Child abuse investigation unit last agreed its self-evaluation of “${label}” on 13 March 2009, more than 6 months ago`,
  );
  const draft = of('gap', `The self-evaluation of “${label}” by Child abuse investigation unit is still a draft`);
  const oldOne = evaluation({ agreedOn: '2009-03-13' });
  const newDraft = evaluation({ status: 'draft', agreedOn: null, grade: null });
  it.each<[string, EvaluationFact[], Record<string, string[]>]>([
    ['nothing', [], { 'not-evaluated': none }],
    ['another service’s', [evaluation({ serviceId: 's2' })], { 'not-evaluated': none }],
    ['a draft', [newDraft], { 'not-evaluated': none, 'evaluation-in-hand': draft }],
    ['agreed lately', [evaluation()], {}],
    ['agreed six months ago to the day', [evaluation({ agreedOn: '2009-03-14' })], {}],
    ['agreed a day longer ago', [oldOne], { 'evaluation-stale': stale }],
    ['stale, and a draft', [newDraft, oldOne], { 'evaluation-stale': stale, 'evaluation-in-hand': draft }],
    ['fresh, and already being renewed', [newDraft, evaluation()], {}],
    ['stale, and agreed anew', [oldOne, evaluation()], {}],
  ])('%s', (_, evaluations, expected) => {
    for (const rule of ['not-evaluated', 'evaluation-stale', 'evaluation-in-hand']) {
      expect(found(rule, { assignments: [assignment()], evaluations }), rule).toEqual(expected[rule] ?? []);
    }
  });

  it('asks for every criterion that nobody was asked to evaluate', () => {
    const unasked = assess({ assignments: [assignment()] }).gaps.filter((gap) => gap.why.code === 'nobody-assigned');
    expect(unasked).toHaveLength(evaluatedCriteria(slac).length - 1);
    expect(unasked.every(({ severity, criterion }) => severity === 'blocker' && criterion !== EVAL)).toBe(true);
  });

  it('passes over other frameworks', () => {
    const facts = { assignments: [assignment({ criterion: 'HP.RISK' })], evidence: [item({ criterion: 'HP.RISK' })] };
    expect(found('not-evaluated', facts)).toEqual([]);
    expect(assess(facts).hasFacts).toBe(false);
  });

  it('an area may shorten the time for which they hold, and never lengthen it', () => {
    const facts = { assignments: [assignment()], evaluations: [evaluation({ agreedOn: '2009-06-01' })] };
    expect(found('evaluation-stale', facts, { limits: { evaluationStaleMonths: 3 } })).toHaveLength(1);
    const old = { assignments: [assignment()], evaluations: [oldOne] };
    expect(found('evaluation-stale', old, { limits: { evaluationStaleMonths: 12 } })).toHaveLength(1);
  });
});

describe('evidence', () => {
  const label =
    'Evaluation, including performance management, quality assurance and workforce development (Safeguarding)';
  const enough = [item({ kind: 'performance-data', count: 2 }), item(), item({ kind: 'observation', partnerId: null })];
  const missing = (evidence: EvidenceFact[], area: AreaReadinessSettings = {}) =>
    found('evidence-missing', { partners: [partner()], assignments: [assignment()], evidence }, area);

  it('asks for items, kinds, and something of the partner’s own', () => {
    expect(missing([])).toEqual([
      `gap: “${label}” has 0 of the 4 accepted items of evidence it needs`,
      `gap: “${label}” has no accepted evidence of these kinds: performance data, audit, observation of practice`,
      `gap: Police has brought 0 of the 1 accepted item of its own evidence that “${label}” needs`,
    ]);
    expect(missing(enough)).toEqual([]);
  });

  it('counts nothing that is only proposed', () => {
    expect(missing(enough.map((each) => ({ ...each, status: 'proposed' })))).toEqual(missing([]));
  });

  it('asks for one item more when there is one too few', () => {
    expect(missing([item({ kind: 'performance-data' }), ...enough.slice(1)])).toEqual(
      of('gap', `“${label}” has 3 of the 4 accepted items of evidence it needs`),
    );
  });

  it('asks for the kinds that the area adds', () => {
    expect(missing(enough, { extraEvidenceKinds: ['voice'] })).toEqual(
      of('gap', `“${label}” has no accepted evidence of these kinds: voice of children and families`),
    );
  });

  it('asks nothing where nobody was asked to evaluate', () => {
    expect(found('evidence-missing', { partners: [partner()] })).toEqual([]);
  });

  it.each<[Partial<EvidenceFact>, string[]]>([
    [{ reviewByOn: TODAY }, []],
    [{ reviewByOn: '2009-09-13' }, of('gap', `1 item of evidence from Police on “${label}” is out of date`)],
    [{ periodToOn: '2008-09-14', count: 2 }, []],
    [
      { periodToOn: '2008-09-13', count: 2 },
      of('gap', `2 items of evidence from Police on “${label}” are out of date`),
    ],
    [{ reviewByOn: null, periodToOn: null }, []],
    [{ reviewByOn: '2009-09-13', status: 'proposed' }, []],
    [
      { reviewByOn: '2009-09-13', partnerId: null },
      of('gap', `1 item of the area’s evidence on “${label}” is out of date`),
    ],
  ])('out of date: %j', (fact, expected) => {
    expect(found('evidence-out-of-date', { partners: [partner()], evidence: [item(fact), item()] })).toEqual(expected);
  });
});

describe('grades against what tests them', () => {
  const by = (grade: string | null, audits: AuditFact[], evidence: EvidenceFact[] = []) => ({
    assignments: [assignment()],
    evaluations: [evaluation({ grade })],
    audits,
    evidence,
  });

  it.each<[string | null, Record<string, number>, string | null]>([
    ['good', { adequate: 3, good: 1 }, 'gap'],
    ['good', { adequate: 2, good: 2 }, 'gap'],
    ['good', { adequate: 1, good: 2 }, null],
    ['good', { inadequate: 1, outstanding: 1 }, 'gap'],
    ['adequate', { good: 2, adequate: 1 }, 'watch'],
    ['adequate', { good: 1, adequate: 1 }, null],
    ['adequate', { 'requires-improvement': 4 }, null],
    ['good', {}, null],
    [null, { inadequate: 5 }, null],
  ])('graded %s with audits %j', (grade, audits, severity) => {
    const rows = Object.entries(audits).map(([moderatedGrade, count]) => audit({ moderatedGrade, count }));
    const gaps = assess(by(grade, rows)).gaps.filter(({ rule }) => rule === 'over-graded');
    expect(gaps.map((gap) => gap.severity)).toEqual(severity === null ? [] : [severity]);
  });

  it('compares with the same partner’s audits of the same criterion', () => {
    const others = [audit({ partnerId: 'p2' }), audit({ criterion: null }), audit({ criterion: 'SG.CAP' })];
    expect(found('over-graded', by('good', others))).toEqual([]);
  });

  it.each<[string, AuditFact[], EvidenceFact[], number]>([
    ['good', [], [], 1],
    ['outstanding', [], [item({ kind: 'policy' }), item({ kind: 'external-view' })], 1],
    ['adequate', [], [], 0],
    ['good', [audit({ moderatedGrade: 'good' })], [], 0],
    ['good', [], [item({ kind: 'voice' })], 0],
    ['good', [], [item({ kind: 'observation', partnerId: null })], 0],
    ['good', [], [item({ kind: 'observation', partnerId: 'p2' })], 1],
    ['good', [], [item({ status: 'proposed' })], 1],
  ])('untested when graded %s with audits %j and evidence %j: %i', (grade, audits, evidence, count) => {
    const gaps = assess(by(grade, audits, evidence)).gaps.filter(({ rule }) => rule === 'untested');
    expect(gaps.map(({ severity }) => severity)).toEqual(Array(count).fill('watch'));
  });
});

describe('audits-short', () => {
  it.each([
    [79, of('gap', '79 of 80 planned joint audits moderated')],
    [80, []],
  ])('%i joint audits', (jointAuditsModerated, expected) => {
    expect(found('audits-short', { jointAuditsModerated })).toEqual(expected);
  });

  it('asks partners that hold case files for their share, under whatever criterion', () => {
    const partners = [partner(), partner({ id: 'p2', slug: 'schools', name: 'Schools', holdsCaseFiles: false })];
    const audits = [audit({ criterion: null, count: 1 }), audit({ count: 3 }), audit({ partnerId: 'p2', count: 9 })];
    const facts = { partners, audits, jointAuditsModerated: 80 };
    expect(found('audits-short', facts, { limits: { auditsPerPartner: 5 } })).toEqual(
      of('gap', 'Police has 4 of 5 planned case reviews moderated'),
    );
    expect(found('audits-short', facts, { limits: { auditsPerPartner: 4 } })).toEqual([]);
  });
});

describe('actions', () => {
  const improvement = finding({ severity: 'improvement' });
  it.each<[string, FindingFact[], ActionFact[], string[]]>([
    ['none for a priority action', [finding()], [], ['priority-action-overdue blocker f1']],
    ['none for an improvement', [improvement], [], []],
    ['past its date', [finding()], [action()], ['priority-action-overdue blocker f1 a1']],
    ['due today', [finding()], [action({ dueOn: TODAY })], []],
    ['without a date', [finding()], [action({ dueOn: null })], []],
    [
      'one of two past its date',
      [finding()],
      [action(), action({ id: 'a2', dueOn: TODAY })],
      ['priority-action-overdue blocker f1 a1'],
    ],
    ['past its date for an improvement', [improvement], [action()], ['action-overdue gap a1']],
    ['past its date for nothing', [], [action({ findingId: null, status: 'not-started' })], ['action-overdue gap a1']],
    ['done', [finding()], [action({ status: 'done' })], ['action-unverified watch a1']],
    ['verified', [finding()], [action({ status: 'verified' })], []],
  ])('%s', (_, findings, actions, expected) => {
    const gaps = assess({ findings, actions }).gaps.filter(({ rule }) => rule.includes('action'));
    expect(gaps.map(({ key, rule, severity }) => key.replace(rule, `${rule} ${severity}`))).toEqual(expected);
  });

  it('belong to their own partner, or else to the finding’s', () => {
    const partners = [partner(), partner({ id: 'p2', slug: 'health' })];
    const ready = assess({
      partners,
      findings: [finding()],
      actions: [action(), action({ id: 'a2', partnerId: 'p2' })],
    });
    expect(ready.partners.map(({ gaps }) => gaps.map(({ key }) => key))).toEqual([
      ['priority-action-overdue f1 a1'],
      ['priority-action-overdue f1 a2'],
    ]);
  });
});

describe('measures', () => {
  const about = `“Initial assessments on time”, which speaks to “${criterionName(slac, EVAL)}”`;
  const falling = [90, 91, 92, 90, 88, 86, 84, 82, 80];
  const steady = [80, 82, 81, 83, 80, 82, 81, 83, 80];

  it.each([
    ['higher', falling, of('gap', `${about}, is getting worse: the latest reading lies below the limits`)],
    ['lower', falling, []],
    ['higher', steady, []],
    ['higher', falling.slice(3), of('gap', `${about}, is getting worse: six or more readings in a row have fallen`)],
    ['higher', falling.slice(4), []],
    ['higher', [...falling, 99], []],
    ['higher', [], []],
  ] as const)('where %s is better, readings of %j', (goodIs, values, expected) => {
    expect(found('measure-deteriorating', { measures: [measure({ goodIs }, values)] })).toEqual(expected);
  });

  it.each([
    ['higher', 83.1, of('watch', `${about}, stood at 83% on 31 July 2009, off its target of 83.1%`)],
    ['higher', 83, []],
    ['lower', 83, []],
    ['lower', 82.9, of('watch', `${about}, stood at 83% on 31 July 2009, off its target of 82.9%`)],
    ['higher', null, []],
  ] as const)('where %s is better, a target of %s', (goodIs, target, expected) => {
    expect(found('measure-off-target', { measures: [measure({ goodIs, target })] })).toEqual(expected);
  });

  it('count for each criterion of the pack that they speak to, with the partner’s key contact as owner', () => {
    const criteria = [EVAL, 'SG.LM.PART', 'NOT.ONE'];
    const { gaps } = assess({ partners: [partner()], measures: [measure({ criteria }, falling)] });
    const own = gaps.filter(({ rule }) => rule === 'measure-deteriorating');
    expect(own.map(({ criterion, owner, href }) => [criterion, owner, href])).toEqual([
      [EVAL, 'Key contact, police', 'measures/m1'],
      ['SG.LM.PART', 'Key contact, police', 'measures/m1'],
    ]);
  });

  it('are needed once their readings can tell, and in place while they do not get worse', () => {
    const needed = (values: readonly number[]) => {
      const { inPlace, needed: all } = assess({ measures: [measure({}, values)] });
      const without = assess({});
      return [inPlace - without.inPlace, all - without.needed];
    };
    expect(needed(steady)).toEqual([1, 1]);
    expect(needed(falling)).toEqual([0, 1]);
    expect(needed(steady.slice(0, 4))).toEqual([0, 0]);
  });
});

describe('handover-not-producible', () => {
  const running = { kindCode: 'ANNOUNCED', notifiedOn: '2009-09-11' };
  it.each<[Partial<HandoverFact>, ReadinessFacts['notice'], string | null]>([
    [{}, null, null],
    [{ ownerName: null }, null, 'gap handover-without-owner'],
    [{ daysToProduce: null }, null, 'gap handover-untimed'],
    [{ daysToProduce: 2 }, null, 'gap handover-too-slow'],
    [{ daysToProduce: 2, hasCurrentDocument: true }, null, null],
    [{ key: 'BACKGROUND', daysToProduce: 1 }, null, 'gap handover-without-document'],
    [{ key: 'BACKGROUND', hasCurrentDocument: true, daysToProduce: null }, null, null],
    [{ daysToProduce: 2 }, running, 'blocker handover-too-slow'],
    [{}, running, 'blocker handover-too-slow'],
    [{ key: 'PROGRAMME', daysToProduce: 3 }, running, null],
    [{ key: 'PROGRAMME', daysToProduce: 4 }, running, 'blocker handover-too-slow'],
    [{ key: 'RECORDS' }, running, 'gap handover-without-document'],
  ])('%j with notice %j: %s', (fact, notice, expected) => {
    const { key } = handover(fact);
    const gap = assess({ handover: [handover(fact)], notice }).gaps.find(({ href }) => href === `handover#${key}`);
    expect(gap ? `${gap.severity} ${gap.why.code}` : null).toBe(expected);
  });
});

describe('assessReadiness', () => {
  it('has not started where there are no facts, however much is missing', () => {
    const area = assess({});
    expect(area.status).toBe('not-started');
    expect(area.needed).toBeGreaterThan(0);
    expect(area.criteria.every(({ status }) => status === 'not-started')).toBe(true);
  });

  it('takes a gap to its cell, criterion, the criteria above, element, partner and area', () => {
    const area = assess({ partners: [partner()], assignments: [assignment()] });
    const key = `not-evaluated s1 ${EVAL}`;
    const holders = [
      ...area.criteria.map((each) => [each.code, each] as const),
      ...area.criteria.flatMap((each) =>
        each.cells.map((cell) => [`cell ${cell.criterion} ${cell.partnerId}`, cell] as const),
      ),
      ...area.elements.map((each) => [each.code, each] as const),
      ...area.partners.map((each) => [each.id, each] as const),
      ['area', area] as const,
    ].filter(([, { gaps }]) => gaps.some((gap) => gap.key === key));
    expect(holders.map(([name]) => name)).toEqual([
      'SG.LM',
      EVAL,
      'cell SG.LM p1',
      `cell ${EVAL} p1`,
      'SG',
      'p1',
      'area',
    ]);
  });

  it('puts findings about an element, or about no known criterion, where they belong', () => {
    const area = assess({ findings: [finding({ criterion: 'LAC' }), finding({ id: 'f2', criterion: 'HP' })] });
    const has = (of: Readiness | undefined) =>
      of?.gaps.map(({ key }) => key).filter((key) => key.startsWith('priority'));
    expect(has(area.elements[1])).toEqual(['priority-action-overdue f1']);
    expect(has(area.elements[0])).toEqual([]);
    expect(has(area)).toEqual(['priority-action-overdue f1', 'priority-action-overdue f2']);
  });

  it('counts what is in place of a partner’s part in a criterion', () => {
    const cell = (facts: Partial<ReadinessFacts>) => {
      const ready = assess({ partners: [partner()], assignments: [assignment()], ...facts });
      const found = ready.criteria.find(({ code }) => code === EVAL)?.cells[0];
      return [found?.status, found?.inPlace, found?.needed];
    };
    expect(cell({})).toEqual(['not-ready', 0, 2]);
    expect(cell({ evaluations: [evaluation()] })).toEqual(['nearly-ready', 1, 2]);
    expect(cell({ evaluations: [evaluation()], evidence: [item()] })).toEqual(['ready', 2, 2]);
    expect(cell({ evaluations: [evaluation({ agreedOn: '2009-01-01' })], evidence: [item()] })).toEqual([
      'nearly-ready',
      1,
      2,
    ]);
  });

  it('counts what a criterion needs: its self-evaluations, evidence from each partner, enough of it, and each kind', () => {
    const of = (facts: Partial<ReadinessFacts>) => {
      const ready = assess({ partners: [partner()], assignments: [assignment()], ...facts });
      const found = ready.criteria.find(({ code }) => code === EVAL);
      return [found?.inPlace, found?.needed];
    };
    expect(of({})).toEqual([0, 6]);
    expect(of({ evidence: [item()] })).toEqual([2, 6]);
    expect(of({ evidence: [item({ count: 4 })], evaluations: [evaluation()] })).toEqual([4, 6]);
  });

  it('asks nothing of a partner in a criterion that it does not evaluate', () => {
    const cell = assess({ partners: [partner()] }).criteria[0]?.cells[0];
    expect([cell?.status, cell?.needed]).toEqual(['not-started', 0]);
  });

  it('leads every gap to a page within the area', () => {
    const area = assess({
      partners: [partner({ slug: 'police & crime' })],
      assignments: [assignment()],
      childrenAtRisk: [child()],
    });
    const hrefs = new Set(area.gaps.map(({ href }) => href));
    expect(hrefs).toContain('case-files/children-at-risk/c1');
    expect(hrefs).toContain(`self-evaluations/s1#${EVAL}`);
    expect(hrefs).toContain(`evidence?criterion=${EVAL}`);
    expect(hrefs).toContain(`evidence?criterion=${EVAL}&partner=police%20%26%20crime`);
    expect(hrefs).toContain('readiness/criteria/SG.CAP');
    expect([...hrefs].every((href) => !href.startsWith('/'))).toBe(true);
  });
});
