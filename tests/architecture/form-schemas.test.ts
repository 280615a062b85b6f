import { parseWithZod } from '@conform-to/zod/v4';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { readFormFields, readFormSchemas } from '../support/form-schemas';
import { callsOf, placeOf, readSources } from '../support/sources';

const schemas = await readFormSchemas();
const fields = await readFormFields();

/** What Prisma would take for a condition, or JavaScript for something other than the words that a form sends. */
const conditions: readonly unknown[] = [
  { not: '' },
  { contains: '' },
  { in: ['a'] },
  { equals: 'a', mode: 'insensitive' },
  { toString: 'a' },
  [{ not: '' }],
  null,
  () => 'a',
  Symbol.iterator,
];

/** True when nothing in the value is an object that a query would read conditions from. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function hostile(value: unknown): FormData {
  const form = new FormData();
  for (const { schema } of schemas) for (const key of Object.keys(schema.shape)) form.set(key, String(value));
  return form;
}

describe('the forms', () => {
  it('are found', () => {
    expect(schemas.length).toBeGreaterThan(25);
  });

  it('all have a schema, which is their written rule [V2.1.1, V2.2.1]', () => {
    const actions = readSources().filter(({ path: at }) => /^lib\/.*\/actions\.ts$/.test(at));
    const without = actions.flatMap((source) =>
      callsOf(source, ['defineAction'])
        .filter(({ arguments: [definition] }) => {
          const properties =
            definition && ts.isObjectLiteralExpression(definition)
              ? definition.properties.map((each) => each.name)
              : [];
          return !properties.some((name) => name?.getText() === 'schema');
        })
        .map((call) => placeOf(source, call)),
    );
    expect(without).toEqual([]);
  });

  test.each(schemas)('$name lets through only the fields that it names [V15.3.3]', ({ schema }) => {
    const { catchall } = schema.def;
    expect(catchall === undefined || catchall._zod.def.type === 'never').toBe(true);
  });

  test.each(schemas)('$name is not moved by names that reach for the prototype [V15.3.6]', ({ schema }) => {
    const form = new FormData();
    const names = ['__proto__', '__proto__.isOperator', '__proto__[isOperator]', 'constructor.prototype.isOperator'];
    for (const name of [...names, 'prototype.isOperator', 'a.__proto__.isOperator']) form.append(name, 'yes');
    const submission = parseWithZod(form, { schema });
    expect(Object.hasOwn(Object.prototype, 'isOperator')).toBe(false);
    expect(({} as Record<string, unknown>).isOperator).toBeUndefined();
    if (submission.status === 'success') expect(Object.keys(submission.value)).not.toContain('isOperator');
  });

  test.each(schemas)(
    '$name answers to the same word in every field with faults by field, or takes it [V2.2.1]',
    ({ schema }) => {
      for (const value of ['', 'x', '-1', '\u202e', '{"not":""}', 'x'.repeat(100_000)]) {
        const submission = parseWithZod(hostile(value), { schema });
        if (submission.status === 'success') continue;
        const known = [...Object.keys(schema.shape), ''];
        const named = Object.keys(submission.error ?? {}).map((name) => name.replace(/[[.].*$/, ''));
        expect(named.filter((name) => !known.includes(name))).toEqual([]);
      }
    },
  );
});

describe('a field of a form', () => {
  test.each(fields)('$name takes no condition for a word [V1.5.2, V15.3.5]', ({ field }) => {
    const taken = conditions.flatMap((value) => {
      const parsed = field.safeParse(value);
      return parsed.success && !isPlain(parsed.data) ? [value] : [];
    });
    expect(taken).toEqual([]);
  });

  const isNumber = ({ field }: (typeof fields)[number]) => {
    const parsed = field.safeParse('5');
    return parsed.success && typeof parsed.data === 'number';
  };
  const numbers = fields.filter(isNumber);
  it('that is a number is found', () => {
    expect(numbers.length).toBeGreaterThan(10);
  });
  /** Kept in columns that hold fractions. */
  const fractions = ['defineMeasureSchema.target', 'recordReadingSchema.value'];
  test.each(numbers)('$name keeps its number within what the database can hold [V1.4.2]', ({ name, field }) => {
    const odd = ['NaN', 'Infinity', '-Infinity', '1e309', '2147483648', '9007199254740993', '-1', '1.5', 'five', '5;'];
    const taken = odd.filter((text) => field.safeParse(text).success);
    expect(taken).toEqual(fractions.includes(name) ? ['1.5'] : []);
  });

  const isSingle = ({ field }: (typeof fields)[number]) =>
    !field.safeParse(['a']).success || !field.safeParse([]).success;
  test.each(fields.filter(isSingle))('$name sent twice is not two: the form is refused [V15.3.7]', ({ field }) => {
    const parsed = field.safeParse(['5', '6']);
    expect(parsed.success && !Array.isArray(parsed.data)).toBe(false);
  });
});
