import { SnapshotOption } from '../sharing/snapshot';

export type WeeklyPence = SnapshotOption['weeklyPence'];
export type CostPart = keyof WeeklyPence;

/** The parts of a weekly cost, before VAT (domain.md 5.2; therapy and transport stand apart from other support). */
export const COST_PARTS = {
  core: 'Core cost',
  support: 'Additional support',
  education: 'Education',
  therapy: 'Therapy',
  transport: 'Transport',
} as const satisfies Record<CostPart, string>;

export const COST_PART_NAMES = Object.keys(COST_PARTS) as CostPart[];

/** Pence a week of all parts that are known; null where none is. */
export const weeklyTotal = (parts: WeeklyPence): number | null => {
  const known = COST_PART_NAMES.flatMap((part) => parts[part] ?? []);
  return known.length === 0 ? null : known.reduce((sum, pence) => sum + pence, 0);
};
