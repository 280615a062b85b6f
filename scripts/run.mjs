// Plain JavaScript that Node 20 can run with nothing installed: it makes sure that the packages and the generated
// database client are there, then hands over to scripts/<name>.ts under the Node 24 that the packages bring.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const commands = { start: 'start.ts', dev: 'dev.ts', test: 'test.ts', bench: 'bench.ts', ops: 'operations.ts' };
const modules = path.join(root, 'node_modules');
const newerNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Ends with one sentence and exit code 1. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs one step and says how long it took; a step that has nothing to do is only mentioned where steps are numbered. */
function step(title, isDone, work) {
  steps += 1;
  const number = isNumbered ? `[${steps}/${total}] ` : '';
  if (isDone) {
    if (isNumbered) console.log(`${number}${title} … nothing to do`);
    return;
  }
  const started = Date.now();
  process.stdout.write(`${number}${title} … `);
  work();
  console.log(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? result.error.message : ''}`;
  return { ok: result.status === 0, output: output.trim() };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The parent of a process, where the system tells it in /proc. */
function parentOf(pid) {
  try {
    return /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** Compares what npm recorded when it last installed with the lock file; npm writes its record only when it has finished. */
function isInstalled() {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages;
  const present = readJson(path.join(modules, '.package-lock.json'))?.packages;
  if (!wanted || !present || !existsSync(newerNode)) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

function install() {
  const npm = run('npm', ['--version']);
  if (!npm.ok) fail('\nnpm was not found: install Node 20 or newer together with npm 10 or newer.');
  if (Number.parseInt(npm.output, 10) < 10) fail(`\nnpm ${npm.output} is too old: npm 10 or newer is needed.`);
  // Dev packages are needed to build; Prisma's download of an engine is not needed, as the engine used is WebAssembly.
  const env = {
    NODE_ENV: 'development',
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
  };
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  let installed = run('npm', ['ci', ...options], env);
  // A lock file made where a registry does not offer the packages of every platform is refused by `npm ci` everywhere;
  // `npm install` takes every version it does name and adds only what this platform needs.
  if (!installed.ok && installed.output.includes('EUSAGE')) {
    installed = run('npm', ['install', '--no-save', ...options], env);
  }
  if (!installed.ok || !existsSync(newerNode)) {
    console.error(`\n${installed.output}`);
    fail('The packages could not be installed: see what npm said above.');
  }
}

function schemaHash() {
  const folder = path.join(root, 'prisma', 'schema');
  const files = readdirSync(folder).filter((file) => file.endsWith('.prisma'));
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

const stamp = path.join(root, 'prisma', 'generated', '.stamp');

function generateClient() {
  const generated = run(newerNode, [path.join(modules, 'prisma', 'build', 'index.js'), 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: newerNode,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  if (!generated.ok) {
    console.error(`\n${generated.output}`);
    fail('The database client could not be generated: see what Prisma said above.');
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, schemaHash());
}

const [name, ...rest] = process.argv.slice(2);
const isNumbered = name === 'start' || name === 'dev';
const total = name === 'start' ? 7 : 6;
let steps = 0;
if (!name || !(name in commands)) fail(`Say which: npm run ${Object.keys(commands).join(' | ')}`);
if (Number.parseInt(process.versions.node, 10) < 20)
  fail(`Node ${process.versions.node} is too old: Node 20 or newer is needed.`);
try {
  step('Installing packages', isInstalled(), install);
  step(
    'Generating the database client',
    existsSync(stamp) && readFileSync(stamp, 'utf8') === schemaHash(),
    generateClient,
  );
} catch (error) {
  fail(`The start could not be prepared: ${error.message}.`);
}

const child = spawn(
  newerNode,
  [
    '--import',
    pathToFileURL(path.join(modules, 'tsx', 'dist', 'esm', 'index.mjs')).href,
    path.join(root, 'scripts', commands[name]),
    ...rest,
  ],
  {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${path.dirname(newerNode)}${path.delimiter}${process.env.PATH}` },
  },
);
// A terminal sends Ctrl-C to the whole group; a service manager signals only this process, so pass it on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
// npm killed outright cannot pass anything on: stop cleanly instead of staying behind unseen. Between npm and us may
// stand the shell it runs scripts with, so look at its parent as well.
if (process.env.npm_lifecycle_event) {
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = ancestors();
  setInterval(() => {
    if (ancestors() !== atStart) child.kill('SIGTERM');
  }, 500).unref();
}
child.on('error', (error) => fail(`The script could not be run: ${error.message}.`));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
