import path from 'node:path';
import { z } from 'zod';
import { nameOf, readSources } from './sources';

const root = path.resolve(import.meta.dirname, '../..');

export type FormSchema = { readonly name: string; readonly schema: z.ZodObject };
export type FormField = { readonly name: string; readonly field: z.ZodType };

/** The schema of every form that an action takes, by its name. */
export async function readFormSchemas(): Promise<FormSchema[]> {
  const files = readSources().filter((source) => source.path.startsWith('lib/') && nameOf(source) === 'schema');
  const actions = readSources().filter((source) => nameOf(source) === 'actions');
  const posted = new Set(actions.flatMap(({ text }) => [...text.matchAll(/schema: (\w+)/g)].map(([, name]) => name)));
  const modules = await Promise.all(files.map((source): Promise<object> => import(path.join(root, source.path))));
  return modules
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, schema]) => (schema instanceof z.ZodObject && posted.has(name) ? [{ name, schema }] : []));
}

/** Every field of every form, named `raiseFindingSchema.title`. */
export async function readFormFields(): Promise<FormField[]> {
  return (await readFormSchemas()).flatMap(({ name, schema }) =>
    Object.entries(schema.shape).map(([key, field]) => ({ name: `${name}.${key}`, field: field as z.ZodType })),
  );
}
