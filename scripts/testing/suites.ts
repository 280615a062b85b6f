import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BUCKET_SETTING_NAMES } from '@/lib/platform/storage/settings';
import { startProviderOfTests } from '@/tests/support/people-at-provider';
import { loadWorkedExamples, startApplication } from '../application';
import { build as buildApplication } from '../build';
import { type Installation, openInstallation } from '../installation';
import { migrate } from '../migrate';
import { findFreePort } from '../ports';
import { root } from '../settings';
import { findBrowser } from './browser';
import { add, judge, one, readPlaywright, readVitest, type Tally } from './tally';
import { makeTemporaryFolder } from './temporary-folder';
import { startWithoutProxy } from './without-proxy';

/** Something `npm test` runs; several suites may share a name and are then run together by it. */
export type Suite = { readonly name: string; readonly title: string; run(): Promise<Tally> };

const modules = path.join(root, 'node_modules');
/** Where the suites leave their reports. */
export const reports = path.join(root, 'test-results');

/** Every suite in the order in which they run: the quickest answer first. */
export const suites: readonly Suite[] = [
  check('lint', 'format and lint', path.join(modules, '@biomejs', 'biome', 'bin', 'biome'), ['check', '.']),
  { name: 'types', title: 'types', run: checkTypes },
  check('architecture', 'who imports whom', path.join(modules, 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'), [
    '--config',
    '.dependency-cruiser.cjs',
    ...['app', 'components', 'lib', 'prisma', 'scripts', 'tests'].filter((name) => existsSync(path.join(root, name))),
  ]),
  check('architecture', 'nothing unused', path.join(modules, 'knip', 'bin', 'knip.js'), []),
  vitest('architecture', 'architecture'),
  vitest('unit', 'unit'),
  vitest('integration', 'integration'),
  { name: 'build', title: 'build', run: async () => buildApplication().then(() => one(true)) },
  { name: 'end-to-end', title: 'end-to-end', run: runEndToEnd },
];

function check(name: string, title: string, program: string, args: string[]): Suite {
  return { name, title, run: async () => one(await runNode([program, ...args])) };
}

/** The addresses of pages are types of their own, which Next writes from the folders of app. */
async function checkTypes(): Promise<Tally> {
  const hasRoutes = await runNode([path.join(modules, 'next', 'dist', 'bin', 'next'), 'typegen']);
  return one(hasRoutes && (await runNode([path.join(modules, 'typescript', 'bin', 'tsc'), '--noEmit'])));
}

function vitest(project: string, title: string, env: Record<string, string> = {}): Suite {
  const run = async () => {
    const report = freshReport(`${project}.json`);
    const program = path.join(modules, 'vitest', 'vitest.mjs');
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const hasSucceeded = await runNode([program, ...args], env);
    return judge(readVitest(report), hasSucceeded);
  };
  return { name: project, title, run };
}

/** The product as it is started for people, on a free port with a data folder of its own, and a real browser. */
async function runEndToEnd(): Promise<Tally> {
  const browser = findBrowser();
  const port = await findFreePort();
  const temporary = makeTemporaryFolder('end-to-end');
  const settings = {
    port,
    dataDir: temporary.folder,
    databaseUrl: undefined,
    appDatabaseUrl: undefined,
    workedExamples: true,
    mailDelivery: 'outbox' as const,
    isAlone: true as const,
  };
  const undo: (() => Promise<void>)[] = [async () => temporary.remove()];
  try {
    await buildApplication();
    const installation = await openInstallation(settings, { durable: false });
    undo.push(installation.stop);
    await migrate(installation.ownerUrl);
    await loadWorkedExamples(installation);
    const provider = await startProviderOfTests(`http://localhost:${port}`);
    undo.push(provider.stop);
    installation.webEnv.OIDC_PROVIDERS = provider.settings;
    const application = await startApplication({ settings, installation, mode: 'start', remember: () => undefined });
    undo.push(application.stop);
    const report = freshReport('end-to-end.json');
    const hasSucceeded = await runNode([path.join(modules, '@playwright', 'test', 'cli.js'), 'test'], {
      BASE_URL: application.url,
      PROVIDER_URL: provider.issuer,
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const journeys = judge(readPlaywright(report), hasSucceeded);
    const bare = await startWithoutProxy(installation, {
      port: await findFreePort(),
      logsDir: path.join(temporary.folder, 'logs'),
    });
    undo.push(bare.stop);
    const matrix = await vitest('over-http', 'the permission matrix over HTTP', {
      ...ofOwner(installation),
      SITE_URL: application.url,
      SITE_URL_WITHOUT_PROXY: bare.url,
      SITE_BUILD: path.join(root, '.next'),
    }).run();
    await bare.stop();
    await application.stop();
    const kills = await vitest('uploads', 'killed in the midst of uploads', strings(installation.workerEnv)).run();
    return add(add(journeys, matrix), kills);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function strings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What the tests need to set their own stage in the database and in the store of files, and to make sign-in cookies. */
function ofOwner({ ownerUrl, appUrl, webEnv }: Installation): Record<string, string> {
  const { DATA_DIR = '', STORAGE_DIR = '', NEXTAUTH_SECRET = '' } = webEnv;
  const noBucket = Object.fromEntries(BUCKET_SETTING_NAMES.map((name) => [name, '']));
  return {
    WORKER_DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    DATA_DIR,
    STORAGE_DIR,
    NEXTAUTH_SECRET,
    ...noBucket,
  };
}

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function runNode(args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
