import { z } from 'zod';
import { slugOf } from '@/lib/areas/rules';
import { email, personName } from '@/lib/people/schema';
import { optionalChoice, optionalText, requiredChoice, requiredText } from '@/lib/platform/fields';

export const createAreaSchema = z.object({
  name: requiredText('Enter the area’s name', 120),
  slug: z
    .string('Enter a short name for the address')
    .trim()
    .toLowerCase()
    .pipe(
      z
        .string()
        .min(2, 'Enter a short name for the address')
        .max(60, 'Use 60 characters or fewer')
        .refine((slug) => slug === slugOf(slug), 'Use only letters a to z, numbers and single hyphens'),
    ),
  about: optionalText(2000),
  firstFramework: requiredChoice('Choose a framework'),
  secondFramework: optionalChoice,
  thirdFramework: optionalChoice,
  leadName: personName,
  leadEmail: email,
});
