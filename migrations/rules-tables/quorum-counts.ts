/** The page of the rule is the programme's; it learns how many meetings, and of nobody whether they came. */
const PROGRAMME = `(select ctx.scope()) = 'programme'`;

const READ = ['panel_meetings', 'attendances'];

/** Whoever came, for all of a meeting or a part of it, counted as `quorum.ts` of the panel counts those in the room. */
const CAME = `
  select a.area from public.attendances a
   where a.series_id = m.series_id and a.meeting_id = m.id and a.state in ('present', 'left')
     and a.seat in ('chair', 'member', 'substitute')
     and not exists (select from public.attendances s
                      where s.series_id = m.series_id and s.meeting_id = m.id and s.person_id = a.substitute_for
                        and s.state in ('present', 'left'))`;

const HELD = `('in progress', 'minutes in draft', 'minutes approved')`;
const NAME = 'panel_meetings_without_quorum(integer, text[], date, date)';

/** How many meetings each panel held, and at how many of them too few came for a quorum that is only thought of. */
export const QUORUM_COUNTS: readonly string[] = [
  ...READ.map(
    (table) => `create policy ${table}_counted on ${table} for select to plp_owner using (${PROGRAMME})`,
  ),
  `create function public.panel_meetings_without_quorum(fewest integer, needed text[], from_day date, to_day date)
     returns table (series_id uuid, held integer, without integer) language sql stable security definer
     set search_path = pg_catalog as $$
     select m.series_id, count(*)::integer,
            count(*) filter (where came.members < fewest or not needed <@ came.areas)::integer
       from public.panel_meetings m
      cross join lateral (select count(*) as members, coalesce(array_agg(c.area), '{}'::text[]) as areas
                            from (${CAME}) c) came
      where m.held_on between from_day and to_day and m.state in ${HELD}
      group by m.series_id $$`,
  `comment on function ${NAME} is
     'How many meetings each panel held in a time, and how many would lack a quorum: numbers, and nobody who came'`,
  `revoke execute on function ${NAME} from public`,
  `grant execute on function ${NAME} to plp_web`,
];

export const QUORUM_COUNTS_DOWN: readonly string[] = [
  `drop function ${NAME}`,
  ...[...READ].reverse().map((table) => `drop policy ${table}_counted on ${table}`),
];
