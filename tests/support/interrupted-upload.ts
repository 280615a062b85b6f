import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Numbers from 0 to 1 that are the same for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Sender = { site: string; areaSlug: string; partnerId: string; cookie: string };

/** An upload as a browser sends it, which may be interrupted anywhere and taken up again. */
export type InterruptedUpload = {
  readonly name: string;
  readonly sha256: string;
  /** Its id, once the server has said it. */
  id: string | null;
  /** How many bytes the server has said are there; never fewer later. */
  acknowledged: number;
  isReceived: boolean;
  /** Sends until all is there. Throws where the connection breaks, and where a byte that was acknowledged is lost. */
  goOn(): Promise<void>;
};

/** The server has lost what it had said was there: what must never happen. */
export class LostBytes extends Error {}

export function interruptedUpload(sender: Sender, chance: Chance): InterruptedUpload {
  const length = 50_000 + Math.floor(chance() * 4_000_000);
  const bytes = Buffer.alloc(length, `${randomUUID()},${Math.floor(chance() * 1e9)}\n`);
  const address = `${sender.site}/api/areas/${sender.areaSlug}/evidence/uploads`;
  const headers = { cookie: sender.cookie, origin: sender.site, 'tus-resumable': '1.0.0' };
  const said = { filename: `${randomUUID()}.csv`, partner: sender.partnerId };
  const metadata = Object.entries(said).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);

  const begin = async () => {
    const answer = await fetch(`${address}/new`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(length), 'upload-metadata': metadata.join(',') },
    });
    if (answer.status !== 201) throw new Error(`not begun: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('location')?.split('/').at(-1) ?? '';
  };
  const offsetNow = async () => {
    for (;;) {
      const answer = await fetch(`${address}/${upload.id}`, { method: 'HEAD', headers });
      if (answer.status === 200) return Number(answer.headers.get('upload-offset'));
      if (answer.status !== 423) throw new LostBytes(`asked about ${upload.id}: ${answer.status}`);
      await sleep(50);
    }
  };
  /** Some of the bytes, in small pieces, so that whatever stops the server stops it in their midst. */
  const add = async (from: number, to: number) => {
    const body = new ReadableStream({
      async start(controller) {
        for (let at = from; at < to; at += 60_000) {
          controller.enqueue(bytes.subarray(at, Math.min(to, at + 60_000)));
          await sleep(1);
        }
        controller.close();
      },
    });
    const answer = await fetch(`${address}/${upload.id}`, {
      ...{ method: 'PATCH', body, duplex: 'half' },
      headers: { ...headers, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    } as RequestInit);
    if (answer.status !== 204) throw new Error(`not taken: ${answer.status} ${await answer.text()}`);
    return Number(answer.headers.get('upload-offset'));
  };
  const upload: InterruptedUpload = {
    ...{ name: said.filename, sha256: createHash('sha256').update(bytes).digest('hex') },
    ...{ id: null, acknowledged: 0, isReceived: false },
    async goOn() {
      upload.id ??= await begin();
      let offset = await offsetNow();
      if (offset < upload.acknowledged) throw new LostBytes(`${offset} of ${upload.acknowledged} acknowledged bytes`);
      while (offset < length) {
        offset = await add(offset, Math.min(length, offset + 100_000 + Math.floor(chance() * 900_000)));
        upload.acknowledged = offset;
      }
      upload.isReceived = true;
    },
  };
  return upload;
}
