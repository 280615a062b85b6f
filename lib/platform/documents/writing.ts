import { fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { OnProgress, Workbook, WrittenDocument } from './types';

export type ToWrite = { format: 'docx' | 'pdf'; document: WrittenDocument } | { format: 'xlsx'; workbook: Workbook };

/** A file as it was written, and the most memory in bytes that writing it took. */
export type Written = { bytes: Uint8Array; peak: number };

const WRITER = path.join('lib', 'platform', 'documents', 'write-document.ts');
const MEGABYTES_OF_MEMORY = 128;
const MEGABYTES_OF_YOUNG_MEMORY = 4;
const MOST_MINUTES = 5;

const messageSchema = z.union([
  z.object({ written: z.number() }),
  z.object({ brokeAt: z.string() }),
  z.object({ bytes: z.instanceof(Uint8Array), peak: z.number() }),
]);

/** What is being written. The next document waits for it, so that the memory of one writer is the most that is ever used. */
let present: Promise<unknown> = Promise.resolve();

/**
 * Writes a document in a process of its own, so that a long one neither holds up the other jobs nor takes their memory.
 * It ends with this process. Rejects where it broke or took longer than five minutes.
 */
export function writeDocument(toWrite: ToWrite, onProgress: OnProgress): Promise<Written> {
  const written = present.then(() => writtenBy(toWrite, onProgress));
  present = written.catch(() => undefined);
  return written;
}

function writtenBy(toWrite: ToWrite, onProgress: OnProgress): Promise<Written> {
  const root = process.cwd();
  const loader = pathToFileURL(path.join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href;
  const memory = [`--max-old-space-size=${MEGABYTES_OF_MEMORY}`, `--max-semi-space-size=${MEGABYTES_OF_YOUNG_MEMORY}`];
  return new Promise((resolve, reject) => {
    const child = fork(path.join(root, WRITER), [], {
      execArgv: [...memory, '--no-warnings', '--import', loader],
      env: { NODE_ENV: 'production' },
      // What a library prints may quote the text, and the log holds none.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      timeout: MOST_MINUTES * 60_000,
      killSignal: 'SIGKILL',
    });
    child.on('message', (message) => {
      const said = messageSchema.parse(message);
      if ('written' in said) onProgress(said.written);
      else if ('brokeAt' in said) reject(brokenAt(said.brokeAt));
      else resolve(said);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`The writer of documents ended with ${signal ?? code}`)));
    child.send(toWrite);
  });
}

function brokenAt(stack: string): Error {
  const error = new Error('The writer of documents broke');
  error.stack = `${error.name}\n${stack}`;
  return error;
}
