import { expect, test } from 'vitest';
import type { Role } from '@/lib/access/permissions';
import { firstOfEachRole, placeOf } from './rules';

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

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['made up, 10.0.0.1,  203.0.113.7 ', '203.0.113.7'],
  [undefined, 'local'],
])(
  'of %s the source is what the proxy in front added, whatever the sender wrote before [V15.3.4]',
  (forwarded, source) => {
    const made = { 'x-real-ip': '192.0.2.1', forwarded: 'for=192.0.2.1', 'x-client-ip': '192.0.2.1' };
    expect(placeOf({ ...made, 'x-forwarded-for': forwarded }).source).toBe(source);
  },
);
