import { AGENCY_FOSTER_SHARE } from '@lib/measures/agency-foster-share/agency-foster-share.measure';
import { IN_HOUSE_FOSTER_SHARE } from '@lib/measures/in-house-foster-share/in-house-foster-share.measure';
import { LOOKED_AFTER_ON_A_DAY } from '@lib/measures/looked-after-on-a-day/looked-after-on-a-day.measure';
import { childrenIn, MixCell, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { Rate, RATE_PER_10000, ratePer10000 } from '@lib/measures/rate-per-10000/rate-per-10000.measure';
import {
  ProviderCell,
  RESIDENTIAL_PROVIDERS,
} from '@lib/measures/residential-providers/residential-providers.measure';
import { providerWords } from '@lib/placements/wording/placement-words';
import { countLine, OwnLine, partLine } from '../own-line';
import { oneShare, own, OwnValue } from '../own-value';

const mixLines = (cells: readonly MixCell[]): OwnLine[] =>
  PUBLISHED_GROUPS.map(({ group, label }) =>
    partLine(label, childrenIn(cells, { group }), childrenIn(cells)),
  );

const providerLines = (cells: readonly ProviderCell[]): OwnLine[] => {
  const all = cells.reduce((sum, { children }) => sum + children, 0);
  return cells.map(({ provider, children }) =>
    partLine(providerWords(provider) ?? 'Provider not known', children, all),
  );
};

const rateLines = (rate: Rate): OwnLine[] => {
  const { children, population, populationYear } = rate;
  const result = ratePer10000(rate);
  return [
    {
      ...countLine(`Children looked after; population as published with ${populationYear}`, children),
      denominator: population,
      result: result === null ? null : `${result} for every 10,000`,
    },
  ];
};

/** How many children there are, what they live in and with whom. */
export const PLACEMENT_VALUES: readonly OwnValue[] = [
  own(LOOKED_AFTER_ON_A_DAY, (children) => [countLine(LOOKED_AFTER_ON_A_DAY.name, children)]),
  own(RATE_PER_10000, rateLines),
  own(PLACEMENT_MIX, mixLines),
  oneShare(IN_HOUSE_FOSTER_SHARE),
  oneShare(AGENCY_FOSTER_SHARE),
  own(RESIDENTIAL_PROVIDERS, providerLines),
];
