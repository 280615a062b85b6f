import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { richTextFromHtml, statementsOfHtml } from '@/lib/platform/rich-text/from-html';
import { boxLabels } from '../templates/rules';
import { templateInWord } from './word';

vi.mock('@/lib/platform/rich-text/from-html', { spy: true });
beforeEach(() => vi.clearAllMocks());

const pack = getPack('SLAC-2009');
const asked = { serviceName: 'A service', pack, criteria: [] };
const labels = boxLabels(pack.selfEvaluationQuestions);

function found(rows: string[][]) {
  const template = templateInWord([{ kind: 'table', rows }], asked);
  if ('fault' in template) throw new Error(template.fault);
  return template;
}

describe('a table of a Word document', () => {
  it('has Markdown made of its answers alone, and each cell is read once or twice [V2.4.1]', () => {
    const rows = [
      ['<p>SG.CAP</p>', '<p>*Capacity* to improve</p>'],
      [`<p><strong>${labels.whatWeKnow}</strong></p>`, '<p>We <strong>know</strong>.</p>'],
      [`<p>${labels.whatNext}</p><p>and when?</p>`, '<p>Next.</p>'],
      [`<p>${labels.grade}</p>`, '<p>Good</p>'],
    ];
    expect(found(rows).criteria).toEqual([
      {
        code: 'SG.CAP',
        label: '*Capacity* to improve',
        boxes: { whatWeKnow: 'We **know**.', whatNext: 'Next.', grade: 'Good' },
      },
    ]);
    expect(richTextFromHtml).toHaveBeenCalledTimes(2);
    expect(vi.mocked(statementsOfHtml).mock.calls.length).toBeLessThanOrEqual(rows.flat().length);
  });

  it('has labels of 300 characters at most', () => {
    const long = `<p>${'Long label '.repeat(1000)}</p>`;
    const { criteria } = found([
      [long, long, long],
      [`<p>${labels.whatNext}</p>`, '<p>Next.</p>'],
    ]);
    expect(criteria).toMatchObject([{ code: expect.any(String), boxes: { whatNext: 'Next.' } }]);
    expect([criteria[0]?.code.length, criteria[0]?.label.length]).toEqual([300, 300]);
  });
});
