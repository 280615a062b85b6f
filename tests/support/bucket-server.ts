import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BucketSettings } from '@/lib/platform/storage/settings';

/** The one account that the server knows. */
const account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

export type BucketServer = { settings: BucketSettings; stop(): Promise<void> };

/** A server that speaks S3 on this machine, with one empty bucket; it refuses requests of any other account. */
export async function startBucketServer(): Promise<BucketServer> {
  const directory = await mkdtemp(path.join(tmpdir(), 'prepare-bucket-'));
  const bucket = 'evidence';
  const server = fork(path.join(import.meta.dirname, 'bucket-server-process.mjs'), [directory, bucket], {
    // It makes the tokens of long lists with a cipher that OpenSSL has put aside.
    execArgv: ['--openssl-legacy-provider'],
  });
  const ended = once(server, 'exit');
  const failed = ended.then(() => Promise.reject(new Error('the bucket server ended')));
  const [port] = await Promise.race([once(server, 'message'), failed]);
  failed.catch(() => undefined);
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', bucket, ...account },
    async stop() {
      if (server.connected) server.disconnect();
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
