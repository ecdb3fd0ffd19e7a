import { Settings } from '@lib/kernel/settings';
import { defaultServer, RunningServer } from './default-server';

/**
 * The database of this installation: the one `DATABASE_URL` names, else the default one, which is attached to
 * when it runs and started when it does not. Whoever gets a `stop` calls it at the end.
 */
export const openDatabase = async (settings: Settings): Promise<RunningServer> =>
  settings.databaseUrl !== null && settings.sessionSecret !== null
    ? { address: { url: settings.databaseUrl, rootSecret: settings.sessionSecret }, stop: null }
    : defaultServer(settings.dataDir);
