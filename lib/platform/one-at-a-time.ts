import { Client } from 'pg';
import { env } from './env';

/**
 * Does work of this name unless it is being done already, here or in another process; null then. The lock is a connection's
 * of its own, so it ends with this process, however that ends. A connection that breaks ends it early: the work must do no
 * harm when it is done twice at once.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const client = new Client({ connectionString: env().APP_DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ isOurs: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS "isOurs"',
      [name],
    );
    return rows[0]?.isOurs ? await work() : null;
  } finally {
    await client.end();
  }
}
