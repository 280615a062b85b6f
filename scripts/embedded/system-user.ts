import { execFileSync, spawnSync } from 'node:child_process';
import { Failure, reasonOf } from '../failure';

/** Who PostgreSQL runs as: undefined means whoever started us; root is refused by PostgreSQL, so root gets another user. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

const name = 'postgres';

/**
 * The system user for PostgreSQL when started as root, made when there is none.
 * @throws Failure when it cannot be made.
 */
export function systemUser(): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  if (!findUser()) {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
        stdio: 'pipe',
      });
    } catch (error) {
      throw new Failure(
        `PostgreSQL refuses to run as root, and the system user “${name}” could not be made: ${reasonOf(error)}`,
      );
    }
  }
  const user = findUser();
  if (!user) throw new Failure(`PostgreSQL refuses to run as root, and there is no system user “${name}”.`);
  return user;
}

function findUser(): RunAs {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether that user can enter the folder: tried for real, as modes, access lists and mounts may all forbid it. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}
