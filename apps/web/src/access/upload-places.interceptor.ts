import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Request } from 'express';
import { from, lastValueFrom, Observable } from 'rxjs';
import { UploadReader } from './upload-reader';

/**
 * Holds the place of an upload until its handler is done, even when the browser has gone away meanwhile, and gives
 * it back before the answer leaves, so that the next upload of the same person finds it free.
 */
@Injectable()
export class UploadPlaces implements NestInterceptor {
  constructor(private readonly uploads: UploadReader) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return request.uploadPlace ? from(this.whileHeld(request, next)) : next.handle();
  }

  private async whileHeld(request: Request, next: CallHandler): Promise<unknown> {
    try {
      return await lastValueFrom(next.handle(), { defaultValue: undefined });
    } finally {
      await this.uploads.letGo(request);
    }
  }
}
