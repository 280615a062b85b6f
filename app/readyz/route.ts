import { readinessFaults } from '@/lib/platform/health';

/** The parts that a request needs answer: 200, or 503 with the names of those that do not. */
export async function GET(): Promise<Response> {
  const faults = await readinessFaults();
  const headers = { 'cache-control': 'no-store' };
  if (faults.length === 0) return new Response('ready', { headers });
  return new Response(`not ready: ${faults.join(', ')}`, { status: 503, headers });
}
