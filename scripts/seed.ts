import { seed } from '@/prisma/seed/seed';
import { runScript } from './failure';

await runScript(async () => {
  const ownerUrl = process.env.WORKER_DATABASE_URL;
  if (!ownerUrl) throw new Error('WORKER_DATABASE_URL is needed');
  await seed({ ownerUrl });
  process.exit(0);
});
