import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { writeEntrySchema } from './schema';

function parse(fields: Record<string, string>) {
  const form = new FormData();
  const base = {
    serviceId: '072c05ab-bdec-81a0-b50b-f2c3707328c1',
    frameworkCode: 'SLAC-2009',
    criterionCode: 'SG.LM.PART',
    version: '0',
    whatWeKnow: '',
    howWeKnow: '',
    whatNext: '',
  };
  for (const [name, value] of Object.entries({ ...base, ...fields })) form.set(name, value);
  return parseWithZod(form, { schema: writeEntrySchema });
}

describe('an entry as a form sends it', () => {
  it('may be one sentence, with the rest left empty', () => {
    const submission = parse({ howWeKnow: '  An audit in July.  ' });
    expect(submission.status === 'success' && submission.value).toMatchObject({
      whatWeKnow: '',
      howWeKnow: 'An audit in July.',
      whatNext: '',
      grade: null,
      confidence: null,
      version: 0,
      goTo: 'list',
    });
  });

  it('is refused when nothing is written', () => {
    expect(Object.keys(parse({}).reply().error ?? {})).toEqual(['whatWeKnow']);
  });

  it('names each field with personal details', () => {
    const { error } = parse({ whatWeKnow: 'Ring 0113 496 0000.', whatNext: 'NHS number 943 476 5919.' }).reply();
    expect(Object.keys(error ?? {}).sort()).toEqual(['whatNext', 'whatWeKnow']);
  });
});
