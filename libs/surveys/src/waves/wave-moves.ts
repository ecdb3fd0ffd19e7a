import { AuditAction } from '@lib/audit/audit-action';
import { Permission } from '@lib/access/permissions/permission';
import { WaveState } from './wave';

/** A step of a wave: from where, to where, and what it does. Pages draw their buttons from this table. */
export interface WaveMove {
  readonly from: readonly WaveState[];
  readonly to: WaveState;
  readonly permission: Permission;
  /** What the button says. */
  readonly words: string;
  /** What was done, for the banner that follows. */
  readonly done: string;
  /** What happens, for whoever is about to take it. */
  readonly means: readonly string[];
}

/** Every step there is. What is not here cannot happen; that an open wave is closed follows from its days. */
export const WAVE_MOVES = {
  pilot: move(['draft'], 'pilot', 'Start the pilot', 'The pilot has started.', [
    'The boroughs that pilot see the wave and can fill in their return.',
    'What they answer is deleted when the wave opens, and counts nowhere.',
    'Nobody else sees the wave.',
  ]),
  open: move(['draft', 'pilot'], 'open', 'Open the wave', 'The wave is open.', [
    'Every borough that is asked sees the wave and can start its return.',
    'The question set, the reference day and the period cannot be changed any more; the deadline can be moved to later.',
    'It cannot be taken back.',
  ]),
  'make final': move(['open'], 'final', 'Make the wave final', 'The wave is final.', [
    'No borough can change or correct its return any more.',
    'The next wave is held against what was submitted.',
    'It cannot be taken back.',
  ]),
} as const satisfies Record<string, WaveMove>; // prettier-ignore

export type WaveMoveName = keyof typeof WAVE_MOVES;

export const WAVE_MOVE_NAMES = Object.keys(WAVE_MOVES) as WaveMoveName[];

/** What the audit says of a step. */
export const WAVE_MOVE_AUDIT = 'wave-moved' satisfies AuditAction;

/** The steps somebody may take from a state, in the order of the table. */
export const waveMovesFrom = (state: WaveState, permissions: ReadonlySet<Permission>): WaveMoveName[] =>
  WAVE_MOVE_NAMES.filter((name) => {
    const { from, permission }: WaveMove = WAVE_MOVES[name];
    return from.includes(state) && permissions.has(permission);
  });

function move(
  from: readonly WaveState[],
  to: WaveState,
  words: string,
  done: string,
  means: readonly string[],
): WaveMove {
  return { from, to, permission: 'run waves', words, done, means };
}
