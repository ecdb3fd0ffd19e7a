import { ConflictError } from '@lib/kernel/domain-error';

export type ReleaseRefusal =
  | 'already-made'
  | 'later-one-made'
  | 'being-made'
  | 'not-over'
  | 'nothing-yet'
  | 'not-enough-boroughs'
  | 'cannot-be-protected'
  | 'found-by-an-attacker';

const WORDS: Readonly<Record<ReleaseRefusal, string>> = {
  'already-made': 'There is a release of this cube for that day already. Corrections come with the next one.',
  'later-one-made':
    'There is a release of this cube for a later day already, and it was not held against this one. Ask for a day after it.',
  'being-made': 'Another process is making a release of this cube now. Look again in a minute.',
  'not-over': 'That day is not over yet in London. Ask for a day that is.',
  'nothing-yet': 'There was nothing to count by that day. Ask for a later one.',
  'not-enough-boroughs':
    'Too few boroughs take part: 25 of the 32 are needed, each with an agreement and with returns or cases that tell of that day.',
  'cannot-be-protected':
    'The small numbers of that day cannot be protected, whatever else is hidden. Nothing was published.',
  'found-by-an-attacker':
    'The check that follows protecting found a number that could be worked out. Nothing was published. Tell those who look after this service.',
};

/** These are about the numbers of a day: trying again soon does not help, so they are written down. */
const LASTING: readonly ReleaseRefusal[] = [
  'not-enough-boroughs',
  'cannot-be-protected',
  'found-by-an-attacker',
];

/** Why a release was not made. It never names a number, a place or a borough. */
export class ReleaseRefusedError extends ConflictError {
  constructor(readonly refusal: ReleaseRefusal) {
    super(WORDS[refusal], refusal);
  }

  /** Whether it is kept as the reason for which there is no release of that day. */
  get isLasting(): boolean {
    return LASTING.includes(this.refusal);
  }
}
