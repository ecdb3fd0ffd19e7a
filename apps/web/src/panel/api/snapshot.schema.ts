import { Snapshot, SnapshotMarker, SnapshotOption, SnapshotSection } from '@lib/panel/sharing/snapshot';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import {
  day, decimal, flag, key, list, oneOf, orNull, Schema, shape, text, whole,
} from '../../api-docs/schemas/schema'; // prettier-ignore

const view = (whose: string): Schema => ({
  type: 'object',
  properties: { words: text('What they say'), noneBecause: text('Why nothing is said') },
  description: `What the ${whose} says, or why there is nothing`,
});

const SECTION = shape<SnapshotSection>('SharedSection', 'A section of what is shared', {
  code: text('Its code', 'needs'),
  title: text('Its title'),
  answers: list(
    shape<SnapshotSection['answers'][number]>('SharedAnswer', 'A question and its answer', {
      question: text('The question'),
      answer: text('The answer in words'),
      source: orNull(text('Where it comes from; null for what the officer wrote')),
    }),
    'What is answered',
  ),
});

const pence = (what: string): Schema => orNull(whole(`${what}, pence a week before VAT`, 450000));

const OPTION = shape<SnapshotOption>('SharedOption', 'An option the borough lays before the panel', {
  position: whole('Its column, 1 to 5'),
  settingId: orNull(key('Key of the setting in the directory')),
  name: text('The provider or setting', 'Larch House'),
  kind: text('Kind of placement'),
  match: orNull(whole('How well it meets the needs, 1 to 5', 4)),
  registration: orNull(text('How it stands with its regulator')),
  miles: orNull(decimal('Miles from home in a straight line', 18.5)),
  startOn: orNull(day('The day it can start')),
  weeklyPence: shape<SnapshotOption['weeklyPence']>('SharedWeeklyCost', 'A weekly cost by part', {
    core: pence('Core cost'),
    support: pence('Additional support'),
    education: pence('Education'),
    therapy: pence('Therapy'),
    transport: pence('Transport'),
  }),
  preferred: flag('Whether it is the borough’s first choice'),
  note: orNull(text('Anything else')),
});

const MARKER = shape<SnapshotMarker>(
  'SharedPrompt',
  'What to look at; never a statement of law about the child',
  {
    code: text('Its code', 'out-of-area'),
    prompt: text('What to look at'),
    dueOn: orNull(day('By when, where its rule says')),
    evidence: orNull(text('What the borough noted about it')),
  },
);

/** The copy as its papers show it: without the reference of the child, which only whoever reviews the case is shown. */
export interface Papers extends Omit<Snapshot, 'child'> {
  readonly child: Omit<Snapshot['child'], 'serviceReference'>;
}

export const papersOfCopy = ({ child, ...copy }: Snapshot): Papers => {
  const { age, sex, legalStatus, edgeOfCare, unaccompanied } = child;
  return { ...copy, child: { age, sex, legalStatus, edgeOfCare, unaccompanied } };
};

/** What a panel has of a referral: a minimised copy, and the only thing of it that leaves the borough. */
export const PAPERS_COPY = shape<Papers>('SharedCase', 'What a borough shares of a case', {
  form: whole('The form of this copy'),
  ask: oneOf(Object.keys(ASKS), 'What is asked of the panel'),
  urgency: oneOf(Object.keys(URGENCIES), 'How soon it has to be heard'),
  neededBy: orNull(day('The day it is needed by')),
  child: shape<Papers['child']>('SharedChild', 'The child in coarse facts', {
    age: whole('Age in years', 14),
    sex: text('Sex', 'Female'),
    legalStatus: orNull(text('Legal status')),
    edgeOfCare: flag('Whether the child is on the edge of care'),
    unaccompanied: flag('Whether the child came to this country alone'),
  }),
  views: shape<Snapshot['views']>('SharedViews', 'Heard first', {
    child: view('child'),
    family: view('family'),
  }),
  sections: list(SECTION, 'Every other section, in the order of the referral'),
  search: shape<Snapshot['search']>('SharedSearch', 'What came of the search', {
    approached: whole('How many times a provider was asked', 12),
    offers: whole('Offers', 0),
    waiting: whole('Without an answer yet', 2),
    refused: list(
      shape<Snapshot['search']['refused'][number]>('SharedRefusals', 'Refusals for one reason', {
        reason: text('The reason in words', 'No vacancy'),
        count: whole('How many', 3),
      }),
      'Refusals by reason',
    ),
  }),
  options: list(OPTION, 'Up to five'),
  noSuitablePlacement: orNull(
    shape<NonNullable<Snapshot['noSuitablePlacement']>>(
      'SharedNothingFound',
      'That nothing suitable was found',
      {
        reasons: list(text('A reason in words'), 'Why'),
        interim: text('Where the child is in the meantime'),
      },
    ),
  ),
  markers: list(MARKER, 'Worked out from the answers'),
  listing: shape<Snapshot['listing']>('SharedListing', 'What the rules of an agenda go by', {
    placementEndsOn: orNull(day('The day the placement ends, where notice was given')),
    saidToEndSoon: flag('Whether the borough said that it ends within 8 weeks'),
    movedTwiceInAYear: flag('Whether the child moved twice or more in a year'),
  }),
});
