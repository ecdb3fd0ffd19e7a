import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';

/** How far a borough is with its return of the open wave. */
export type Stage =
  | 'not started'
  | 'started'
  | 'half done'
  | 'with errors'
  | 'ready to approve'
  | 'submitted'
  | 'under review'
  | 'returned'
  | 'resubmitted'
  | 'accepted';

/** In turn, so that each is there several times and neighbours differ. */
const IN_TURN: readonly Stage[] = [
  ...(['submitted', 'not started', 'half done', 'accepted', 'with errors', 'ready to approve'] as const),
  ...(['not started', 'under review', 'started', 'returned', 'submitted'] as const),
];

/** Boroughs somebody looks at first are where most can be seen. */
const CHOSEN: Readonly<Record<string, Stage>> = {
  bromley: 'with errors',
  croydon: 'returned',
  camden: 'ready to approve',
  sutton: 'resubmitted',
};

export const stageOf = ({ slug }: Authority): Stage =>
  CHOSEN[slug] ?? IN_TURN[AUTHORITIES.findIndex((one) => one.slug === slug) % IN_TURN.length]!;

/** What was special about a borough in a wave that is over: the first, then the second. */
const OF_THE_PAST: readonly Readonly<Record<string, PastStory>>[] = [
  {
    'city-of-london': 'not expected',
    greenwich: 'late',
    haringey: 'late',
    merton: 'late',
    sutton: 'returned once',
  },
  { lambeth: 'late', newham: 'late', barnet: 'returned once' },
];

/** How a return of a wave that is over came to be accepted. */
export type PastStory = 'in time' | 'late' | 'returned once' | 'not expected';

/** @param at which of the waves that are over, from 0 */
export const pastStory = ({ slug }: Authority, at: number): PastStory => OF_THE_PAST[at]?.[slug] ?? 'in time';

/** How far a borough is with the open sufficiency survey: one has nothing to report, and one in three has not begun. */
export const sufficiencyStage = ({
  id,
  slug,
}: Authority): 'not started' | 'started' | 'half done' | 'nil' => {
  if (slug === 'city-of-london') return 'nil';
  return (['not started', 'half done', 'started'] as const)[id % 3]!;
};

/** What was special about a borough in the sufficiency survey that is over. */
const OF_PAST_SUFFICIENCY: Readonly<Record<string, SufficiencyStory>> = {
  'city-of-london': 'nil',
  ...{ hounslow: 'half done', redbridge: 'not started', brent: 'not started' },
  ...{ enfield: 'late', lewisham: 'late' },
};

/** How far a borough came; a return that was late is in no figure’s headline but counts. */
export type SufficiencyStory = 'in time' | 'late' | 'nil' | 'not started' | 'half done';

/** What a borough did in the sufficiency survey that is over. */
export const pastSufficiency = ({ slug }: Authority): SufficiencyStory =>
  OF_PAST_SUFFICIENCY[slug] ?? 'in time';
