import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { newSessionSecret } from '@/lib/access/session-secret';
import { proposeEvidence } from '@/lib/evidence/commands';
import { removeOrphans } from '@/lib/evidence/sweep/commands';
import { incomingFolder, listStoredFiles, openStoredFile, storageKeyOf } from '@/lib/platform/storage/storage';
import { findFreePort } from '@/scripts/ports';
import {
  chanceOf,
  type InterruptedUpload,
  interruptedUpload,
  LostBytes,
  type Sender,
} from '../support/interrupted-upload';
import { type Killable, killableWeb, killableWorker } from '../support/killable';
import { createWorld, type World } from '../support/world';

/** How often the processes are killed: 50 times unless told, 500 on demand (ROUNDS=500). */
const ROUNDS = Number(process.env.ROUNDS ?? 50);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const AT_ONCE = 3;
/** One person sends no more than 200 files in an hour. */
const UPLOADS_OF_ONE = 100;
const DAY = 24 * 3_600_000;

let [web, worker]: Killable[] = [];
let site = '';
const worlds: World[] = [];

beforeAll(async () => {
  const port = await findFreePort();
  site = `http://127.0.0.1:${port}`;
  [web, worker] = [killableWeb(port), killableWorker()];
});

afterAll(async () => {
  await web?.kill();
  await worker?.kill();
});

/** Somebody signed in who brings evidence, in an area of their own. */
async function newSender(): Promise<{ sender: Sender; actor: Actor; world: World }> {
  const world = await createWorld();
  worlds.push(world);
  const actor = world.actor('leeds', 'key-contact');
  const { secret, secretHash } = newSessionSecret();
  const [now, expiresAt] = [new Date(), new Date(Date.now() + 3_600_000)];
  await world.owner.session.create({
    data: { secretHash, personId: actor.personId, way: 'password', openedAt: now, lastSeenAt: now, expiresAt },
  });
  const token = await encode({ token: { sessionSecret: secret }, secret: process.env.NEXTAUTH_SECRET ?? '' });
  const sender = {
    ...{ site, areaSlug: world.leeds.slug, partnerId: world.leeds.partners.police.id },
    cookie: `next-auth.session-token=${token}`,
  };
  return { sender, actor, world };
}

async function storedHash(id: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of await openStoredFile(storageKeyOf(id))) hash.update(piece);
  return hash.digest('hex');
}

/** Makes evidence of an upload, so that the worker has a file to check when it is killed. */
async function describeIt(actor: Actor, { id, name }: InterruptedUpload): Promise<void> {
  const described = await proposeEvidence(actor, {
    ...{ uploadId: id ?? '', title: name, kind: 'audit', summary: 'Readings.', marking: 'official', audience: 'area' },
    ...{ periodFromOn: null, periodToOn: null, reviewByOn: '2010-03-01', hasChildLevelData: false },
    criteria: ['SLAC-2009/SG.LM.EVAL'],
  });
  expect(described).toMatchObject({ ok: true });
}

test(`after ${ROUNDS} kills of web and worker in the midst of uploads, every file is whole and none is left over`, {
  timeout: 60_000 + ROUNDS * 10_000,
}, async () => {
  console.log(`Killing ${ROUNDS} times, SEED=${SEED}`);
  const chance = chanceOf(SEED);
  let { sender, actor } = await newSender();
  let begun = 0;
  const going: InterruptedUpload[] = [];
  const received: InterruptedUpload[] = [];
  let broken = 0;
  // How long a kill is waited for at most, in milliseconds: longer where the machine is slow, so that some files arrive.
  let patience = 400;

  for (let round = 1; round <= ROUNDS + 1; round += 1) {
    const isLast = round > ROUNDS;
    await Promise.all([web?.start(), worker?.start()]);
    // Its first answer takes long, so that it would be killed before it had done anything.
    await fetch(`${site}/api/areas/none/evidence/uploads/none`, { headers: { cookie: sender.cookie } });
    if (begun >= UPLOADS_OF_ONE && going.length === 0) {
      ({ sender, actor } = await newSender());
      begun = 0;
    }
    while (going.length < AT_ONCE && begun < UPLOADS_OF_ONE && !isLast) {
      going.push(interruptedUpload(sender, chance));
      begun += 1;
    }
    const before = received.length;
    const sending = going.map((upload) =>
      upload.goOn().catch((error: unknown) => {
        if (isLast || error instanceof LostBytes) throw error;
        broken += 1;
      }),
    );
    if (!isLast) {
      await sleep(chance() * patience);
      await web?.kill();
      if (chance() < 0.3) await worker?.kill();
    }
    await Promise.all(sending);
    for (const upload of going.filter(({ isReceived }) => isReceived)) {
      going.splice(going.indexOf(upload), 1);
      received.push(upload);
      expect(await storedHash(upload.id ?? ''), `round ${round}`).toBe(upload.sha256);
      if (chance() < 0.5) await describeIt(actor, upload);
    }
    patience = Math.min(10_000, patience * (received.length > before ? 0.9 : 1.25));
  }
  expect(going).toEqual([]);
  // It has been killed in the midst of uploads, and not only before and after them.
  expect(received.length).toBeGreaterThan(ROUNDS / 5);
  expect(broken).toBeGreaterThan(ROUNDS / 5);
  console.log(`${received.length} files received, ${broken} times cut off`);

  await web?.kill();
  await worker?.kill();
  // A day and an hour later: whatever is left over is old enough to go, and nothing else goes.
  vi.setSystemTime(Date.now() + DAY + 3_600_000);
  await removeOrphans();
  vi.useRealTimers();
  const named = new Set(await namedFiles());
  for (const { id, sha256 } of received) expect(await storedHash(id ?? '')).toBe(sha256);
  for await (const { storageKey } of listStoredFiles()) expect(named).toContain(storageKey);
  const rows = await worlds[0]?.owner.evidenceUpload.findMany({ where: { status: 'receiving' }, select: { id: true } });
  const receiving = (rows ?? []).map(({ id }) => id);
  expect(readdirSync(incomingFolder()).filter((name) => !receiving.includes(name))).toEqual([]);
});

async function namedFiles(): Promise<string[]> {
  const { owner } = worlds[0] ?? (await createWorld());
  const versions = await owner.evidenceVersion.findMany({ select: { storageKey: true } });
  const uploads = await owner.evidenceUpload.findMany({ select: { id: true } });
  const documents = await owner.builtDocument.findMany({ select: { storageKey: true } });
  const frozen = await owner.evidenceRoomItem.findMany({ select: { storageKey: true } });
  return [
    ...[...versions, ...documents, ...frozen].flatMap(({ storageKey }) => storageKey ?? []),
    ...uploads.map(({ id }) => storageKeyOf(id)),
  ];
}
