'use server';

import { defineAction } from '@/lib/operations/define-action';
import { applyPeopleImport, checkPeopleImport } from './commands';
import { applyPeopleImportSchema, checkPeopleImportSchema } from './schema';

export const checkPeopleImportAction = defineAction({
  schema: checkPeopleImportSchema,
  command: checkPeopleImport,
  next: ({ importId }, _input, area) => `${area}/people/import/${importId}`,
});

export const applyPeopleImportAction = defineAction({
  schema: applyPeopleImportSchema,
  command: applyPeopleImport,
  next: (_done, _input, area) => `${area}/people`,
  notice: 'people.imported',
});
