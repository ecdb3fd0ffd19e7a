/**
 * Placements `p` with an entry `e` or none that hold on a day and that a definition could take in: something is recorded of
 * them, they are in a secure home, or their child was under an order.
 * @param on the parameter that is the day, for example `$1`
 */
export const mayCountOn = (on: string): string => `
  p.started_on <= ${on} and (p.ended_on is null or p.ended_on > ${on}) and not p.short_break
  and (e.id is not null or p.placement_group = 'secure' or exists (select from liberty_orders o
        where o.borough_id = p.borough_id and o.child_id = p.child_id and o.withdrawn_at is null))`;

/** Whether the child of a placement `p` is under an order on a day. */
export const underOrderOn = (on: string): string => `
  exists (select from liberty_orders o where o.borough_id = p.borough_id and o.child_id = p.child_id
     and o.withdrawn_at is null and o.starts_on <= ${on} and (o.ends_on is null or o.ends_on > ${on}))`;

/** Whether a panel has marked an entry `e` by a day. */
export const markedOn = (on: string): string => `
  exists (select from panel_marks m where m.borough_id = e.borough_id and m.entry_id = e.id
     and m.withdrawn_at is null and m.marked_on <= ${on})`;

/**
 * Since when a placement `p` is in by itself, without an entry, as far as the service knows: a secure home since its start,
 * and a child under an order since the first order there. What was so before the borough’s first return was applied, or
 * before the order was recorded, begins with that day. Null where it is not in by itself on the day.
 */
export const inByItselfOn = (on: string): string => `
  case when p.placement_group = 'secure' then greatest(p.started_on,
         (select (min(i.applied_at) at time zone 'Europe/London')::date from imports i
           where i.borough_id = p.borough_id and i.state = 'applied'))
       when ${underOrderOn(on)} then greatest(p.started_on,
         (select min(greatest(o.starts_on, (o.entered_at at time zone 'Europe/London')::date)) from liberty_orders o
           where o.borough_id = p.borough_id and o.child_id = p.child_id and o.withdrawn_at is null
             and o.starts_on <= ${on} and (o.ends_on is null or o.ends_on > p.started_on))) end`;
