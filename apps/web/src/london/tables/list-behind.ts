/** By the code of a table: the measure whose list is of the children it counts, where both are of the same day or year. */
const MEASURE_OF: Readonly<Partial<Record<string, string>>> = {
  placements: 'placement-mix',
  'location-tiers': 'location-tiers',
  'placements-in-the-year': 'three-or-more-placements',
  'stability-over-two-years': 'three-or-more-in-two-years',
  'same-carer': 'same-carer-two-years',
};

/** The measure whose list stands behind a borough’s own row of a table; null where there is none. */
export const measureBehind = (cube: string): string | null => MEASURE_OF[cube] ?? null;
