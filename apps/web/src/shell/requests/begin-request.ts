import { NextFunction, Request, RequestHandler, Response } from 'express';
import { newId } from '@lib/kernel/ids';
import { ServiceLog } from '../logging/service-log';

/** Gives each request its id, and writes its line when the answer has gone. */
export const beginRequest =
  (log: ServiceLog): RequestHandler =>
  (request: Request, response: Response, next: NextFunction): void => {
    const requestId = newId();
    const startedAt = performance.now();
    request.requestId = requestId;
    request.startedAt = startedAt;
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () =>
      log.request({
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        requestId,
        milliseconds: Math.round(performance.now() - startedAt),
        personId: request.viewer?.personId ?? null,
      }),
    );
    next();
  };

const routeOf = (request: Request): string | null => {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : null;
};
