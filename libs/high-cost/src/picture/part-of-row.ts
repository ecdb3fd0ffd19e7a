import { Day } from '@lib/kernel/day';
import { ageBandOn } from '@lib/reference-data/age-bands/age-band';
import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { RegisterRow } from '../register/register-entry';

/** By what the register is broken down; each placement is in one part of each. */
export const PART_NAMES = [
  'age',
  'need',
  'group',
  'registration',
  'distance',
  'procurement',
  'tier',
] as const;
export type PartName = (typeof PART_NAMES)[number];

export const NOT_RECORDED = 'not recorded';

/** Straight miles from home; the last has no end. */
export const DISTANCE_BANDS = [
  { band: 'under-5', label: 'Less than 5 miles', to: 5 },
  { band: '5-20', label: '5 to 20 miles', to: 20 },
  { band: '20-50', label: '20 to 50 miles', to: 50 },
  { band: 'over-50', label: '50 miles or more', to: Infinity },
] as const;

/** Tier 0 is below the lowest tier: in for another reason than what it costs. */
const tierOf = ({ weeklyPence, reasons }: RegisterRow): string => {
  const cost = reasons.find((reason) => reason.kind === 'cost');
  if (cost?.kind === 'cost') return String(cost.tier);
  return weeklyPence === null ? NOT_RECORDED : '0';
};

/** A day, and the bands in which ages are cut on it. */
export interface AgesOnADay {
  readonly on: Day;
  readonly ages: AgeBandSet;
}

/** The code of the part of a breakdown in which a row is on a day; what is not known says so. */
export const partOfRow = (row: RegisterRow, name: PartName, { on, ages }: AgesOnADay): string => {
  const { placement, registration, procurement } = row;
  const miles = placement.distanceMiles;
  switch (name) {
    case 'age':
      return ageBandOn(placement.birthMonth, on, ages)?.band ?? NOT_RECORDED;
    case 'need':
      return placement.need;
    case 'group':
      return placement.group;
    case 'registration':
      return registration ?? NOT_RECORDED;
    case 'distance':
      return miles === null ? NOT_RECORDED : DISTANCE_BANDS.find(({ to }) => miles < to)!.band;
    case 'procurement':
      return procurement ?? NOT_RECORDED;
    case 'tier':
      return tierOf(row);
  }
};
