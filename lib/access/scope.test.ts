import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, partnerIdsOf, reachOfActor } from './actor';
import { type Grant, type Permission, permissions, permits, ROLES, reachOf } from './permissions';
import { isInScope, scope } from './scope';

function actorWith(...grants: Grant[]): Actor {
  const area = { id: 'area', slug: 'area', name: 'Area', asAtOn: null, settings: {} };
  return { personId: 'person', name: 'Somebody', area, grants };
}

const taskGroup: Grant = { role: 'task-group', partnerId: null, boardId: null };
const keyContact: Grant = { role: 'key-contact', partnerId: 'police', boardId: null };
const boardMember: Grant = { role: 'board-member', partnerId: null, boardId: 'board' };

describe('whose cases an actor handles', () => {
  test('an inspection lead handles the area’s', () => {
    const lead = actorWith({ role: 'inspection-lead', partnerId: null, boardId: null });
    expect(scope(lead, 'case-audit.read')).toEqual({ areaId: 'area' });
  });

  test('the task group counts the area’s and reads none', () => {
    expect(scope(actorWith(taskGroup), 'case-audit.count')).toEqual({ areaId: 'area' });
    expect(scope(actorWith(taskGroup), 'case-audit.read')).toEqual({ areaId: 'area', partnerId: { in: [] } });
  });

  test('a member of the task group who is also a key contact reads that partner’s alone', () => {
    const reached = scope(actorWith(taskGroup, keyContact), 'child-at-risk.read');
    expect(reached).toEqual({ areaId: 'area', partnerId: { in: ['police'] } });
    expect([isInScope(reached, 'police'), isInScope(reached, 'hospital')]).toEqual([true, false]);
  });

  test('a board member handles none', () => {
    expect(isInScope(scope(actorWith(boardMember), 'case-audit.count'), 'police')).toBe(false);
  });
});

describe('whose work an actor reads', () => {
  const auditor: Grant = { role: 'auditor', partnerId: 'police', boardId: null };
  const contributor: Grant = { role: 'contributor', partnerId: 'hospital', boardId: null };

  test('follows each role alone: who audits for one partner and writes for another reads the drafts of the second', () => {
    const both = actorWith(auditor, contributor);
    expect(scope(both, 'self-evaluation.read')).toEqual({ areaId: 'area', partnerId: { in: ['hospital'] } });
    expect(scope(both, 'case-audit.read')).toEqual({ areaId: 'area', partnerId: { in: ['police'] } });
  });

  test('is what row-level security is told as well', () => {
    const both = actorWith(auditor, contributor);
    expect(reachOfActor(both, 'evidence.read')).toMatchObject({ reach: 'partner', partnerIds: ['hospital'] });
    const contact = actorWith(taskGroup, keyContact);
    expect(reachOfActor(contact, 'case-audit.read')).toMatchObject({ reach: 'partner', partnerIds: ['police'] });
    expect(reachOfActor(contact, 'case-audit.count')).toMatchObject({ reach: 'area' });
    expect(reachOfActor(actorWith(boardMember, keyContact), 'report.read')).toMatchObject({ reach: 'partner' });
  });

  test('spans what a refused actor sees, so that the refusal names the act', () => {
    expect(reachOfActor(actorWith(taskGroup), 'self-evaluation.write')).toMatchObject({ reach: 'area' });
  });

  test('is never more under one permission than under all grants together', () => {
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      partnerId: fc.constantFrom('police', 'hospital', null),
      boardId: fc.constant(null),
    });
    const names = Object.keys(permissions) as Permission[];
    const property = fc.property(fc.array(grant, { maxLength: 4 }), fc.constantFrom(...names), (grants, name) => {
      const actor = actorWith(...grants);
      const reached = scope(actor, name);
      for (const partnerId of ['police', 'hospital']) {
        const isPermitted = permits(actor, name, { partnerId, ownerId: actor.personId });
        const isInstallation = grants.some(({ role }) => reachOf(role, name) === 'installation');
        if (!isInstallation) expect(isInScope(reached, partnerId)).toBe(isPermitted);
      }
      expect(partnerIdsOf(actor)).toEqual(expect.arrayContaining([...reachOfActor(actor, name).partnerIds]));
    });
    fc.assert(property);
  });
});
