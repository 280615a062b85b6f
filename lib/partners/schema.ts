import { z } from 'zod';
import { id, requiredText, version } from '@/lib/platform/fields';
import { CONTACT_PLACES, PARTNER_KINDS } from './rules';

export const addPartnerSchema = z.object({
  name: requiredText('Enter the partner’s name', 120),
  shortName: requiredText('Enter a short name for table headings', 20),
  kind: z.enum(PARTNER_KINDS, 'Choose what kind of partner it is'),
  holdsCaseFiles: z.boolean().default(false),
});

export const addServiceSchema = z.object({
  partnerId: id,
  name: requiredText('Enter the service’s name', 120),
});

export const nameKeyContactSchema = z.object({
  partnerId: id,
  personId: z.string('Choose a person').pipe(id),
  place: z.enum(CONTACT_PLACES, 'Choose whether they are the key contact or the deputy'),
});

export const confirmKeyContactSchema = z.object({ keyContactId: id, version });
