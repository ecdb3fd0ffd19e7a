import { Tx } from '@lib/database/unit-of-work';

/** Deletes what boroughs answered while they tried a wave: it counts nowhere. @returns how many returns there were */
export const deletePilotReturns = async (tx: Tx, waveId: string): Promise<number> =>
  (await tx.query('delete from returns where wave_id = $1 and pilot returning 1', [waveId])).length;
