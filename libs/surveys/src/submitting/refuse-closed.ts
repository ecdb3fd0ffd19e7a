import { ConflictError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { WaveForBorough } from '../returns/read-return';

/** Closed means closed. @throws ConflictError once nothing of a wave can be changed by this borough */
export const refuseClosed = ({
  wave,
  standing,
  days,
}: Pick<WaveForBorough, 'wave' | 'standing' | 'days'>): void => {
  if (standing === 'open' || standing === 'pilot' || standing === 'closed to new rows') return;
  throw new ConflictError(
    wave.state === 'final'
      ? 'This wave is final. Ask the programme to reopen your return.'
      : wave.state === 'draft'
        ? 'This wave is not open yet.'
        : `Corrections closed on ${formatDay(days.lastCorrectionOn)}. Ask the programme to reopen your return.`,
    'wave-closed',
  );
};
