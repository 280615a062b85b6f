import { describe, expect, it } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import type { Reader } from '@/lib/self-evaluations/rules';
import type { ReadinessFacts } from '../facts';
import {
  assess,
  assignment,
  audit,
  EVAL,
  evaluation,
  item,
  measure,
  nothing,
  partner,
  slac,
  TODAY,
} from '../rules.fixtures';
import { readinessSettings } from '../settings';
import type { GatheredReadiness } from '../types';
import { knowledgeSentence } from './labels';
import { selfKnowledgeFiltersSchema } from './schema';
import { selfKnowledgeView } from './views';

function view(facts: Partial<ReadinessFacts>, query: Record<string, unknown> = {}, reader: Reader = 'task-group') {
  const all = { ...nothing, partners: [partner()], assignments: [assignment()], ...facts };
  const gathered: GatheredReadiness = {
    ...{ pack: slac, kindCode: '', adopted: [], shortNames: new Map(), facts: all, settings: readinessSettings(slac) },
    ...{ readiness: assess(all), trend: [], today: TODAY, isWholeArea: true },
  };
  return selfKnowledgeView(gathered, () => reader, selfKnowledgeFiltersSchema.parse(query));
}

const graded = (grade: string, facts: Partial<ReadinessFacts> = {}) =>
  view({ evaluations: [evaluation({ grade })], ...facts });

describe('a row', () => {
  it('sets the grade beside audits, best first, and measures of the same partner and criterion', () => {
    const audits = [
      audit({ moderatedGrade: 'adequate', count: 2 }),
      audit({ moderatedGrade: 'good' }),
      audit({ partnerId: 'p2' }),
      audit({ criterion: 'SG.CAP' }),
    ];
    const measures = [
      measure({}, [90, 91, 92, 90, 88, 86, 84, 82, 60]),
      measure({ id: 'm2', partnerId: 'p2' }),
      measure({ id: 'm3', criteria: ['SG.CAP'] }),
    ];
    const { rows, criteria } = graded('good', { audits, measures });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      grade: { code: 'good', label: 'Good' },
      audits: [
        { grade: 'good', label: 'Good', count: 1 },
        { grade: 'adequate', label: 'Adequate', count: 2 },
      ],
      measures: [{ id: 'm1', course: 'worse' }],
      knowledge: { mark: 'over-graded', signs: { against: 1, for: 0 } },
    });
    expect(criteria).toHaveLength(1);
    expect(criteria[0]).toMatchObject({ code: EVAL, element: 'Safeguarding', worse: 1, better: 0 });
    expect(criteria[0]?.points.map(({ grade, services, audits: count }) => [grade, services, count])).toEqual([
      ['inadequate', 0, 0],
      ['adequate', 0, 2],
      ['good', 1, 1],
      ['outstanding', 0, 0],
    ]);
  });

  it.each<[Reader, string, string | null]>([
    ['task-group', 'draft', null],
    ['task-group', 'submitted', 'good'],
    ['task-group', 'returned', null],
    ['task-group', 'agreed', 'good'],
    ['own-partner', 'draft', 'good'],
    ['own-partner', 'returned', 'good'],
    ['other-partner', 'submitted', null],
    ['other-partner', 'agreed', 'good'],
  ])('shows %s of what is %s the grade %s', (reader, status, grade) => {
    const fact = evaluation({ grade: 'good', status: status as 'draft', agreedOn: status === 'agreed' ? TODAY : null });
    const { rows } = view({ evaluations: [fact] }, {}, reader);
    expect(rows[0]?.grade?.code ?? null).toBe(grade);
    expect(rows[0]?.status).toBe(status);
  });

  it('takes what is agreed before what is in hand', () => {
    const evaluations = [
      evaluation({ grade: 'adequate' }),
      evaluation({ grade: 'good', status: 'submitted', agreedOn: null }),
    ];
    expect(view({ evaluations }).rows[0]?.grade?.code).toBe('adequate');
  });

  it('stands there before anything is written, with nothing to show in the picture', () => {
    const { rows, criteria } = view({});
    expect(rows[0]).toMatchObject({ grade: null, status: null, knowledge: { mark: 'not-graded' } });
    expect(criteria).toEqual([]);
  });
});

it('counts a partner’s audits and measures once for all of its services', () => {
  const assignments = [assignment(), assignment({ serviceId: 's2' })];
  const evaluations = [evaluation(), evaluation({ serviceId: 's2' })];
  const measures = [measure({}, [90, 91, 92, 90, 88, 86, 84, 82, 60])];
  const { criteria, rows } = view({ assignments, evaluations, audits: [audit({ count: 3 })], measures });
  expect(rows).toHaveLength(2);
  expect(criteria[0]?.worse).toBe(1);
  expect(criteria[0]?.points.find(({ grade }) => grade === 'adequate')).toMatchObject({ services: 2, audits: 3 });
});

describe('the summary', () => {
  const services = ['s1', 's2', 's3'].map((serviceId) => assignment({ serviceId }));

  it('counts the marks of what fits the partner, whatever the mark', () => {
    const evaluations = [evaluation({ grade: 'good' }), evaluation({ serviceId: 's2', grade: 'adequate' })];
    const facts = { assignments: services, evaluations, audits: [audit({ moderatedGrade: 'adequate' })] };
    const { countedRows, rows } = view(facts, { mark: 'confirmed' });
    expect(rows).toHaveLength(1);
    expect(knowledgeSentence(countedRows)).toBe(
      'Of 2 grades, 1 is higher than moderated audits show and 1 is confirmed.',
    );
    expect(view(facts, { partner: 'nobody' }).countedRows).toEqual([]);
  });

  it.each<[ReadinessFacts['evidence'], string]>([
    [[], 'Of 1 grade, 1 has nothing behind it.'],
    [[item({ kind: 'voice' })], 'Of 1 grade, 1 rests on feedback or observation without an audit.'],
  ])('of one grade with evidence %j', (evidence, sentence) => {
    expect(knowledgeSentence(graded('good', { evidence }).countedRows)).toBe(sentence);
  });

  it('of no grade says so', () => {
    expect(knowledgeSentence(view({}).countedRows)).toBe('There is no grade yet to set against audits and measures.');
  });
});

it('a framework without grades has nothing to compare, and its measures still', () => {
  const pack = getPack('JTAI-2025');
  const [code = ''] = pack.schedule.elements.flatMap(({ criteria }) => criteria.map((criterion) => criterion.code));
  const facts = {
    ...nothing,
    partners: [partner()],
    assignments: [assignment({ criterion: code })],
    measures: [measure({ criteria: [code] })],
  };
  const gathered: GatheredReadiness = {
    ...{ pack, kindCode: '', adopted: [], shortNames: new Map(), facts, settings: readinessSettings(pack) },
    ...{ readiness: assess({}), trend: [], today: TODAY, isWholeArea: true },
  };
  const { isGraded, rows } = selfKnowledgeView(gathered, () => 'task-group', selfKnowledgeFiltersSchema.parse({}));
  expect(isGraded).toBe(false);
  expect(rows.map(({ measures }) => measures.length)).toEqual([1]);
});

it('an address that makes no sense narrows nothing', () => {
  expect(selfKnowledgeFiltersSchema.parse({ mark: 'best', partner: ['a', 'b'], framework: 'x'.repeat(999) })).toEqual({
    ...{ mark: '', partner: '', framework: '' },
  });
});
