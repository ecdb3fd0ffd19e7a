import { formatDay } from '@lib/kernel/london-format';
import { EMERGENCY_MOVES } from '@lib/measures/emergency-moves/emergency-moves.measure';
import { Measure } from '@lib/measures/measure';
import {
  MISSING_IN_THE_YEAR,
  MissingInYear,
  missingShare,
} from '@lib/measures/missing-in-the-year/missing-in-the-year.measure';
import { SAME_CARER_TWO_YEARS } from '@lib/measures/same-carer-two-years/same-carer-two-years.measure';
import { THREE_OR_MORE_IN_TWO_YEARS } from '@lib/measures/three-or-more-in-two-years/three-or-more-in-two-years.measure';
import {
  StabilityCell,
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { OwnLine, partLine, shareLine } from '../own-line';
import { oneShare, own, OwnValue } from '../own-value';

const stability = (measure: Measure<readonly StabilityCell[] | null>): OwnValue =>
  own(measure, (cells: readonly StabilityCell[]) => [shareLine(measure.name, threeOrMore(cells))]);

/** Missing and away without authorisation, apart: the two codes are used differently from place to place. */
const missingLines = (result: MissingInYear): OwnLine[] => [
  shareLine(`Missing (M), in the year to ${formatDay(result.to)}`, missingShare(result)),
  partLine('Away without authorisation (A), in the same year', result.away, result.children),
];

/** How long children stay, and whether they were away. */
export const STABILITY_VALUES: readonly OwnValue[] = [
  stability(THREE_OR_MORE_PLACEMENTS),
  stability(THREE_OR_MORE_IN_TWO_YEARS),
  oneShare(SAME_CARER_TWO_YEARS),
  own(MISSING_IN_THE_YEAR, missingLines, 'missing'),
  oneShare(EMERGENCY_MOVES),
];
