/** A band of pounds a week, from its first pound on; the one below ends where the next begins. */
export interface WeekBand {
  readonly code: string;
  readonly label: string;
  /** Pounds a week; the last band has no end, so that nobody is told the highest. */
  readonly from: number;
}

/** What a placement costs a week in all, lowest first. The tiers of the first definition begin where bands do. */
export const COST_WEEK_BANDS = [
  { code: 'under-5000', label: 'Under £5,000', from: 0 },
  { code: '5000-7499', label: '£5,000 to £7,499', from: 5_000 },
  { code: '7500-9999', label: '£7,500 to £9,999', from: 7_500 },
  { code: '10000-14999', label: '£10,000 to £14,999', from: 10_000 },
  { code: '15000-over', label: '£15,000 or more', from: 15_000 },
] as const satisfies readonly WeekBand[];

/** What a place itself costs a week, lowest first. */
export const FEE_WEEK_BANDS = [
  { code: 'under-4000', label: 'Under £4,000', from: 0 },
  { code: '4000-4999', label: '£4,000 to £4,999', from: 4_000 },
  { code: '5000-5999', label: '£5,000 to £5,999', from: 5_000 },
  { code: '6000-7999', label: '£6,000 to £7,999', from: 6_000 },
  { code: '8000-over', label: '£8,000 or more', from: 8_000 },
] as const satisfies readonly WeekBand[];

/** Where no price is in force. */
export const NO_PRICE = 'none';

const PENCE = 100;

/** The band of so many pence a week. */
export const weekBandOf = <Band extends WeekBand>(bands: readonly Band[], pence: number): Band['code'] =>
  bands.findLast(({ from }) => pence >= from * PENCE)!.code;
