import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import type { ActionFact, EvaluationFact, FindingFact, ReadinessFacts } from './facts';
import { gapSentence } from './labels';
import { action, assess, assignment, child, finding, measure, partner, slac } from './rules.fixtures';
import type { AreaReadiness, Readiness } from './types';

describe('whatever the facts', () => {
  const codes = evaluatedCriteria(slac)
    .map(({ criterion }) => criterion.code)
    .slice(0, 4);
  const criterion = fc.constantFrom(...codes);
  const partnerId = fc.constantFrom('p1', 'p2', 'p3');
  const serviceId = fc.constantFrom('s1', 's2', 's3');
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((ago) => new Date(Date.UTC(2009, 11, 31 - ago)).toISOString().slice(0, 10));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const grade = maybe(fc.constantFrom(...slac.gradeScale.map(({ code }) => code)));
  const count = fc.integer({ min: 1, max: 4 });
  const unique = <T>(value: fc.Arbitrary<T>, selector: (of: T) => string) =>
    fc.uniqueArray(value, { selector, maxLength: 8 });
  const owner = (service: string) => `p${service.slice(1)}`;

  const facts: fc.Arbitrary<ReadinessFacts> = fc.record({
    partners: fc
      .record({ a: maybe(day), b: maybe(day) })
      .map(({ a, b }) =>
        ['p1', 'p2', 'p3'].map((id) =>
          partner({ id, slug: id, name: id, keyContactConfirmedOn: a, deputyConfirmedOn: b }),
        ),
      ),
    assignments: unique(
      fc.record({ serviceId, criterion }).map((each) => assignment({ ...each, partnerId: owner(each.serviceId) })),
      (each) => `${each.serviceId} ${each.criterion}`,
    ),
    evaluations: fc.array(
      fc
        .record({
          serviceId,
          criterion,
          grade,
          agreedOn: day,
          status: fc.constantFrom('draft', 'submitted', 'returned', 'agreed'),
        })
        .map((each): EvaluationFact => ({ ...each, agreedOn: each.status === 'agreed' ? each.agreedOn : null })),
      { maxLength: 12 },
    ),
    evidence: fc.array(
      fc.record({
        criterion,
        partnerId: maybe(partnerId),
        kind: fc.constantFrom(...EVIDENCE_KINDS),
        status: fc.constantFrom('accepted', 'proposed'),
        reviewByOn: maybe(day),
        periodToOn: maybe(day),
        count,
      }),
      { maxLength: 12 },
    ),
    audits: fc.array(fc.record({ criterion: maybe(criterion), partnerId, moderatedGrade: grade, count }), {
      maxLength: 8,
    }),
    jointAuditsModerated: fc.integer({ min: 0, max: 90 }),
    childrenAtRisk: unique(
      fc.record({
        id: fc.constantFrom('c1', 'c2'),
        partnerId: maybe(partnerId),
        raisedOn: day,
        isSafeRecorded: fc.boolean(),
        isReadable: fc.boolean(),
        decisionMakerName: maybe(fc.constant('Head')),
      }),
      ({ id }) => id,
    ),
    findings: unique(
      fc
        .record({
          id: fc.constantFrom('f1', 'f2', 'f3'),
          severity: fc.constantFrom('priority-action', 'improvement'),
          criterion: maybe(criterion),
          partnerId: maybe(partnerId),
        })
        .map((each) => finding(each as Partial<FindingFact>)),
      ({ id }) => id,
    ),
    actions: unique(
      fc
        .record({
          id: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
          findingId: maybe(fc.constantFrom('f1', 'f2')),
          partnerId: maybe(partnerId),
          dueOn: maybe(day),
          status: fc.constantFrom('not-started', 'in-progress', 'done', 'verified'),
        })
        .map((each) => action(each as Partial<ActionFact>)),
      ({ id }) => id,
    ),
    measures: unique(
      fc
        .record({
          id: fc.constantFrom('m1', 'm2', 'm3'),
          partnerId,
          criteria: fc.uniqueArray(criterion, { maxLength: 3 }),
          goodIs: fc.constantFrom('higher', 'lower'),
          target: maybe(fc.integer({ min: 0, max: 9 })),
          values: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }),
        })
        .map(({ values, ...each }) => measure(each, values)),
      ({ id }) => id,
    ),
    handover: unique(
      fc.record({
        key: fc.constantFrom(...slac.handover.map(({ key }) => key)),
        partnerId: maybe(partnerId),
        ownerName: maybe(fc.constant('Owner')),
        hasCurrentDocument: fc.boolean(),
        daysToProduce: maybe(count),
      }),
      ({ key }) => key,
    ),
    notice: maybe(fc.constant({ kindCode: 'ANNOUNCED', notifiedOn: '2009-09-10' })),
  });

  const everything = (area: AreaReadiness): Readiness[] => [
    area,
    ...area.elements,
    ...area.criteria,
    ...area.partners,
    ...area.criteria.flatMap(({ cells }) => cells),
  ];
  const keys = (gaps: readonly { key: string }[]) => gaps.map(({ key }) => key).sort();
  const STEPS = ['ready', 'nearly-ready', 'not-ready'];

  it('the status follows from the worst gap', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const each of everything(assess(given))) {
          const severities = each.gaps.map(({ severity }) => severity);
          const worst = severities.includes('blocker')
            ? 'not-ready'
            : severities.includes('gap')
              ? 'nearly-ready'
              : 'ready';
          expect(each.status).toBe(each.hasFacts ? worst : 'not-started');
        }
      }),
    );
  });

  it('everything needed is in place exactly where there is no blocker and no gap', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const each of everything(assess(given))) {
          expect(each.inPlace).toBeGreaterThanOrEqual(0);
          expect(each.inPlace === each.needed).toBe(each.gaps.every(({ severity }) => severity === 'watch'));
        }
      }),
    );
  });

  it('the gaps of the area are those of its partners and those that are nobody’s, each once', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const area = assess(given);
        const parts = [
          ...area.partners.flatMap(({ gaps }) => gaps),
          ...area.gaps.filter((gap) => gap.partnerId === null),
        ];
        expect(keys(parts)).toEqual(keys(area.gaps));
        expect(new Set(keys(area.gaps)).size).toBe(area.gaps.length);
        const within = area.partners.reduce((sum, { needed }) => sum + needed, 0);
        expect(within).toBeLessThanOrEqual(area.needed);
      }),
    );
  });

  it('the gaps of an element are those of its criteria', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const area = assess(given);
        for (const element of area.elements) {
          const leaves = area.criteria.filter((each) => each.element === element.code && each.depth === 0);
          expect(keys(leaves.flatMap(({ gaps }) => gaps))).toEqual(keys(element.gaps));
        }
      }),
    );
  });

  it('the order of the facts changes nothing', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [
            name,
            Array.isArray(value) && name !== 'partners' ? value.toReversed() : value,
          ]),
        );
        expect(assess(turned)).toEqual(assess(given));
        const area = assess({ ...given, partners: given.partners.toReversed() });
        expect(area.gaps).toEqual(assess(given).gaps);
        expect(area.partners.toReversed()).toEqual(assess(given).partners);
      }),
    );
  });

  it('one more open child at risk never makes anything readier, and blocks the area', () => {
    fc.assert(
      fc.property(facts, maybe(partnerId), (given, of) => {
        const before = everything(assess(given));
        const after = assess({
          ...given,
          childrenAtRisk: [...given.childrenAtRisk, child({ id: 'new', partnerId: of })],
        });
        expect(after.status).toBe('not-ready');
        everything(after).forEach((each, index) => {
          const was = before[index]?.status ?? '';
          if (was !== 'not-started') expect(STEPS.indexOf(each.status)).toBeGreaterThanOrEqual(STEPS.indexOf(was));
        });
      }),
    );
  });

  it('tighter limits never make anything readier', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const limits = { evaluationStaleMonths: 2, evidencePeriodMonths: 3, evidencePerPartner: 2, auditsPlanned: 85 };
        const before = everything(assess(given));
        everything(assess(given, { limits })).forEach((each, index) => {
          expect(STEPS.indexOf(each.status)).toBeGreaterThanOrEqual(STEPS.indexOf(before[index]?.status ?? ''));
        });
      }),
    );
  });

  it('every gap can be said in a plain sentence', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const gap of assess(given).gaps) expect(gapSentence(gap)).toMatch(/^[\w“][^\n]+[^.\s]$/u);
      }),
    );
  });
});
