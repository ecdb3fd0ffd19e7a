import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openDatabase } from '@lib/database/server/open-database';
import { readSettings } from '@lib/kernel/settings';
import { stopOnce } from '@lib/kernel/process/stop-once';
import { WorkerLog } from './process/worker-log';
import { WorkerModule } from './worker.module';

/** Starts a worker: opens the database, begins its jobs, and says so to whoever started it. */
const start = async (): Promise<void> => {
  const settings = readSettings();
  const log = new WorkerLog();
  const database = await openDatabase(settings);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings, database.address, log), {
    logger: false,
    abortOnError: false,
  });
  stopOnce(log, async () => {
    await app.close();
    await database.stop?.();
  });
  log.state('ready');
  process.send?.('ready');
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The worker could not start.'}\n`);
  process.exit(1);
});
