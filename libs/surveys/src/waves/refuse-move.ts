import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { BoroughInWave, Wave } from './wave';
import { WAVE_MOVES, WaveMove, WaveMoveName } from './wave-moves';

/** What a step is held against. */
export interface MoveHeldAgainst {
  readonly wave: Wave;
  readonly boroughs: readonly BoroughInWave[];
  readonly today: Day;
}

/** Why a wave cannot take a step now; null where it can. */
export const whyNot = (name: WaveMoveName, { wave, boroughs, today }: MoveHeldAgainst): string | null => {
  const { from }: WaveMove = WAVE_MOVES[name];
  if (!from.includes(wave.state))
    return `This wave is ${STATES[wave.state]}, so this step cannot be taken now.`;
  const expected = boroughs.filter(({ notExpectedBecause }) => notExpectedBecause === null);
  if (name === 'pilot')
    return expected.some(({ pilots }) => pilots)
      ? null
      : 'No borough pilots the wave yet. Choose one or more first.';
  if (name !== 'open') return null;
  if (expected.length === 0) return 'No borough is asked yet. Choose the boroughs first.';
  return wave.deadlineOn < today
    ? `The deadline, ${formatDay(wave.deadlineOn)}, is over. Change the settings of the wave first.`
    : null;
};

const STATES = { draft: 'a draft', pilot: 'being piloted', open: 'open', final: 'final' } as const;

/** @throws ConflictError with the reason */
export const refuseMove = (name: WaveMoveName, against: MoveHeldAgainst): void => {
  const because = whyNot(name, against);
  if (because !== null) throw new ConflictError(because, 'wave-move');
};
