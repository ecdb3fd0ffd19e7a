import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ReturnState } from '../returns/held-return';
import { BoroughInWave, daysFor, Wave } from './wave';

/** What a borough handed in so far. */
export interface HandedIn {
  readonly state: ReturnState;
  /** The day of its first submission, and of its last. */
  readonly firstOn: Day;
  readonly lastOn: Day;
}

/** What taking back more time is held against. */
export interface TakenBackFrom {
  readonly wave: Pick<Wave, 'state' | 'deadlineOn' | 'lastNewRowOn' | 'lastCorrectionOn'>;
  readonly inWave: Pick<BoroughInWave, 'deadlineOn' | 'lastCorrectionOn' | 'extendedBecause'>;
  /** Null while nothing is handed in. */
  readonly handedIn: HandedIn | null;
  readonly today: Day;
}

const WITHOUT = { deadlineOn: null, lastCorrectionOn: null };

/** A return that its borough has in hand again. */
const IN_HAND: readonly ReturnState[] = ['in progress', 'ready to approve', 'returned'];

/**
 * Why the days of the wave cannot hold again for a borough that got more time; null where they can. No deadline moves to a
 * day that is over, and nothing that came in time becomes late.
 */
export const whyNotTakeBack = ({ wave, inWave, handedIn, today }: TakenBackFrom): string | null => {
  if (inWave.extendedBecause === null) return 'This borough has no more time than the wave gives.';
  const then = daysFor(wave, WITHOUT);
  if (handedIn === null) return whyNotYetIn(wave, then.deadlineOn, today);
  if (handedIn.firstOn > then.deadlineOn)
    return `It handed its return in on ${formatDay(handedIn.firstOn)}, in the time it was given. Without that time it would be late.`;
  if (handedIn.lastOn > then.lastCorrectionOn)
    return `It handed a correction in on ${formatDay(handedIn.lastOn)}, in the time it was given.`;
  const closes = wave.state === 'final' || today > then.lastCorrectionOn;
  return closes && IN_HAND.includes(handedIn.state)
    ? 'It is correcting its return now, and could not hand it in any more. Wait until it has.'
    : null;
};

const whyNotYetIn = ({ state }: Pick<Wave, 'state'>, deadlineOn: Day, today: Day): string | null => {
  if (state === 'final') return 'This wave is final. It cannot be changed.';
  return today > deadlineOn
    ? `The deadline of the wave, ${formatDay(deadlineOn)}, is over. Give it a shorter time instead: a deadline from today on.`
    : null;
};
