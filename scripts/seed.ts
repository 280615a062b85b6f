import { seed } from '@/prisma/seed/seed';
import { runScript } from './failure';

await runScript(async () => {
  const { WORKER_DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, STORAGE_DIR: storageDir } = process.env;
  if (!ownerUrl || !appUrl || !storageDir) {
    throw new Error('WORKER_DATABASE_URL, APP_DATABASE_URL and STORAGE_DIR are needed');
  }
  await seed({ ownerUrl, appUrl, storageDir });
  process.exit(0);
});
