/** What placements can tell of a child for a referral. */
export const FACT_CODES = [
  'age',
  'sex',
  'unaccompanied',
  'edge-of-care',
  'legal-status',
  'legal-status-since',
  'looked-after-since',
  'place',
  'provider',
  'location',
  'distance',
  'urn',
  'placement-since',
  'placements',
  'missing',
] as const;

export type FactCode = (typeof FACT_CODES)[number];
