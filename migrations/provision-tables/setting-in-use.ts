/** Who keeps the directory: they learn that something names a setting, never whose it is nor how many. */
const KEEPERS = `(select ctx.scope()) in ('programme', 'administration')`;

const TABLES_READ = ['settings', 'placements', 'cases', 'case_options', 'search_approaches'];

const ITSELF_AND_ITS_PARTS = `
  with recursive part (id, urn) as (
    select s.id, s.urn from public.settings s where s.id = of_setting
    union select s.id, s.urn from public.settings s join part on s.merged_into = part.id)`;

const OPEN = `c.status not in ('closed', 'rejected', 'withdrawn', 'expired')`;

const ofOpenCase = (table: 'case_options' | 'search_approaches'): string =>
  `exists (select from public.${table} o join public.cases c on c.borough_id = o.borough_id and c.id = o.case_id
            where o.setting_id in (select id from part) and ${OPEN})`;

/**
 * Whether anything of any borough names a setting, by kind and by yes or no: what a keeper of the directory has to know
 * before it is put away, and no more than that.
 */
export const SETTING_IN_USE: readonly string[] = [
  ...TABLES_READ.map(
    (table) => `create policy ${table}_name_a_setting on ${table} for select to plp_owner using (${KEEPERS})`,
  ),
  // In a language that looks tables up when it runs: blocks and requests come with a later migration.
  `create function setting_in_use(of_setting uuid, on_day date) returns text[] language plpgsql stable security definer
     set search_path = pg_catalog as $$ begin return (
     ${ITSELF_AND_ITS_PARTS}
     select array_remove(array[
       case when exists (select from public.placements p
                          where p.urn in (select urn from part) and (p.ended_on is null or p.ended_on > on_day))
            then 'placements' end,
       case when ${ofOpenCase('case_options')} then 'options' end,
       case when ${ofOpenCase('search_approaches')} then 'searches' end,
       case when exists (select from public.block_contracts b
                          where b.setting_id in (select id from part) and b.withdrawn_at is null
                            and (b.ends_on is null or b.ends_on > on_day))
            then 'blocks' end,
       case when exists (select from public.confirmation_requests r
                          where r.setting_id in (select id from part) and r.answered_at is null and r.revoked_at is null
                            and r.expires_at > now())
            then 'requests' end], null)); end $$`,
  `comment on function setting_in_use(uuid, date) is
     'Whether a child is placed at a setting, or an open case, a block or a request names it: yes or no by kind, of no borough'`,
  'revoke execute on function setting_in_use(uuid, date) from public',
  'grant execute on function setting_in_use(uuid, date) to plp_web',
];

export const SETTING_IN_USE_DOWN: readonly string[] = [
  'drop function setting_in_use(uuid, date)',
  ...[...TABLES_READ].reverse().map((table) => `drop policy ${table}_name_a_setting on ${table}`),
];

/** What a later migration adds, with the tables of blocks and requests, so that the function sees whether there are any. */
export const ALSO_IN_USE: readonly string[] = ['block_contracts', 'confirmation_requests'].map(
  (table) => `create policy ${table}_name_a_setting on ${table} for select to plp_owner using (${KEEPERS})`,
);
