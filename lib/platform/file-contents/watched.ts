/*
 * Has a file from outside read or drawn on a second thread, which this one ends when it takes too much memory: what is
 * unpacked lies outside the memory that Node limits, and may grow without a pause in which a timer could run. Takes the
 * thread's script and its arguments; see contents.ts and drawing.ts. Ends with code 9 where memory ran out.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const MOST_BYTES_IN_MEMORY = 900 * 1024 * 1024;
const OUT_OF_MEMORY = 9;

const [, , script = '', ...rest] = process.argv;
// What a library prints belongs neither in the answer nor in the log.
const thread = new Worker(fileURLToPath(new URL(script, import.meta.url)), { argv: rest, stdout: true, stderr: true });
thread.once('error', (error) => {
  process.exit('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : 1);
});
thread.once('exit', (code) => process.exit(code));
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_BYTES_IN_MEMORY) process.exit(OUT_OF_MEMORY);
}, 20).unref();
