import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { types } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { derivePassword } from '@lib/kernel/secret';
import { UnavailableError } from '@lib/kernel/domain-error';
import { LOGIN_ROLES, LoginRole } from './roles/database-roles';

/** A server and its database, and the secret from which each role's password is worked out. */
export interface DatabaseAddress {
  readonly url: string;
  readonly rootSecret: string;
  /** Milliseconds to wait for a connection before saying that the service is busy: 2 s (security.md 6.2) if left out. */
  readonly patience?: number;
}

/** How long to wait for a connection to it, in milliseconds. */
export const patienceWith = ({ patience }: DatabaseAddress): number => patience ?? 2_000;

const DATE = 1082;
const BIGINT = 20;
const TIMESTAMPTZ = 1184;

/** A day stays the text it is, a count is a number, a moment is an instant. */
const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown => {
    if (oid === DATE) return (text: string) => text;
    if (oid === BIGINT) return Number;
    if (oid === TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text.replace(' ', 'T'));
    return types.getTypeParser(oid, format);
  },
};

/** The address of the same database, as another role. */
export const urlAs = (address: DatabaseAddress, role: string): string => {
  const url = new URL(address.url);
  url.username = role;
  url.password = derivePassword(address.rootSecret, role);
  return url.toString();
};

export const databaseName = (url: string): string =>
  decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

export interface ConnectionOptions {
  /** Milliseconds a statement may take. Pages 5 s, jobs 60 s (security.md 5). */
  readonly statementTimeout?: number;
  readonly pool?: number;
}

/**
 * A pool of connections as one role. Entities are whatever the importing process has loaded, so this library
 * knows none by name.
 */
export const connect = async (
  address: DatabaseAddress,
  role: LoginRole,
  options: ConnectionOptions = {},
): Promise<DataSource> => {
  const dataSource = new DataSource({
    type: 'postgres',
    url: urlAs(address, LOGIN_ROLES[role].name),
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    synchronize: false,
    logging: false,
    applicationName: `pan-london-placements ${role}`,
    extra: {
      types: columnTypes,
      max: options.pool ?? LOGIN_ROLES[role].pool,
      connectionTimeoutMillis: patienceWith(address),
      statement_timeout: options.statementTimeout ?? 60_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 60_000,
      options: '-c TimeZone=UTC -c DateStyle=ISO',
    },
  });
  await dataSource.initialize();
  try {
    await refuseUnsafeServer(dataSource, role);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
};

/** The oldest server of each line that has the fix for leaking planner statistics (CVE-2025-8713). */
const OLDEST: Readonly<Record<number, number>> = { 15: 150014, 16: 160010, 17: 170006 };

/** A runtime role that could see past row security, or a server known to leak it, is not served from. */
const refuseUnsafeServer = async (dataSource: DataSource, role: LoginRole): Promise<void> => {
  const [server] = await dataSource.query<
    { version: number; superuser: boolean; bypass: boolean; creates: boolean }[]
  >(
    `select current_setting('server_version_num')::int as version, rolsuper as superuser, rolbypassrls as bypass,
            has_database_privilege(current_user, current_database(), 'CREATE') as creates
       from pg_roles where rolname = current_user`,
  );
  if (!server) throw new UnavailableError('The database does not say who we are.', 'database-role');
  const major = Math.floor(server.version / 10_000);
  if (major < 15 || server.version < (OLDEST[major] ?? 0)) {
    throw new UnavailableError(
      `This PostgreSQL (${server.version}) is too old: use 15.14, 16.10, 17.6 or newer.`,
      'database-version',
    );
  }
  const unsafe = server.superuser || (server.bypass && !LOGIN_ROLES[role].bypassesRowSecurity);
  if (unsafe || (server.creates && role !== 'migrate')) {
    throw new UnavailableError(
      `The database role ${LOGIN_ROLES[role].name} has more rights than it should: run "npm run cli -- roles" and apply what it prints.`,
      'database-rights',
    );
  }
};
