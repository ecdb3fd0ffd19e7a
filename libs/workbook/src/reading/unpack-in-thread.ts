import { FileRefusedError } from './file-refused.error';
import { ReadingLimits } from './reading-limits';
import { startReadingThread } from './thread/start-reading-thread';
import { ThreadAnswer } from './thread/thread-task';
import { UnpackedFile } from './unpacked-file';

/**
 * Unpacks and parses a workbook or a zip of files in a thread of its own, which is killed when it takes
 * longer or needs more memory than the limits allow: the safe gate of security.md 4.3. The file's size and
 * kind are checked first, by `fileKind`. Throws FileRefusedError.
 */
export function unpackInThread(bytes: Uint8Array, limits: ReadingLimits): Promise<UnpackedFile> {
  const thread = startReadingThread({ bytes, limits });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void thread.terminate();
    };
    const refuse = (refusal: FileRefusedError): void => end(() => reject(refusal));
    const timer = setTimeout(
      () => refuse(new FileRefusedError('too-slow', `${Math.round(limits.milliseconds / 1000)} seconds`)),
      limits.milliseconds,
    );
    thread.once('message', (answer: ThreadAnswer) => {
      if ('unpacked' in answer) end(() => resolve(answer.unpacked));
      else refuse(new FileRefusedError(answer.refused.reason, answer.refused.detail));
    });
    thread.once('error', (error: NodeJS.ErrnoException) =>
      refuse(
        new FileRefusedError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'unreadable'),
      ),
    );
    thread.once('exit', () => refuse(new FileRefusedError('unreadable')));
  });
}
