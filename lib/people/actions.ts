'use server';

import { defineAction } from '@/lib/operations/define-action';
import { addPerson } from './commands';
import { addPersonSchema } from './schema';

export const addPersonAction = defineAction({
  schema: addPersonSchema,
  command: addPerson,
  next: ({ personId, contactOf }, { role }, area) =>
    contactOf ? `${area}/partners/${contactOf}/contacts/new?person=${personId}&place=${role}` : `${area}/people`,
  notice: 'person.added',
});
