import { CustomDecorator, SetMetadata } from '@nestjs/common';

export const RECEIVES_FILES = 'access: files';

export interface FileLimits {
  readonly field: string;
  readonly files: number;
  /** Bytes of all files together; what is beyond them is not kept (see `isWhole`). */
  readonly bytes: number;
}

/**
 * A handler that takes files; it gets them with Nest's `@UploadedFiles()`. Use this, not `FilesInterceptor`: the
 * guard reads the body once the person is known and allowed, and finds the form's token in it before the handler
 * runs. Whatever else sends a multipart body is refused unread.
 */
export const ReceivesFiles = (field: string, limits: Omit<FileLimits, 'field'>): CustomDecorator =>
  SetMetadata(RECEIVES_FILES, { field, ...limits } satisfies FileLimits);
