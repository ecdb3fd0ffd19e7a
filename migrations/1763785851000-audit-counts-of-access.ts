import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How much people did, counted month by month for each organisation and role, for the report of access and downloads: the
 * roles that make reports cannot read the audit, and get numbers of it and nothing else. A borough, and its
 * data-protection lead, its own; the programme and administrators every organisation.
 */
export class AuditCountsOfAccess1763785851000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const EVERYWHERE = `(select ctx.scope()) in ('programme', 'administration')`;
const ONE_BOROUGH = `(select ctx.scope()) in ('borough', 'protection')`;

/** Who does most comes first: of several roles somebody holds in one organisation, they are counted under that one. */
const RANKS = `array['approver', 'officer', 'analyst', 'commissioner', 'chair', 'coordinator', 'member']`;

const COUNTS = `
  with told as (
    select date_trunc('month', e.at at time zone 'Europe/London')::date as month, e.scope, e.borough_id, e.person_id,
           max(e.at) as at,
           count(*) filter (where e.action = 'signed-in') as sign_ins,
           count(*) filter (where e.outcome = 'done' and e.action = any(opening)) as opened,
           count(*) filter (where e.outcome = 'done' and e.action = any(exporting)) as exported,
           count(*) filter (where e.outcome = 'done' and e.action = any(downloading)) as downloaded,
           count(*) filter (where e.outcome = 'refused') as refused
      from audit.events e
     where e.at >= (first_day::timestamp at time zone 'Europe/London')
       and e.at < ((last_day + 1)::timestamp at time zone 'Europe/London')
       and (e.person_id is not null or e.outcome = 'refused')
     group by 1, 2, 3, 4),
  held as (
    select g.person_id, g.role, g.borough_id, g.granted_at, g.ended_at,
           case when g.role = 'protection-lead' then 'protection' when g.borough_id is not null then 'borough'
                when g.role = 'administrator' then 'administration' else 'programme' end as part
      from auth.role_grants g),
  placed as (
    select t.* from told t where t.scope in ('borough', 'protection', 'programme', 'administration')
    union all
    select t.month, h.part, h.borough_id, t.person_id, t.at, t.sign_ins, t.opened, t.exported, t.downloaded, t.refused
      from told t
      cross join lateral (
        select distinct o.part, o.borough_id from held o
         where o.person_id = t.person_id and o.granted_at <= t.at and (o.ended_at is null or o.ended_at > t.at)) h
     where t.scope = 'sign-in'
    union all
    select t.month, 'nobody known', null, null, t.at, 0, 0, 0, 0, t.refused
      from told t
     where t.scope = 'sign-in' and ${EVERYWHERE}
       and not exists (select from held o
                        where o.person_id = t.person_id and o.granted_at <= t.at and (o.ended_at is null or o.ended_at > t.at))),
  of_person as (
    select p.month, p.scope as part, p.borough_id, p.person_id, max(p.at) as at, sum(p.sign_ins) as sign_ins,
           sum(p.opened) as opened, sum(p.exported) as exported, sum(p.downloaded) as downloaded, sum(p.refused) as refused
      from placed p
     where ${EVERYWHERE} or (${ONE_BOROUGH} and p.borough_id = (select ctx.borough()))
     group by 1, 2, 3, 4),
  as_role as (
    select o.*, o.part = 'nobody known' as unknown,
           (select h.role from held h
                  where h.person_id = o.person_id and h.part = o.part and h.borough_id is not distinct from o.borough_id
                    and h.granted_at <= o.at and (h.ended_at is null or h.ended_at > o.at)
                  order by array_position(${RANKS}, h.role) nulls last limit 1) as role
      from of_person o)
  select a.month, case when a.unknown then 'nobody known' else a.part end, a.borough_id, a.role, grouping(a.role) = 1,
         case when a.unknown then 0 else count(distinct a.person_id) end::int,
         count(distinct a.person_id) filter (where a.sign_ins > 0)::int, sum(a.sign_ins)::int, sum(a.opened)::int,
         sum(a.exported)::int, sum(a.downloaded)::int, sum(a.refused)::int
    from as_role a
   group by grouping sets ((a.month, a.borough_id, a.unknown, a.part, a.role), (a.month, a.borough_id, a.unknown))`;

const SIGNATURE = 'audit.access_counts(date, date, text[], text[], text[])';

const UP = [
  `create policy events_counted on audit.events for select to plp_owner using (
     ${EVERYWHERE} or (${ONE_BOROUGH} and (borough_id = (select ctx.borough()) or scope = 'sign-in')))`,
  `create function audit.access_counts(first_day date, last_day date, opening text[], exporting text[], downloading text[])
     returns table (month date, part text, borough_id smallint, role text, is_whole boolean, people integer,
                    signed_in integer, sign_ins integer, opened integer, exported integer, downloaded integer, refused integer)
     language sql stable security definer set search_path = pg_catalog as $$ ${COUNTS} $$`,
  `comment on function ${SIGNATURE} is
     'How many people did how much, month by month for each organisation and role; numbers alone, of one borough or of all as the context is'`,
  `create function audit.access_counted_since() returns timestamptz language sql stable security definer
     set search_path = pg_catalog as $$
     select min(e.at) from audit.events e $$`,
  `comment on function audit.access_counted_since() is
     'From when there is anything in the audit that these counts are of, for the borough or for all as the context is'`,
  `grant execute on function ${SIGNATURE}, audit.access_counted_since() to plp_web, plp_job`,
];

const DOWN = [
  'drop function audit.access_counted_since()',
  `drop function ${SIGNATURE}`,
  'drop policy events_counted on audit.events',
];
