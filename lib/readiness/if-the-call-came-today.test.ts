import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import type { HandoverFact } from './facts';
import { ifTheCallCameToday } from './if-the-call-came-today';

const slac = getPack('SLAC-2009');
const MONDAY = '2009-09-14';

const fact = (given: Partial<HandoverFact>): HandoverFact => ({
  key: 'BACKGROUND',
  partnerId: null,
  ownerName: 'Policy officer',
  hasCurrentDocument: false,
  daysToProduce: null,
  ...given,
});

function itemIfCalled(given: HandoverFact | undefined, key: string, today = MONDAY) {
  const { items } = ifTheCallCameToday(slac, 'ANNOUNCED', today, given ? [given] : []);
  const found = items.find(({ item }) => item.key === key);
  return found && [found.verdict, found.dueOn, found.readyOn, found.reason];
}

describe('ifTheCallCameToday', () => {
  it.each<[Partial<HandoverFact>, string, string | null, string]>([
    [{ hasCurrentDocument: true }, 'ready-now', MONDAY, 'A current document is held'],
    [{ daysToProduce: 4 }, 'ready-by-then', '2009-09-18', 'Takes 4 working days of the 4 there are'],
    [{ daysToProduce: 5 }, 'cannot', '2009-09-21', 'Takes 5 working days, and there are 4'],
    [{}, 'cannot', null, 'There is no current document, and nobody has said how long one takes'],
    [{ hasCurrentDocument: true, ownerName: null }, 'cannot', null, 'Nobody owns it'],
  ])('background documents with %j: %s', (given, verdict, readyOn, reason) => {
    expect(itemIfCalled(fact(given), 'BACKGROUND')).toEqual([verdict, '2009-09-18', readyOn, reason]);
  });

  it('says so when nobody has timed a list, and when nothing is known of an item', () => {
    const untimed = itemIfCalled(fact({ key: 'CASELIST' }), 'CASELIST');
    expect(untimed).toEqual(['cannot', '2009-09-15', null, 'Nobody has said how long it takes to produce']);
    expect(itemIfCalled(undefined, 'CASELIST')).toEqual(['cannot', '2009-09-15', null, 'Nobody owns it']);
  });

  it('counts from Monday when today is a Saturday', () => {
    expect(itemIfCalled(fact({ daysToProduce: 1 }), 'BACKGROUND', '2009-09-12')).toEqual(
      itemIfCalled(fact({ daysToProduce: 1 }), 'BACKGROUND', MONDAY),
    );
  });

  it('asks only for what that kind of inspection asks for, with its own steps', () => {
    const unannounced = ifTheCallCameToday(slac, 'UNANNOUNCED', MONDAY, []);
    expect(unannounced.items.map(({ item }) => item.key)).toEqual(['RECORDS', 'STAFF']);
    expect(unannounced.steps[0]).toMatchObject({ key: 'ARRIVE', on: MONDAY });
    expect(ifTheCallCameToday(slac, 'ANNOUNCED', MONDAY, []).items).toHaveLength(8);
    expect(() => ifTheCallCameToday(slac, 'SHORT', MONDAY, [])).toThrow(RangeError);
  });

  it('never promises what takes longer than there is', () => {
    const facts = fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...slac.handover.map(({ key }) => key)),
        partnerId: fc.constant(null),
        ownerName: fc.constantFrom('Owner', null),
        hasCurrentDocument: fc.boolean(),
        daysToProduce: fc.option(fc.integer({ min: 0, max: 15 }), { nil: null }),
      }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(facts, (given) => {
        const { items } = ifTheCallCameToday(slac, 'ANNOUNCED', MONDAY, given);
        for (const { verdict, readyOn, dueOn, owner } of items) {
          if (verdict === 'cannot') expect(readyOn === null || readyOn > dueOn).toBe(true);
          else expect(owner !== null && readyOn !== null && readyOn <= dueOn).toBe(true);
        }
      }),
    );
  });
});
