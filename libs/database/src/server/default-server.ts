import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { ConflictError, UnavailableError } from '@lib/kernel/domain-error';
import { derivePassword, newRootSecret } from '@lib/kernel/secret';
import { DatabaseAddress } from '../connection';
import { isRunning } from './is-running';
import { commandAs, ServerAccount, serverAccount } from './server-account';
import { SERVER_MAJOR, serverBinaries } from './server-binaries';

const SUPERUSER = 'postgres';
const DATABASE = 'plp';

/** A running default database. `stop` is null when another process of ours started it and owns its end. */
export interface RunningServer {
  readonly address: DatabaseAddress;
  readonly stop: (() => Promise<void>) | null;
}

export interface ServerOptions {
  /** Settings of the server, for example those that trade safety for speed in tests. */
  readonly configuration?: Readonly<Record<string, string>>;
}

/**
 * The PostgreSQL that comes with the packages, its data under `dataDir/postgres`, reachable from this machine
 * only. A server of the same folder that already runs is attached to. The server ends with the process that
 * started it, however that process ends: a small shell waits on a pipe only this process holds open.
 * @throws UnavailableError when the folder is of another major version or the server does not come up.
 */
export const defaultServer = async (dataDir: string, options: ServerOptions = {}): Promise<RunningServer> => {
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  const rootSecret = rootSecretOf(dataDir);
  const running = await attach(folder, rootSecret);
  if (running) return running;

  const binaries = serverBinaries();
  const account = serverAccount(binaries, dataDir);
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(folder, data, { binaries, account, rootSecret });
  refuseOtherMajor(data);
  const port = await freePort(portFile(folder));
  const server = launch(data, port, { binaries, account, configuration: options.configuration ?? {} });
  const address = addressOf(port, rootSecret);
  await untilReady(server, address, folder);
  writeFileSync(portFile(folder), String(port));
  return { address, stop: () => stop(server) };
};

const addressOf = (port: number, rootSecret: string, database = DATABASE): DatabaseAddress => ({
  url: `postgres://${SUPERUSER}:${derivePassword(rootSecret, SUPERUSER)}@127.0.0.1:${port}/${database}`,
  rootSecret,
});

const portFile = (folder: string): string => join(folder, 'port');

/** The root secret of the default installation: made once, readable by its owner only. */
export const rootSecretOf = (dataDir: string): string => {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, newRootSecret(), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
};

/** A server of this folder that answers is used as it is. */
const attach = async (folder: string, rootSecret: string): Promise<RunningServer | null> => {
  if (!existsSync(join(folder, 'data', 'postmaster.pid')) || !existsSync(portFile(folder))) return null;
  const [pid, , , port] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
  if (!pid || !port || !isRunning(Number(pid))) return null;
  const address = addressOf(Number(port), rootSecret);
  return (await answers(address)) ? { address, stop: null } : null;
};

interface Means {
  readonly binaries: string;
  readonly account: ServerAccount;
}

const initialise = (
  folder: string,
  data: string,
  { binaries, account, rootSecret }: Means & { rootSecret: string },
): void => {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, derivePassword(rootSecret, SUPERUSER), { mode: 0o600 });
  if (account.kind === 'nobody') {
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  chmodSync(folder, 0o700);
  const { command, args, options } = commandAs(account, [
    join(binaries, 'bin', 'initdb'),
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]);
  const made = spawnSync(command, args, { ...options, encoding: 'utf8', cwd: folder });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new UnavailableError(
      `The default database could not be made.\n${made.stderr}`,
      'server-initialise',
    );
  }
};

const refuseOtherMajor = (data: string): void => {
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (major === SERVER_MAJOR) return;
  throw new UnavailableError(
    `The data folder was made by PostgreSQL ${major}; this release runs ${SERVER_MAJOR}. ` +
      `Open it with the last release that ran PostgreSQL ${major} (CHANGELOG.md says which), make a copy with ` +
      `"npm run cli -- backup", then put the file "secret" of the old folder into an empty DATA_DIR, start this ` +
      'release on it and "restore" the copy.',
    'server-major',
  );
};

/** The port of last time if it is free, else any free one. */
const freePort = async (file: string): Promise<number> => {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return (await tryPort(last)) ?? (await tryPort(0)) ?? 0;
};

const tryPort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });

/** Runs until its input ends, which happens when the process that holds the other end is gone. */
const UNTIL_INPUT_ENDS = '"$@" & server=$!; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server';

const launch = (
  data: string,
  port: number,
  { binaries, account, configuration }: Means & { configuration: Readonly<Record<string, string>> },
): ChildProcess => {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    logging_collector: 'off',
    ...configuration,
  };
  const postgres = [
    join(binaries, 'bin', 'postgres'),
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const tied =
    process.platform === 'win32' ? postgres : ['sh', '-c', UNTIL_INPUT_ENDS, 'postgres', ...postgres];
  const { command, args, options } = commandAs(account, tied);
  const server = spawn(command, args, {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe'],
    cwd: data,
    detached: true,
  });
  server.stdin?.on('error', () => undefined);
  server.unref();
  return server;
};

const READY_WITHIN_MS = 30_000;

const untilReady = async (server: ChildProcess, address: DatabaseAddress, folder: string): Promise<void> => {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const admin = addressOf(Number(new URL(address.url).port), address.rootSecret, 'postgres');
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline;) {
    if (await answers(admin)) {
      await makeDatabase(admin);
      return;
    }
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  server.stdin?.end();
  if (said.includes('lock file "postmaster.pid" already exists')) {
    throw new ConflictError(`Another process is using the data folder ${folder}.`, 'server-in-use');
  }
  throw new UnavailableError(`The default database did not start.\n${said}`, 'server-start');
};

const answers = async (address: DatabaseAddress): Promise<boolean> => {
  const client = new Client({ connectionString: address.url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const makeDatabase = async (admin: DatabaseAddress): Promise<void> => {
  const client = new Client({ connectionString: admin.url });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
};

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.ref();
    if (process.platform === 'win32') server.kill('SIGINT');
    else server.stdin?.end();
  });
