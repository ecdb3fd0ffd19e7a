import { BANDS, CANDIDATES, SHARING_FUNCTIONS } from './sharing-functions';
import { TODAY } from './sharing-tables';

/** The first version is the service’s own and not a row of the table (libs/high-cost/src/definitions/first-definition.ts). */
const FIRST = `(1, '2015-04-01'::date, '{500000,1000000,2000000}'::bigint[], true, true, true, 2.0, true)`;

const COUNTS = 'tiers, secure, unregistered, deprivation_of_liberty, solo_staff, panel_mark';

/**
 * What a version makes count, once it has been in force: one that has not begun, or that another replaced on its own first
 * day, was never what a borough agreed to.
 */
const DEFINITION = `
  create function public.shared_definition(of_version integer, on_day date)
    returns table (tiers bigint[], secure boolean, unregistered boolean, deprivation_of_liberty boolean, solo_staff numeric,
                   panel_mark boolean)
    language sql stable set search_path = pg_catalog as $$
    with versions (version, valid_from, ${COUNTS}) as (
      values ${FIRST} union all select version, valid_from, ${COUNTS} from public.hcli_definitions)
    select ${COUNTS} from versions v
     where v.version = of_version and v.valid_from <= on_day
       and not exists (select from versions n where n.version = v.version + 1 and n.valid_from = v.valid_from) $$`;

/** Every row that a version takes in, with the highest tier it reaches and each reason, as the domain’s rule has them. */
const ROWS = `
  create function public.shared_rows(of_borough smallint, of_version integer, on_day date)
    returns table (borough smallint, child uuid, reference text, age_band text, kind text, need_code text, provider_kind text,
                   location text, band text, registered text, procured text, placed_alone boolean, staff numeric,
                   weekly_pence bigint, social_care_pence bigint, education_pence bigint, health_pence bigint,
                   tier integer, reasons text[])
    language sql stable set search_path = pg_catalog as $$
    with weighed as (
      select r.*, ${BANDS} as in_band, (select count(*)::int from unnest(d.tiers) t where r.weekly >= t) as reached,
             d.secure and r.placement_group = 'secure' as by_home, d.unregistered and r.registration = 'unregistered' as by_standing,
             d.deprivation_of_liberty and r.under_order as by_order, r.solo and r.staff_per_child >= d.solo_staff as by_staff,
             d.panel_mark and r.marked as by_mark
        from (${CANDIDATES}) r cross join public.shared_definition(of_version, on_day) d),
    said as (
      select w.*, array_remove(array[
               case when w.reached > 0 then 'cost' end, case when w.by_home then 'secure' end,
               case when w.by_standing then 'unregistered' end, case when w.by_order then 'deprivation of liberty' end,
               case when w.by_staff then 'solo' end, case when w.by_mark then 'panel mark' end], null) as why
        from weighed w)
    select borough_id, child_id, service_reference, in_band, placement_group, need, provider, location_tier, needs_band, registration,
           procurement, solo, staff_per_child, weekly::bigint, coalesce(social_care, 0)::bigint, coalesce(education, 0)::bigint,
           coalesce(health, 0)::bigint, reached, why
      from said where cardinality(why) > 0 $$`;

const READ = 'read_shared_register(smallint, integer, text, jsonb, integer, integer)';
const ITS_OWN = 'shared_definition(integer, date), shared_rows(smallint, integer, date)';

const FITS = `jsonb_build_object('tier', r.tier, 'reason', r.reasons, 'group', r.kind, 'age', r.age_band,
  'registration', coalesce(r.registered, 'not recorded')) @> fits`;

const IN_ORDER = (of: string): string =>
  `${of}.weekly_pence desc nulls last, ${of}.borough, ${of}.reference, ${of}.kind, ${of}.need_code`;

/**
 * One page of what fits, written down for each borough whose rows are on it; the numbers are of all pages. A page that is
 * not there is the last one; without a size everything is one page.
 */
