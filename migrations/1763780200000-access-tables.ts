import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, what they may be, and how they prove who they are: a schema that only the role `plp_auth` can use, so
 * that no page's SQL, however wrong, reaches a password or a session. Inside it a signed context says whose rows:
 * anybody's before sign-in and for administrators, one's own otherwise, and names within one's borough.
 * With it, the mark that makes a database practice or real from its first start.
 */
export class AccessTables1763780200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema auth');
    await runner.query('grant usage on schema auth to plp_auth, plp_backup');
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table public.installation');
    await runner.query('drop schema auth cascade');
  }
}

interface Table {
  readonly name: string;
  readonly comment: string;
  readonly definition: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly after: readonly string[];
}

const createTable = async (runner: QueryRunner, table: Table): Promise<void> => {
  await runner.query(`create table ${table.name} (${table.definition})`);
  await runner.query(`comment on table ${table.name} is '${table.comment}'`);
  for (const [column, meaning] of Object.entries(table.columns)) {
    await runner.query(`comment on column ${table.name}.${column} is '${meaning}'`);
  }
  await runner.query(`alter table ${table.name} enable row level security`);
  await runner.query(`alter table ${table.name} force row level security`);
  await runner.query(`grant select on ${table.name} to plp_backup`);
  for (const statement of table.after) await runner.query(statement);
};

/** Before anyone is known, an administrator, and the service itself. */
const ANYBODYS = `(select ctx.scope()) in ('sign-in', 'administration', 'system')`;

/** A policy for everything `plp_auth` does with a table. */
const policy = (table: string, rule: string): string =>
  `create policy ${table}_known on auth.${table} to plp_auth using (${rule}) with check (${rule})`;

const rights = (table: string, verbs: string): string => `grant ${verbs} on auth.${table} to plp_auth`;

