import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { LibertyOrder } from '../liberty/liberty-order';

/** What returns and orders say of a child, to begin a review with; a person confirms it. */
export interface KnownBefore {
  /** Times and nights since the day, by the live returns. */
  readonly away: Readonly<Record<'M' | 'A', { readonly episodes: number; readonly nights: number }>>;
  /** Up to which day the returns tell of it; null without a return. */
  readonly returnsUntil: Day | null;
  readonly sdq: { readonly score: number; readonly returnYear: number } | null;
  readonly orders: readonly LibertyOrder[];
}

interface About {
  readonly childId: string;
  readonly localReference: string;
  readonly since: Day;
  readonly today: Day;
}

export const knownBefore = async (
  tx: Tx,
  { childId, localReference, since, today }: About,
): Promise<KnownBefore> => {
  const away = await tx.query<{ kind: 'M' | 'A'; episodes: number; nights: number }>(
    `select kind, count(*)::int as episodes,
            sum(least(coalesce(ended_on, $3), $3) - greatest(started_on, $2))::int as nights
       from missing_episodes
      where child_id = $1 and started_on <= $3 and coalesce(ended_on, $3) >= $2 group by kind`,
    [childId, since, today],
  );
  const [returned] = await tx.query<{ until: Day | null }>(
    `select max(true_at) as until from imports where state = 'applied'`,
  );
  const [sdq] = await tx.query<{ score: number; returnYear: number }>(
    `select h.sdq_score::int as score, i.return_year as "returnYear" from return_health h
       join imports i on i.borough_id = h.borough_id and i.id = h.import_id
      where h.local_reference = $1 and h.sdq_score is not null and i.state = 'applied' order by i.true_at desc limit 1`,
    [localReference],
  );
  const orders = await tx.query<LibertyOrder>(
    `select starts_on as "startsOn", ends_on as "endsOn" from liberty_orders where child_id = $1 and withdrawn_at is null`,
    [childId],
  );
  const of = (kind: 'M' | 'A'): { episodes: number; nights: number } =>
    away.find((one) => one.kind === kind) ?? { episodes: 0, nights: 0 };
  return {
    away: { M: of('M'), A: of('A') },
    returnsUntil: returned?.until ?? null,
    sdq: sdq ?? null,
    orders,
  };
};
