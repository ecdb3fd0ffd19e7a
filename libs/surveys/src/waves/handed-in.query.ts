import { Tx } from '@lib/database/unit-of-work';
import { HandedIn } from './why-not-take-back';

/** What a borough handed in of a wave, by days of London; null while nothing is. */
export const handedInBy = async (
  tx: Tx,
  { waveId, boroughId }: { readonly waveId: string; readonly boroughId: number },
): Promise<HandedIn | null> => {
  const [found] = await tx.query<HandedIn>(
    `select r.state, (min(v.submitted_at) at time zone 'Europe/London')::date as "firstOn",
            (max(v.submitted_at) at time zone 'Europe/London')::date as "lastOn"
       from returns r
       join return_versions v on v.borough_id = r.borough_id and v.return_id = r.id
      where r.wave_id = $1 and r.borough_id = $2 group by r.id, r.state`,
    [waveId, boroughId],
  );
  return found ?? null;
};
