/**
 * Why a provider refused: one code list for the search log, its totals, and what was not found (product.md REF-26;
 * domain.md 3.6, B1.8).
 */
export const REFUSAL_REASONS = {
  'no vacancy': 'No vacancy',
  needs: 'Cannot meet the needs',
  risk: 'Level of risk',
  age: 'Age or sex',
  mix: 'Mix with others living there',
  staffing: 'Staffing',
  registration: 'Outside its registration',
  location: 'Location',
  price: 'Price',
  'start date': 'Start date',
  inspection: 'Concern after an inspection',
  other: 'Another reason',
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;
