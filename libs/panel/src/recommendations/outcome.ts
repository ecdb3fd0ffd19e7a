/** What an outcome asks for besides why. */
type Asks = 'conditions' | 'information' | 'escalation' | 'option';

interface Outcome {
  /** As a page offers it. */
  readonly words: string;
  /** As the sentence of the recommendation says it, after “The panel”. */
  readonly says: string;
  readonly asks?: Asks;
  /** May be recorded without a quorum: it recommends nothing for good. */
  readonly inquorate?: true;
}

/** What a panel can recommend (domain.md 4.4). It endorses a plan; the borough decides and pays. */
export const OUTCOMES = {
  endorsed: { words: 'Endorsed', says: 'endorses the borough’s plan' },
  'endorsed with conditions': {
    words: 'Endorsed with conditions',
    says: 'endorses the borough’s plan with conditions',
    asks: 'conditions',
  },
  'endorsed in principle': {
    words: 'Endorsed in principle',
    says: 'endorses the borough’s plan in principle only',
    inquorate: true,
  },
  'retrospective endorsement noted': {
    words: 'Retrospective endorsement noted',
    says: 'notes what the borough has done already',
  },
  'alternative recommended': {
    words: 'An alternative recommended',
    says: 'recommends something other than the borough’s plan',
  },
  deferred: {
    words: 'Deferred: more information needed',
    says: 'defers the case',
    asks: 'information',
    inquorate: true,
  },
  escalated: { words: 'Escalated', says: 'escalates the case', asks: 'escalation' },
  'matched to capacity': {
    words: 'Matched to a place another borough offers',
    says: 'matches the child to a place that is offered',
    asks: 'option',
  },
  ratified: { words: 'Ratified', says: 'ratifies what was done as an emergency' },
  'not for panel': {
    words: 'Not for the panel',
    says: 'gives the case back, because it is not for the panel',
  },
  'no further action': { words: 'No further panel action', says: 'takes no further action' },
} as const satisfies Record<string, Outcome>;

export type OutcomeCode = keyof typeof OUTCOMES;

export const outcomeOf = (code: OutcomeCode): Outcome => OUTCOMES[code];

/** To whom a case can be escalated. */
export const ESCALATIONS = {
  dcs: 'The borough’s director of children’s services',
  icb: 'The integrated care board',
  regulator: 'The Department for Education or Ofsted',
  aldcs: 'The chair of London’s directors of children’s services',
  secure: 'The secure welfare co-ordination unit',
} as const;

export type Escalation = keyof typeof ESCALATIONS;

/** Who sees to a condition. */
export const CONDITION_OWNERS = {
  borough: 'The borough',
  provider: 'The provider',
  health: 'Health',
  education: 'Education',
} as const;

export type ConditionOwner = keyof typeof CONDITION_OWNERS;
