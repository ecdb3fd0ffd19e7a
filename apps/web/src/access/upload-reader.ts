import { ExecutionContext, Injectable, NestInterceptor, UnsupportedMediaTypeException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FilesInterceptor } from '@nestjs/platform-express';
import { Request } from 'express';
import { EMPTY, lastValueFrom } from 'rxjs';
import { FileLimits, RECEIVES_FILES } from './receives-files.decorator';

/** Fields of a form beside its files. */
const MOST_FIELDS = 50;
const LARGEST_FIELD = 10_000;

/**
 * Reads a multipart body for the guard, with Nest's own reader, so that the form's token is known before anything is
 * done with the files.
 */
@Injectable()
export class UploadReader {
  private readonly readers = new Map<FileLimits, NestInterceptor>();

  constructor(private readonly reflector: Reflector) {}

  /** @throws UnsupportedMediaTypeException when the handler takes no files, or is sent something else than it takes. */
  async read(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<Request>();
    if (!isMultipart(request)) return;
    const limits = this.reflector.get<FileLimits | undefined>(RECEIVES_FILES, context.getHandler());
    if (!limits) throw new UnsupportedMediaTypeException();
    const reading = await this.readerFor(limits).intercept(context, { handle: () => EMPTY });
    await lastValueFrom(reading, { defaultValue: undefined });
  }

  private readerFor(limits: FileLimits): NestInterceptor {
    const known = this.readers.get(limits);
    if (known) return known;
    const Reader = FilesInterceptor(limits.field, limits.files, {
      limits: {
        fileSize: limits.fileSize,
        files: limits.files,
        fields: MOST_FIELDS,
        fieldSize: LARGEST_FIELD,
        parts: MOST_FIELDS + limits.files,
      },
    });
    const reader = new Reader();
    this.readers.set(limits, reader);
    return reader;
  }
}

const isMultipart = (request: Request): boolean =>
  (request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/');
