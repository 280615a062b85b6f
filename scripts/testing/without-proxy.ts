import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../children';
import { Failure } from '../failure';
import type { Installation } from '../installation';
import { root } from '../settings';

/** What of a build serves only the next build, or a development server. */
const UNSERVED = ['cache', 'dev', 'diagnostics'];

/**
 * Serves the same build on the same database as the application, but with proxy.ts taken out of it, to show that
 * nothing rests on the proxy. The copy stands beside the build, so that everything else in it is the same.
 * @throws Failure when the server does not come up; nothing is left running or lying about then.
 */
export async function startWithoutProxy(
  installation: Installation,
  { port, logsDir }: { port: number; logsDir: string },
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(root, '.next-without-proxy-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  copyBuild(folder);
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const server = startChild({
    name: 'web-without-proxy',
    args: [next, 'start', folder, '--port', String(port), '--hostname', '127.0.0.1'],
    env: { ...installation.webEnv, NODE_ENV: 'production', PORT: String(port) },
    logsDir,
  });
  const stop = async () => {
    await server.stop();
    remove();
  };
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    await sleep(100);
  }
  await stop();
  throw new Failure(`The server without the proxy did not become ready: its log is ${server.logFile}.`);
}

/** A folder like ours whose files are ours, and whose build is a copy that names no proxy. */
function copyBuild(folder: string): void {
  for (const name of readdirSync(root).filter((one) => !one.startsWith('.') && !one.startsWith('test-results')))
    symlinkSync(path.join(root, name), path.join(folder, name));
  const [from, to] = [path.join(root, '.next'), path.join(folder, '.next')];
  mkdirSync(to);
  for (const name of readdirSync(from).filter((one) => !UNSERVED.includes(one)))
    cpSync(path.join(from, name), path.join(to, name), { recursive: true, verbatimSymlinks: true });
  const manifest = path.join(to, 'server', 'functions-config-manifest.json');
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { functions: Record<string, unknown> };
  const { '/_middleware': proxy, ...others } = functions;
  if (!proxy) throw new Failure('The build names no proxy: see where Next.js writes it now.');
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }));
}
