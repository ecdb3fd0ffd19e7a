import { Tx } from '@lib/database/unit-of-work';

/** How far a borough is with its return of a wave. */
export interface WaveReturn {
  readonly boroughId: number;
  readonly state: string;
  readonly isPilot: boolean;
}

/** The returns that were started, without an answer of them. */
export const returnsOfWave = (tx: Tx, waveId: string): Promise<WaveReturn[]> =>
  tx.query<WaveReturn>(
    `select borough_id as "boroughId", state, pilot as "isPilot" from returns where wave_id = $1 order by borough_id`,
    [waveId],
  );

/** Boroughs that agreed to placement surveys, today: what the others submit nobody of the programme can read. */
export const boroughsThatAgreed = async (tx: Tx): Promise<ReadonlySet<number>> => {
  const rows = await tx.query<{ boroughId: number }>(
    `select distinct borough_id as "boroughId" from data_sharing_agreements where purpose = 'placement surveys'`,
  );
  return new Set(rows.map(({ boroughId }) => boroughId));
};
