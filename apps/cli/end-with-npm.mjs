import { readFileSync } from 'node:fs';

const EVERY_MS = 1_000;

/**
 * Ends this process in good order when the npm that runs it is gone: npm passes Ctrl-C on, but a kill reaches only
 * npm itself, or npm and its shell, and would leave the service and its database running. Linux only, where the
 * system says who is whose parent; a process that npm does not run is left alone.
 */
export const endWithNpm = () => {
  const ancestors = ancestorsOf(process.pid, 2);
  const npm = ancestors.findIndex(({ name }) => name.startsWith('npm'));
  if (npm === -1) return;
  const known = pidsOf(ancestors.slice(0, npm + 1));
  const watch = setInterval(() => {
    if (pidsOf(ancestorsOf(process.pid, npm + 1)) === known) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  watch.unref();
};

const pidsOf = (processes) => processes.map(({ pid }) => pid).join(' ');

/** The parent, its parent and so on, at most as many as this, each with its name. */
const ancestorsOf = (pid, most) => {
  const { parent } = processFacts(pid);
  if (most === 0 || parent === 0) return [];
  return [{ pid: parent, name: processFacts(parent).name }, ...ancestorsOf(parent, most - 1)];
};

/** From `/proc/PID/stat`: the number, the name in brackets (which may hold anything), the state, the parent. */
const processFacts = (pid) => {
  try {
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: Number(rest.split(' ')[1]) };
  } catch {
    return { name: '', parent: 0 };
  }
};
