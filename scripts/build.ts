import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure';
import { root } from './settings';

const sources = [
  '{app,components,lib,packs,public}/**/*',
  'prisma/schema/*.prisma',
  '{proxy,instrumentation,instrumentation-client,next.config}.ts',
  'postcss.config.mjs',
  'package-lock.json',
];

/**
 * Builds the application if anything it is made of has changed since the last build. Returns whether it built.
 * @throws Failure with the end of what Next.js said.
 */
export async function build(): Promise<boolean> {
  const stamp = path.join(root, '.next', 'built-from');
  const hash = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true });
  const result = spawnSync(process.execPath, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    const said = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-40).join('\n');
    throw new Failure(`${said}\n\nThe application could not be built: see what Next.js said above.`);
  }
  writeFileSync(stamp, hash);
  return true;
}

function hashSources(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
