import { startWorker } from '@/lib/jobs/runner';
import { jobHandlers } from '@/lib/notifications/handlers';
import { mailSettings, scannerAddress, storageSettings } from '@/lib/platform/env';
import { runScript } from './failure';

await runScript(async () => {
  const connectionString = process.env.WORKER_DATABASE_URL;
  if (!connectionString) throw new Error('WORKER_DATABASE_URL is needed');
  // Settings that are wrong stop the start rather than every mail and every file.
  for (const read of [mailSettings, storageSettings, scannerAddress]) read();
  const worker = await startWorker({ connectionString, handlers: jobHandlers });
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    // Lets the jobs at hand finish; whoever started us ends us if that takes too long.
    await worker.stop();
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void stop());
  process.send?.('ready');
});
