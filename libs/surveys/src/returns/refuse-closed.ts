import { ConflictError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { isOpenToChanges } from '../waves/wave';
import { WaveForBorough } from './read-return';

/**
 * Closed means closed.
 * @param then what to ask for once corrections closed
 * @throws ConflictError once nothing of a wave can be changed by this borough
 */
export const refuseClosed = (
  { wave, standing, days }: Pick<WaveForBorough, 'wave' | 'standing' | 'days'>,
  then = 'Ask the programme to reopen your return.',
): void => {
  if (isOpenToChanges(standing)) return;
  throw new ConflictError(
    wave.state === 'final'
      ? 'This wave is final. Ask the programme to reopen your return.'
      : wave.state === 'draft'
        ? 'This wave is not open yet.'
        : `Corrections closed on ${formatDay(days.lastCorrectionOn)}. ${then}`,
    'wave-closed',
  );
};
