import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who works for a borough is decided inside it (security.md 2.2): its approvers approve invitations and new roles,
 * and let their people back in. An approver is told from an officer by what the database itself keeps, and reaches
 * passwords and sessions through functions that do one thing each. What is history can no longer be rewritten.
 */
export class AccessApprovalInsideTheBorough1763781100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** Those for whom the functions below work; each says itself what it does for whom. */
const ASKED = `(select ctx.scope()) in ('borough', 'administration')`;

const OF_OWN_BOROUGH = `borough_id = (select ctx.borough()) and (select auth.is_approver())`;

/** Before anyone is known, an administrator, and the service itself. */
const ANYBODYS = `(select ctx.scope()) in ('sign-in', 'administration', 'system')`;

const OF_BOROUGH = `(select ctx.scope()) in ('borough', 'protection') and borough_id = (select ctx.borough())`;

/** The policies of the tables as they were: whoever looked could also have written for themselves. */
const BEFORE: Readonly<Record<string, string>> = {
  role_grants: `${ANYBODYS} or person_id = (select ctx.person())`,
  api_tokens: `${ANYBODYS} or (${OF_BOROUGH})`,
};

const knownPolicy = (table: string, rule: string): string =>
  `create policy ${table}_known on auth.${table} to plp_auth using (${rule}) with check (${rule})`;

const BY_FUNCTION = ['people', 'role_grants', 'credentials', 'recovery_codes', 'sessions', 'invitations'];

interface AuthFunction {
  readonly name: string;
  readonly returns: string;
  readonly body: string;
  readonly comment: string;
}

const FUNCTIONS: readonly AuthFunction[] = [
  {
    name: 'auth.is_approver()',
    returns: 'boolean language sql stable',
    body: `select (select ctx.scope()) = 'borough' and exists (
      select from auth.role_grants g join auth.people p on p.id = g.person_id
       where g.person_id = (select ctx.person()) and g.borough_id = (select ctx.borough())
         and g.role = 'approver' and g.ended_at is null and p.deactivated_at is null)`,
    comment: 'Whether the viewer is, now, an approver of the borough they act for',
  },
  {
    name: 'auth.has_second_factor(person uuid)',
    returns: 'boolean language sql stable',
    body: `select exists (select from auth.credentials c where c.person_id = person)`,
    comment: 'Whether the person has set up a password and an authenticator app',
  },
  {
    name: 'auth.has_approver(borough smallint, besides uuid)',
    returns: 'boolean language sql stable',
    body: `select exists (
      select from auth.role_grants g join auth.people p on p.id = g.person_id
       where g.borough_id = borough and g.role = 'approver' and g.ended_at is null and p.deactivated_at is null
         and p.id is distinct from besides and (p.practice_key is not null or auth.has_second_factor(p.id)))`,
    comment: 'Whether the borough has an approver who can sign in, besides this person',
  },
  {
    name: 'auth.email_is_known(address text)',
    returns: 'boolean language sql stable',
    body: `select exists (select from auth.people p where p.email = address)`,
    comment: 'Whether there is an account with this address, of whichever borough',
  },
  {
    name: 'auth.lets_in(person uuid)',
    returns: 'text language sql stable',
    body: `select case when count(*) = count(g.borough_id) and count(distinct g.borough_id) = 1
                        and auth.has_approver(min(g.borough_id), person) then 'approver' else 'administrator' end
      from auth.role_grants g where g.person_id = person and g.ended_at is null`,
    comment:
      'Who lets the person back in: another approver of the one borough they work for, else an administrator',
  },
  {
    name: 'auth.forget_credentials(person uuid)',
    returns: 'boolean language plpgsql',
    body: `begin
      if person is not distinct from ctx.person() then return false; end if;
      if auth.lets_in(person) = 'administrator' then
        if ctx.scope() is distinct from 'administration' then return false; end if;
      elsif auth.is_approver() is distinct from true or not exists (
        select from auth.role_grants g
         where g.person_id = person and g.borough_id = ctx.borough() and g.ended_at is null) then return false;
      end if;
      delete from auth.credentials where person_id = person;
      delete from auth.recovery_codes where person_id = person;
      update auth.sessions set ended_at = clock_timestamp(), ended_because = 'credentials changed'
       where person_id = person and ended_at is null;
      update auth.invitations set withdrawn_at = clock_timestamp()
       where person_id = person and purpose = 'get back in' and accepted_at is null and withdrawn_at is null;
      return true;
    end`,
    comment:
      'Ends the password, authenticator app, recovery codes, links and sessions of a person; false where the viewer may not',
  },
  {
    name: 'auth.end_sessions_of(person uuid)',
    returns: 'integer language plpgsql',
    body: `declare
      ended integer;
    begin
      if auth.is_approver() is distinct from true or not exists (
        select from auth.role_grants g
         where g.person_id = person and g.borough_id = ctx.borough() and g.ended_at is null) then return 0;
      end if;
      update auth.sessions set ended_at = clock_timestamp(), ended_because = 'roles changed'
       where person_id = person and ended_at is null;
      get diagnostics ended = row_count;
      return ended;
    end`,
    comment: 'Signs a person of the approver’s own borough out everywhere, for their roles have changed',
  },
];

