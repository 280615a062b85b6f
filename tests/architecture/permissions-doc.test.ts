import { expect, it } from 'vitest';
import { permissionsDocument } from '../support/permissions-document';

// After a change of lib/access/permissions.ts that is meant: npx vitest run --project architecture -u
// and read what changed in docs/permissions.md before you commit it.
it('docs/permissions.md says what lib/access/permissions.ts allows [V8.1.1]', async () => {
  await expect(permissionsDocument()).toMatchFileSnapshot('../../docs/permissions.md');
});
