import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { spawnSync } from 'node:child_process';
import { UnavailableError } from '@lib/kernel/domain-error';

/**
 * Which account runs the server. PostgreSQL refuses root, so a root session hands it to `nobody` where nobody
 * can reach the folders, and otherwise to a user namespace in which root is not root.
 */
export type ServerAccount =
  | { readonly kind: 'self' }
  | { readonly kind: 'nobody'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

/** @throws UnavailableError where root can run it in neither way, saying what to do. */
export const serverAccount = (...folders: string[]): ServerAccount => {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const nobody = nobodyOnThisMachine();
  if (nobody && folders.every(reachableByAnyone)) return { kind: 'nobody', ...nobody };
  if (spawnSync('unshare', [...NAMESPACE, 'true']).status === 0) return { kind: 'namespace' };
  throw new UnavailableError(
    'PostgreSQL does not run as root, and no other account can open this folder. ' +
      'Start the service as an ordinary user, or set DATA_DIR to a folder that other users may pass through.',
    'server-account',
  );
};

export const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534'];

/** A command line that runs `command` under the account. */
export const commandAs = (
  account: ServerAccount,
  command: readonly string[],
): { command: string; args: string[]; options: { uid?: number; gid?: number } } => {
  const [first = '', ...rest] =
    account.kind === 'namespace' ? ['unshare', ...NAMESPACE, ...command] : command;
  const options = account.kind === 'nobody' ? { uid: account.uid, gid: account.gid } : {};
  return { command: first, args: rest, options };
};

const nobodyOnThisMachine = (): { uid: number; gid: number } | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
};

const reachableByAnyone = (folder: string): boolean => {
  const others = statSync(folder).mode & 0o001;
  return others !== 0 && (folder === dirname(folder) || reachableByAnyone(dirname(folder)));
};
