import { execFile } from 'node:child_process';
import path from 'node:path';

const MEGABYTES_OF_MEMORY = 128;
const MOST_SECONDS = 20;
/** How many files wait behind the one that is being read: the last of them waits two minutes at worst. */
const MOST_WAITING = 5;
const MOST_BYTES_OF_ANSWER = 16 * 1024 * 1024;

/** What is being read. The next file waits for it, so that the memory of one reader is the most that is ever used. */
let present: Promise<unknown> = Promise.resolve();
let unread = 0;

/**
 * Has a file from outside read by a process of its own, with bounds of memory and time and without this one's settings
 * and files, so that nothing in the file can do harm here. `reader` is the script's path from the root; it takes the
 * file on its standard input and answers with JSON. Gives `busy` where too many wait already, `slow` for
 * one that took too long, null for one that broke.
 */
export function readNextDoor(reader: string, argument: string, bytes: Uint8Array): Promise<unknown> {
  if (unread > MOST_WAITING) return Promise.resolve('busy');
  unread += 1;
  const answer = present
    .then(() => answerOf(reader, argument, bytes))
    .finally(() => {
      unread -= 1;
    });
  present = answer.catch(() => undefined);
  return answer;
}

function answerOf(reader: string, argument: string, bytes: Uint8Array): Promise<unknown> {
  const root = process.cwd();
  const script = path.join(root, reader);
  const readable = [script, path.join(root, 'package.json'), path.join(root, 'node_modules', '*')];
  const bounds = [`--max-old-space-size=${MEGABYTES_OF_MEMORY}`, '--permission', '--no-warnings'];
  const files = readable.map((place) => `--allow-fs-read=${place}`);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...bounds, ...files, script, argument],
      {
        env: { NODE_ENV: 'production' },
        timeout: MOST_SECONDS * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_BYTES_OF_ANSWER,
      },
      (error, stdout) => resolve(error ? error.killed && 'slow' : parsed(stdout)),
    );
    // A reader that has given up closes its end while we still write.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
