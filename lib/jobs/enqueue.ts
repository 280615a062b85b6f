import type { Db } from '@/lib/platform/db';
import type { Job } from './jobs';

/** Puts a job in the queue within the caller's transaction: it exists if and only if the change that asked for it does. */
export async function enqueue(db: Db, { name, payload }: Job): Promise<void> {
  await db.$executeRaw`SELECT enqueue_job(${name}, ${JSON.stringify(payload)}::json, NULL)`;
}
