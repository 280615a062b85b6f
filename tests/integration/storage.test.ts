import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readinessFaults } from '@/lib/platform/health';
import { readScannerSettings } from '@/lib/platform/scanner/settings';
import { bucketStore } from '@/lib/platform/storage/bucket';
import { folderStore } from '@/lib/platform/storage/folder';
import { readBucketSettings } from '@/lib/platform/storage/settings';
import { openStoredFile, storageKeyOf, storeFile } from '@/lib/platform/storage/storage';
import { type ByteRange, type ListedFile, MissingFile, type Store } from '@/lib/platform/storage/types';
import { environmentFor, readSettings } from '@/scripts/settings';
import { type BucketServer, startBucketServer } from '../support/bucket-server';

const MEGABYTE = 1024 * 1024;
const temporary = mkdtempSync(path.join(tmpdir(), 'prepare-storage-'));
const kept = path.join(temporary, 'kept');
const fetched = path.join(temporary, 'fetched');
let server: BucketServer;

beforeAll(async () => {
  server = await startBucketServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(temporary, { recursive: true, force: true });
});

const newKey = () => storageKeyOf(randomUUID());
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A local file of random bytes, written in parts, and its hash. */
async function localFile(megabytes: number): Promise<{ at: string; sha256: string }> {
  const at = path.join(temporary, randomUUID());
  const hash = createHash('sha256');
  const parts = function* () {
    for (let part = 0; part < megabytes; part++) {
      const bytes = randomBytes(MEGABYTE);
      hash.update(bytes);
      yield bytes;
    }
  };
  await pipeline(Readable.from(parts()), createWriteStream(at));
  return { at, sha256: hash.digest('hex') };
}

async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

async function listed(store: Store): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for await (const file of store.list()) files.push(file);
  return files;
}

const places: readonly [string, () => Store][] = [
  ['a local folder', () => folderStore(kept)],
  ['a bucket', () => bucketStore(server.settings, fetched)],
];

