/** Whoever acts for somebody; not a visitor before sign-in. */
const TELLING = `(select ctx.scope()) in ('borough', 'protection', 'programme', 'administration', 'system')`;

const TABLES_READ = ['people', 'role_grants', 'panel_seats'];

const owned = (signature: string, language: string, body: string): string =>
  `create function public.${signature} language ${language} security definer set search_path = pg_catalog as $$ ${body} $$`;

/**
 * Who is told, where only a role or a seat is known: keys of people and nothing else, for whoever writes a message in
 * the transaction of what it tells of. And the end of a message for all who were told, once one of them has acted.
 */
export const MAIL_FUNCTIONS: readonly string[] = [
  ...TABLES_READ.map(
    (table) =>
      `create policy ${table}_of_recipients on auth.${table} for select to plp_owner using (${TELLING})`,
  ),
  owned(
    'people_in_role(wanted text, of_borough smallint) returns setof uuid',
    'sql stable',
    `select g.person_id from auth.role_grants g join auth.people p on p.id = g.person_id
      where g.role = wanted and g.borough_id is not distinct from of_borough and g.ended_at is null
        and p.deactivated_at is null`,
  ),
  owned(
    'people_in_seat(panel uuid, seats text[]) returns setof uuid',
    'sql stable',
    `select s.person_id from auth.panel_seats s join auth.people p on p.id = s.person_id
      where s.panel_id = panel and s.seat = any(seats) and s.ended_at is null and p.deactivated_at is null`,
  ),
  `create policy messages_by_function on messages to plp_owner using (${TELLING}) with check (${TELLING})`,
  owned(
    'finish_messages(of_thing uuid, kinds text[], at timestamptz) returns integer',
    'sql volatile',
    `with done as (
       update public.messages m set done_at = at
        where m.opens = of_thing and (kinds is null or m.kind = any(kinds)) and m.done_at is null returning 1)
     select count(*)::int from done`,
  ),
  `create policy messages_counted on messages for select to plp_owner using ((select ctx.scope()) = 'sign-in')`,
  owned(
    'waiting_messages(of_person uuid) returns jsonb',
    'sql stable',
    `select coalesce(jsonb_object_agg(w.hat, w.counts), '{}') from (
       select m.hat, jsonb_build_object('toDo', count(*) filter (where m.for_action),
                                        'unread', count(*) filter (where not m.for_action and m.read_at is null)) as counts
         from public.messages m where m.person_id = of_person and m.done_at is null group by m.hat) w`,
  ),
  `comment on function waiting_messages(uuid) is
     'How many messages wait for somebody under each hat; numbers only, found with their session on every page'`,
  'grant execute on function waiting_messages(uuid) to plp_auth',
  `comment on function people_in_role(text, smallint) is 'Keys of those who hold a role now, for a borough or the programme'`,
  `comment on function people_in_seat(uuid, text[]) is 'Keys of those who hold one of these seats of a panel now'`,
  `comment on function finish_messages(uuid, text[], timestamptz) is
     'Marks what was said about a thing as dealt with, for everybody who was told'`,
  `grant execute on function people_in_role(text, smallint), people_in_seat(uuid, text[]),
     finish_messages(uuid, text[], timestamptz) to plp_web, plp_job`,
];

export const MAIL_FUNCTIONS_DOWN: readonly string[] = [
  'drop function waiting_messages(uuid)',
  'drop policy messages_counted on messages',
  'drop function finish_messages(uuid, text[], timestamptz)',
  'drop function people_in_seat(uuid, text[])',
  'drop function people_in_role(text, smallint)',
  'drop policy messages_by_function on messages',
  ...[...TABLES_READ].reverse().map((table) => `drop policy ${table}_of_recipients on auth.${table}`),
];
