import { styleText } from 'node:util';

/** Prints one line for each step of a known number: `[3/7] Migrating the database … done in 1.2 s`. */
export class Progress {
  #done: number;
  readonly #total: number;

  constructor(total: number, done = 0) {
    this.#total = total;
    this.#done = done;
  }

  /** Runs a step; what it returns as a string is said instead of “done”. A step that throws ends its line with “failed”. */
  async step<T>(title: string, work: () => Promise<T>, say?: (result: T) => string): Promise<T> {
    this.#done += 1;
    process.stdout.write(`${styleText('dim', `[${this.#done}/${this.#total}]`)} ${title} … `);
    const started = Date.now();
    try {
      const result = await work();
      process.stdout.write(`${say?.(result) ?? 'done'} in ${secondsSince(started)}\n`);
      return result;
    } catch (error) {
      process.stdout.write('failed\n');
      throw error;
    }
  }
}

/** Seconds with one decimal, with their unit. */
export function secondsSince(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
