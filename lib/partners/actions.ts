'use server';

import { defineAction } from '@/lib/operations/define-action';
import { addPartner, addService, confirmKeyContact } from './commands';
import { nameKeyContact } from './naming/commands';
import { addPartnerSchema, addServiceSchema, confirmKeyContactSchema, nameKeyContactSchema } from './schema';

export const addPartnerAction = defineAction({
  schema: addPartnerSchema,
  command: addPartner,
  next: ({ slug }, _input, area) => `${area}/partners/${slug}`,
  notice: 'partner.added',
});

export const addServiceAction = defineAction({
  schema: addServiceSchema,
  command: addService,
  next: ({ partnerSlug }, _input, area) => `${area}/partners/${partnerSlug}`,
  notice: 'service.added',
});

export const nameKeyContactAction = defineAction({
  schema: nameKeyContactSchema,
  command: nameKeyContact,
  next: ({ partnerSlug }, _input, area) => `${area}/partners/${partnerSlug}`,
  notice: 'key-contact.named',
});

export const confirmKeyContactAction = defineAction({
  schema: confirmKeyContactSchema,
  command: confirmKeyContact,
  next: ({ partnerSlug }, _input, area) => `${area}/partners/${partnerSlug}`,
  notice: 'key-contact.confirmed',
});
