import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { GIVEN_ROLES, roleReach } from '../rules';
import { acceptAsNewSchema, inviteSchema } from './schema';

function form(overrides: Record<string, string> = {}) {
  return { name: 'Kim', email: 'kim@example.org', role: 'task-group', ...overrides };
}

function faultsOf(input: Record<string, string>): string[] {
  return inviteSchema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('inviting somebody', () => {
  test.each(GIVEN_ROLES)('a %s must be invited for what the role reaches, and nothing else', (role) => {
    const reach = roleReach(role);
    const id = randomUUID();
    const wanted = { area: [], partner: ['partnerId'], board: ['boardId'], inspection: ['inspectionId', 'endsOn'] };
    expect(faultsOf(form({ role }))).toEqual(wanted[reach]);
    expect(faultsOf(form({ role, partnerId: id, boardId: id, inspectionId: id, endsOn: '2009-10-01' }))).toEqual([]);
  });

  test.each([
    ['no address', { email: 'kim' }, ['email']],
    ['two addresses', { email: 'kim@example.org, jo@example.org' }, ['email']],
    ['an address with a line break [V1.3.11]', { email: 'kim@example.org\r\nBcc: jo@example.org' }, ['email']],
    ['a quoted address [V1.3.11]', { email: '"kim jo"@example.org' }, ['email']],
    ['an address with a comment [V1.3.11]', { email: 'kim(jo)@example.org' }, ['email']],
    ['an address with a wide @ [V1.3.11]', { email: 'kim＠example.org' }, ['email']],
    ['an address with a display name [V1.3.11]', { email: 'Kim <kim@example.org>' }, ['email']],
    ['a role that nobody is invited into', { role: 'operator' }, ['role']],
    ['a blank name', { name: '  ' }, ['name']],
    ['a day that is none', { endsOn: '2009-02-30' }, ['endsOn']],
    ['a forged partner', { partnerId: 'police' }, ['partnerId']],
  ])('refuses %s', (_what, overrides, faults) => {
    expect(faultsOf(form(overrides))).toEqual(faults);
  });

  test('keeps addresses in lower case', () => {
    expect(inviteSchema.parse(form({ email: ' Kim@Example.ORG ' })).email).toBe('kim@example.org');
  });
});

describe('accepting', () => {
  const given = { token: 'x', name: 'Kim', password: '  Correct Horse ' };

  test('keeps the password exactly as it was typed [V6.2.8]', () => {
    expect(acceptAsNewSchema.parse(given).password).toBe('  Correct Horse ');
  });

  test.each([
    ['eleven char', false],
    ['twelve chars', true],
    ['            ', true],
    ['🔑'.repeat(12), true],
    ['🔑'.repeat(11), false],
    ['x'.repeat(1024), true],
    ['x'.repeat(1025), false],
  ])('takes the password %j: %s [V6.2.1] [V6.2.5]', (password, isTaken) => {
    expect(acceptAsNewSchema.safeParse({ ...given, password }).success).toBe(isTaken);
  });

  test('a link longer than any of ours is refused before it is read', () => {
    expect(acceptAsNewSchema.safeParse({ ...given, token: 'x'.repeat(201) }).success).toBe(false);
  });
});
