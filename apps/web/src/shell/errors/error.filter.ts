import { ArgumentsHost, Catch, ExceptionFilter, HttpException } from '@nestjs/common';
import { Request, Response } from 'express';
import { PageRenderer } from '@lib/web-kit/rendering/page-renderer';
import { Shell } from '../layout/shell-model';
import { ServiceLog } from '../logging/service-log';
import { seeOther } from '../requests/see-other';
import { API_PREFIX } from '../shell.paths';
import { SavedMeanwhileError } from './saved-meanwhile.error';
import { ErrorFacts, factsOf } from './error-facts';
import { errorPage } from './error-pages';
import { LateVisitor } from './late-visitor';
import { SeeOtherError } from './see-other.error';
import { typedText } from './typed-text';
import { unsentPage } from './unsent-page';

/** The one place where an error becomes an answer: a page with its status, or JSON below `/api/`. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly shell: Shell,
    private readonly log: ServiceLog,
    private readonly visitor: LateVisitor,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    this.answer(error, request, response).catch((failure: unknown) => {
      this.log.failure(failure, { requestId: request.requestId ?? null });
      response.destroy();
    });
  }

  private async answer(error: unknown, request: Request, response: Response): Promise<void> {
    if (error instanceof SeeOtherError) {
      response.end(seeOther(response, error.to));
      return;
    }
    const facts = factsOf(error);
    const requestId = request.requestId ?? '';
    if (facts.status >= 500) this.log.failure(error, { requestId });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    await this.visitor.recognise(request, response);
    forgetUnsentBody(response);
    copyHeaders(error, response);
    if (facts.status === 503) response.setHeader('Retry-After', '30');
    response.status(facts.status);
    if (request.path.startsWith(API_PREFIX))
      response.json({ ...forPrograms(facts, requestId), ...textsOf(error) });
    else response.type('html').send(this.draw(facts, request));
  }

  private draw(facts: ErrorFacts, request: Request): string {
    const requestId = request.requestId ?? '';
    const { unsent } = request;
    const [template, page] = unsent
      ? ['shell/errors/unsent.njk', unsentPage(facts, unsent)]
      : ['shell/errors/error.njk', { ...errorPage(facts, requestId), typed: typedText(request) }];
    try {
      return this.renderer.render(template, { ...page, shell: this.shell.modelFor(request) });
    } catch (failure) {
      this.log.failure(failure, { requestId });
      return '<!doctype html><html lang="en"><title>Problem with the service</title><h1>Sorry, there is a problem with the service</h1><p>Try again in a few minutes.</p>';
    }
  }
}

const forPrograms = (facts: ErrorFacts, reference: string): object => ({
  error: {
    code: facts.code,
    message: facts.message ?? errorPage(facts, reference).title,
    problems: facts.problems,
    reference,
  },
});

/** Of two who changed the same, whoever was second gets both texts. */
const textsOf = (error: unknown): object =>
  error instanceof SavedMeanwhileError ? { saved: error.saved, sent: error.sent } : {};

/** A file that was about to be sent is not: its headers must not stay on the error. */
const forgetUnsentBody = (response: Response): void => {
  for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition', 'Content-Encoding']) {
    response.removeHeader(name);
  }
};

/** When to try again, where the one who threw it knows. */
const copyHeaders = (error: unknown, response: Response): void => {
  const told = error instanceof HttpException ? error.getResponse() : error;
  const retryAfter = (told as { retryAfter?: unknown } | null)?.retryAfter;
  if (typeof retryAfter === 'number') response.setHeader('Retry-After', String(retryAfter));
};
