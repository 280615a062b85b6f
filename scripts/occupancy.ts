import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from './failure';
import { birthOf, isAlive, isGoneWithin, signal } from './processes';

const processSchema = z.object({ pid: z.number().int().positive(), birth: z.string().optional() });
const occupancySchema = z.object({ holder: processSchema, port: z.number(), children: z.array(processSchema) });
type Occupancy = z.infer<typeof occupancySchema>;

/** One running start per data folder; knows its children, so that the next start can end what a crash left behind. */
export type Claim = { remember(pid: number): void; release(): void };

/**
 * Takes a data folder for this process. Children that a killed start left running are ended first.
 * @throws Failure when another start is using the folder.
 */
export async function occupy(dataDir: string, port: number): Promise<Claim> {
  const file = path.join(dataDir, 'running.json');
  const earlier = read(file);
  if (earlier) await clear(earlier, dataDir);
  const mine: Occupancy = { holder: identify(process.pid), port, children: [] };
  write(file, mine);
  return {
    remember: (pid) => {
      mine.children.push(identify(pid));
      write(file, mine);
    },
    release: () => rmSync(file, { force: true }),
  };
}

async function clear(earlier: Occupancy, dataDir: string): Promise<void> {
  // A start whose terminal was just killed needs a moment to stop cleanly.
  for (let waited = 0; isSame(earlier.holder) && waited < 4000; waited += 100) await sleep(100);
  if (isSame(earlier.holder)) {
    throw new Failure(
      `Prepare for inspection is already running with the data folder ${dataDir}: see http://localhost:${earlier.port}, or choose another folder with DATA_DIR.`,
    );
  }
  for (const child of earlier.children) {
    if (!isSame(child)) continue;
    signal(child.pid, 'SIGTERM');
    if (!(await isGoneWithin(child.pid, 5000))) signal(child.pid, 'SIGKILL');
    await isGoneWithin(child.pid, 5000);
  }
}

function identify(pid: number): Occupancy['holder'] {
  return { pid, birth: birthOf(pid) };
}

/** Whether the process noted is still the one that runs: numbers are used again, moments of birth are not. */
function isSame({ pid, birth }: Occupancy['holder']): boolean {
  return pid !== process.pid && isAlive(pid) && birth !== undefined && birthOf(pid) === birth;
}

function read(file: string): Occupancy | undefined {
  try {
    return occupancySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function write(file: string, occupancy: Occupancy): void {
  writeFileSync(`${file}.new`, JSON.stringify(occupancy), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
