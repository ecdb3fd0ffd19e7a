import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@lib/web-kit/project-root';
import { Swept } from '@test/support/statement-proxy/kill-sweep';
import { Applying } from './applying-process';
import { BROMLEY, ImportFlows } from './import-flows';

/**
 * Applies an upload in a process of its own and kills it (SIGKILL) while it waits for a statement to be answered.
 * @param places numbers of statements; nought and below are counted back from the last
 */
export const killedImports = async (flows: ImportFlows, places: readonly number[]): Promise<Swept> => {
  const flow = flows.apply();
  const statements = await undisturbed(flows);
  const findings: string[] = [];
  const left = { before: 0, after: 0 };
  for (const place of places) {
    const at = place > 0 ? place : statements + place;
    const uploadId = await flow.prepare();
    if (!(await killedAt(flows, uploadId, at)))
      findings.push(`statement ${at}: it ended before it was killed`);
    const state = await flow.stateOf(uploadId);
    if (state === 'before' || state === 'after') left[state] += 1;
    else findings.push(`statement ${at}: ${state}`);
    await flow.retry(uploadId);
    const then = await flow.stateOf(uploadId);
    if (then !== 'after') findings.push(`statement ${at}, tried again: ${then}`);
  }
  return { statements, points: places.length, leftBefore: left.before, leftAfter: left.after, findings };
};

/** @returns whether the process was killed, not merely ended. */
const killedAt = async (flows: ImportFlows, uploadId: string, at: number): Promise<boolean> => {
  const child = start({ address: flows.proxy.address, boroughId: BROMLEY, uploadId });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  await Promise.race([new Promise((resolve) => child.once('message', resolve)), ended]);
  flows.proxy.arm({ at, how: 'unheard', what: 'line', instead: () => child.kill('SIGKILL') });
  if (child.connected) child.send('go');
  const signal = await ended;
  flows.proxy.arm(null);
  return signal === 'SIGKILL';
};

const start = (applying: Applying): ChildProcess =>
  spawn(
    process.execPath,
    [
      join(projectRoot(), 'test/support/source-hook.cjs'),
      join(__dirname, 'applying-process.ts'),
      JSON.stringify(applying),
    ],
    { cwd: projectRoot(), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );

/** How many statements applying takes. */
const undisturbed = async (flows: ImportFlows): Promise<number> => {
  const flow = flows.apply();
  await flow.act(await flow.prepare());
  const uploadId = await flow.prepare();
  flows.proxy.arm(null);
  await flow.act(uploadId);
  return flows.proxy.statements;
};