const signatureOf = (name: string): string => name.replace(/\b(person|borough|besides|address) /g, '');

const makeFunction = ({ name, returns, body, comment }: AuthFunction): string[] => [
  `create function ${name} returns ${returns} security definer set search_path = pg_catalog as $$ ${body} $$`,
  `comment on function ${signatureOf(name)} is '${comment}'`,
  `grant execute on function ${signatureOf(name)} to plp_auth`,
];

const UP = [
  // What is waiting already was approved by the administrator who made it.
  'alter table auth.invitations add column approved_at timestamptz default now(), add column approved_by uuid',
  'alter table auth.invitations alter column approved_at drop default',
  `comment on column auth.invitations.approved_at is 'When it was approved; until then the link does nothing'`,
  `comment on column auth.invitations.approved_by is
     'Who approved it: an approver of the borough, or the administrator for a role of the programme and a first approver'`,
  'alter table auth.invitations drop constraint invitations_purpose_check',
  `alter table auth.invitations add constraint invitations_purpose_check
     check (purpose in ('join', 'first administrator', 'get back in', 'new role'))`,
  `alter table auth.invitations add constraint invitations_new_role
     check (purpose <> 'new role' or (person_id is not null and role is not null and borough_id is not null))`,
  `comment on table auth.invitations is
     'One-use links: to join, to set up the first administrator, or to get back in; and roles that await approval'`,
  `comment on column auth.invitations.purpose is 'What it is for'`,
  `comment on column auth.invitations.name is 'Name given by whoever invites, offered for correction'`,
  `comment on column auth.invitations.person_id is
     'The account that was made, that is let back in, or that is to have another role'`,
  `comment on column auth.invitations.invited_by is 'Who issued it; empty for the command line'`,
  `comment on column auth.role_grants.granted_by is
     'Who gave it; empty for a role that came with an invitation, and for practice'`,

  ...BY_FUNCTION.map(
    (table) =>
      `create policy ${table}_by_function on auth.${table} to plp_owner using (${ASKED}) with check (${ASKED})`,
  ),
  ...FUNCTIONS.flatMap(makeFunction),
  `create policy invitations_of_borough on auth.invitations to plp_auth
     using (${OF_OWN_BOROUGH}) with check (${OF_OWN_BOROUGH})`,

  // Who holds a role, or sees a borough's tokens, does not give roles or make tokens by that.
  ...Object.keys(BEFORE).flatMap((table) => [
    `drop policy ${table}_known on auth.${table}`,
    knownPolicy(table, ANYBODYS),
  ]),
  `create policy role_grants_own on auth.role_grants for select to plp_auth using (person_id = (select ctx.person()))`,
  `create policy api_tokens_seen on auth.api_tokens for select to plp_auth using (${OF_BOROUGH})`,
  `create policy api_tokens_made on auth.api_tokens for insert to plp_auth with check (${OF_OWN_BOROUGH})`,
  `create policy api_tokens_revoked on auth.api_tokens for update to plp_auth
     using (${OF_OWN_BOROUGH}) with check (${OF_OWN_BOROUGH})`,
  `create policy role_grants_approved on auth.role_grants for insert to plp_auth with check (${OF_OWN_BOROUGH})`,

  'revoke delete on auth.credentials from plp_auth',
  'revoke update on auth.people, auth.role_grants, auth.api_tokens from plp_auth',
  'grant update (name, email, last_signed_in_at, deactivated_at, deactivated_by) on auth.people to plp_auth',
  'grant update (ended_at, ended_by) on auth.role_grants to plp_auth',
  'grant update (last_used_at, revoked_at, revoked_by) on auth.api_tokens to plp_auth',
];

const DOWN = [
  'revoke update (name, email, last_signed_in_at, deactivated_at, deactivated_by) on auth.people from plp_auth',
  'revoke update (ended_at, ended_by) on auth.role_grants from plp_auth',
  'revoke update (last_used_at, revoked_at, revoked_by) on auth.api_tokens from plp_auth',
  'grant update on auth.people, auth.role_grants, auth.api_tokens to plp_auth',
  'grant delete on auth.credentials to plp_auth',
  'drop policy role_grants_approved on auth.role_grants',
  'drop policy role_grants_own on auth.role_grants',
  ...['seen', 'made', 'revoked'].map((what) => `drop policy api_tokens_${what} on auth.api_tokens`),
  ...Object.entries(BEFORE).flatMap(([table, rule]) => [
    `drop policy ${table}_known on auth.${table}`,
    knownPolicy(table, rule),
  ]),
  'drop policy invitations_of_borough on auth.invitations',
  ...[...FUNCTIONS].reverse().map(({ name }) => `drop function ${signatureOf(name)}`),
  ...BY_FUNCTION.map((table) => `drop policy ${table}_by_function on auth.${table}`),
  'alter table auth.invitations drop constraint invitations_new_role, drop constraint invitations_purpose_check',
  `alter table auth.invitations add constraint invitations_purpose_check
     check (purpose in ('join', 'first administrator', 'get back in')) not valid`,
  'alter table auth.invitations drop column approved_at, drop column approved_by',
];
