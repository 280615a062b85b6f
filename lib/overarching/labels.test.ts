import { describe, expect, it } from 'vitest';
import { agreedWords, changeWords, disagreementWords, gapWords, missingWords } from './labels';

const origin = (editionName: string) => ({
  ...{ selfEvaluationId: editionName, serviceId: 'a', serviceName: 'Fieldwork', partnerName: 'Social care' },
  ...{ editionName, agreedAt: new Date('2009-09-09T08:45:00Z') },
});

describe('the words of overarching self-evaluations', () => {
  it('name what is missing', () => {
    expect(missingWords(['judgement', 'grade'])).toBe('the judgement and a grade');
  });

  it('say who sees it differently', () => {
    const [best, worst] = [
      { gradeLabel: 'Good', services: ['Fieldwork'] },
      { gradeLabel: 'Inadequate', services: ['Police', 'Probation'] },
    ];
    expect(disagreementWords({ kind: 'two-steps-apart', best, worst })).toBe(
      'Two steps apart or more: Fieldwork says Good, Police and Probation say Inadequate',
    );
    expect(disagreementWords({ kind: 'both-sides-of-good', best, worst })).toMatch(/^Some say good or better/);
  });

  it('say what is missing', () => {
    expect(gapWords({ kind: 'nobody-asked' })).toBe('No service is asked about this');
    expect(gapWords({ kind: 'nothing-agreed', services: ['A'] })).toBe('Nothing agreed yet from A');
    expect(gapWords({ kind: 'no-grade', services: ['A', 'B'] })).toBe('No grade from A and B');
    expect([agreedWords(0), agreedWords(1), agreedWords(2)]).toEqual([
      'No service has agreed anything yet',
      '1 service has agreed an answer',
      '2 services have agreed an answer',
    ]);
  });

  it('say what changed, and when', () => {
    const [before, now] = [origin('Summer 2009'), origin('Autumn 2009')];
    expect(changeWords({ kind: 'added', now })).toBe(
      'Fieldwork has agreed Autumn 2009 on 9 September 2009, which was not there when this was written',
    );
    expect(changeWords({ kind: 'replaced', before, now })).toBe(
      'Fieldwork has agreed Autumn 2009 on 9 September 2009, in place of Summer 2009',
    );
    expect(changeWords({ kind: 'gone', before })).toBe('Fieldwork no longer has what it had agreed for Summer 2009');
  });
});
