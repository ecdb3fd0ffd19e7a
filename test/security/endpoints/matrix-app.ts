import { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { Pool } from 'pg';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { readSettings } from '@lib/kernel/settings';
import { Browser } from '@test/support/signed-in';
import { TestDatabase } from '@test/support/test-database';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';
import { APPLICATION_OPTIONS, configureWeb } from '../../../apps/web/src/configure-web';
import { Readiness } from '../../../apps/web/src/shell/health/readiness';
import { ServiceLog } from '../../../apps/web/src/shell/logging/service-log';
import { ProcessFacts } from '../../../apps/web/src/shell/process-facts';
import { WebModule } from '../../../apps/web/src/web.module';

/** Over https, as a real installation: cookies carry the `__Host-` prefix. */
export const PUBLIC_URL = 'https://placements.test';

/** The real web process with its log kept, and a superuser to look behind it. */
export class MatrixApp {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestExpressApplication,
    readonly superuser: Pool,
    readonly log: readonly string[],
    private readonly url: string,
  ) {}

  static async start(): Promise<MatrixApp> {
    const database = await TestDatabase.create();
    const auth = await database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE));
    const log: string[] = [];
    const settings = { ...readSettings({ PUBLIC_URL }), practice: true, production: false };
    const app = await NestFactory.create<NestExpressApplication>(
      WebModule.with(
        new ProcessFacts(settings, database.address),
        new ServiceLog({ write: (line: string) => void log.push(line) }),
      ),
      APPLICATION_OPTIONS,
    );
    configureWeb(app);
    await app.listen(0, '127.0.0.1');
    app.get(Readiness).started();
    const { port } = app.getHttpServer().address() as AddressInfo;
    const superuser = new Pool({ connectionString: database.address.url, max: 4 });
    // Each answer is held against its audit rows: thousands of look-ups that nothing but this spec does.
    await superuser.query('create index on audit.events (request_id)');
    return new MatrixApp(database, app, superuser, log, `http://127.0.0.1:${port}`);
  }

  browser(): Browser {
    return new Browser(this.url);
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.app.close();
    await this.database.close();
  }
}
