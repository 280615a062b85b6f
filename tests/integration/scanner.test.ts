import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askClamd } from '@/lib/platform/scanner/clamd';
import { scanFile } from '@/lib/platform/scanner/scanner';
import { findFreePort } from '@/scripts/ports';
import { type Clamd, EICAR, LOOKED_AT_BYTES, SIGNATURE, STREAM_BYTES, startClamd } from '../support/clamd';

const folder = mkdtempSync(path.join(tmpdir(), 'prepare-scanner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(bytes: string | Uint8Array): string {
  files += 1;
  const at = path.join(folder, `file-${files}`);
  writeFileSync(at, bytes);
  return at;
}

describe('a real clamd [V5.4.3]', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await startClamd(await findFreePort());
  }, 300_000);
  afterAll(() => clamd.stop());
  const ways: readonly [string, () => string][] = [
    ['its socket', () => clamd.socket],
    ['its port', () => `127.0.0.1:${clamd.port}`],
  ];
  afterEach(() => {
    delete process.env.CLAMD;
  });

  it.each(ways)('says by %s what is in a file', async (_way, setting) => {
    process.env.CLAMD = setting();
    expect(await scanFile(fileOf('A thematic audit of 23 files.'))).toBe('clean');
    expect(await scanFile(fileOf(EICAR))).toEqual({ found: `${SIGNATURE}.UNOFFICIAL` });
    expect(await scanFile(fileOf(new Uint8Array()))).toBe('clean');
  });

  it('sees what stands at the end of a file of many parts', async () => {
    process.env.CLAMD = clamd.socket;
    const long = randomBytes(LOOKED_AT_BYTES - EICAR.length);
    expect(await scanFile(fileOf(long))).toBe('clean');
    expect(await scanFile(fileOf(Buffer.concat([long, Buffer.from(EICAR)])))).toEqual({
      found: `${SIGNATURE}.UNOFFICIAL`,
    });
  });

  it('has not looked at what is longer than it takes, or than it looks at', async () => {
    process.env.CLAMD = clamd.socket;
    expect(await scanFile(fileOf(randomBytes(LOOKED_AT_BYTES + 1)))).toBe('unavailable');
    expect(await scanFile(fileOf(randomBytes(STREAM_BYTES + 1)))).toBe('unavailable');
  });
});

describe('a scanner that cannot be relied upon [V5.4.3]', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Something that listens and does this with a connection, instead of a clamd. */
  async function listening(act: (socket: Socket) => void) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      act(socket);
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  }

  const answering = (words: string) => (socket: Socket) => {
    socket.once('data', () => socket.end(words));
    socket.resume();
  };

  it.each([
    ['says nothing at all', (socket: Socket) => socket.resume()],
    ['takes nothing', (socket: Socket) => socket.pause()],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['hangs up in the middle of a file', (socket: Socket) => socket.once('data', () => socket.destroy())],
    ['ends without an answer', answering('')],
    ['ends within an answer', answering('stream: OK')],
    ['says that the file is too long', answering('INSTREAM size limit exceeded. ERROR\0')],
    ['has another protocol', answering('HTTP/1.1 200 OK\r\n\r\nstream: OK\0')],
    ['says yes and more', answering('stream: OK\0stream: OK\0')],
    ['answers for another file', answering('/etc/passwd: OK\0')],
    ['looked at a part only', answering('stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0')],
    ['does not stop speaking', (socket: Socket) => void setInterval(() => socket.write('x'.repeat(400)), 5).unref()],
  ])('is unavailable when it %s', async (_what, act) => {
    const address = await listening(act);
    const at = fileOf(randomBytes(3_000_000));
    expect(await askClamd(address, at, { silence: 300, whole: 2_000 })).toBe('unavailable');
  });

  it('is unavailable when nobody listens', async () => {
    const address = await listening(() => undefined);
    servers.splice(0)[0]?.close();
    expect(await askClamd(address, fileOf('x'))).toBe('unavailable');
    expect(await askClamd({ path: path.join(folder, 'no-socket') }, fileOf('x'))).toBe('unavailable');
  });

  it('is unavailable when its answer drips in for longer than anybody waits', async () => {
    const address = await listening((socket) => {
      socket.resume();
      setInterval(() => socket.write('s'), 100).unref();
    });
    expect(await askClamd(address, fileOf('x'), { silence: 300, whole: 500 })).toBe('unavailable');
  });
});

it('without a scanner it says so', async () => {
  expect(await scanFile(fileOf(EICAR))).toBe('not-configured');
});

it('a file that is not there is a fault of whoever asks', async () => {
  await expect(askClamd({ host: '127.0.0.1', port: 1 }, path.join(folder, 'none'))).rejects.toThrow('ENOENT');
});