describe.each(places)('files in %s', (_place, open) => {
  let store: Store;
  beforeAll(() => {
    store = open();
  });
  const read = async (key: string, range?: ByteRange) =>
    new Uint8Array(await new Response(await store.open(key, range)).arrayBuffer());

  it('come back byte for byte [V11.4.3]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const key = newKey();
        await store.keep(bytes, key);
        expect(await read(key)).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  it('are kept from a local file of many parts, which stays', async () => {
    const [key, local] = [newKey(), await localFile(64)];
    const before = new Date(Date.now() - 2000);
    utimesSync(local.at, new Date(0), new Date(0));
    await store.keepFrom(local.at, key);
    expect(await hashOf(createReadStream(local.at))).toBe(local.sha256);
    rmSync(local.at);
    expect(await hashOf(await store.open(key))).toBe(local.sha256);
    const found = (await listed(store)).filter(({ storageKey }) => storageKey === key);
    expect(found).toMatchObject([{ sizeInBytes: 64 * MEGABYTE }]);
    expect(
      found.every(({ modifiedAt }) => modifiedAt > before),
      'as old as its keeping, not as its bytes',
    ).toBe(true);
    await store.remove(key);
  });

  it('give a range of their bytes, its end included', async () => {
    const key = newKey();
    await store.keep(bytesOf('0123456789'), key);
    expect(await read(key, { start: 2, end: 4 })).toEqual(bytesOf('234'));
    expect(await read(key, { start: 9, end: 9 })).toEqual(bytesOf('9'));
    expect(await read(key, { start: 0, end: 9 })).toEqual(bytesOf('0123456789'));
  });

  it('take the place of what stood under their key', async () => {
    const key = newKey();
    await store.keep(bytesOf('the first, which is longer'), key);
    await store.keep(bytesOf('the second'), key);
    expect(await read(key)).toEqual(bytesOf('the second'));
    const { at } = await localFile(1);
    for (let tries = 0; tries < 2; tries += 1) await store.keepFrom(at, key);
    expect(await read(key)).toEqual(new Uint8Array(await readFile(at)));
  });

  it('are lent as a local file, also when reading it fails', async () => {
    const key = newKey();
    await store.keep(bytesOf('read me'), key);
    expect(await store.withLocal(key, (at) => readFile(at, 'utf8'))).toBe('read me');
    const failing = store.withLocal(key, () => Promise.reject(new Error('the reader broke')));
    await expect(failing).rejects.toThrow('the reader broke');
    expect(await read(key)).toEqual(bytesOf('read me'));
    mkdirSync(fetched, { recursive: true });
    expect(readdirSync(fetched)).toEqual([]);
  });

  it('are listed all, with when they were kept', async () => {
    const before = new Date(Date.now() - 2000);
    const keys = Array.from({ length: 1010 }, newKey);
    for (let from = 0; from < keys.length; from += 50) {
      await Promise.all(keys.slice(from, from + 50).map((key) => store.keep(bytesOf('x'), key)));
    }
    const files = new Map((await listed(store)).map((file) => [file.storageKey, file]));
    expect(keys.filter((key) => !files.has(key))).toEqual([]);
    expect(keys.filter((key) => (files.get(key)?.modifiedAt ?? 0) < before)).toEqual([]);
  });

  it('are gone once removed, and what is not there is said to be missing; removing again does nothing', async () => {
    const key = newKey();
    await store.keep(bytesOf('x'), key);
    await store.remove(key);
    await store.remove(key);
    await expect(store.open(key)).rejects.toThrow(MissingFile);
    await expect(store.withLocal(key, async () => 'read')).rejects.toThrow(MissingFile);
    expect((await listed(store)).map(({ storageKey }) => storageKey)).not.toContain(key);
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'ab/../../../etc/passwd',
    'ab/0190b8a0-0000-7000-8000-000000000000/../../x',
    'ab/0190b8a0-0000-7000-8000-000000000000',
    '01/0190b8a0-0000-7000-8000-000000000000\n',
    '01\\0190b8a0-0000-7000-8000-000000000000',
    '',
  ])('cannot be reached by the path %j [V5.3.2]', async (key) => {
    await expect(store.open(key)).rejects.toThrow(RangeError);
    await expect(store.withLocal(key, async () => 'read')).rejects.toThrow(RangeError);
    await expect(store.remove(key)).rejects.toThrow(RangeError);
    await expect(store.keep(bytesOf('x'), key)).rejects.toThrow(RangeError);
    await expect(store.keepFrom(import.meta.filename, key)).rejects.toThrow(RangeError);
  });

  it('can be used, which it says when asked', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe('a local folder', () => {
  const folder = path.join(temporary, 'alone');
  const store = folderStore(folder);

  it('lets nobody else read its files, and leaves nothing unfinished', async () => {
    const [keys, local] = [Array.from({ length: 20 }, newKey), path.join(temporary, 'open-to-all')];
    await writeFile(local, 'the same', { mode: 0o666 });
    await Promise.all(keys.map((key, at) => (at % 2 ? store.keep(bytesOf('x'), key) : store.keepFrom(local, key))));
    for (const key of keys) expect(statSync(path.join(folder, key)).mode & 0o077).toBe(0);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);
  });

  it('begins anew over what a crash left half written, and lists none of it', async () => {
    const key = newKey();
    mkdirSync(path.dirname(path.join(folder, key)), { recursive: true });
    await writeFile(`${path.join(folder, key)}.part`, 'half a');
    expect((await listed(store)).map(({ storageKey }) => storageKey)).not.toContain(key);
    await store.keep(bytesOf('a whole file'), key);
    expect(await new Response(await store.open(key)).text()).toBe('a whole file');
    expect(readdirSync(path.dirname(path.join(folder, key))).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

it('a bucket is where files lie once its settings say so', async () => {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = server.settings;
  Object.assign(process.env, {
    ...{ S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket },
    ...{ S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey },
  });
  const { storageKey, sha256 } = await storeFile(bytesOf('kept'));
  expect(sha256).toBe(createHash('sha256').update('kept').digest('hex'));
  expect(await hashOf(await bucketStore(server.settings, fetched).open(storageKey))).toBe(sha256);
  expect(await hashOf(await openStoredFile(storageKey))).toBe(sha256);
  expect(existsSync(path.join(process.env.STORAGE_DIR ?? '', storageKey))).toBe(false);
  expect(await readinessFaults()).toEqual([]);
});

describe('a bucket that does not do what is asked', () => {
  const said = (store: Store) =>
    Promise.allSettled([
      store.check(),
      store.keep(bytesOf('x'), newKey()),
      store.open(newKey()),
      store.remove(newKey()),
      listed(store),
    ]);

  it('makes every act fail, none of which says that a file is missing', async () => {
    const { settings } = server;
    const stranger = bucketStore({ ...settings, accessKeyId: 'somebody else' }, fetched);
    const noSuchBucket = bucketStore({ ...settings, bucket: 'not-there' }, fetched);
    const failing = createServer((_request, response) => response.writeHead(403).end()).listen(0, '127.0.0.1');
    await once(failing, 'listening');
    const { port } = failing.address() as AddressInfo;
    const broken = bucketStore({ ...settings, endpoint: `http://127.0.0.1:${port}` }, fetched);
    const nobody = bucketStore({ ...settings, endpoint: 'http://127.0.0.1:1' }, fetched);
    for (const store of [stranger, noSuchBucket, broken, nobody]) {
      for (const result of await said(store)) {
        expect(result.status).toBe('rejected');
        if (result.status === 'rejected') expect(result.reason).not.toBeInstanceOf(MissingFile);
      }
    }
    failing.close();
  });
});

describe('the settings of a bucket', () => {
  const set: NodeJS.ProcessEnv = {
    ...{ NODE_ENV: 'test', S3_ENDPOINT: 'https://s3.example.org', S3_REGION: 'eu-west-2', S3_BUCKET: 'prepare-leeds' },
    ...{ S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush', CLAMD: '/run/clamav/clamd.ctl' },
  };
  const defaults = { port: 3000, dataDir: '.data' };

  it('stop the start with a sentence when they are wrong, as that of the virus scanner does, without what is secret [V12.3.1]', () => {
    expect(readSettings(set, defaults)).toMatchObject({ port: 3000 });
    const start = (wrong: Partial<NodeJS.ProcessEnv>) => () => readSettings({ ...set, ...wrong }, defaults);
    expect(start({ S3_BUCKET: '' })).toThrow(/^Files can lie in a bucket only with all five settings/);
    expect(start({ S3_ENDPOINT: 'http://s3.example.org' })).toThrow(/^S3_ENDPOINT must begin with https/);
    expect(start({ S3_ENDPOINT: 'http://s3.example.org' })).not.toThrow(/hush/);
    expect(start({ CLAMD: 'scanner.example.org:3310' })).toThrow(/^CLAMD must be/);
  });

  it('reach a run of tests as little as that of the virus scanner', () => {
    const settings = readSettings(set, defaults);
    expect(environmentFor(settings, set)).toEqual(set);
    const alone = environmentFor({ ...settings, isAlone: true }, set);
    expect(readBucketSettings(alone)).toEqual({ ok: true, settings: null });
    expect(readScannerSettings(alone)).toEqual({ ok: true, address: null });
    expect(alone.NODE_ENV).toBe('test');
  });
});
