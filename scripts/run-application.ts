import { type Application, loadWorkedExamples, startApplication } from './application';
import { build } from './build';
import { Failure } from './failure';
import { type Installation, openInstallation } from './installation';
import { migrate } from './migrate';
import { type Claim, occupy } from './occupancy';
import { isPortFree } from './ports';
import { Progress } from './progress';
import { prepareDataDir, type Settings } from './settings';

type Mode = 'start' | 'dev';

/**
 * Brings the whole product up, step by step, says where it is, and keeps it up until a signal comes or a part of it ends;
 * then stops everything, the database last. Ends the process.
 */
export async function runApplication(settings: Settings, mode: Mode): Promise<never> {
  const stack: (() => void | Promise<void>)[] = [];
  let isStopping = false;
  const stop = async (code: number): Promise<never> => {
    // A second signal, or a failure caused by stopping, waits for the first stop to end the process.
    if (isStopping) return new Promise(() => undefined);
    isStopping = true;
    for (const undo of stack.reverse()) await undo();
    process.exit(code);
  };
  onSignal(() => {
    process.stdout.write('\nStopping …\n');
    void stop(0);
  });
  try {
    const { application, installation } = await bringUp(
      settings,
      mode,
      (undo) => stack.push(undo),
      () => isStopping,
    );
    console.log(`Ready: ${application.url}`);
    const sentence = await Promise.race([application.failed, installation.failed]);
    if (!isStopping) console.error(`\n${sentence}`);
    return await stop(1);
  } catch (error) {
    if (!isStopping) console.error(error instanceof Failure ? `\n${error.message}` : error);
    return stop(1);
  }
}

async function bringUp(
  settings: Settings,
  mode: Mode,
  onStop: (undo: () => void | Promise<void>) => void,
  isStopping: () => boolean,
): Promise<{ application: Application; installation: Installation }> {
  const { dataDir, port } = settings;
  prepareDataDir(dataDir);
  const claim: Claim = await occupy(dataDir, port);
  onStop(claim.release);
  if (!(await isPortFree(port))) throw new Failure(`Port ${port} is taken: choose another with PORT.`);

  const progress = new Progress(mode === 'start' ? 7 : 6, 2);
  const step = async <T>(title: string, work: () => Promise<T>, say?: (result: T) => string): Promise<T> => {
    if (isStopping()) throw new Failure('Stopped before it was ready.');
    return progress.step(title, work, say);
  };
  const title = settings.databaseUrl ? 'Checking the database' : 'Starting the database';
  const installation: Installation = await step(title, () => openInstallation(settings));
  onStop(installation.stop);
  await step(
    'Migrating the database',
    () => migrate(installation.ownerUrl),
    (names) => (names.length ? `${names.length} applied` : 'nothing to do'),
  );
  if (settings.workedExamples) await step('Loading the worked examples', () => loadWorkedExamples(installation));
  else await step('Leaving out the worked examples', async () => undefined);
  if (mode === 'start')
    await step('Building the application', build, (isBuilt) => (isBuilt ? 'done' : 'nothing to do'));
  const application = await step('Starting the web server and the worker', async () => {
    const started = await startApplication({ settings, installation, mode, remember: claim.remember });
    onStop(started.stop);
    return started;
  });
  return { application, installation };
}

/** Runs once at the first signal, or when the process that started us is gone. */
function onSignal(act: () => void): void {
  let isFirst = true;
  const once = () => {
    if (isFirst) act();
    isFirst = false;
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, once);
  process.on('disconnect', once);
}
