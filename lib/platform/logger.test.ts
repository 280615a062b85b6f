import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger';

/** What a log holds after `write`, line by line. */
function lines(write: (log: ReturnType<typeof createLogger>) => void): string[] {
  let text = '';
  write(createLogger({ write: (line) => (text += line) }));
  return text.split('\n').filter(Boolean);
}

describe('the log', () => {
  it('is one JSON object a line, each with its instant in UTC and its level [V16.2.2, V16.2.4]', () => {
    const [line = ''] = lines((log) => log.warn({ jobId: '7' }, 'what this job is about is past'));
    const entry = JSON.parse(line);
    expect(entry).toMatchObject({ level: 40, jobId: '7', msg: 'what this job is about is past' });
    expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(entry.time) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    'a\nb',
    'a\r\n{"level":60,"msg":"forged"}',
    '\u001b[31mred',
    '","msg":"forged',
    '\u2028\u2029\u0085',
    '%s%n%j%o%d',
  ])('keeps %j within its field: it adds no line and no other field [V1.3.10, V16.4.1]', (text) => {
    const written = lines((log) => log.info({ text }, 'said'));
    expect(written).toHaveLength(1);
    expect(JSON.parse(written[0] ?? '')).toEqual({ level: 30, time: expect.any(String), text, msg: 'said' });
    expect(written[0]).not.toContain('\u001b');
  });

  it('stays one line whatever it is given [V16.4.1]', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (data) => {
        const written = lines((log) => log.info({ data }, 'said'));
        expect(written).toHaveLength(1);
        expect(() => JSON.parse(written[0] ?? '')).not.toThrow();
      }),
    );
  });

  it('says of an error what and where it was, and never its message [V16.2.5]', () => {
    const error = Object.assign(new TypeError('Key (reference)=(LDS-0901) already exists\nDETAIL: canary'), {
      code: '23505',
      detail: 'canary',
    });
    const [line = ''] = lines((log) => log.error({ error }, 'it failed'));
    expect(line).not.toMatch(/canary|LDS-0901/);
    expect(JSON.parse(line).error).toMatchObject({ name: 'TypeError', code: '23505' });
    expect(JSON.parse(line).error.at[0]).toMatch(/^at .*logger\.test/);
  });
});
