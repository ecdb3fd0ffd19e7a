/**
 * Bands of a weekly cost before VAT, wide enough to hold several cases of a year: fostering and supported accommodation
 * are mostly in the first two, homes in the last two. Ours; the bounds are whole pounds.
 */
export const COST_BANDS = {
  'under-2000': 'under £2,000 a week',
  '2000-5999': '£2,000 to £5,999 a week',
  '6000-over': '£6,000 a week or more',
} as const;

export type CostBand = keyof typeof COST_BANDS;

export const COST_BAND_CODES = Object.keys(COST_BANDS) as CostBand[];

/** The band of an amount of pence a week; what is short of the next whole pound is in the lower band. */
export const costBandOf = (weeklyPence: number): CostBand => {
  if (weeklyPence < 200_000) return 'under-2000';
  return weeklyPence < 600_000 ? '2000-5999' : '6000-over';
};
