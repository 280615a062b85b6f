import { describe, expect, test } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { readWord } from '@/lib/platform/word/word-reader';
import { isSameText } from '../imports/same-text';
import { templateInWord } from '../imports/word';
import type { TemplateContent } from './types';
import { wordTemplate } from './word';

const pack = getPack('SLAC-2009');
const criterion = { code: 'SG.CAP', label: 'Capacity to improve', isGraded: true };
const asked = { serviceName: 'A service', pack, criteria: [{ ...criterion, entry: null }] };

const content = (whatWeKnow: string): TemplateContent => ({
  ...{ areaName: 'Area', partnerName: 'Partner', serviceName: asked.serviceName },
  framework: pack,
  questions: pack.selfEvaluationQuestions,
  criteria: [
    {
      ...{ ...criterion, elementLabel: 'Safeguarding', summary: 'Summary', good: 'Good' },
      entry: { whatWeKnow, howWeKnow: '', whatNext: '', grade: 'good', confidence: 'low' },
    },
  ],
});

async function through(whatWeKnow: string) {
  const read = await readWord(await wordTemplate(content(whatWeKnow)));
  if ('fault' in read) throw new Error(read.fault);
  const found = templateInWord(read.parts, asked);
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

describe('a text in a Word template', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.'],
    ['a line break', 'One  \nTwo'],
    ['headings', '# Larger\n\nText\n\n## Smaller\n\nMore'],
    ['bold, emphasis and both', 'Some **bold**, some *emphasis* and ***both***.'],
    ['a list', '- one\n- two\n- three'],
    ['a list in a list', '- one\n  - inside\n  - also\n- two'],
    ['a numbered list', '1. one\n2. two'],
    ['two numbered lists', '1. one\n2. two\n\nBetween\n\n1. again'],
    ['a link', 'See [the report](https://example.org/report?a=1&b=2).'],
    ['signs of markup as words', '\\# no heading, \\*no emphasis\\*, 5 < 6 & 7 > 2, \\<b\\>'],
    ['hyphens and dashes', 'Age 14 – 16, follow-up'],
  ])('comes back with %s', async (_what, markdown) => {
    const [found] = (await through(markdown)).criteria;
    expect(found?.boxes.whatWeKnow).toSatisfy((text: string) => isSameText(text, markdown));
    expect(found?.boxes).toMatchObject({ howWeKnow: '', grade: 'Good', confidence: 'Low' });
  });

  test('stands in a document that says whose it is and in which nothing else is to be read', async () => {
    expect(await through('One.')).toMatchObject({
      ...{ serviceName: 'A service', framework: `${pack.title} (SLAC-2009)`, leftOut: [] },
      criteria: [{ code: 'SG.CAP', label: 'Capacity to improve' }],
    });
  });
});
