import { Client } from 'pg';
import { DataSource, MigrationInterface } from 'typeorm';
import { DomainError, UnavailableError } from '@lib/kernel/domain-error';
import { derivePassword } from '@lib/kernel/secret';
import { databaseName, DatabaseAddress, urlAs } from '../connection';
import { ContextSigner } from '../context/viewer-context';
import { DIRECTORY, LOGIN_ROLES, OWNER, rolesSql, SHARING } from '../roles/database-roles';

export type Migration = new () => MigrationInterface;

/**
 * Brings a database to the schema of this release: roles, migrations in order, and the key that checks the
 * viewer context. Run before any process serves; running it again changes nothing.
 * @returns the names of the migrations that were applied now.
 * @throws UnavailableError when the roles are lacking and this account may not make them.
 */
export const migrate = async (
  address: DatabaseAddress,
  migrations: readonly Migration[],
): Promise<string[]> => {
  await ensureRoles(address);
  const dataSource = await migrationSource(address, migrations).initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    await installContextKey(dataSource, address.rootSecret);
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
};

/** The connection migrations use: it signs in as `migrate` and works as the owner of everything. */
export const migrationSource = (address: DatabaseAddress, migrations: readonly Migration[]): DataSource =>
  new DataSource({
    type: 'postgres',
    url: urlAs(address, LOGIN_ROLES.migrate.name),
    migrations: [...migrations],
    migrationsTableName: 'schema_migrations',
    applicationName: 'pan-london-placements migrate',
    extra: { max: 1, options: `-c role=${OWNER} -c lock_timeout=10s`, connectionTimeoutMillis: 20_000 },
  });

const ensureRoles = async (address: DatabaseAddress): Promise<void> => {
  if (await rolesAreThere(address)) return;
  const admin = new Client({ connectionString: address.url });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ rolsuper: boolean }>(
      'select rolsuper from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.rolsuper) throw rolesAreMissing();
    for (const statement of rolesFor(address)) await admin.query(statement);
  } finally {
    await admin.end();
  }
};

/** The SQL that an administrator of the server runs once, in this order. */
export const rolesFor = (address: DatabaseAddress): string[] =>
  rolesSql((role) => derivePassword(address.rootSecret, role), databaseName(address.url));

const rolesAreThere = async (address: DatabaseAddress): Promise<boolean> => {
  const client = new Client({ connectionString: urlAs(address, LOGIN_ROLES.migrate.name) });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const wanted = [OWNER, SHARING, DIRECTORY, ...Object.values(LOGIN_ROLES).map((role) => role.name)];
    const { rows } = await client.query<{ found: number; owned: boolean }>(
      `select (select count(*)::int from pg_roles where rolname = any($1)) as found,
              (select pg_get_userbyid(datdba) = $2 from pg_database where datname = current_database()) as owned`,
      [wanted, OWNER],
    );
    return rows[0]?.found === wanted.length && rows[0].owned;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const rolesAreMissing = (): DomainError =>
  new UnavailableError(
    'The database roles are not there yet, and the account in DATABASE_URL may not make them. ' +
      'Ask the administrator of the server to run what "npm run cli -- roles" prints, then try again.',
    'database-roles',
  );

const installContextKey = async (dataSource: DataSource, rootSecret: string): Promise<void> => {
  const { inner, outer } = new ContextSigner(rootSecret).pads();
  await dataSource.query(
    `insert into ctx.signing_key (only_row, inner_pad, outer_pad) values (true, $1, $2)
     on conflict (only_row) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [inner, outer],
  );
};
