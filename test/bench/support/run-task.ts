import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { TaskAnswer } from './finish';

/** Runs a task of `tasks/` in a process of its own, so that its time and memory are nobody else's. */
export const runTask = <Result>(
  task: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<TaskAnswer<Result>> =>
  new Promise((resolve, reject) => {
    const program = join(__dirname, '..', 'tasks', `${task}.js`);
    const child = spawn(process.execPath, [...nodeOptions, program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`${task} ended with ${code}`));
      resolve(JSON.parse(said.trimEnd().split('\n').at(-1)!) as TaskAnswer<Result>);
    });
  });
