import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { COURSES } from '@/lib/measures/signals';
import { knowledgeReason } from './labels';
import { compareAudits, SELF_KNOWLEDGE_MARKS, type SelfKnowledgeMark, selfKnowledge } from './rules';

const pack = getPack('SLAC-2009');
const audits = (...grades: (string | null)[]) => grades.map((moderatedGrade) => ({ moderatedGrade, count: 1 }));

function known(grade: string | null, moderated: (string | null)[], hasTestingEvidence = false) {
  const auditGrades = compareAudits(pack, grade, audits(...moderated));
  return selfKnowledge({ grade, auditGrades, measureSignals: [], hasTestingEvidence });
}

describe('selfKnowledge', () => {
  it.each<[string | null, (string | null)[], boolean, SelfKnowledgeMark, string]>([
    ['good', ['adequate', 'good'], false, 'over-graded', 'Of 2 audits: 1 lower, 1 the same'],
    ['good', ['adequate', 'good', 'good'], false, 'confirmed', 'Of 3 audits: 1 lower, 2 the same'],
    ['good', ['inadequate'], true, 'over-graded', 'Of 1 audit: 1 lower'],
    ['adequate', ['good', 'adequate'], false, 'confirmed', 'Of 2 audits: 1 the same, 1 higher'],
    ['adequate', ['good', 'good', 'adequate'], false, 'under-graded', 'Of 3 audits: 1 the same, 2 higher'],
    ['adequate', ['inadequate', 'good'], false, 'over-graded', 'Of 2 audits: 1 lower, 1 higher'],
    ['good', [], false, 'untested', 'Nothing behind it yet'],
    ['adequate', [], false, 'untested', 'Nothing behind it yet'],
    ['good', [], true, 'not-audited', 'Feedback or observation, no audit'],
    ['good', [null, 'of another scale'], false, 'not-audited', 'Audits without a grade of this scale'],
    [null, [], true, 'not-graded', ''],
    [null, ['good'], false, 'not-graded', '1 moderated audit, and no grade to compare'],
    ['of another scale', ['good'], false, 'not-audited', 'Audits without a grade of this scale'],
  ])('graded %s with audits %j and feedback %s: %s', (grade, moderated, hasTestingEvidence, mark, reason) => {
    const knowledge = known(grade, moderated, hasTestingEvidence);
    expect(knowledge.mark).toBe(mark);
    expect(knowledgeReason(knowledge)).toBe(reason);
  });

  const grade = fc.constantFrom(...pack.gradeScale.map(({ code }) => code));

  it('measures are counted for and against, and never turn a mark', () => {
    fc.assert(
      fc.property(
        grade,
        fc.array(grade, { maxLength: 8 }),
        fc.array(fc.constantFrom(...COURSES)),
        (own, all, signals) => {
          const auditGrades = compareAudits(pack, own, audits(...all));
          const given = { grade: own, auditGrades, hasTestingEvidence: false };
          const { mark, signs } = selfKnowledge({ ...given, measureSignals: signals });
          expect(mark).toBe(selfKnowledge({ ...given, measureSignals: [] }).mark);
          expect(signs.against).toBe(signals.filter((signal) => signal === 'worse').length);
          expect(signs.for).toBe(signals.filter((signal) => signal === 'better').length);
        },
      ),
    );
  });

  it('every audit is counted once, on one side, and their order changes nothing', () => {
    fc.assert(
      fc.property(fc.option(grade), fc.array(fc.option(grade), { maxLength: 12 }), (own, all) => {
        const counts = compareAudits(pack, own, audits(...all));
        expect(counts.lower + counts.alike + counts.higher + counts.other).toBe(all.length);
        expect(compareAudits(pack, own, audits(...all.toReversed()))).toEqual(counts);
      }),
    );
  });

  it('a lower grade of one’s own never becomes over-graded where a higher one was not', () => {
    const ranks = pack.gradeScale.toSorted((a, b) => a.rank - b.rank).map(({ code }) => code);
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1, maxLength: 8 }), (all) => {
        const order = ['under-graded', 'confirmed', 'over-graded'];
        const places = ranks.map((own) => order.indexOf(known(own, all).mark));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(SELF_KNOWLEDGE_MARKS).toEqual(expect.arrayContaining(order));
      }),
    );
  });
});
