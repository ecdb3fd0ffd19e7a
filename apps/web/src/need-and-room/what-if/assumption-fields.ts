import { formatDay } from '@lib/kernel/london-format';
import { subRegionsOn } from '@lib/measures/need-and-room/sub-regions';
import { KIND_FACTS } from '@lib/measures/need-and-room/matrix-rows';
import { ReleasedPrice, releasedPrices } from '@lib/measures/what-if/defaults';
import { Assumptions } from '@lib/measures/what-if/scenario';
import { costField } from '@lib/measures/what-if/scenario-problems';
import { WhatIfBasis } from '@lib/measures/what-if/what-if.service';
import { BROAD_KIND_CODES } from '@lib/panel/options/broad-kind';
import { releaseReference } from '@lib/releases/selecting/release';

/** One assumption: a box with what it means and where the number in it to begin with comes from. */
export interface AssumptionField {
  readonly name: string;
  readonly label: string;
  readonly source: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly value: (of: Assumptions) => number | null;
}

const OURS = 'Our assumption: nobody has measured it yet';

/** Every assumption there is, in the order of the page. */
export const assumptionFields = ({ released, on }: WhatIfBasis): AssumptionField[] => {
  const prices = releasedPrices(released);
  return [
    {
      name: 'occupancy',
      label: 'Places in use',
      source: `${OURS}. Ofsted counted 86% of secure places in 2009`,
      suffix: '%',
      value: ({ occupancy }) => occupancy,
    },
    {
      name: 'fits',
      label: 'Unmet need that a new place fits',
      source: `${OURS}. Not every child of a kind, need and age can live with the others`,
      suffix: '%',
      value: ({ fits }) => fits,
    },
    ...BROAD_KIND_CODES.map((kind): AssumptionField => ({
      name: costField(kind),
      label: `A place a week: ${KIND_FACTS[kind].inWords}`,
      source: kind === 'family' ? NO_FOSTER_FEE : priceSource(prices.place[kind], released.fees, 'core fee'),
      prefix: '£',
      value: ({ placeCost }) => placeCost[kind],
    })),
    {
      name: 'costToday',
      label: 'What a child without a suitable placement costs a week today',
      source: priceSource(prices.today, released.costs, 'week of a high-cost placement'),
      prefix: '£',
      value: ({ todayCost }) => todayCost,
    },
    {
      name: 'milesInOwn',
      label: 'Nearer to home, in the same sub-region',
      source: `${OURS}. 20 miles is the line that DfE draws between near and far`,
      suffix: 'miles',
      value: ({ milesInOwn }) => milesInOwn,
    },
    {
      name: 'milesElsewhere',
      label: 'Nearer to home, in another sub-region',
      source: 'Our assumption: half of that',
      suffix: 'miles',
      value: ({ milesElsewhere }) => milesElsewhere,
    },
    ...subRegionsOn(on).map(({ code, name }): AssumptionField => ({
      name: `share${code}`,
      label: `Unmet need from ${name}`,
      source: shareSource(released.placements),
      suffix: '%',
      value: ({ shares }) => shares[code] ?? null,
    })),
  ];
};

const NO_FOSTER_FEE = 'In no release: too few boroughs share a fee. Enter one to work out the cost';

type Input = WhatIfBasis['released']['fees'];

/** A band has no one number: what stands for it is said. */
const priceSource = (price: ReleasedPrice | null, { release }: Input, of: string): string => {
  if (!release) return `No release of it is published yet. Enter one to work out the cost`;
  if (price === null)
    return 'Hidden: numbers that are hidden decide where the middle one is. Enter one to work out the cost';
  return `The middle of the released median band of the ${of}, ${price.label}: ${releaseReference(release)}`;
};

const shareSource = ({ release }: Input): string =>
  release
    ? `By children looked after on ${formatDay(release.on)}: ${releaseReference(release)}. Unmet need by sub-region is in no release`
    : 'Evenly: no release of children looked after is published yet';
