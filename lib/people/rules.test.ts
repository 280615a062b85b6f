import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grant, type Permission, permissions, ROLES, type Role, reachOf } from '@/lib/access/permissions';
import { GIVEN_ROLES, invitableRoles, mayInvite, offerOf, roleReach } from './rules';

const POLICE = 'police';
const HOSPITAL = 'hospital';

function grant(role: Role, partnerId: string | null = null): Grant {
  return { role, partnerId, boardId: null };
}

describe('who may invite into what', () => {
  test('an inspection lead gives every role of the area, and no other', () => {
    expect(invitableRoles([grant('inspection-lead')])).toEqual([...GIVEN_ROLES]);
    for (const role of ROLES)
      expect(mayInvite([grant('inspection-lead')], { role, partnerId: POLICE })).toBe(
        GIVEN_ROLES.some((given) => given === role),
      );
  });

  test.each(['key-contact', 'deputy'] as const)('a %s gives what is beneath them, in their own partner', (holder) => {
    const held = [grant(holder, POLICE)];
    expect(invitableRoles(held)).toEqual(['contributor', 'auditor']);
    expect(mayInvite(held, { role: 'auditor', partnerId: POLICE })).toBe(true);
    expect(mayInvite(held, { role: 'auditor', partnerId: HOSPITAL })).toBe(false);
    expect(mayInvite(held, { role: 'auditor', partnerId: null })).toBe(false);
    expect(mayInvite(held, { role: 'deputy', partnerId: POLICE })).toBe(false);
  });

  test('a contact of nothing gives nothing', () => {
    expect(mayInvite([grant('key-contact', null)], { role: 'auditor', partnerId: null })).toBe(false);
  });

  const anyGrant = fc.record({
    role: fc.constantFrom(...ROLES),
    partnerId: fc.constantFrom(POLICE, HOSPITAL, null),
    boardId: fc.constant(null),
  });
  const anyOffer = fc.record({ role: fc.constantFrom(...ROLES), partnerId: fc.constantFrom(POLICE, HOSPITAL, null) });

  test('nobody gives more than they hold [V8.2.1]', () => {
    const holds = (held: readonly Grant[], permission: Permission, partnerId: string | null) =>
      held.some(
        (one) => reachOf(one.role, permission) !== undefined && (one.partnerId === null || one.partnerId === partnerId),
      );
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 4 }), anyOffer, (held, offer) => {
        if (!mayInvite(held, offer)) return;
        expect(held.map(({ role }) => role)).toContainEqual(
          expect.stringMatching(/^(inspection-lead|key-contact|deputy)$/),
        );
        if (held.some(({ role }) => role === 'inspection-lead')) return;
        // Everything that the new role may do, a contact of that very partner may do themselves.
        for (const permission of Object.keys(permissions) as Permission[])
          if (reachOf(offer.role, permission)) expect(holds(held, permission, offer.partnerId)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('more grants never take the right away', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 3 }), anyGrant, anyOffer, (held, more, offer) => {
        if (mayInvite(held, offer)) expect(mayInvite([...held, more], offer)).toBe(true);
      }),
    );
  });
});

describe('what a role is given for', () => {
  const ids = { partnerId: 'p', serviceId: 's', boardId: 'b', inspectionId: 'i' };

  test.each(GIVEN_ROLES)('of %s keeps the one id of its reach and drops the others', (role) => {
    const { partnerId, boardId, inspectionId } = offerOf(role, ids);
    const kept = { partner: [partnerId], board: [boardId], inspection: [inspectionId], area: [] }[roleReach(role)];
    expect(kept).not.toContain(null);
    expect([partnerId, boardId, inspectionId].filter((one) => one !== null)).toEqual(kept);
  });

  test('may be one service for a contributor, and for nobody else', () => {
    expect(GIVEN_ROLES.filter((role) => offerOf(role, ids).serviceId === 's')).toEqual(['contributor']);
  });
});
