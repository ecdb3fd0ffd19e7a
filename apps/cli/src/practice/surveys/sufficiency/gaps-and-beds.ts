import { addDays } from '@lib/kernel/day';
import { Answers } from '@lib/surveys/answers/answer';
import { Random } from '../../random';
import { Period } from './search-told';

/** Homes and schemes by a made-up name. */
const SCHEMES = [
  'Elm House',
  'The Mill',
  'Orchard View',
  'Canal Street scheme',
  'Beacon House',
  'Park Lodge',
];

/** Beds that opened or are planned, in somewhat less than half of boroughs; mostly few. */
export const bedsOf = ({ from, to }: Period, random: Random): Answers[] => {
  if (!random.chance(0.45)) return [];
  const name = random.pick(SCHEMES);
  const planned = random.chance(0.6);
  const beds = { bed_name: name, bed_number: random.whole(2, 5) };
  return planned
    ? [
        {
          ...beds,
          bed_change: 'planned',
          bed_day: addDays(to, random.whole(60, 420)),
          bed_capital: random.weighted({ dfe: 45, own: 35, gla: 20 }),
        },
      ]
    : [
        {
          ...beds,
          bed_change: random.weighted({ opened: 70, closed: 30 }),
          bed_day: addDays(from, random.whole(5, 80)),
        },
      ];
};

const GAPS: readonly Answers[] = [
  { gap_type: 'residential', gap_age: 'from_10', gap_need: 'trauma', gap_reason: 'refuse' },
  { gap_type: 'residential', gap_age: 'from_16', gap_need: 'emotional', gap_reason: 'full' },
  { gap_type: 'foster', gap_age: 'from_10', gap_need: 'behaviour', gap_reason: 'none_exists' },
  { gap_type: 'foster', gap_age: 'from_5', gap_need: 'cultural', gap_reason: 'far' },
  { gap_type: 'supported', gap_age: 'from_16', gap_need: 'emotional', gap_reason: 'cost' },
  { gap_type: 'residential', gap_age: 'from_10', gap_need: 'autism', gap_reason: 'none_exists' },
];

/** Two or three gaps, in the order in which they matter. */
export const gapsOf = (random: Random): Answers[] =>
  random
    .shuffled(GAPS)
    .slice(0, random.whole(2, 3))
    .map((gap, at) => ({ ...gap, gap_rank: at + 1, gap_places: random.whole(1, 6) }));
