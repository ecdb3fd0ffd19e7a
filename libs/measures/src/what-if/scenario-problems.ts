import { Problem } from '@lib/kernel/domain-error';
import { BroadKind } from '@lib/panel/options/broad-kind';
import { Assumptions, PlaceChange, Scenario } from './scenario';

/** How many changes one scenario has at most. */
export const MOST_CHANGES = 3;
export const MOST_PLACES = 200;

const COST_FIELDS = { home: 'costHome', family: 'costFamily', other: 'costOther' } as const;

/** The field of the weekly cost of a kind. */
export const costField = (kind: BroadKind): (typeof COST_FIELDS)[BroadKind] => COST_FIELDS[kind];

const LIMITS = {
  occupancy: { name: 'Places in use', from: 1, to: 100, unit: '%' },
  fits: { name: 'What fits', from: 0, to: 100, unit: '%' },
  milesInOwn: { name: 'Miles in the same sub-region', from: 0, to: 200, unit: '' },
  milesElsewhere: { name: 'Miles in another sub-region', from: 0, to: 200, unit: '' },
} as const;

const MOST_POUNDS = 40_000;

/** What is wrong with a scenario, by the names its form has: `places1`, `occupancy`, `costHome`, `shareNCL`. */
export const problemsOfScenario = ({ changes, assumptions }: Scenario): Problem[] => [
  ...changes.flatMap(problemsOfChange),
  ...(Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((field) =>
    outside(assumptions[field], { field, ...LIMITS[field] }),
  ),
  ...problemsOfPrices(assumptions),
  ...problemsOfShares(assumptions.shares),
];

const problemsOfChange = ({ places }: PlaceChange, at: number): Problem[] =>
  Number.isInteger(places) && places !== 0 && Math.abs(places) <= MOST_PLACES
    ? []
    : [
        {
          field: `places${at + 1}`,
          message: `Enter places as a whole number from 1 to ${MOST_PLACES}, or from -1 to -${MOST_PLACES} to take them away`,
        },
      ];

interface Limit {
  readonly field: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}

const outside = (value: number, { field, name, from, to, unit }: Limit): Problem[] =>
  value >= from && value <= to
    ? []
    : [{ field, message: `${name} must be a number from ${from} to ${to}${unit}` }];

const problemsOfPrices = ({ placeCost, todayCost }: Assumptions): Problem[] => {
  const name = 'A weekly cost';
  const limit = { name, from: 0, to: MOST_POUNDS, unit: ' pounds, or left empty' };
  return [
    ...Object.entries(placeCost).flatMap(([kind, pounds]) =>
      pounds === null ? [] : outside(pounds, { ...limit, field: costField(kind as BroadKind) }),
    ),
    ...(todayCost === null ? [] : outside(todayCost, { ...limit, field: 'costToday' })),
  ];
};

const problemsOfShares = (shares: Assumptions['shares']): Problem[] => {
  const wrong = Object.entries(shares).flatMap(([area, share]) =>
    outside(share, { field: `share${area}`, name: 'A share of unmet need', from: 0, to: 100, unit: '%' }),
  );
  if (wrong.length > 0) return wrong;
  const sum = Object.values(shares).reduce((all, share) => all + share, 0);
  if (Math.abs(sum - 100) < 0.5) return [];
  const [first] = Object.keys(shares);
  return [
    {
      field: `share${first}`,
      message: `The shares of unmet need must add up to 100%. They add up to ${Math.round(sum)}%`,
    },
  ];
};
