import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest would leave one processor idle; on a machine with two that is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts'],
          // Far from London and with a quarter-hour offset: a rule that reads the machine's zone fails here.
          env: { TZ: 'Asia/Kathmandu' },
          // Properties take long on a busy machine; speed is for the bench, never for a test.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        // Each file reads all of the code, which takes long on a busy machine.
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        // Asks a running application: the end-to-end suite starts it and says where.
        test: {
          name: 'over-http',
          include: ['tests/over-http/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        // Kills the running product in the midst of uploads: the end-to-end suite says on which database.
        test: { name: 'uploads', include: ['tests/uploads/**/*.test.ts'], hookTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/database-setup.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
