import { expect, test } from 'vitest';
import { unitOf } from './rules';

test.each([
  ['application/pdf', 'Page'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'Slide'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Sheet'],
])('%s has its parts called %s', (mediaType, unit) => expect(unitOf(mediaType)).toBe(unit));
