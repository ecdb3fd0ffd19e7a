import { NestApplicationOptions } from '@nestjs/common';
import { NestExpressApplication } from '@nestjs/platform-express';
import { ASSETS_PATH } from '@lib/web-kit/rendering/assets';
import { keepRunningApp } from './api-docs/document/running-app';
import { ServiceLog } from './shell/logging/service-log';
import { ProcessFacts } from './shell/process-facts';
import { beginRequest } from './shell/requests/begin-request';
import { securityHeaders } from './shell/requests/security-headers';
import { serveAssets } from './shell/requests/serve-assets';

/** A form or a JSON body; files have limits of their own where they are taken. */
const LARGEST_BODY = '100kb';
const MOST_FIELDS = 1_000;

/** How every web application is made, in `main` and in tests: with its own log, and its own readers of bodies. */
export const APPLICATION_OPTIONS = {
  logger: false,
  bodyParser: false,
  abortOnError: false,
} as const satisfies NestApplicationOptions;

/**
 * Sets up what happens to a request before a handler sees it, in this order: its id and its line in the log,
 * the headers of every answer, files, then bodies. Call it once, before `init` or `listen`.
 */
export const configureWeb = (app: NestExpressApplication): NestExpressApplication => {
  const facts = app.get(ProcessFacts);
  app.disable('x-powered-by');
  app.disable('etag'); // a page is never kept, so there is nothing to compare
  app.set('trust proxy', false);
  app.set('query parser', 'simple');
  app.use(beginRequest(app.get(ServiceLog)));
  app.use(...securityHeaders(facts.settings.publicUrl));
  app.use(ASSETS_PATH, serveAssets());
  app.useBodyParser('urlencoded', { extended: false, limit: LARGEST_BODY, parameterLimit: MOST_FIELDS });
  app.useBodyParser('json', { limit: LARGEST_BODY });
  keepRunningApp(app);
  return app;
};
