import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { GIVEN_ROLES, roleReach } from './rules';
import { addPersonSchema } from './schema';

function form(overrides: Record<string, string> = {}) {
  return { name: 'Kim', email: 'kim@example.org', role: 'task-group', password: 'twelve chars', ...overrides };
}

function faultsOf(input: Record<string, string>): string[] {
  return addPersonSchema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('adding a person', () => {
  test.each(GIVEN_ROLES)('a %s must be given for what the role reaches, and nothing else', (role) => {
    const reach = roleReach(role);
    const id = randomUUID();
    expect(faultsOf(form({ role }))).toEqual(reach === 'area' ? [] : [`${reach}Id`]);
    expect(faultsOf(form({ role, partnerId: id, boardId: id }))).toEqual([]);
  });

  test.each([
    ['a short password', { password: 'eleven char' }, ['password']],
    ['no address', { email: 'kim' }, ['email']],
    ['a role that a lead does not give', { role: 'operator' }, ['role']],
    ['a blank name', { name: '  ' }, ['name']],
  ])('refuses %s', (_what, overrides, faults) => {
    expect(faultsOf(form(overrides))).toEqual(faults);
  });

  test('keeps addresses in lower case and passwords as they are', () => {
    const parsed = addPersonSchema.parse(form({ email: ' Kim@Example.ORG ', password: '  Correct Horse ' }));
    expect(parsed).toMatchObject({ email: 'kim@example.org', password: '  Correct Horse ', partnerId: null });
  });
});
