import { execFile } from 'node:child_process';
import path from 'node:path';

/** A program of ours that reads a file from outside, and the bounds it is held to. */
export type Reader = {
  /** Its path from the root. What stands in the same folder or below it can be read by it as well. */
  script: string;
  arguments: readonly string[];
  /** The file on its standard input, or else the path of one file more that it may read. */
  file: { bytes: Uint8Array } | { path: string };
  megabytesOfMemory: number;
  mostSeconds: number;
  mostBytesOfAnswer: number;
  /** How many files are read at once, and how many wait; one and five unless told. */
  atOnce?: number;
  mostWaiting?: number;
  /** A second thread, which the first one watches and can end. */
  mayUseThreads?: boolean;
  /** Packages written in another language than JavaScript, which Node holds to none of these bounds but memory and time. */
  mayUseAddons?: boolean;
};

/** What it wrote; `busy` where too many wait already, `slow` where it took too long, null where it broke. */
export type Answer = Buffer | 'busy' | 'slow' | null;

/** How many files wait behind those that are being read. */
const MOST_WAITING = 5;

type Lane = { free: number; waiting: (() => void)[] };

/** Who waits for which script: the next file waits for the last one, so that the memory of a few is the most of each. */
const lanes = new Map<string, Lane>();

/**
 * Has a file from outside read by a process of its own, with bounds of memory and time and without this one's settings
 * and files, so that nothing in the file can do harm here.
 */
export async function askNextDoor(reader: Reader): Promise<Answer> {
  const { atOnce = 1, mostWaiting = MOST_WAITING } = reader;
  return inLane([reader.script, reader.arguments[0]].join(' '), { atOnce, mostWaiting }, () => answerOf(reader));
}

/** Does work of this name once fewer than `atOnce` are at it; `busy`, with nothing done, where as many wait as may. */
export async function inLane<T>(
  name: string,
  { atOnce, mostWaiting }: { atOnce: number; mostWaiting: number },
  work: () => Promise<T>,
): Promise<T | 'busy'> {
  const lane = lanes.get(name) ?? { free: atOnce, waiting: [] };
  lanes.set(name, lane);
  if (lane.free > 0) lane.free -= 1;
  else if (lane.waiting.length >= mostWaiting) return 'busy';
  else await new Promise<void>((resolve) => lane.waiting.push(resolve));
  try {
    return await work();
  } finally {
    // Whoever waits longest has the place, without its being free in between.
    const next = lane.waiting.shift();
    if (next) next();
    else lane.free += 1;
  }
}

/**
 * As `askNextDoor`, for a small file: `script` takes it on its standard input and answers with JSON. The last that waits
 * does so two minutes at worst.
 */
export async function readNextDoor(script: string, argument: string, bytes: Uint8Array): Promise<unknown> {
  const answer = await askNextDoor({
    script,
    arguments: [argument],
    file: { bytes },
    megabytesOfMemory: 128,
    mostSeconds: 20,
    mostBytesOfAnswer: 16 * 1024 * 1024,
  });
  return Buffer.isBuffer(answer) ? parsed(answer) : answer;
}

function answerOf(reader: Reader): Promise<Answer> {
  const root = process.cwd();
  const script = path.join(root, reader.script);
  const { file } = reader;
  const readable = [
    path.join(path.dirname(script), '*'),
    path.join(root, 'package.json'),
    path.join(root, 'node_modules', '*'),
    ...('path' in file ? [path.resolve(file.path)] : []),
  ];
  const bounds = [`--max-old-space-size=${reader.megabytesOfMemory}`, '--permission', '--no-warnings'];
  const more = [
    ...(reader.mayUseThreads ? ['--allow-worker'] : []),
    ...(reader.mayUseAddons ? ['--allow-addons'] : []),
    ...readable.map((place) => `--allow-fs-read=${place}`),
  ];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...bounds, ...more, script, ...reader.arguments],
      {
        env: { NODE_ENV: 'production' },
        timeout: reader.mostSeconds * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: reader.mostBytesOfAnswer,
        encoding: 'buffer',
      },
      (error, stdout) => resolve(error ? (error.killed && 'slow') || null : stdout),
    );
    // A reader that has given up closes its end while we still write.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end('bytes' in file ? file.bytes : undefined);
  });
}

/** The JSON that a reader answered with; null where it is none. */
export function parsed(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString('utf8'));
  } catch {
    return null;
  }
}
