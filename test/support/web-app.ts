import { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { SystemClock } from '@lib/kernel/clock';
import { TellStart } from '@lib/kernel/process/start-channel';
import { readSettings } from '@lib/kernel/settings';
import { APPLICATION_OPTIONS, configureWeb } from '../../apps/web/src/configure-web';
import { Readiness } from '../../apps/web/src/shell/health/readiness';
import { ServiceLog } from '../../apps/web/src/shell/logging/service-log';
import { ProcessFacts } from '../../apps/web/src/shell/process-facts';
import { WebModule } from '../../apps/web/src/web.module';
import { Browser } from './signed-in';
import { practicePanels } from './panel/practice-panels';
import { TestDatabase } from './test-database';

/** A log nobody reads, so that what a spec prints is its own. */
const UNHEARD = { write: (): void => undefined };

const IDLE_CONNECTION_MS = 60_000;

export interface WebAppOptions {
  /** A practice installation with its made-up people, unless said otherwise. */
  readonly practice?: boolean;
  /** Where the service says people reach it; https gives the cookies of a real installation. */
  readonly publicUrl?: string;
  readonly production?: boolean;
  /** What stands for the `start` that began the web process; left out, it was started by itself. */
  readonly tellStart?: TellStart;
}

/** The real web process on a fresh database, listening on a port of its own. Close it in `afterAll`. */
export class WebApp {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestExpressApplication,
    readonly url: string,
  ) {}

  static async start(options: WebAppOptions = {}): Promise<WebApp> {
    const practice = options.practice ?? true;
    const database = await TestDatabase.create();
    const settings = {
      ...readSettings({
        PUBLIC_URL: options.publicUrl ?? 'http://localhost:3000',
        CONTACT_EMAIL: 'placements@example.org',
      }),
      practice,
      production: options.production ?? false,
    };
    if (practice) {
      await practicePanels(database, new SystemClock());
    }
    const app = await NestFactory.create<NestExpressApplication>(
      WebModule.with(
        new ProcessFacts(settings, database.address, options.tellStart),
        new ServiceLog(UNHEARD),
      ),
      APPLICATION_OPTIONS,
    );
    configureWeb(app);
    // On a busy machine a spec can come back just as a connection left idle for five seconds is closed.
    app.getHttpServer().keepAliveTimeout = IDLE_CONNECTION_MS;
    await app.listen(0, '127.0.0.1');
    app.get(Readiness).started();
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new WebApp(database, app, `http://127.0.0.1:${port}`);
  }

  /** A browser in which nobody is signed in. */
  browser(): Browser {
    return new Browser(this.url);
  }

  /** A browser in which a made-up person is signed in, for example `officer-bromley`. */
  async as(key: string): Promise<Browser> {
    const browser = this.browser();
    const answer = await browser.post('/practice/sign-in', { person: key });
    if (answer.status !== 303) throw new Error(`Could not sign in as ${key}: ${answer.status}`);
    return browser;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

export const startWebApp = (options: WebAppOptions = {}): Promise<WebApp> => WebApp.start(options);
