/** Whether a panel is the right route: one question a page; a yes leads out, to what to do instead (REF-01). */
export interface SuitabilityQuestion {
  readonly code: string;
  readonly text: string;
  readonly hint: string;
  /** Where a yes leads. */
  readonly exit: string;
}

export interface Exit {
  readonly code: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Whether a case may be opened all the same, for what was done already. */
  readonly goOn: string | null;
}

export const SUITABILITY: readonly SuitabilityQuestion[] = [
  {
    code: 'tonight',
    text: 'Does the child need somewhere to stay tonight?',
    hint: 'No placement, or one that ends today',
    exit: 'emergency',
  },
  {
    code: 'already-placed',
    text: 'Is it a remand, or a temporary placement with a family member or friend?',
    hint: 'A connected person under regulation 24, or a court that remanded the child',
    exit: 'retrospective',
  },
  {
    code: 'funding-only',
    text: 'Is the only question whether health or education pays a part?',
    hint: 'The placement itself is found and agreed',
    exit: 'funding',
  },
  {
    code: 'own-decision',
    text: 'Is it something only your borough can decide?',
    hint: 'For example, the care plan, court proceedings, or whether to spend',
    exit: 'own-decision',
  },
];

export const EXITS: readonly Exit[] = [
  {
    code: 'emergency',
    title: 'Place the child first',
    paragraphs: [
      'The panel does not meet tonight. Use your borough’s emergency or out-of-hours route, and the manager who decides there.',
      'When the child is safe, refer the case with the urgency “Emergency”. It does not have to wait for the cut-off, and the panel looks at it at its next meeting, even if the placement has ended by then.',
    ],
    goOn: 'The child is placed: refer the case now',
  },
  {
    code: 'retrospective',
    title: 'Refer it after it was made',
    paragraphs: [
      'A remand and a temporary placement with a connected person do not wait for a panel. Your borough makes them by its own procedure.',
      'When it is made, bring it to the panel as “Ratification of an emergency placement”.',
    ],
    goOn: 'It was made: refer the case now',
  },
  {
    code: 'funding',
    title: 'Ask the health or education panel',
    paragraphs: [
      'Who pays for health is for your integrated care board: ask for the continuing-care checklist, or your tri-partite panel.',
      'Who pays for education is for your special educational needs panel or virtual school.',
      'Refer the child here if a placement is needed as well.',
    ],
    goOn: null,
  },
  {
    code: 'own-decision',
    title: 'Your borough decides this itself',
    paragraphs: [
      'The panel recommends, and helps boroughs to find places. It does not supervise casework and decides nothing for a borough.',
      'Take the question to the manager or the panel of your own borough that decides it.',
    ],
    goOn: null,
  },
];

/** The question after one; null after the last. */
export const questionAfter = (code: string): SuitabilityQuestion | null =>
  SUITABILITY[SUITABILITY.findIndex((one) => one.code === code) + 1] ?? null;

export const questionBefore = (code: string): SuitabilityQuestion | null =>
  SUITABILITY[SUITABILITY.findIndex((one) => one.code === code) - 1] ?? null;
