import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The viewer context (security.md 1.3): transaction-local, signed by the service, checked by functions that the
 * runtime roles may call but whose key they cannot read. A context that is not signed by us, or is out of date,
 * is an error, not an empty answer: a figure must never be quietly short.
 */
export class DatabaseViewerContext1763780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema ctx cascade');
  }
}

const RUNTIME = 'plp_web, plp_job, plp_stats, plp_auth, plp_audit, plp_backup';

const UP = [
  'revoke all on schema public from public',
  `grant usage on schema public to ${RUNTIME}, plp_migrate`,
  'alter default privileges revoke execute on functions from public',
  'create schema ctx',
  `grant usage on schema ctx to ${RUNTIME}, plp_migrate`,

  `create table ctx.signing_key (
    only_row boolean primary key default true check (only_row),
    inner_pad bytea not null check (octet_length(inner_pad) = 64),
    outer_pad bytea not null check (octet_length(outer_pad) = 64)
  )`,
  `comment on table ctx.signing_key is 'The key that checks the signature of a viewer context; read only by ctx.claims()'`,
  `comment on column ctx.signing_key.only_row is 'There is one key'`,
  `comment on column ctx.signing_key.inner_pad is 'Inner padded key of HMAC-SHA256 (RFC 2104)'`,
  `comment on column ctx.signing_key.outer_pad is 'Outer padded key of HMAC-SHA256 (RFC 2104)'`,
  'alter table ctx.signing_key enable row level security',
  'alter table ctx.signing_key force row level security',
  'create policy signing_key_owner on ctx.signing_key to plp_owner using (true) with check (true)',

  `create function ctx.claims() returns text[] language plpgsql stable security definer
     set search_path = pg_catalog, ctx as $$
   declare
     payload text := nullif(current_setting('plp.context', true), '');
     signature text := nullif(current_setting('plp.signature', true), '');
     expected text;
     parts text[];
   begin
     if payload is null and signature is null then
       return null;
     end if;
     select encode(sha256(outer_pad || sha256(inner_pad || convert_to(payload, 'UTF8'))), 'hex')
       into expected from ctx.signing_key;
     if expected is null or signature is distinct from expected then
       raise exception 'the viewer context was not signed by this service' using errcode = 'insufficient_privilege';
     end if;
     parts := string_to_array(payload, '|');
     if to_timestamp(parts[5]::bigint) <= now() then
       raise exception 'the viewer context is out of date' using errcode = 'insufficient_privilege';
     end if;
     return parts;
   end $$`,
  `comment on function ctx.claims() is 'Scope, person, borough, panels and expiry of the signed context; null without one'`,

  `create function ctx.scope() returns text language sql stable security definer set search_path = pg_catalog, ctx
     as $$ select (ctx.claims())[1] $$`,
  `create function ctx.person() returns uuid language sql stable security definer set search_path = pg_catalog, ctx
     as $$ select nullif((ctx.claims())[2], '')::uuid $$`,
  `create function ctx.borough() returns smallint language sql stable security definer set search_path = pg_catalog, ctx
     as $$ select nullif((ctx.claims())[3], '')::smallint $$`,
  `create function ctx.panels() returns uuid[] language sql stable security definer set search_path = pg_catalog, ctx
     as $$ select string_to_array(nullif((ctx.claims())[4], ''), ',')::uuid[] $$`,
  `grant execute on function ctx.scope(), ctx.person(), ctx.borough(), ctx.panels() to ${RUNTIME}, plp_migrate`,
];
