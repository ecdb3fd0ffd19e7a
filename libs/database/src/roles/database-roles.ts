/**
 * The roles of the database (security.md 1.3). `owner` owns everything and cannot sign in; the runtime roles
 * own nothing, cannot create, and see only what row security lets through.
 */
export const OWNER = 'plp_owner';

/**
 * Owns the functions that read a borough’s register rows under its agreement, and nothing else: it cannot sign in, it may
 * read a few columns only, and row security holds for it as for everybody (docs/decisions/0071).
 */
export const SHARING = 'plp_sharing';

/**
 * Owns the function that tells a keeper of the directory whether anything of a borough names a setting, yes or no, and
 * nothing else: it cannot sign in, and row security holds for it (docs/decisions/0079).
 */
export const DIRECTORY = 'plp_directory';

export const LOGIN_ROLES = {
  /** Makes and changes tables; used by the migration step and nothing else. */
  migrate: { name: 'plp_migrate', pool: 1, bypassesRowSecurity: false },
  /** The web process. */
  web: { name: 'plp_web', pool: 10, bypassesRowSecurity: false },
  /** The worker and the command line: one borough's context at a time. */
  job: { name: 'plp_job', pool: 3, bypassesRowSecurity: false },
  /** Reads dates, codes and boroughs of all 33, for releases only. */
  stats: { name: 'plp_stats', pool: 2, bypassesRowSecurity: false },
  /** People, sessions and throttles. */
  auth: { name: 'plp_auth', pool: 3, bypassesRowSecurity: false },
  /** Reads the audit. */
  audit: { name: 'plp_audit', pool: 2, bypassesRowSecurity: false },
  /** Reads everything, for backups. */
  backup: { name: 'plp_backup', pool: 1, bypassesRowSecurity: true },
} as const;

export type LoginRole = keyof typeof LOGIN_ROLES;

/**
 * The SQL that makes the roles, for the default database and for an administrator who must run it by hand.
 * Safe to run again: passwords are set anew, rights are set to what they should be.
 */
export const rolesSql = (passwordOf: (role: string) => string, database: string): string[] => [
  createRole(OWNER, 'nologin nobypassrls'),
  createRole(SHARING, 'nologin nobypassrls'),
  createRole(DIRECTORY, 'nologin nobypassrls'),
  ...Object.values(LOGIN_ROLES).flatMap((role) => [
    createRole(role.name, 'login'),
    `alter role ${role.name} with login nosuperuser nocreatedb nocreaterole noreplication connection limit -1 password '${passwordOf(role.name)}'`,
  ]),
  ...Object.values(LOGIN_ROLES)
    .filter((role) => role.bypassesRowSecurity)
    .map((role) => `alter role ${role.name} with bypassrls`),
  `grant ${OWNER}, ${SHARING}, ${DIRECTORY} to ${LOGIN_ROLES.migrate.name}`,
  `alter database ${database} owner to ${OWNER}`,
  `revoke all on database ${database} from public`,
  `grant connect on database ${database} to ${Object.values(LOGIN_ROLES)
    .map((role) => role.name)
    .join(', ')}`,
];

const createRole = (name: string, options: string): string =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if; end $$`;
