import { INestApplication } from '@nestjs/common';
import { Express } from 'express';

const APPLICATION = 'nest application';

const localsOf = (app: Pick<INestApplication, 'getHttpAdapter'>): Express['locals'] =>
  (app.getHttpAdapter().getInstance() as Express).locals;

/** Keeps the application where what runs inside it can find it: Nest injects its parts, never the whole. */
export const keepRunningApp = (app: INestApplication): void => {
  localsOf(app)[APPLICATION] = app;
};

/** @throws Error when nobody kept it. */
export const runningApp = (adapter: ReturnType<INestApplication['getHttpAdapter']>): INestApplication => {
  const app = localsOf({ getHttpAdapter: () => adapter })[APPLICATION] as INestApplication | undefined;
  if (!app) throw new Error('The application was not kept when it was set up');
  return app;
};
