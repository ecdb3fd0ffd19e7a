import { addDays, Day, day } from '@lib/kernel/day';
import { AUTHORITIES } from '../authorities/authorities';
import { FROM_THE_BEGINNING, Grouping, Membership } from './groupings';

const CITY = 201;

/** Source: DfE, "Children looked after in England", region of each authority in the files of 2021 to 2025. */
const STATISTICAL_INNER = [201, 202, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 309, 316];

/** Source: London Government Act 1963, schedule 1: the twelve; the City is not a borough. */
const STATUTORY_INNER = [202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213];

/**
 * Sources: NHS North West London and NHS South East London, who we are; Healthwatch Barnet (NCL); London Borough
 * of Havering, cabinet paper on the north east London residential contract (NEL, with the City); This is Local
 * London, 2022 (SWL).
 */
const SUB_REGIONS = {
  NCL: [202, 206, 302, 308, 309],
  NEL: [201, 204, 211, 301, 311, 316, 317, 320],
  NWL: [205, 207, 213, 304, 307, 310, 312, 313],
  SEL: [203, 208, 209, 210, 303, 305],
  SWL: [212, 306, 314, 315, 318, 319],
} as const;

/** Health and Care Act 2022: the boards began. */
const BOARDS_BEGAN = day('2022-07-01');

/** The day North Central and North West London were to merge (Harrow Monitoring Group, January 2026). */
const NORTH_MERGES = day('2026-04-01');

const members = (
  grouping: Grouping,
  code: string,
  boroughs: readonly number[],
  from: Day = FROM_THE_BEGINNING,
  to: Day | null = null,
): Membership[] => boroughs.map((boroughId) => ({ grouping, code, boroughId, from, to }));

const others = (than: readonly number[]): number[] =>
  AUTHORITIES.map((one) => one.id).filter((id) => !than.includes(id));

const untilTheMerger = addDays(NORTH_MERGES, -1);

export const MEMBERSHIPS: readonly Membership[] = [
  ...members('statistical', 'inner', STATISTICAL_INNER),
  ...members('statistical', 'outer', others(STATISTICAL_INNER)),
  ...members('statutory', 'inner', STATUTORY_INNER),
  ...members('statutory', 'outer', others([...STATUTORY_INNER, CITY])),
  ...members('statutory', 'city', [CITY]),
  ...Object.entries(SUB_REGIONS).flatMap(([code, boroughs]) => members('sub-region', code, boroughs)),
  ...members('icb', 'NCL', SUB_REGIONS.NCL, BOARDS_BEGAN, untilTheMerger),
  ...members('icb', 'NWL', SUB_REGIONS.NWL, BOARDS_BEGAN, untilTheMerger),
  ...members('icb', 'NEL', SUB_REGIONS.NEL, BOARDS_BEGAN),
  ...members('icb', 'SEL', SUB_REGIONS.SEL, BOARDS_BEGAN),
  ...members('icb', 'SWL', SUB_REGIONS.SWL, BOARDS_BEGAN),
  ...members('icb', 'NCL-NWL', [...SUB_REGIONS.NCL, ...SUB_REGIONS.NWL], NORTH_MERGES),
];
