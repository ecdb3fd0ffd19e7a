import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { Installation } from '@lib/database/installation/installation';
import { openDatabase } from '@lib/database/server/open-database';
import { readSettings, Settings } from '@lib/kernel/settings';
import { APPLICATION_OPTIONS, configureWeb } from './configure-web';
import { Readiness } from './shell/health/readiness';
import { startChannel } from '@lib/kernel/process/start-channel';
import { stopOnce } from '@lib/kernel/process/stop-once';
import { ServiceLog } from './shell/logging/service-log';
import { ProcessFacts } from './shell/process-facts';
import { WebModule } from './web.module';

/** Starts the web process: opens the database, serves, and says so to whoever started it. */
const start = async (): Promise<void> => {
  const settings = readSettings();
  const log = new ServiceLog();
  const database = await openDatabase(settings);
  try {
    const app = await NestFactory.create<NestExpressApplication>(
      WebModule.with(new ProcessFacts(settings, database.address, startChannel()), log),
      APPLICATION_OPTIONS,
    );
    configureWeb(app);
    const readiness = app.get(Readiness);
    stopOnce(log, async () => {
      readiness.stopping();
      await app.close();
      await database.stop?.();
    });
    await listen(app, settings);
    readiness.started();
    log.state('ready', { port: settings.port });
    process.send?.('ready');
  } catch (error) {
    await database.stop?.();
    throw error;
  }
};

/** Made-up children have no business on a network: a practice installation answers this machine only. */
const listen = async (app: NestExpressApplication, { port }: Settings): Promise<void> => {
  const { practice } = app.get(Installation);
  try {
    await (practice ? app.listen(port, '127.0.0.1') : app.listen(port));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error;
    throw new Error(`PORT: ${port} is already in use. Stop what uses it, or set PORT to another number.`, {
      cause: error,
    });
  }
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The web process could not start.'}\n`);
  process.exit(1);
});
