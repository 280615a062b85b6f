import type { TestProject } from 'vitest/node';
import { startDatabase } from '@/scripts/database';
import { withClient } from '@/scripts/embedded/roles';
import { migrate } from '@/scripts/migrate';
import { makeTemporaryFolder } from '@/scripts/testing/temporary-folder';
import type { TestServer } from './database';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const template = 'prepare_template';

/**
 * One real PostgreSQL for the whole run, in a folder of its own that is removed afterwards, with one migrated database
 * that every worker copies.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const temporary = makeTemporaryFolder('integration');
  const database = await startDatabase({ dataDir: temporary.folder, durable: false });
  const tearDown = async () => {
    await database.stop();
    temporary.remove();
  };
  try {
    await migrate(database.ownerUrl);
    await withClient(database.adminUrl, (client) => client.query(`ALTER DATABASE prepare RENAME TO ${template}`));
    const { adminUrl, ownerUrl, appUrl } = database;
    project.provide('testServer', { adminUrl, ownerUrl, appUrl, template });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
