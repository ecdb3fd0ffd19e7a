import { Tx } from '@lib/database/unit-of-work';
import { addDays, Day, earliest } from '@lib/kernel/day';
import { LibertyOrder } from '../liberty/liberty-order';
import { RegisteredPlacement } from '../register/register-entry';

/** Times away of a kind, and the nights of them. */
export interface TimesAway {
  readonly episodes: number;
  readonly nights: number;
}

/** What returns say of time away, missing (M) and without leave (A). */
export interface KnownAway {
  readonly M: TimesAway;
  readonly A: TimesAway;
  /** The last day of which the returns tell. */
  readonly until: Day;
}

/** What returns and orders say of a child, to begin a review with; a person confirms it. */
export interface KnownBefore {
  /** Null where no return tells of time away since the day. */
  readonly away: KnownAway | null;
  readonly sdq: { readonly score: number; readonly returnYear: number; readonly trueAt: Day } | null;
  readonly orders: readonly LibertyOrder[];
}

interface About {
  readonly placement: Pick<RegisteredPlacement, 'childId' | 'localReference' | 'endedOn'>;
  readonly since: Day;
  readonly today: Day;
}

export const knownBefore = async (tx: Tx, about: About): Promise<KnownBefore> => {
  const { childId, localReference } = about.placement;
  const [sdq] = await tx.query<NonNullable<KnownBefore['sdq']>>(
    `select h.sdq_score::int as score, i.return_year as "returnYear", i.true_at as "trueAt" from return_health h
       join imports i on i.borough_id = h.borough_id and i.id = h.import_id
      where h.local_reference = $1 and h.sdq_score is not null and i.state = 'applied'
      order by i.true_at desc, i.id desc limit 1`,
    [localReference],
  );
  const orders = await tx.query<LibertyOrder>(
    `select starts_on as "startsOn", ends_on as "endsOn" from liberty_orders where child_id = $1 and withdrawn_at is null`,
    [childId],
  );
  return { away: await awayOf(tx, about), sdq: sdq ?? null, orders };
};

/** Only a return that has the table of those who were away tells that nobody was. */
const awayOf = async (tx: Tx, { placement, since, today }: About): Promise<KnownAway | null> => {
  const [told] = await tx.query<{ on: Day | null }>(
    `select max(true_at) as "on" from imports where state = 'applied' and counts -> 'tables' ? 'missing'`,
  );
  if (!told?.on) return null;
  const before = earliest(addDays(told.on, 1), placement.endedOn ?? today, today);
  if (before <= since) return null;
  const rows = await tx.query<TimesAway & { kind: 'M' | 'A' }>(
    `select kind, count(*)::int as episodes,
            sum(least(coalesce(ended_on, $3), $3) - greatest(started_on, $2))::int as nights
       from missing_episodes
      where child_id = $1 and started_on < $3 and (started_on >= $2 or ended_on is null or ended_on > $2) group by kind`,
    [placement.childId, since, before],
  );
  const of = (kind: 'M' | 'A'): TimesAway => {
    const { episodes = 0, nights = 0 } = rows.find((one) => one.kind === kind) ?? {};
    return { episodes, nights };
  };
  return { M: of('M'), A: of('A'), until: earliest(told.on, before) };
};
