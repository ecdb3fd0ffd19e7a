import { adjoins } from '@lib/boroughs/adjoining/adjoining';
import { countedGrid } from '../filled-grid';
import { Placed, placedOn } from '../placed-on.query';
import { AnswerSource } from '../prefill-source';
import { fromReturns, returnReach } from '../return-reach';

const HELD_IN = 'Placements, from SSDA903 returns: the authority and the distance of each placement';

/** The distance beyond which the Department for Education counts a placement as far from home, in miles. */
const FAR_MILES = 20;

const TIERS: Readonly<Record<string, string>> = {
  borough: 'own_borough',
  'sub-region': 'sub_region',
  london: 'other_london',
};

const tierOf = ({ locationTier, distanceMiles }: Placed): string => {
  if (locationTier !== 'outside') return TIERS[locationTier ?? ''] ?? 'unknown';
  if (distanceMiles === null) return 'unknown';
  return distanceMiles > FAR_MILES ? 'over_20' : 'within_20';
};

/** Where placements are. */
export const LOCATION_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'location-tiers', kinds: ['grid'] },
    ...{ heldIn: HELD_IN, gives: 'Children by where their placement is' },
    async know(tx, asked, question) {
      const reach = await returnReach(tx, asked);
      if (reach === null || question.kind !== 'grid') return null;
      const placed = await placedOn(tx, asked);
      const value = countedGrid(
        asked.set,
        question,
        placed.map((one) => ({ down: [tierOf(one)], across: ['children'] })),
      );
      return value && { value, ...fromReturns(reach, asked) };
    },
  },
  {
    ...{ of: 'answer', code: 'distance-needed', kinds: ['whole'] },
    ...{ heldIn: HELD_IN, gives: 'Placements outside the borough and those that adjoin it' },
    async know(tx, asked) {
      const reach = await returnReach(tx, asked);
      if (reach === null) return null;
      const away = (await placedOn(tx, asked)).filter(({ locationTier }) => locationTier !== 'borough');
      const unknown = away.filter((one) => !isKnown(one)).length;
      return {
        value: away.filter((one) => isKnown(one) && !adjoins(asked.boroughId, one.hostAuthority!)).length,
        ...fromReturns(
          reach,
          asked,
          unknown === 0 ? null : `without ${unknown} whose authority is not known`,
        ),
      };
    },
  },
];

/** “Outside London” alone does not tell whether the authority adjoins the borough. */
const isKnown = ({ hostAuthority }: Placed): boolean =>
  hostAuthority !== null && /^[A-Z]\d{8}$/.test(hostAuthority);
