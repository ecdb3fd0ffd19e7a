import { Global, Injectable, Module } from '@nestjs/common';
import { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { NextFunction, Request, Response } from 'express';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { Installation } from '@lib/database/installation/installation';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { readSettings } from '@lib/kernel/settings';
import { projectRoot } from '@lib/web-kit/project-root';
import { PageRenderer, templateFoldersOf } from '@lib/web-kit/rendering/page-renderer';
import { APPLICATION_OPTIONS, configureWeb } from '../../../apps/web/src/configure-web';
import { Readiness } from '../../../apps/web/src/shell/health/readiness';
import { Entrance, FeatureEntrance, HomeCard } from '../../../apps/web/src/shell/layout/entrance';
import { ServiceLog } from '../../../apps/web/src/shell/logging/service-log';
import { ProcessFacts } from '../../../apps/web/src/shell/process-facts';
import { ShellModule } from '../../../apps/web/src/shell/shell.module';
import { TestDatabase } from '../test-database';
import { SampleController } from './sample.controller';

/** A person of the samples; who is really signed in is the access part's to say. */
export const SAMPLE_VIEWER: Viewer = {
  personId: '01912f3a-0000-7000-8000-000000000001',
  name: 'Ada Okafor',
  boroughId: 305,
  roles: ['officer'],
  permissions: permissionsOf(['officer']),
  context: { scope: 'borough', personId: '01912f3a-0000-7000-8000-000000000001', boroughId: 305 },
  origin: {},
};

@Entrance()
@Injectable()
class SampleEntrance implements FeatureEntrance {
  readonly links = [
    { text: 'Children', href: '/samples/list', permission: 'see children', place: 'menu', order: 20 },
    { text: 'Imports', href: '/samples/form', permission: 'import returns', place: 'menu', order: 10 },
    { text: 'People', href: '/samples/people', permission: 'see people', place: 'menu', order: 30 },
    {
      text: 'Your account',
      href: '/samples/account',
      permission: 'see own account',
      place: 'account',
      order: 10,
    },
  ] as const;

  cards(): HomeCard[] {
    return [
      { title: 'Imports', href: '/samples/form', text: 'Bring in a return and mend what is wrong with it.', permission: 'import returns', order: 10, count: '3 problems to look at' },
      { title: 'Children and placements', href: '/samples/list', text: 'Find a child, see where they live and have lived.', permission: 'see children', order: 20 },
      { title: 'Reports', href: '/samples/record', text: 'Open the last reports, or run one now.', permission: 'see reports', order: 30 },
      { title: 'People', href: '/samples/people', text: 'Invite people and set what they may do.', permission: 'see people', order: 40 },
    ]; // prettier-ignore
  }
}

export interface ShellApp {
  readonly address: string;
  readonly readiness: Readiness;
  /** Every line of the log so far. */
  readonly log: string[];
  /** Who the next requests are from: a person, nobody (null), or not known. */
  signIn(viewer: Viewer | null | undefined): void;
  close(): Promise<void>;
}

/** The shell with the samples as its one feature, on a database of its own, listening. */
export const startShellApp = async (options: { practice?: boolean } = {}): Promise<ShellApp> => {
  const database = await TestDatabase.create();
  const log: string[] = [];
  const settings = readSettings({ PUBLIC_URL: 'http://localhost:3000' });
  const samples = [join(projectRoot(), 'test', 'support', 'shell', 'samples')];
  const unitOfWork = await database.unitOfWork('web');

  @Global()
  @Module({
    providers: [
      {
        provide: ProcessFacts,
        useValue: new ProcessFacts(settings, database.address),
      },
      {
        provide: Installation,
        useValue: new Installation(options.practice ?? false, Temporal.Now.instant()),
      },
      { provide: ServiceLog, useValue: new ServiceLog({ write: (line: string) => void log.push(line) }) },
      { provide: UnitOfWork, useValue: unitOfWork },
    ],
    exports: [Installation, ProcessFacts, ServiceLog, UnitOfWork],
  })
  class FactsModule {}

  const module = await Test.createTestingModule({
    imports: [FactsModule, ShellModule],
    controllers: [SampleController],
    providers: [SampleEntrance],
  })
    .overrideProvider(PageRenderer)
    .useValue(new PageRenderer([...samples, ...templateFoldersOf(projectRoot())]))
    .compile();
  const app = module.createNestApplication<NestExpressApplication>(APPLICATION_OPTIONS);
  configureWeb(app);
  let viewer: Viewer | null | undefined = SAMPLE_VIEWER;
  app.use((request: Request, _response: Response, next: NextFunction) => {
    request.viewer = viewer;
    request.csrfToken = 'token-of-the-visit';
    next();
  });
  await app.listen(0, '127.0.0.1');
  const readiness = app.get(Readiness);
  readiness.started();
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  return {
    address: `http://127.0.0.1:${port}`,
    readiness,
    log,
    signIn: (next) => (viewer = next),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
};
