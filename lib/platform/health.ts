import { database } from './db';
import { logger } from './logger';
import { checkStorage } from './storage/storage';

async function isFaulty(check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return false;
  } catch (error) {
    logger.warn({ error }, 'readiness check failed');
    return true;
  }
}

/** The parts this process cannot work without and that do not answer: "database" (with its schema), "storage". */
export async function readinessFaults(): Promise<string[]> {
  const faults: string[] = [];
  if (await isFaulty(() => database().$queryRaw`SELECT app_area_id()`)) faults.push('database');
  if (await isFaulty(checkStorage)) faults.push('storage');
  return faults;
}
