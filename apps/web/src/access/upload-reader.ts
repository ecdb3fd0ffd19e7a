import { ExecutionContext, Injectable, NestInterceptor, UnsupportedMediaTypeException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FilesInterceptor } from '@nestjs/platform-express';
import { Request } from 'express';
import { EMPTY, lastValueFrom } from 'rxjs';
import { UploadLimits } from '@lib/access/throttle/upload-limits.service';
import { TooManyError } from '@lib/kernel/domain-error';
import { API_PREFIX } from '../shell/shell.paths';
import { BoundedMemory } from './bounded-memory';
import { FileLimits, RECEIVES_FILES } from './receives-files.decorator';

/** Fields of a form beside its files. */
const MOST_FIELDS = 50;
const LARGEST_FIELD = 10_000;

interface Readers {
  readonly whole: NestInterceptor;
  /** Lets the files go by, so that what was typed beside them can be given back. */
  readonly fieldsOnly: NestInterceptor;
}

/**
 * Reads a multipart body for the guard, with Nest's own reader, so that the form's token is known before anything is
 * done with the files. Each takes one of its sender's places first, and holds it until the request has been dealt
 * with: what is refused afterwards, for its size or for what is in it, has counted too.
 */
@Injectable()
export class UploadReader {
  private readonly known = new Map<FileLimits, Readers>();

  constructor(
    private readonly reflector: Reflector,
    private readonly uploads: UploadLimits,
  ) {}

  /**
   * Leaves in `request.uploadRefused` that the sender has no place left; then only the fields of a page's form are
   * read. @throws UnsupportedMediaTypeException when the handler takes no files, or is sent something else.
   */
  async read(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<Request>();
    if (!isMultipart(request)) return;
    const limits = this.limitsOf(context);
    if (!limits) throw new UnsupportedMediaTypeException();
    await this.takePlace(request);
    if (!request.uploadRefused) await readWith(this.readersFor(limits).whole, context);
    else if (!request.path.startsWith(API_PREFIX)) await this.readFields(context);
  }

  /** What was typed beside files, from whomever; the files go by. Nothing where it cannot be read, or was already. */
  async readFields(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<Request>();
    const limits = this.limitsOf(context);
    if (!limits || request.body !== undefined || !isMultipart(request)) return;
    await readWith(this.readersFor(limits).fieldsOnly, context).catch(() => undefined);
  }

  limitsOf(context: ExecutionContext): FileLimits | undefined {
    return this.reflector.get<FileLimits | undefined>(RECEIVES_FILES, context.getHandler());
  }

  /** Gives the place back; again does nothing. What the database does not take now ends by itself. */
  async letGo(request: Request): Promise<void> {
    const { viewer, uploadPlace } = request;
    request.uploadPlace = undefined;
    if (viewer && uploadPlace) await this.uploads.leave(viewer, uploadPlace).catch(() => undefined);
  }

  private async takePlace(request: Request): Promise<void> {
    if (!request.viewer) return;
    try {
      request.uploadPlace = await this.uploads.take(request.viewer);
    } catch (error) {
      if (!(error instanceof TooManyError)) throw error;
      request.uploadRefused = error;
    }
  }

  private readersFor(limits: FileLimits): Readers {
    const known = this.known.get(limits) ?? makeReaders(limits);
    this.known.set(limits, known);
    return known;
  }
}

const makeReaders = ({ field, files, bytes }: FileLimits): Readers => {
  const limits = {
    files,
    fields: MOST_FIELDS,
    fieldSize: LARGEST_FIELD,
    parts: MOST_FIELDS + files,
  };
  const Whole = FilesInterceptor(field, files, { limits, storage: new BoundedMemory(bytes) });
  const FieldsOnly = FilesInterceptor(field, files, {
    limits,
    fileFilter: (_request, _file, answer) => answer(null, false),
  });
  return { whole: new Whole(), fieldsOnly: new FieldsOnly() };
};

const readWith = async (reader: NestInterceptor, context: ExecutionContext): Promise<void> => {
  const reading = await reader.intercept(context, { handle: () => EMPTY });
  await lastValueFrom(reading, { defaultValue: undefined });
};

const isMultipart = (request: Request): boolean =>
  (request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/');