const TABLES: readonly Table[] = [
  {
    name: 'auth.people',
    comment: 'Everyone who has, or had, an account',
    definition: `
      id uuid primary key,
      email text not null check (email = lower(email) and length(email) between 3 and 254),
      name text not null check (length(name) between 1 and 100),
      practice_key text unique,
      created_at timestamptz not null default now(),
      last_signed_in_at timestamptz,
      deactivated_at timestamptz,
      deactivated_by uuid`,
    columns: {
      id: 'Key of the person',
      email: 'Address they sign in with, in small letters',
      name: 'Name as they gave it',
      practice_key: 'Key by which a made-up person is picked; empty for real people',
      created_at: 'When the account was made',
      last_signed_in_at: 'When they last signed in',
      deactivated_at: 'When the account was closed; empty while it is open',
      deactivated_by: 'The administrator who closed it',
    },
    after: [
      'create unique index people_email on auth.people (email)',
      policy('people', `${ANYBODYS} or id = (select ctx.person())`),
      rights('people', 'select, insert, update'),
    ],
  },
  {
    name: 'auth.role_grants',
    comment: 'Which role a person holds or held, for a borough or for the programme',
    definition: `
      id uuid primary key,
      person_id uuid not null references auth.people (id),
      role text not null,
      borough_id smallint,
      granted_at timestamptz not null default now(),
      granted_by uuid,
      ended_at timestamptz,
      ended_by uuid`,
    columns: {
      id: 'Key of the grant',
      person_id: 'Who holds it',
      role: 'Role, from libs/access',
      borough_id: 'The borough, by DfE number; empty for a role of the programme',
      granted_at: 'From when',
      granted_by: 'The administrator who gave it; empty for the first one and for practice',
      ended_at: 'Until when; empty while it is held',
      ended_by: 'The administrator who took it back',
    },
    after: [
      `create unique index role_grants_live on auth.role_grants (person_id, role, borough_id) nulls not distinct
         where ended_at is null`,
      `create index role_grants_borough on auth.role_grants (borough_id)`,
      policy('role_grants', `${ANYBODYS} or person_id = (select ctx.person())`),
      `create policy role_grants_colleagues on auth.role_grants for select to plp_auth
         using (borough_id = (select ctx.borough()) and (select ctx.scope()) in ('borough', 'protection'))`,
      `create policy people_colleagues on auth.people for select to plp_auth using (
         (select ctx.scope()) in ('borough', 'protection') and exists (
           select from auth.role_grants where person_id = people.id and borough_id = (select ctx.borough())))`,
      rights('role_grants', 'select, insert, update'),
    ],
  },
  {
    name: 'auth.credentials',
    comment: 'How a person proves who they are; a person without a row cannot sign in with a password',
    definition: `
      person_id uuid primary key references auth.people (id),
      password_hash text not null,
      password_set_at timestamptz not null default now(),
      totp_secret bytea not null,
      totp_set_at timestamptz not null default now(),
      last_used_step bigint`,
    columns: {
      person_id: 'Whose they are',
      password_hash: 'argon2id hash of the password, with a pepper kept outside the database',
      password_set_at: 'When the password was set',
      totp_secret: 'Secret of the authenticator app, encrypted with a key kept outside the database',
      totp_set_at: 'When the authenticator app was set up',
      last_used_step: 'Last 30-second step whose code was used; no code works twice',
    },
    after: [
      policy('credentials', `${ANYBODYS} or person_id = (select ctx.person())`),
      rights('credentials', 'select, insert, update, delete'),
    ],
  },
  {
    name: 'auth.recovery_codes',
    comment: 'Codes for when the authenticator app is lost; each works once',
    definition: `
      code_hash bytea primary key check (octet_length(code_hash) = 32),
      person_id uuid not null references auth.people (id),
      made_at timestamptz not null default now(),
      used_at timestamptz`,
    columns: {
      code_hash: 'SHA-256 of the code',
      person_id: 'Whose it is',
      made_at: 'When it was made',
      used_at: 'When it was used; empty while it works',
    },
    after: [
      'create index recovery_codes_person on auth.recovery_codes (person_id)',
      policy('recovery_codes', `${ANYBODYS} or person_id = (select ctx.person())`),
      rights('recovery_codes', 'select, insert, update, delete'),
    ],
  },
  {
    name: 'auth.sessions',
    comment: 'Sign-ins, open and ended',
    definition: `
      id uuid primary key,
      secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
      person_id uuid not null references auth.people (id),
      stage text not null check (stage in ('code', 'open')),
      method text not null check (method in ('password', 'practice')),
      hat text,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      confirmed_at timestamptz,
      ended_at timestamptz,
      ended_because text check (ended_because in
        ('signed out', 'signed out everywhere', 'replaced', 'roles changed', 'deactivated', 'credentials changed'))`,
    columns: {
      id: 'Key of the session, shown to its owner',
      secret_hash: 'SHA-256 of what the cookie holds',
      person_id: 'Who signed in',
      stage: 'code: the password was right and the code is awaited; open: signed in',
      method: 'How they signed in',
      hat: 'What they act as: borough, protection, administration or programme, and for which borough',
      created_at: 'When, by the clock of the database',
      last_seen_at: 'Last request, to within half a minute',
      confirmed_at: 'When the second factor was last given',
      ended_at: 'When it was ended; empty while nobody ended it',
      ended_because: 'Why it was ended',
    },
    after: [
      'create index sessions_person on auth.sessions (person_id, ended_at)',
      policy('sessions', `${ANYBODYS} or person_id = (select ctx.person())`),
      rights('sessions', 'select, insert, update, delete'),
    ],
  },
  {
    name: 'auth.invitations',
    comment: 'One-use links: to join, to set up the first administrator, or to get back in',
    definition: `
      id uuid primary key,
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      purpose text not null check (purpose in ('join', 'first administrator', 'get back in')),
      email text check (email = lower(email)),
      name text,
      role text,
      borough_id smallint,
      person_id uuid references auth.people (id),
      totp_secret bytea,
      invited_by uuid,
      invited_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      withdrawn_at timestamptz,
      check (purpose <> 'join' or (email is not null and role is not null)),
      check (purpose <> 'get back in' or person_id is not null)`,
    columns: {
      id: 'Key of the invitation',
      token_hash: 'SHA-256 of the token in the link',
      purpose: 'What the link is for',
      email: 'Address it is bound to; empty only for the first administrator',
      name: 'Name the administrator gave, offered for correction',
      role: 'Role it gives',
      borough_id: 'Borough of that role, by DfE number; empty for a role of the programme',
      person_id: 'The account that was made, or that is let back in',
      totp_secret: 'Secret of the authenticator app being set up, encrypted',
      invited_by: 'The administrator who issued it; empty for the command line',
      invited_at: 'When it was issued',
      expires_at: 'When it stops working',
      accepted_at: 'When it was used',
      withdrawn_at: 'When it was taken back or replaced',
    },
    after: [
      'create index invitations_email on auth.invitations (email)',
      policy('invitations', ANYBODYS),
      rights('invitations', 'select, insert, update, delete'),
    ],
  },
  {
    name: 'auth.throttles',
    comment: 'Failed attempts, by account and by network address',
    definition: `
      key bytea primary key check (octet_length(key) = 32),
      failures integer not null,
      first_failed_at timestamptz not null,
      last_failed_at timestamptz not null,
      blocked_until timestamptz`,
    columns: {
      key: 'Keyed hash of the account name or the network address tried',
      failures: 'Failures in a row, or in the window',
      first_failed_at: 'When the row of failures began',
      last_failed_at: 'When it last failed',
      blocked_until: 'No attempt is looked at before this moment',
    },
    after: [
      policy('throttles', '(select ctx.scope()) is not null'),
      rights('throttles', 'select, insert, update, delete'),
    ],
  },
  {
    name: 'auth.api_tokens',
    comment: 'Tokens by which a borough’s own systems use the API',
    definition: `
      id uuid primary key,
      borough_id smallint not null,
      name text not null check (length(name) between 1 and 100),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      permissions text[] not null check (cardinality(permissions) > 0),
      made_by uuid not null references auth.people (id),
      made_at timestamptz not null default now(),
      expires_at timestamptz not null check (expires_at <= made_at + interval '366 days'),
      last_used_at timestamptz,
      revoked_at timestamptz,
      revoked_by uuid`,
    columns: {
      id: 'Key of the token; stands for the person in the audit',
      borough_id: 'The borough it works for, by DfE number',
      name: 'What it is for, in the borough’s words',
      token_hash: 'SHA-256 of the token',
      permissions: 'What it may do, from the permission table',
      made_by: 'The approver who made it',
      made_at: 'When it was made',
      expires_at: 'When it stops working, 12 months at most',
      last_used_at: 'When it was last used, to within a minute',
      revoked_at: 'When it was revoked',
      revoked_by: 'By whom',
    },
    after: [
      'create index api_tokens_borough on auth.api_tokens (borough_id, made_at)',
      policy(
        'api_tokens',
        `${ANYBODYS} or ((select ctx.scope()) in ('borough', 'protection') and borough_id = (select ctx.borough()))`,
      ),
      rights('api_tokens', 'select, insert, update'),
    ],
  },
  {
    name: 'public.installation',
    comment: 'What this installation is, from its first start; one row',
    definition: `
      only_row boolean primary key default true check (only_row),
      practice boolean not null,
      first_started_at timestamptz not null default now(),
      clock_days integer not null default 0 check (practice or clock_days = 0)`,
    columns: {
      only_row: 'There is one installation',
      practice: 'Whether it holds made-up data only; never changes',
      first_started_at: 'When it was first started',
      clock_days: 'Days by which the clock of a practice installation is moved forward',
    },
    after: [
      `create policy installation_read on public.installation for select using ((select ctx.scope()) is not null)`,
      `create policy installation_mark on public.installation for insert with check ((select ctx.scope()) = 'system')`,
      `create policy installation_clock on public.installation for update
         using ((select ctx.scope()) = 'system' and practice) with check (practice)`,
      'grant select on public.installation to plp_web, plp_job, plp_stats, plp_auth, plp_audit',
      'grant insert (practice) on public.installation to plp_web, plp_job',
      'grant update (clock_days) on public.installation to plp_web, plp_job',
    ],
  },
];
