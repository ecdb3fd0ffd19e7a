import { BED_RATIO, BedRatio, BedsForChildren, ratioOf } from '@lib/measures/bed-ratio/bed-ratio.measure';
import { BED_TYPES } from '@lib/measures/bed-ratio/bed-types';
import { Occupancy, OCCUPANCY_OF_HOMES } from '@lib/measures/occupancy-of-homes/occupancy-of-homes.measure';
import { countLine, OwnLine, shareLine } from '../own-line';
import { own, OwnValue } from '../own-value';

const occupancyLines = ({ blocks, own: run }: Occupancy): OwnLine[] => [
  ...(blocks ? [shareLine('Nights of places held in block contracts, used', blocks)] : []),
  ...(run ? [shareLine('Beds of homes the borough runs, used on the day', run)] : []),
];

const bedLines = ({ types }: BedRatio): OwnLine[] =>
  BED_TYPES.flatMap(({ group, label }) => {
    const found = types.find((type) => type.group === group);
    return found ? [bedLine(label, found.borough)] : [];
  });

const bedLine = (label: string, one: BedsForChildren): OwnLine => {
  const ratio = ratioOf(one);
  if (one.beds === null)
    return countLine(`${label}: its children in one. The directory has none in London`, one.children ?? 0);
  const result = ratio === null ? null : `${ratio.toFixed(2)} for each child`;
  return {
    ...{ label: `${label}: beds in the borough, its children in one`, numerator: one.beds },
    ...{ denominator: one.children, unknown: 0, result },
  };
};

/** Beds: those a borough holds and runs, and those that lie in it. */
export const PROVISION_VALUES: readonly OwnValue[] = [
  own(OCCUPANCY_OF_HOMES, occupancyLines, 'beds'),
  own(BED_RATIO, bedLines, 'directory'),
];
