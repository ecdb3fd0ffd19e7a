/** Who keeps the directory: they learn that something names a setting, never whose it is nor how many. */
const KEEPERS = `(select ctx.scope()) in ('programme', 'administration')`;

/** What the role that answers may read, of tables that had such a policy for the owner of the database. */
const COLUMNS: Readonly<Record<string, string>> = {
  settings: 'id, urn, merged_into',
  placements: 'borough_id, child_id, urn, started_on, ended_on',
  cases: 'borough_id, id, child_id, status',
  case_options: 'borough_id, case_id, setting_id',
  search_approaches: 'borough_id, case_id, setting_id',
  block_contracts: 'setting_id, ends_on, withdrawn_at',
  confirmation_requests: 'setting_id, expires_at, answered_at, revoked_at',
};

/** What it reads besides: what was recommended and is to come, and where a child lives whose setting has no number. */
const ALSO: Readonly<Record<string, string>> = {
  recommendations: 'borough_id, id, case_id, setting_id',
  borough_responses: 'borough_id, recommendation_id, answer, started_on, superseded_at',
};

/** After the panel's decision a case stays open for a year of follow-ups, and only what it recommended is still to come. */
const UNDECIDED = `c.status not in ('decided', 'closed', 'rejected', 'withdrawn', 'expired')`;

const ofOpenCase = (table: 'case_options' | 'search_approaches'): string =>
  `exists (select from public.${table} o join public.cases c on c.borough_id = o.borough_id and c.id = o.case_id
            where o.setting_id in (select id from part) and ${UNDECIDED})`;

const RECOMMENDED = `exists (select from public.recommendations m
  join public.cases c on c.borough_id = m.borough_id and c.id = m.case_id and c.status = 'decided'
 where m.setting_id in (select id from part)
   and not exists (select from public.borough_responses b
                    where b.borough_id = m.borough_id and b.recommendation_id = m.id and b.superseded_at is null
                      and (b.answer <> 'accepted' or b.started_on is not null)))`;

const PLACED_BY_NUMBER = `exists (select from public.placements p
  where p.urn in (select urn from part) and (p.ended_on is null or p.ended_on > on_day))`;

/** By the setting a panel recommended, and the start the borough recorded: most settings without a number have no other way. */
const PLACED_AFTER_A_PANEL = `exists (select from public.recommendations m
  join public.borough_responses b on b.borough_id = m.borough_id and b.recommendation_id = m.id
   and b.superseded_at is null and b.answer = 'accepted' and b.started_on is not null
  join public.cases c on c.borough_id = m.borough_id and c.id = m.case_id
  join public.placements p on p.borough_id = c.borough_id and p.child_id = c.child_id
   and p.started_on <= b.started_on and (p.ended_on is null or p.ended_on > on_day)
 where m.setting_id in (select id from part))`;

const REVOKED = 'revoke execute on function setting_in_use(uuid, date) from public';
const GRANTED = 'grant execute on function setting_in_use(uuid, date) to plp_web';
const COMMENT = `comment on function setting_in_use(uuid, date) is
  'Whether a child is placed at a setting, or an open case, a block or a request names it: yes or no by kind, of no borough'`;

/**
 * Whether anything of any borough names a setting, by kind and by yes or no. Asked as a role that may read these columns
 * for those who keep the directory, and nothing else.
 */
export const NAMES_OF_SETTINGS: readonly string[] = [
  'grant usage on schema public, ctx to plp_directory',
  'grant execute on function ctx.scope(), ctx.borough() to plp_directory',
  ...Object.entries({ ...COLUMNS, ...ALSO }).map(
    ([table, columns]) => `grant select (${columns}) on ${table} to plp_directory`,
  ),
  ...Object.keys(COLUMNS).map((table) => `alter policy ${table}_name_a_setting on ${table} to plp_directory`),
  ...Object.keys(ALSO).map(
    (table) =>
      `create policy ${table}_name_a_setting on ${table} for select to plp_directory using (${KEEPERS})`,
  ),
  'drop function setting_in_use(uuid, date)',
  'grant create on schema public to plp_directory',
  'set local role plp_directory',
  `create function public.setting_in_use(of_setting uuid, on_day date) returns text[] language sql stable security definer
     set search_path = pg_catalog as $$
     with part (id, urn) as (select s.id, s.urn from public.settings s where of_setting in (s.id, s.merged_into))
     select array_remove(array[
       case when ${PLACED_BY_NUMBER} or ${PLACED_AFTER_A_PANEL} then 'placements' end,
       case when ${ofOpenCase('case_options')} or ${RECOMMENDED} then 'options' end,
       case when ${ofOpenCase('search_approaches')} then 'searches' end,
       case when exists (select from public.block_contracts b
                          where b.setting_id in (select id from part) and b.withdrawn_at is null
                            and (b.ends_on is null or b.ends_on > on_day))
            then 'blocks' end,
       case when exists (select from public.confirmation_requests r
                          where r.setting_id in (select id from part) and r.answered_at is null and r.revoked_at is null
                            and r.expires_at > now())
            then 'requests' end], null) $$`,
  COMMENT,
  REVOKED,
  GRANTED,
  'set local role plp_owner',
  'revoke create on schema public from plp_directory',
];

/** Takes it back; the function itself is made anew as it was. */
export const NAMES_OF_SETTINGS_DOWN: readonly string[] = [
  'set local role plp_directory',
  'drop function setting_in_use(uuid, date)',
  'set local role plp_owner',
  ...Object.keys(ALSO)
    .reverse()
    .map((table) => `drop policy ${table}_name_a_setting on ${table}`),
  ...Object.keys(COLUMNS)
    .reverse()
    .map((table) => `alter policy ${table}_name_a_setting on ${table} to plp_owner`),
  ...Object.entries({ ...COLUMNS, ...ALSO })
    .reverse()
    .map(([table, columns]) => `revoke select (${columns}) on ${table} from plp_directory`),
  'revoke execute on function ctx.scope(), ctx.borough() from plp_directory',
  'revoke usage on schema public, ctx from plp_directory',
];
