import { DatabaseAddress } from '@lib/database/connection';
import { openDatabase } from '@lib/database/server/open-database';
import { Settings } from '@lib/kernel/settings';
import { prepareInstallation } from './prepare-installation';
import { ServiceProcess, startProcess } from './service-process';
import { holdDataDir } from './start-lock';

/**
 * The whole service in one command: database, migrations, reference data, the practice London the first time,
 * the web and the worker. Ends when it is told to, or when one of its parts ends; leaves nothing running.
 * @returns the exit code.
 */
export const startService = async (settings: Settings, say: (line: string) => void): Promise<number> => {
  const release = holdDataDir(settings.dataDir);
  const stopAsked = untilStopIsAsked();
  const server = await openDatabase(settings).catch((error: unknown) => {
    release();
    throw error;
  });
  const processes: ServiceProcess[] = [];
  try {
    const { practice } = await prepareInstallation(settings, server.address, say);
    const environment = { ...environmentOf(settings, server.address), PRACTICE: practice ? '1' : '0' };
    processes.push(startProcess('worker', environment), startProcess('web', environment));
    const ended = Promise.race([stopAsked, ...processes.map((process) => process.ended)]);
    await Promise.race([Promise.all(processes.map((process) => process.ready)), stopAsked]);
    say(`Ready: ${settings.publicUrl}`);
    return await ended;
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
    await server.stop?.();
    release();
  }
};

const untilStopIsAsked = (): Promise<number> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(0));
  });

/** The processes reach the database as their own roles; none is given the account that owns it. */
const environmentOf = (settings: Settings, address: DatabaseAddress): Record<string, string> => {
  const url = new URL(address.url);
  url.username = '';
  url.password = '';
  return {
    DATABASE_URL: url.toString(),
    SESSION_SECRET: address.rootSecret,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
  };
};
