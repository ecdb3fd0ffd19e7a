import { CallHandler, ExecutionContext, Injectable, NestInterceptor, StreamableFile } from '@nestjs/common';
import { Request, Response } from 'express';
import { map, Observable } from 'rxjs';
import { PageRenderer } from '@lib/web-kit/rendering/page-renderer';
import { Download, Page, Redirect } from '@lib/web-kit/responses/page';
import { Shell } from '../layout/shell-model';
import { seeOther } from './see-other';

/** Turns what a handler returned into an answer: a page drawn inside the shell, a redirect, or a file. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly shell: Shell,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    return next.handle().pipe(map((result: unknown) => this.answer(result, http.getRequest(), response)));
  }

  private answer(result: unknown, request: Request, response: Response): unknown {
    if (result instanceof Page) {
      response.status(result.status).type('html');
      return this.renderer.render(result.template, { ...result.model, shell: this.shell.modelFor(request) });
    }
    if (result instanceof Redirect) return seeOther(response, result.to);
    if (result instanceof Download) return fileOf(result);
    return result;
  }
}

const fileOf = (download: Download): StreamableFile =>
  new StreamableFile(download.body, {
    type: download.contentType,
    disposition: `attachment; filename="${download.fileName.replace(/[^\w.() -]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
    length: download.body.byteLength,
  });
