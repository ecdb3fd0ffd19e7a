/** A decision with words: what its page says. */
export interface Decision {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly done: string;
}

const NO_NAMES = 'The borough reads this. Do not name a child';

export const DECISIONS = {
  'accept-with-note': {
    title: 'Accept with a note',
    text: 'The return is accepted. The note stays beside it: say what somebody who uses its figures has to know.',
    label: 'Note',
    hint: NO_NAMES,
    button: 'Accept with this note',
    done: 'The return is accepted, with a note.',
  },
  return: {
    title: 'Return to the borough',
    text: 'The borough gets your comments, and can change the answers they are about and no others. It replies to each comment before it submits again.',
    label: 'Why is it returned?',
    hint: NO_NAMES,
    button: 'Return to the borough',
    done: 'The return is with the borough again.',
  },
  'set-back': {
    title: 'Set the decision back',
    text: 'The return stands as it did before the decision. If it was returned, comments without a reply are yours again.',
    label: 'Why is it set back?',
    hint: NO_NAMES,
    button: 'Set back',
    done: 'The decision is set back.',
  },
} as const satisfies Record<string, Decision>;

export type DecisionName = keyof typeof DECISIONS;
