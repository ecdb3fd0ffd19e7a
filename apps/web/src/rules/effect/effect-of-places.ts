import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { PlacesOfArea, placesUnder } from '@lib/measures/need-and-room/places-under-rules';
import { PlaceDays } from '@lib/provision/places/fades-after';
import { RuleEffect } from './rule-effect';

/** How many vacant places would count today under other days. */
export const effectOfPlaces = async (
  tx: Tx,
  { now, next }: { readonly now: PlaceDays; readonly next: PlaceDays },
  on: Day,
): Promise<RuleEffect> => {
  const areas = await placesUnder(tx, on, { now: now.days, proposed: next.days });
  const numeric = (text: string): { text: string; numeric: boolean } => ({ text, numeric: true });
  return {
    on,
    findings: [findingOf(areas, next)],
    tables: [
      {
        caption: 'Vacant places that count today, by where the setting lies',
        columns: [
          { text: 'Area', numeric: false },
          numeric(`Now: ${now.days} days`),
          numeric(`Then: ${next.days} days`),
          numeric('Change'),
          numeric('All that is said'),
        ],
        rows: areas.map(({ area, now: counted, proposed, said }) => [
          area,
          counted,
          proposed,
          signed(proposed - counted),
          said,
        ]),
      },
    ],
    notes: [
      'Registered settings and what is said of their places today, confirmed or not. Places are no persons, so none is hidden.',
      'London is all of its sub-regions. Figures of earlier days keep the rule of their day.',
    ],
  };
};

const findingOf = (areas: readonly PlacesOfArea[], { days }: PlaceDays): string => {
  const london = areas.find(({ isLondon }) => isLondon)!;
  if (london.said === 0) return 'Nobody has said that a place in London is vacant today.';
  const change = london.proposed - london.now;
  const counted = `${london.now} of the ${london.said} vacant places said to be in London count today`;
  if (change === 0) return `${counted}. With ${days} days it would be as many.`;
  const more = change > 0 ? `${change} more` : `${-change} fewer`;
  return `${counted}. With ${days} days it would be ${london.proposed}, which is ${more}.`;
};

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change).replace('-', '−'));
