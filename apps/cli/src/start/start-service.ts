import { DatabaseAddress } from '@lib/database/connection';
import { Installation } from '@lib/database/installation/installation';
import { openDatabase } from '@lib/database/server/open-database';
import { Settings } from '@lib/kernel/settings';
import { checkPort } from './check-port';
import { prepareInstallation } from './prepare-installation';
import { startProcess } from './service-process';
import { holdDataDir } from './start-lock';

/**
 * The whole service in one command: database, migrations, reference data, the practice London the first time,
 * the web and the worker. Ends when it is told to, or when one of its parts ends; leaves nothing running.
 * @returns the exit code.
 */
export const startService = async (settings: Settings, say: (line: string) => void): Promise<number> => {
  const release = holdDataDir(settings.dataDir);
  const stopAsked = untilStopIsAsked();
  const server = await checkPort(settings.port, hostOf(settings))
    .then(() => openDatabase(settings))
    .catch((error: unknown) => {
      release();
      throw error;
    });
  try {
    for (;;) {
      const prepared = prepareInstallation(settings, server.address, say);
      const installation = await Promise.race([prepared, stopAsked]);
      if (typeof installation === 'number') return leave(prepared, installation);
      const outcome = await serve(installation, { settings, address: server.address, stopAsked, say });
      if (outcome !== 'practice reset') return outcome;
      say('Stopped, to make the practice London again.');
    }
  } finally {
    await server.stop?.();
    release();
  }
};

/** What was being prepared fails when its database stops; the next start goes on with it. */
const leave = (prepared: Promise<unknown>, code: number): number => {
  prepared.catch(() => undefined);
  return code;
};

interface Serving {
  readonly settings: Settings;
  readonly address: DatabaseAddress;
  readonly stopAsked: Promise<number>;
  readonly say: (line: string) => void;
}

/**
 * Web and worker, until one of them ends or somebody stops the service; in practice also until somebody asks for
 * its London to be made again, which is done by whoever prepares next.
 */
const serve = async (
  { practice }: Installation,
  { settings, address, stopAsked, say }: Serving,
): Promise<number | 'practice reset'> => {
  const environment = { ...environmentOf(settings, address), PRACTICE: practice ? '1' : '0' };
  const processes = [startProcess('worker', environment), startProcess('web', environment)];
  const resetAsked = practice
    ? processes.map((process) => process.resetAsked.then(() => 'practice reset' as const))
    : [];
  try {
    const ended = Promise.race([stopAsked, ...processes.map((process) => process.ended), ...resetAsked]);
    const serving = Promise.all(processes.map((process) => process.ready)).then(() => 'ready' as const);
    if ((await Promise.race([stopAsked, serving])) === 'ready') say(`Ready: ${settings.publicUrl}`);
    return await ended;
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
  }
};

/** Where the web will listen (apps/web/src/main.ts): on this machine only, unless it is known to be real. */
const hostOf = ({ practice }: Settings): string | undefined => (practice === false ? undefined : '127.0.0.1');

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
