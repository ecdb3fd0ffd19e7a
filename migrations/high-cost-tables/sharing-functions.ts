import { TODAY } from './sharing-tables';

export const BANDS = `case when years < 1 then 'under-1' when years < 5 then '1-4' when years < 10 then '5-9'
                    when years < 16 then '10-15' else '16-over' end`;

const paidBy = (payer: string): string => `sum(l.pence) filter (where l.payer = '${payer}')`;

export const CANDIDATES = `
  select p.borough_id, p.child_id, c.service_reference, p.placement_group, p.need, p.provider, p.location_tier,
         extract(year from age(on_day, c.birth_month))::int as years,
         e.needs_band, e.registration, e.procurement, e.solo, e.staff_per_child,
         w.weekly, w.social_care, w.education, w.health,
         exists (select from public.liberty_orders o
                  where o.borough_id = p.borough_id and o.child_id = p.child_id and o.withdrawn_at is null
                    and o.starts_on <= on_day and (o.ends_on is null or o.ends_on > on_day)) as under_order,
         exists (select from public.panel_marks m where m.borough_id = e.borough_id and m.entry_id = e.id
                    and m.withdrawn_at is null and m.marked_on <= on_day) as marked
    from public.placements p
    join public.children c on c.borough_id = p.borough_id and c.id = p.child_id
    left join public.register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
    left join lateral (
      select sum(l.pence) as weekly, ${paidBy('social-care')} as social_care, ${paidBy('education')} as education,
             ${paidBy('health')} as health
        from public.cost_lines l
       where l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null and l.per = 'week'
         and l.starts_on <= on_day
         and (coalesce(l.ends_on, p.ended_on) is null or coalesce(l.ends_on, p.ended_on) > on_day)) w on true
   where p.started_on <= on_day and (p.ended_on is null or p.ended_on > on_day) and not p.short_break
     and (of_borough is null or p.borough_id = of_borough)`;

const SIGNATURE = `read_shared_register(of_borough smallint, manner text, lowest_tier bigint, secure_counts boolean,
  unregistered_counts boolean, liberty_counts boolean, solo_from numeric, marks_count boolean)`;
const TYPES = 'read_shared_register(smallint, text, bigint, boolean, boolean, boolean, numeric, boolean)';

/**
 * The only way of an analyst to a register row: it gives the columns named here, of boroughs that share at this moment, and
 * writes down for each of them whose rows it gave. Made as the role that may do nothing else.
 */
export const SHARING_FUNCTIONS: readonly string[] = [
  'grant create on schema public to plp_sharing',
  'set local role plp_sharing',
  `create function public.${SIGNATURE}
     returns table (borough smallint, child uuid, reference text, age_band text, kind text, need_code text, provider_kind text,
                    location text, band text, registered text, procured text, placed_alone boolean, staff numeric,
                    liberty boolean, panel_mark boolean, weekly_pence bigint, social_care_pence bigint, education_pence bigint, health_pence bigint)
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
     return query
       with given as materialized (
         select r.*, ${BANDS} as in_band from (${CANDIDATES}) r
          where r.weekly >= lowest_tier
             or (secure_counts and r.placement_group = 'secure')
             or (unregistered_counts and r.registration = 'unregistered')
             or (liberty_counts and r.under_order)
             or (r.solo and r.staff_per_child >= solo_from)
             or (marks_count and r.marked)),
       noted as (
         insert into public.register_readings (borough_id, reader_id, reader_name, manner, agreement_id, child_ids)
         select g.borough_id, ctx.person(), reader, by_manner,
                (select a.id from public.data_sharing_agreements a where a.borough_id = g.borough_id
                  order by a.starts_on, a.id limit 1),
                array_agg(distinct g.child_id)
           from given g group by g.borough_id)
       select g.borough_id, g.child_id, g.service_reference, g.in_band, g.placement_group, g.need, g.provider, g.location_tier,
              g.needs_band, g.registration, g.procurement, g.solo, g.staff_per_child, liberty_counts and g.under_order,
              marks_count and g.marked,
              g.weekly::bigint, coalesce(g.social_care, 0)::bigint, coalesce(g.education, 0)::bigint,
              coalesce(g.health, 0)::bigint
         from given g order by g.borough_id, g.service_reference;
   end $$`,
  `comment on function ${TYPES} is
     'Register rows of boroughs whose agreement holds now, for an analyst, without what names a child; writes down the reading'`,
  `create function public.boroughs_sharing_registers() returns setof smallint language sql stable security definer
     set search_path = pg_catalog as $$ select distinct a.borough_id from public.data_sharing_agreements a
       where (select ctx.scope()) = 'programme' order by 1 $$`,
  `comment on function boroughs_sharing_registers() is
     'Boroughs whose agreement lets the analyst who asks read their register rows now; none for anybody else'`,
  `revoke execute on function ${TYPES}, boroughs_sharing_registers() from public`,
  `grant execute on function ${TYPES}, boroughs_sharing_registers() to plp_web`,
  'set local role plp_owner',
  'revoke create on schema public from plp_sharing',
];

export const SHARING_FUNCTIONS_DOWN: readonly string[] = [
  'set local role plp_sharing',
  'drop function boroughs_sharing_registers()',
  `drop function ${TYPES}`,
  'set local role plp_owner',
];
