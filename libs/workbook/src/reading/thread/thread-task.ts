import { RefusalCode } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { UnpackedFile } from '../unpacked-file';

export interface ThreadTask {
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

export type ThreadAnswer =
  | { readonly unpacked: UnpackedFile }
  | { readonly refused: { readonly reason: RefusalCode; readonly detail: string } };