const READING = `
  create function public.read_shared_register(of_borough smallint, of_version integer, manner text, fits jsonb, page integer,
    page_size integer)
    returns table (total integer, boroughs integer, all_pence bigint, unpriced integer, borough smallint, child uuid,
                   reference text, age_band text, kind text, need_code text, provider_kind text, location text, band text,
                   registered text, procured text, placed_alone boolean, staff numeric, weekly_pence bigint,
                   social_care_pence bigint, education_pence bigint, health_pence bigint, reasons text[])
    language plpgsql volatile security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  declare
    on_day date := ${TODAY};
    reader text := (select p.name from auth.people p where exists (select from auth.role_grants));
    by_manner text := manner;
  begin
    if reader is null then
      raise exception 'only an analyst of the programme reads registers that are shared' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from public.shared_definition(of_version, on_day)) then
      raise exception 'version % of the definition has not been in force', of_version using errcode = 'invalid_parameter_value';
    end if;
    return query
      with fitting as materialized (
        select r.* from public.shared_rows(of_borough, of_version, on_day) r where ${FITS}),
      whole as (
        select count(*)::int as total, count(distinct f.borough)::int as boroughs,
               coalesce(sum(f.weekly_pence), 0)::bigint as all_pence,
               (count(*) filter (where f.weekly_pence is null))::int as unpriced
          from fitting f),
      shown as materialized (
        select f.* from fitting f order by ${IN_ORDER('f')} limit page_size
        offset coalesce((select greatest(0, least(page - 1, (w.total - 1) / page_size)) * page_size from whole w), 0)),
      noted as (
        insert into public.register_readings (borough_id, reader_id, reader_name, manner, agreement_id, child_ids)
        select s.borough, ctx.person(), reader, by_manner,
               (select a.id from public.data_sharing_agreements a where a.borough_id = s.borough
                 order by a.starts_on, a.id limit 1),
               array_agg(distinct s.child)
          from shown s group by s.borough)
      select w.total, w.boroughs, w.all_pence, w.unpriced, s.borough, s.child, s.reference, s.age_band, s.kind, s.need_code,
             s.provider_kind, s.location, s.band, s.registered, s.procured, s.placed_alone, s.staff, s.weekly_pence,
             s.social_care_pence, s.education_pence, s.health_pence, s.reasons
        from whole w left join shown s on true order by ${IN_ORDER('s')};
  end $$`;

const AS_IT_WAS = 'read_shared_register(smallint, text, bigint, boolean, boolean, boolean, numeric, boolean)';

/** What counts is no longer said by whoever asks: they name a version, and the database goes by what it says. */
export const SHARED_ROWS: readonly string[] = [
  `grant select (version, valid_from, ${COUNTS}) on hcli_definitions to plp_sharing`,
  `create policy hcli_definitions_shared on hcli_definitions for select to plp_sharing
     using ((select ctx.scope()) = 'programme' and exists (select from auth.role_grants))`,
  'grant create on schema public to plp_sharing',
  'set local role plp_sharing',
  `drop function ${AS_IT_WAS}`,
  DEFINITION,
  ROWS,
  READING,
  `comment on function shared_definition(integer, date) is
     'What a version of the definition makes count, if it has been in force by a day; asked by the functions of shared registers'`,
  `comment on function shared_rows(smallint, integer, date) is
     'Register rows that a version takes in, of boroughs whose agreement holds now; asked by the function that writes down who read'`,
  `comment on function ${READ} is
     'A page of register rows of boroughs whose agreement holds now, for an analyst, without what names a child; writes down the reading'`,
  `revoke execute on function ${READ}, ${ITS_OWN} from public`,
  `grant execute on function ${READ} to plp_web`,
  'set local role plp_owner',
  'revoke create on schema public from plp_sharing',
];

/** The functions themselves are made anew as they were. */
export const SHARED_ROWS_DOWN: readonly string[] = [
  'set local role plp_sharing',
  `drop function ${READ}`,
  'drop function shared_rows(smallint, integer, date)',
  'drop function shared_definition(integer, date)',
  'drop function boroughs_sharing_registers()',
  'set local role plp_owner',
  'drop policy hcli_definitions_shared on hcli_definitions',
  `revoke select (version, valid_from, ${COUNTS}) on hcli_definitions from plp_sharing`,
  ...SHARING_FUNCTIONS,
];
