import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Grant,
  isOwnWork,
  type Permission,
  type PermissionReach,
  permissions,
  permits,
  permitsSome,
  ROLES,
  type Role,
  reachOf,
  type Subject,
} from './permissions';

const me = 'person-me';
const names = Object.keys(permissions) as Permission[];
const pairs = ROLES.flatMap((role) => names.map((name) => ({ role, name, reach: reachOf(role, name) })));

function holder(
  role: Role,
  reach: Partial<Grant> = { partnerId: 'police', boardId: 'board', inspectionId: 'inspection' },
) {
  return { personId: me, grants: [{ role, partnerId: null, boardId: null, ...reach }] };
}

const subjects = {
  nothing: {},
  'of no partner': { partnerId: null, boardId: null, ownerId: null },
  'my partner’s': { partnerId: 'police', ownerId: 'someone' },
  'my partner’s, mine': { partnerId: 'police', ownerId: me },
  'another partner’s': { partnerId: 'hospital', ownerId: 'someone' },
  'another partner’s, mine': { partnerId: 'hospital', ownerId: me },
  'my board’s': { boardId: 'board' },
  'another board’s': { boardId: 'other board' },
  'my inspection’s': { inspectionId: 'inspection' },
  'another inspection’s': { inspectionId: 'other inspection' },
} satisfies Record<string, Subject>;

type SubjectName = keyof typeof subjects;

const everything = Object.keys(subjects) as SubjectName[];
const reached: Record<PermissionReach, readonly SubjectName[]> = {
  area: everything,
  installation: everything,
  partner: ['my partner’s', 'my partner’s, mine'],
  own: ['my partner’s, mine'],
  board: ['my board’s'],
  inspection: ['my inspection’s'],
};

function permitted(role: Role, name: Permission, grant?: Partial<Grant>): SubjectName[] {
  return everything.filter((subject) => permits(holder(role, grant), name, subjects[subject]));
}

function held(role: Role): Permission[] {
  return names.filter((name) => reachOf(role, name)).sort();
}

describe('every role and every permission', () => {
  test.each(pairs)('$role: $name reaches $reach [V8.2.1]', ({ role, name, reach }) => {
    expect(permitted(role, name)).toEqual(reach ? reached[reach] : []);
    expect(permitsSome(holder(role), name)).toBe(reach !== undefined);
  });

  test.each(pairs.filter(({ reach }) => reach && ['partner', 'own', 'board', 'inspection'].includes(reach)))(
    '$role: $name reaches nothing by a grant that names no partner, board or inspection',
    ({ role, name }) => {
      expect(permitted(role, name, {})).toEqual([]);
      const mine = { partnerId: null, boardId: null, ownerId: me };
      expect(permits(holder(role, { partnerId: null }), name, mine)).toBe(false);
    },
  );

  it.each(names)('%s is denied to someone without a role [V8.2.1]', (name) => {
    const nobody = { personId: me, grants: [] };
    expect(everything.some((subject) => permits(nobody, name, subjects[subject]))).toBe(false);
    expect(permitsSome(nobody, name)).toBe(false);
  });

  it('adds up: what several grants give is what any of them gives', () => {
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      partnerId: fc.constantFrom('police', 'hospital', null),
      boardId: fc.constantFrom('board', 'other board', null),
      inspectionId: fc.constantFrom('inspection', 'other inspection', null),
    });
    const property = fc.property(
      fc.array(grant, { maxLength: 4 }),
      fc.constantFrom(...names),
      fc.constantFrom(...everything),
      (grants, name, subject) => {
        const alone = grants.some((one) => permits({ personId: me, grants: [one] }, name, subjects[subject]));
        expect(permits({ personId: me, grants }, name, subjects[subject])).toBe(alone);
      },
    );
    fc.assert(property);
  });
});

describe('roles', () => {
  it('of board members hold nothing that shows a partner’s work or a case', () => {
    expect(held('board-member')).toEqual([
      'area.read',
      'framework.read',
      'notification.read',
      'partner.list',
      'report.read',
    ]);
    expect(reachOf('board-member', 'report.read')).toBe('board');
  });

  it('of contributors write for their partner, and send nothing off', () => {
    const writes = held('contributor').filter((name) => !/\.(?:read|read-partner|list|download)$/.test(name));
    expect(writes).toEqual([
      'action.progress',
      'document.request',
      'evidence.describe',
      'evidence.propose',
      'self-evaluation.comment',
      'self-evaluation.write',
      'working-copy.keep',
    ]);
    expect(reachOf('contributor', 'action.progress')).toBe('own');
    expect(held('contributor').filter((name) => /^(?:case-|child-|look-back)/.test(name))).toEqual([]);
  });

  it('of directors hold what the task group holds, and alone sign off', () => {
    const more = held('director').filter((name) => !held('task-group').includes(name));
    expect(more).toEqual(['overarching.return', 'overarching.sign-off']);
    for (const name of more) expect(ROLES.filter((role) => reachOf(role, name))).toEqual(['director']);
    expect(held('task-group').filter((name) => !held('director').includes(name))).toEqual([]);
  });

  it('of inspectors only read, and no partner’s work', () => {
    expect(held('inspector')).toEqual(['area.read', 'evidence-room.open', 'notification.read']);
    expect(reachOf('inspector', 'evidence-room.open')).toBe('inspection');
  });

  it('of partners reach no other partner’s case files, and nobody else but leads and auditors reaches any', () => {
    const caseLevel = names.filter((name) => /^(?:case-(?:audit\.read|file|review)|child-at-risk)/.test(name));
    expect(caseLevel.length).toBeGreaterThan(5);
    for (const name of caseLevel) {
      expect(ROLES.filter((role) => reachOf(role, name) === 'area')).toEqual(
        name === 'case-review.write' ? [] : ['inspection-lead'],
      );
      for (const role of ['task-group', 'contributor', 'board-member', 'inspector', 'operator', 'system'] as const)
        expect(reachOf(role, name)).toBeUndefined();
    }
  });

  it('inside areas hold nothing of the installation, and those outside nothing in an area', () => {
    for (const { role, reach } of pairs.filter((pair) => pair.reach)) {
      expect(reach === 'installation').toBe(['operator', 'account-holder', 'visitor'].includes(role));
    }
  });
});

describe('four eyes', () => {
  const needed = names.filter((name) => 'fourEyes' in permissions[name]).sort();

  it('are needed for every decision on somebody’s work', () => {
    expect(needed).toEqual([
      'action.verify',
      'case-review.moderate',
      'child-at-risk.close',
      'evidence.decide',
      'overarching.return',
      'overarching.sign-off',
      'report.approve',
      'self-evaluation.agree',
      'self-evaluation.return',
    ]);
  });

  it.each(needed)('%s is not for one of its authors, whatever their role', (name) => {
    for (const role of ROLES) {
      expect(isOwnWork(holder(role), name, { authorIds: ['someone', me] })).toBe(true);
      expect(isOwnWork(holder(role), name, { authorIds: ['someone', null] })).toBe(false);
      expect(isOwnWork(holder(role), name, {})).toBe(false);
    }
  });

  it.each(names.filter((name) => !needed.includes(name)))('%s may be done to one’s own work', (name) => {
    expect(isOwnWork(holder('inspection-lead'), name, { authorIds: [me] })).toBe(false);
  });
});
