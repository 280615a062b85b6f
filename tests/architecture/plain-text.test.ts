import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { nameOf, readSources } from '../support/sources';

const root = path.resolve(import.meta.dirname, '../..');

/** Taken as they are: a password is only ever hashed, and a pasted pack is read and not kept. */
const takenAsTheyAre = [
  'addPersonSchema.password',
  'checkPackSchema.text',
  'createAreaSchema.password',
  'signInSchema.password',
];

async function formFields(): Promise<{ name: string; field: z.ZodType }[]> {
  const files = readSources().filter((source) => source.path.startsWith('lib/') && nameOf(source) === 'schema');
  const actions = readSources().filter((source) => nameOf(source) === 'actions');
  const posted = new Set(actions.flatMap(({ text }) => [...text.matchAll(/schema: (\w+)/g)].map(([, name]) => name)));
  const modules = await Promise.all(files.map((source): Promise<object> => import(path.join(root, source.path))));
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([schemaName, schema]) =>
      schema instanceof z.ZodObject && posted.has(schemaName)
        ? Object.entries(schema.shape).map(([key, field]) => ({
            name: `${schemaName}.${key}`,
            field: field as z.ZodType,
          }))
        : [],
    ),
  );
}

/** Texts that the database or the trail cannot keep, and what comes out of the field when it takes one all the same. */
const unfit = ['a\0b', 'a\u001fb', 'a\ud800b'];
const taken = (field: z.ZodType) =>
  unfit
    .flatMap((text) => [text, [text]])
    .flatMap((value) => {
      const parsed = field.safeParse(value);
      return parsed.success && /\\u(?:0000|001f|d800)/.test(JSON.stringify(parsed.data ?? null)) ? [value] : [];
    });

const fields = await formFields();

describe('a field of a form', () => {
  it('is found', () => {
    expect(fields.length).toBeGreaterThan(60);
  });

  test.each(fields.filter(({ name }) => !takenAsTheyAre.includes(name)))(
    '$name refuses text that cannot be kept: use requiredText, optionalText, requiredChoice or code',
    ({ field }) => {
      expect(taken(field)).toEqual([]);
    },
  );
});
