import { rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const logged: { level: string; words: unknown; what: unknown }[] = [];
vi.mock('@/lib/platform/logger', () => {
  const keep = (level: string) => (what: unknown, words: unknown) => logged.push({ level, words, what });
  return { logger: { warn: keep('warn'), error: keep('error'), info: keep('info'), debug: keep('debug') } };
});
vi.mock('@/lib/access/session', async (original) => ({
  ...(await original<object>()),
  requirePerson: async () => person,
}));

import { GET } from '@/app/api/areas/[area]/evidence/[id]/versions/[version]/route';
import { GET as readyz } from '@/app/readyz/route';
import type { Person } from '@/lib/access/actor';
import { proposeEvidence } from '@/lib/evidence/commands';
import { queueLogger } from '@/lib/jobs/runner';
import { database } from '@/lib/platform/db';
import { smallFile, uploadIdOf } from '../support/uploads';
import { createWorld, type World } from '../support/world';

let world: World;
let person: Person;

beforeAll(async () => {
  world = await createWorld();
  const { personId, name, area, grants } = world.actor('leeds', 'key-contact');
  const memberships = grants.map((grant) => ({
    ...{ role: 'key-contact' as const, partnerId: grant.partnerId ?? null, boardId: null },
    ...{ partnerSlug: 'police', partnerName: 'Police', area },
  }));
  person = {
    ...{ sessionId: 'none', personId, name, email: 'a@leeds.example', isOperator: false },
    ...{ way: 'password' as const, hasProvenSecondFactor: true, memberships },
  } as unknown as Person;
});

beforeEach(() => {
  logged.length = 0;
});

async function download(): Promise<Response> {
  const contact = world.actor('leeds', 'key-contact');
  const file = smallFile('canary-name.csv', 'month,count\n');
  const proposed = await proposeEvidence(contact, {
    uploadId: await uploadIdOf(contact, { partnerId: world.leeds.partners.police.id, file }),
    ...{ title: 'Readings', kind: 'audit', summary: 'Of 23 files, 7.' },
    ...{
      periodFromOn: null,
      periodToOn: null,
      reviewByOn: '2010-03-01',
      marking: 'official',
      audience: 'area',
      hasChildLevelData: false,
    },
    criteria: ['SLAC-2009/SG.LM.EVAL'],
  });
  if (!proposed.ok) throw new Error('the file was not taken');
  await world.owner.evidenceVersion.updateMany({ data: { checkStatus: 'available' } });
  const version = await world.owner.evidenceVersion.findFirstOrThrow({ where: { itemId: proposed.value.id } });
  rmSync(path.join(process.env.STORAGE_DIR ?? '', version.storageKey));
  const params = Promise.resolve({ area: world.leeds.slug, id: proposed.value.id, version: '1' });
  return GET(new Request('http://localhost:3000/'), { params });
}

describe('when a part fails', () => {
  it('a file that is gone is said calmly, without a path, and is in the log for whoever runs this [V16.3.4, V16.5.1, V16.5.2]', async () => {
    const answer = await download();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    const words = await answer.text();
    expect(words).toContain('cannot be read at the moment');
    expect(words).not.toMatch(/ENOENT|\/evidence\/|[0-9a-f]{8}-|\bat\b .*:\d+/);
    expect(logged).toEqual([
      { level: 'error', words: 'a stored file could not be opened', what: expect.objectContaining({}) },
    ]);
    expect(JSON.stringify(logged)).not.toContain('canary');
  });

  it('a database that does not answer is in the log, and whoever asks learns that it is not ready and no more [V16.3.4, V16.5.2]', async () => {
    const failing = vi
      .spyOn(database(), '$queryRaw')
      .mockRejectedValue(new Error('connect ECONNREFUSED 10.1.2.3:5432 as prepare_app'));
    const answer = await readyz();
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toMatch(/ECONNREFUSED|10\.1\.2\.3|prepare_app/);
    expect(logged).toMatchObject([{ level: 'warn', words: 'readiness check failed' }]);
    failing.mockRestore();
    expect((await readyz()).status).toBe(200);
  });

  it('a job that fails is in the log with its number and nothing of what its error says [V16.2.5, V16.3.4]', () => {
    const error = new Error('Key (reference)=(LDS-7717) already exists: canary');
    queueLogger.error(`Failed task 7 (send-mail, 5.20ms, attempt 1 of 25) with error '${error.message}':\n  at x`, {
      error,
    });
    expect(logged).toMatchObject([{ level: 'error', words: 'Failed task 7 (send-mail, 5.20ms, attempt 1 of 25)' }]);
    expect(logged[0]?.what).toMatchObject({ error });
  });
});
