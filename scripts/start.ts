import { runScript } from './failure';
import { runApplication } from './run-application';
import { readSettings } from './settings';

await runScript(() => runApplication(readSettings(process.env, { port: 3000, dataDir: '.data' }), 'start'));
