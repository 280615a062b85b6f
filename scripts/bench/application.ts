import { startApplication } from '../application';
import type { Installation } from '../installation';
import { findFreePort } from '../ports';
import type { Settings } from '../settings';
import { Visitor } from './visitor';

/** A running application with the inspection lead of the worked example signed in. */
export type Bench = {
  readonly visitor: Visitor;
  /** The web server's process. */
  readonly webPid: number;
  stop(): Promise<void>;
};

type Start = { settings: Settings; installation: Installation; urls: { ownerUrl: string; appUrl: string } };

/** Starts the web server and the worker as for people, on a free port, with a database of one's choice. */
export async function startBench({ settings, installation, urls }: Start): Promise<Bench> {
  const port = await findFreePort();
  const webEnv = {
    ...installation.webEnv,
    APP_DATABASE_URL: urls.appUrl,
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
  };
  const workerEnv = { ...webEnv, WORKER_DATABASE_URL: urls.ownerUrl };
  const pids: number[] = [];
  const application = await startApplication({
    settings: { ...settings, port },
    installation: { ...installation, ...urls, webEnv, workerEnv },
    mode: 'start',
    remember: (pid) => pids.push(pid),
  });
  const visitor = new Visitor(application.url);
  await visitor.signInAs('inspection-lead@leeds.example');
  const [webPid = 0] = pids;
  return {
    ...{ visitor, webPid },
    stop: async () => {
      visitor.close();
      await application.stop();
    },
  };
}
