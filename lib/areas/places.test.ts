import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Membership } from '@/lib/access/actor';
import { placesOf } from './places';

function membership(area: string, partner: string | null = null): Membership {
  return {
    ...{ role: partner ? 'contributor' : 'task-group', partnerId: partner, boardId: null },
    ...{ partnerSlug: partner, partnerName: partner && `The ${partner}` },
    area: { id: area, slug: area, name: `Area ${area}`, asAtOn: null, settings: {} },
  };
}

const hrefs = (memberships: Membership[], isOperator = false) =>
  placesOf({ memberships, isOperator }, '/').map(({ href }) => href);

describe('the places that somebody works in', () => {
  test.each<[string, Membership[], boolean, string[]]>([
    ['nobody’s', [], false, []],
    ['one area', [membership('leeds')], false, []],
    ['one area with two roles there', [membership('leeds'), membership('leeds', 'police')], false, []],
    ['two areas', [membership('leeds'), membership('county')], false, ['/areas/leeds/work', '/areas/county/work']],
    [
      'two partners of one area',
      [membership('leeds', 'police'), membership('leeds', 'probation')],
      false,
      ['/areas/leeds/work', '/areas/leeds/partners/police', '/areas/leeds/partners/probation'],
    ],
    ['two roles for one partner', [membership('leeds', 'police'), membership('leeds', 'police')], false, []],
    ['an area and the installation', [membership('leeds')], true, ['/areas/leeds/work', '/admin/areas']],
    ['the installation alone', [], true, []],
  ])('of %s', (_what, memberships, isOperator, expected) => {
    expect(hrefs(memberships, isOperator)).toEqual(expected);
  });

  test('of which the present one is marked, and an area whose name begins the same is not', () => {
    const person = { memberships: [membership('leeds'), membership('leeds-2')], isOperator: false };
    const current = placesOf(person, '/areas/leeds-2/people').map(({ isCurrent }) => isCurrent);
    expect(current).toEqual([false, true]);
  });

  test('name each area once, whatever the roles', () => {
    const some = fc.record({ area: fc.constantFrom('a', 'b', 'c'), partner: fc.constantFrom(null, 'p', 'q') });
    fc.assert(
      fc.property(fc.array(some), (roles) => {
        const found = hrefs(roles.map(({ area, partner }) => membership(area, partner)));
        expect(new Set(found).size).toBe(found.length);
        const areas = new Set(roles.map(({ area }) => area)).size;
        expect(found.filter((href) => href.endsWith('/work')).length).toBe(found.length === 0 ? 0 : areas);
      }),
    );
  });
});
