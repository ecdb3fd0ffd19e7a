import { parentPort, workerData } from 'node:worker_threads';
import { FileRefusedError } from '../file-refused.error';
import { unpackHere } from '../unpacked-file';
import { ThreadAnswer, ThreadTask } from './thread-task';

/** The thread's whole life: one file in, one answer out. */
async function answer({ bytes, limits }: ThreadTask): Promise<ThreadAnswer> {
  try {
    return { unpacked: await unpackHere(bytes, limits) };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) return { refused: { reason: 'unreadable', detail: '' } };
    return { refused: { reason: error.reason, detail: error.detail } };
  }
}

void answer(workerData as ThreadTask).then((message) => parentPort?.postMessage(message));
