import { expect, test } from 'vitest';
import type { Role } from '@/lib/access/permissions';
import { firstOfEachRole } from './rules';

const person = (email: string, role: Role) => ({ email, role });

test('the sign-in page offers the first of each role, in the order of the roles, and then everybody else', () => {
  const police = person('police', 'key-contact');
  const health = person('health', 'key-contact');
  const lead = person('lead', 'inspection-lead');
  const choice = firstOfEachRole([police, health, lead], () => false);
  expect(choice).toEqual({ first: [lead, police], others: [health] });
});

test('who serves elsewhere too stands back, unless nobody else has the role', () => {
  const shared = person('shared', 'key-contact');
  const own = person('own', 'key-contact');
  const isShared = ({ email }: { email: string }) => email === 'shared';
  expect(firstOfEachRole([shared, own], isShared).first).toEqual([own]);
  expect(firstOfEachRole([shared], isShared).first).toEqual([shared]);
});
