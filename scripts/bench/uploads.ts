import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import type { Bench } from './application';
import { spread } from './spread';

const RATIO_BYTES = 500_000_000;
const MEMORY_BYTES = 2_000_000_000;
const ROUNDS = 5;
const MEGABYTE = 1024 * 1024;

/** Writes a recording of this size: what begins as one is taken as one. */
async function writeRecording(file: string, size: number): Promise<void> {
  const piece = randomBytes(MEGABYTE);
  const handle = await open(file, 'w');
  try {
    await handle.write(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'));
    for (let at = 24; at < size; at += piece.length)
      await handle.write(piece.subarray(0, Math.min(piece.length, size - at)));
  } finally {
    await handle.close();
  }
}

/** Copies a file on its disk so that the copy lasts, and hashes it meanwhile. */
async function copyAndHash(from: string, to: string): Promise<void> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(from), hashing, createWriteStream(to));
  const handle = await open(to, 'r+');
  await handle.sync();
  await handle.close();
  hash.digest('hex');
  await rm(to);
}

type Answer = { status: number; location: string; words: string };

/** Sends files as one person who is signed in. */
class Uploader {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly partnerId: string,
  ) {}

  async send(file: string, size: number): Promise<void> {
    const address = '/api/areas/leeds/evidence/uploads';
    const said = { filename: 'recording.mp4', partner: this.partnerId };
    const metadata = Object.entries(said).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
    const begun = await this.ask('POST', `${address}/new`, {
      'upload-length': String(size),
      'upload-metadata': metadata.join(','),
    });
    if (begun.status !== 201) throw new Error(`The upload did not begin: ${begun.status} ${begun.words}`);
    const type = 'application/offset+octet-stream';
    const headers = { 'upload-offset': '0', 'content-type': type, 'content-length': String(size) };
    const ended = await this.ask('PATCH', begun.location, headers, file);
    if (ended.status !== 204) throw new Error(`The upload did not end: ${ended.status} ${ended.words}`);
    await this.ask('DELETE', begun.location, {});
  }

  private ask(method: string, address: string, headers: Record<string, string>, file?: string): Promise<Answer> {
    const own = { cookie: this.cookie, origin: new URL(this.url).origin, 'tus-resumable': '1.0.0' };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(address, this.url), { method, headers: { ...own, ...headers } }, (answer) => {
        let words = '';
        answer.on('data', (part: Buffer) => {
          words += part.toString('utf8');
        });
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', words }),
        );
      });
      sent.once('error', reject);
      if (file) createReadStream(file, { highWaterMark: MEGABYTE }).pipe(sent);
      else sent.end();
    });
  }
}

/** A partner of the worked example for which files are sent. */
export async function partnerOfLeeds(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT p.id FROM partners p JOIN areas a ON a.id = p.area_id WHERE a.slug = 'leeds' ORDER BY p.position LIMIT 1",
  );
  return rows[0]?.id ?? '';
}

/** What a process holds in memory now, in bytes. */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}

/**
 * How fast a file comes in through HTTP beside a plain copy of it with hashing on the same disk, in turn; and by how much
 * the web process grows while a file of 2 GB comes in, once it has taken smaller ones.
 */
export async function measureUploads(
  { visitor, webPid }: Bench,
  { partnerId, folder }: { partnerId: string; folder: string },
): Promise<void> {
  const uploader = new Uploader(visitor.url, visitor.cookie, partnerId);
  const [file, copy] = [path.join(folder, 'recording.mp4'), path.join(folder, 'copy.mp4')];
  await writeRecording(file, RATIO_BYTES);
  const timed = async (act: () => Promise<void>) => {
    const began = performance.now();
    await act();
    return performance.now() - began;
  };
  await uploader.send(file, RATIO_BYTES);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const copying = await timed(() => copyAndHash(file, copy));
    ratios.push(copying / (await timed(() => uploader.send(file, RATIO_BYTES))));
  }
  console.log(`Upload of 500 MB, throughput ÷ plain copy with hashing: ${spread(ratios)}; aim 0.50 or more.`);
  await writeRecording(file, MEMORY_BYTES);
  const before = memoryOf(webPid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(webPid));
  }, 50);
  const took = await timed(() => uploader.send(file, MEMORY_BYTES));
  clearInterval(watch);
  await rm(file);
  console.log(
    `Growth of the web process while 2 GB come in: ${((most - before) / 1e6).toFixed(0)} MB; aim 64 MB or less. (${(took / 1000).toFixed(1)} s here)`,
  );
}
