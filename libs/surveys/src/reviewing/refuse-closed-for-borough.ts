import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { daysFor, standingFor } from '../waves/wave';
import { boroughInWave, waveById } from '../waves/wave.query';

/** @throws ConflictError where the borough could change nothing of what is returned to it */
export const refuseClosedForBorough = async (
  tx: Tx,
  { waveId, boroughId }: { readonly waveId: string; readonly boroughId: number },
  today: Day,
): Promise<void> => {
  const wave = await waveById(tx, waveId);
  const inWave = await boroughInWave(tx, waveId, boroughId);
  const standing = standingFor(wave, inWave, today);
  if (standing !== 'final' && standing !== 'closed to corrections') return;
  throw new ConflictError(
    standing === 'final'
      ? 'This wave is final. Reopen the return for the borough before you return it.'
      : `Corrections closed on ${formatDay(daysFor(wave, inWave).lastCorrectionOn)}. Reopen the return for the borough before you return it.`,
    'wave-closed',
  );
};
