import { type FileHandle, open } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { addAbortSignal, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { logger } from '../logger';
import type { ScannerAddress } from './settings';
import type { ScanResult } from './types';

const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER = 1000;

/** `silence`: as long as clamd may neither take a byte nor say one; longer than its own MaxScanTime. */
const WAIT_MS = { silence: 3 * 60_000, whole: 15 * 60_000 };

/**
 * Sends a local file to clamd (its command INSTREAM) and understands the answer. Whatever is not a plain yes or no – no
 * connection, silence, a file larger than clamd takes, words that are not known – is `unavailable`, with the reason in the
 * log. Throws when the file cannot be opened.
 */
export async function askClamd(address: ScannerAddress, localPath: string, wait = WAIT_MS): Promise<ScanResult> {
  const file = await open(localPath, 'r');
  const socket = connect(address);
  try {
    addAbortSignal(AbortSignal.timeout(wait.whole), socket);
    socket.setTimeout(wait.silence, () => socket.destroy(new Error('clamd was silent for too long')));
    const [answer] = await Promise.all([readAnswer(socket), pipeline(frames(file), socket, { end: false })]);
    return understand(answer);
  } catch (error) {
    logger.warn({ error }, 'the virus scanner gave no answer');
    return 'unavailable';
  } finally {
    socket.destroy();
    await file.close();
  }
}

/** The command, each part of the file after its length, and a length of nothing for the end. */
function frames(file: FileHandle): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from('zINSTREAM\0');
      for await (const chunk of file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false })) {
        yield lengthOf(chunk);
        yield chunk;
      }
      yield lengthOf(Buffer.alloc(0));
    })(),
  );
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** What clamd says up to the NUL that ends it. */
async function readAnswer(socket: Socket): Promise<string> {
  let said = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.endsWith('\0')) return said.slice(0, -1);
    if (said.length > LONGEST_ANSWER) throw new Error('clamd said more than an answer');
  }
  throw new Error('clamd closed the connection before it answered');
}

/** A file of which clamd looked at a part only is told as found when its AlertExceedsMax is on; nobody knows what is in it. */
const ONLY_IN_PART = /^Heuristics\.Limits\.Exceeded/;

function understand(answer: string): ScanResult {
  if (answer === 'stream: OK') return 'clean';
  const [, found] = /^stream: ([\x20-\x7e]{1,200}) FOUND$/.exec(answer) ?? [];
  if (!found) throw new Error('clamd answered with neither yes nor no');
  if (ONLY_IN_PART.test(found)) throw new Error('clamd looked at a part of the file only');
  return { found };
}
