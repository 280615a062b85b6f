import { expect, test } from 'vitest';
import { signInAsExampleSchema, signInSchema } from './schema';

const account = { email: 'lead@leeds.example', password: 'anything' };

test.each([
  ['/areas/leeds/work?done=1', '/areas/leeds/work?done=1'],
  ['//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\\evil.example', '/'],
  [undefined, '/'],
])('signing in leads on to %j as %j [V3.7.2]', (next, path) => {
  expect(signInSchema.parse({ ...account, next }).next).toBe(path);
  expect(signInAsExampleSchema.parse({ email: account.email, next }).next).toBe(path);
});
