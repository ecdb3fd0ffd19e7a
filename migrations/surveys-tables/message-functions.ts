/**
 * What was said to people of one borough about a thing that many boroughs are told of is dealt with, for them alone: the
 * return of one is in, and the others are asked on.
 */
export const MESSAGE_FUNCTIONS: readonly string[] = [
  `create function public.finish_messages_as(of_thing uuid, told_as text, kinds text[], at timestamptz) returns integer
     language sql volatile security definer set search_path = pg_catalog as $$
     with done as (
       update public.messages m set done_at = at
        where m.opens = of_thing and m.hat = told_as and m.kind = any(kinds) and m.done_at is null returning 1)
     select count(*)::int from done $$`,
  `comment on function finish_messages_as(uuid, text, text[], timestamptz) is
     'Marks what was said about a thing as dealt with, for those who were told as one borough'`,
  `grant execute on function finish_messages_as(uuid, text, text[], timestamptz) to plp_web, plp_job`,
];

export const MESSAGE_FUNCTIONS_DOWN: readonly string[] = [
  'drop function finish_messages_as(uuid, text, text[], timestamptz)',
];
