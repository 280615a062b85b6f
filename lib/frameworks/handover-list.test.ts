import { describe, expect, test } from 'vitest';
import { handoverInOrder, isAskedFor } from './handover-list';
import { getPack } from './packs';

describe('the hand-over list', () => {
  test.each(['SLAC-2009', 'ILACS-2026', 'JTAI-2025'])('of %s stands whole, by the day it is asked for', (code) => {
    const { handover } = getPack(code);
    const ordered = handoverInOrder(getPack(code));
    expect(ordered.map(({ key }) => key).sort()).toEqual(handover.map(({ key }) => key).sort());
    expect(ordered.map(({ dueBy }) => dueBy)).toEqual(handover.map(({ dueBy }) => dueBy).sort((a, b) => a - b));
  });

  test('an item is asked for in the kinds it names, or in all', () => {
    expect(isAskedFor({ kinds: ['ANNOUNCED'] }, 'ANNOUNCED')).toBe(true);
    expect(isAskedFor({ kinds: ['ANNOUNCED'] }, 'UNANNOUNCED')).toBe(false);
    expect(isAskedFor({}, 'UNANNOUNCED')).toBe(true);
  });
});
