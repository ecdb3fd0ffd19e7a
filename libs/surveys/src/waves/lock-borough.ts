import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { BoroughInWave, Wave } from './wave';
import { boroughsInWave, waveById } from './wave.query';

/** A borough’s place in a wave, as it was looked at. */
export interface InWaveSeen {
  readonly waveId: string;
  readonly boroughId: number;
  readonly seen: number;
}

/**
 * A borough’s place in a wave, which nobody else changes until this is over.
 * @throws NotFoundError. @throws ConflictError where somebody changed it meanwhile
 */
export const lockBorough = async (
  tx: Tx,
  { waveId, boroughId, seen }: InWaveSeen,
): Promise<{ readonly wave: Wave; readonly inWave: BoroughInWave }> => {
  const wave = await waveById(tx, waveId);
  await tx.query('select 1 from wave_boroughs where wave_id = $1 and borough_id = $2 for update', [
    waveId,
    boroughId,
  ]);
  const inWave = (await boroughsInWave(tx, waveId)).find((one) => one.boroughId === boroughId);
  if (!inWave) throw new NotFoundError('borough');
  if (inWave.version !== seen)
    throw new ConflictError(
      'Somebody else changed this borough’s place in the wave while you had the page open. Look at it again.',
      'wave-borough-changed',
    );
  return { wave, inWave };
};
