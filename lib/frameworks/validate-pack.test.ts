import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import jtai from './packs/jtai-2025.json';
import slac from './packs/slac-2009.json';
import { validatePack } from './validate-pack';

/** The pack with the value at a dotted path replaced (or removed when undefined). */
function altered(pack: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(pack);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function faultsOf(pack: unknown): string[] {
  const checked = validatePack(pack);
  return 'faults' in checked ? checked.faults.map(({ path }) => path) : [];
}

describe('validatePack', () => {
  it('accepts a shipped pack, also after a journey as text', () => {
    expect(faultsOf(JSON.parse(JSON.stringify(slac)))).toEqual([]);
  });

  it.each([
    ['title', undefined, 'title'],
    ['title', '  ', 'title'],
    ['inForce.from', '2009-02-30', 'inForce.from'],
    ['inForce.to', '2009-03-31', 'inForce.to'],
    ['inspectorates', [], 'inspectorates'],
    ['inspectorates.1.code', 'OFSTED', 'inspectorates.1.code'],
    ['kinds.1.code', 'ANNOUNCED', 'kinds.1.code'],
    ['kinds.0.dayOfNotification', 2, 'kinds.0.dayOfNotification'],
    ['kinds.0.timeline.1.key', 'NOTIFY', 'kinds.0.timeline.1.key'],
    ['kinds.0.timeline.0.anchor', 'MEETING', 'kinds.0.timeline.0.anchor'],
    ['kinds.0.timeline.0.offset', 'daily', 'kinds.0.timeline.0.anchor'],
    ['kinds.0.timeline.1.offset', { from: 3, to: 1 }, 'kinds.0.timeline.1.offset'],
    ['kinds.0.noticeWorkingDays', 0, 'kinds.0.noticeWorkingDays'],
    ['kinds.1.noticeWorkingDays', 5, 'kinds.1.noticeWorkingDays'],
    ['gradeScale.1.code', 'outstanding', 'gradeScale.1.code'],
    ['gradeScale.1.rank', 4, 'gradeScale.1.rank'],
    ['gradeScale.1.rank', 5, 'gradeScale.1.rank'],
    ['findingKinds.0.severity', 'grave', 'findingKinds.0.severity'],
    ['recommendationTimescales.1.rule', { unit: 'months', count: 0 }, 'recommendationTimescales.1.rule.count'],
    ['selfEvaluationQuestions', ['What?', 'How?'], 'selfEvaluationQuestions'],
    ['schedule.elements.1.code', 'SG', 'schedule.elements.1.code'],
    ['schedule.elements.1.criteria.0.code', 'SG.OE', 'schedule.elements.1.criteria.0.code'],
    ['schedule.elements.0.criteria.3.children.2.good', '', 'schedule.elements.0.criteria.3.children.2.good'],
    ['schedule.elements.0.criteria.3.selfEvaluated', true, 'schedule.elements.0.criteria.3.selfEvaluated'],
    ['evidence.kinds', ['audit', 'audit'], 'evidence.kinds'],
    ['evidence.kinds', ['hearsay'], 'evidence.kinds.0'],
    ['handover.1.key', 'BACKGROUND', 'handover.1.key'],
    ['handover.0.kinds', ['SURPRISE'], 'handover.0.kinds.0'],
    ['handover.0.dueBy', 20, 'handover.0.dueBy'],
    ['handover.8.dueBy', 2, 'handover.8.dueBy'],
    ['limits.evaluationStaleMonths', 0, 'limits.evaluationStaleMonths'],
  ])('names %s = %j as a fault at %s', (path, value, fault) => {
    expect(faultsOf(altered(slac, path, value))).toContain(fault);
  });

  it('lets nothing hang on a report whose day nobody knows', () => {
    expect(faultsOf(altered(jtai, 'kinds.0.reportAfterWorkingDays', null))).toEqual(['kinds.0.timeline.8.anchor']);
  });

  it('grades nothing without a scale', () => {
    const faults = faultsOf(altered(slac, 'gradeScale', []));
    expect(faults).toContain('kinds.0.graded');
    expect(faults).toContain('schedule.elements.0.criteria.3.children.0.graded');
    expect(faults).not.toContain('schedule.elements.0.criteria.2.graded');
  });

  it('wants something for services to evaluate', () => {
    const criteria = [{ ...slac.schedule.elements[0]?.criteria[0], children: [] }];
    const elements = [{ ...slac.schedule.elements[0], criteria }];
    expect(faultsOf(altered(slac, 'schedule', { elements }))).toEqual(['schedule.elements']);
  });

  it('names every fault at once', () => {
    const faults = faultsOf(altered(altered(slac, 'title', 3), 'version', 3));
    expect(faults).toEqual(['version', 'title']);
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(faultsOf(value).length).toBeGreaterThan(0);
      }),
    );
  });
});
