import { CallHandler, ExecutionContext, Injectable, NestInterceptor, StreamableFile } from '@nestjs/common';
import { Request, Response } from 'express';
import { map, Observable } from 'rxjs';
import { PageRenderer } from '@lib/web-kit/rendering/page-renderer';
import { Download, Page, Redirect } from '@lib/web-kit/responses/page';
import { Shell } from '../layout/shell-model';
import { DoneBanner } from './done-banner';
import { seeOther } from './see-other';

/** Turns what a handler returned into an answer: a page drawn inside the shell, a redirect, or a file. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly shell: Shell,
    private readonly banner: DoneBanner,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    return next.handle().pipe(map((result: unknown) => this.answer(result, http.getRequest(), response)));
  }

  private answer(result: unknown, request: Request, response: Response): unknown {
    if (result instanceof Page) {
      response.status(result.status).type('html');
      const done = result.status === 200 ? this.banner.take(request, response) : null;
      const shell = this.shell.modelFor(request);
      return this.renderer.render(result.template, { ...result.model, shell, done });
    }
    if (result instanceof Redirect) {
      if (result.done !== null) this.banner.keep(response, result.done);
      return seeOther(response, result.to);
    }
    if (result instanceof Download) return fileOf(result);
    return result;
  }
}

const fileOf = (download: Download): StreamableFile => {
  const options = {
    type: download.contentType,
    disposition: `attachment; filename="${download.fileName.replace(/[^\w.() -]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
    length: download.bytes,
  };
  const { body } = download;
  return body instanceof Uint8Array ? new StreamableFile(body, options) : new StreamableFile(body, options);
};
