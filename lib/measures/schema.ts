import { z } from 'zod';
import {
  code,
  id,
  optionalChoice,
  optionalText,
  requiredDay,
  requiredText,
  versionOrNone,
} from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { UNITS, valueFault } from './rules';
import { GOOD_DIRECTIONS } from './signals';

const FIGURE = /^\d{1,9}(\.\d{1,4})?$/;
const NOT_A_FIGURE = 'Enter a number, like 72 or 72.5';

/** As people type it: "1,204" and "72.5%" are numbers too. */
const bare = (text: string): string => text.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\s*%$/, '');

export const defineMeasureSchema = z
  .object({
    /** Null for a new one. */
    measureId: optionalChoice.pipe(id.nullable()),
    version: versionOrNone,
    partnerId: z.string('Choose who counts it').pipe(id),
    name: requiredText('Enter what it is called', 120).superRefine(refusePersonalData),
    definition: requiredText('Enter what is counted, and of what', 1000).superRefine(refusePersonalData),
    unit: z.enum(UNITS, 'Choose what it is counted in'),
    goodIs: z.enum(GOOD_DIRECTIONS, 'Choose which way is good'),
    target: optionalText(20)
      .transform(bare)
      .refine((text) => text === '' || FIGURE.test(text), NOT_A_FIGURE)
      .transform((text) => (text === '' ? null : Number(text))),
    criteria: z.array(code).max(200).min(1, 'Choose at least one criterion that it speaks to'),
  })
  .superRefine(({ unit, target }, context) => {
    const message = target === null ? null : valueFault(unit, target);
    if (message) context.addIssue({ code: 'custom', path: ['target'], message });
  });

export const recordReadingSchema = z.object({
  measureId: id,
  periodToOn: requiredDay('Enter the last day of the period that was counted'),
  value: requiredText('Enter what was counted', 20)
    .transform(bare)
    .refine((text) => FIGURE.test(text), NOT_A_FIGURE)
    .transform(Number),
});
