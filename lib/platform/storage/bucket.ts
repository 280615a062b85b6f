import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { isStorageKey, refuseOtherKeys } from './keys';
import type { BucketSettings } from './settings';
import { type ByteRange, type ListedFile, MissingFile, type Store } from './types';

const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const CONNECT_MS = 5_000;
const ANSWER_MS = 60_000;

/** Files in a bucket of any service that speaks S3. What must be read at a local path is fetched into `fetched` for as long. */
export function bucketStore({ endpoint, region, bucket, ...credentials }: BucketSettings, fetched: string): Store {
  const client = new S3Client({
    ...{ endpoint, region, credentials, forcePathStyle: true },
    // Older stores refuse the checksums that this client would add by itself; the sweep compares hashes of our own.
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  });
  const at = (storageKey: string) => {
    refuseOtherKeys(storageKey);
    return { Bucket: bucket, Key: storageKey };
  };

  const send = async (storageKey: string, body: Uint8Array | Readable): Promise<void> => {
    const params = { ...at(storageKey), Body: body, ContentType: 'application/octet-stream' };
    await new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
  };

  const read = async (storageKey: string, range?: ByteRange): Promise<Readable> => {
    const part = range && { Range: `bytes=${range.start}-${range.end}` };
    const { Body } = await client.send(new GetObjectCommand({ ...at(storageKey), ...part })).catch(throwMissing);
    if (Body instanceof Readable) return Body;
    throw new Error('the bucket answered without the file');
  };

  return {
    keep: (bytes, storageKey) => send(storageKey, bytes),
    async keepFrom(localPath, storageKey) {
      refuseOtherKeys(storageKey);
      const stream = createReadStream(localPath);
      try {
        await send(storageKey, stream);
      } finally {
        stream.destroy();
      }
    },
    open: async (storageKey, range) => Readable.toWeb(await read(storageKey, range)) as ReadableStream<Uint8Array>,
    async withLocal(storageKey, use) {
      const stream = await read(storageKey);
      await mkdir(fetched, { recursive: true, mode: 0o700 });
      const localPath = path.join(fetched, randomUUID());
      try {
        await pipeline(stream, createWriteStream(localPath, { flags: 'wx', mode: 0o600 }));
        return await use(localPath);
      } finally {
        await rm(localPath, { force: true });
      }
    },
    async remove(storageKey) {
      await client.send(new DeleteObjectCommand(at(storageKey)));
    },
    async *list(): AsyncGenerator<ListedFile> {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        for (const { Key = '', Size: sizeInBytes = 0, LastModified: modifiedAt } of page.Contents ?? []) {
          // Without its age nobody knows whether it may go: it counts as new.
          if (isStorageKey(Key)) yield { storageKey: Key, sizeInBytes, modifiedAt: modifiedAt ?? new Date() };
        }
      }
    },
    async check() {
      // Who may list can also be told that a file is missing, rather than that it may not be asked for.
      await client.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 }));
    },
  };
}

function throwMissing(error: unknown): never {
  throw error instanceof S3ServiceException && error.name === 'NoSuchKey' ? new MissingFile({ cause: error }) : error;
}
