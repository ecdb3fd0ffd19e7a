/** What a published figure is, beside its number. */
export const PUBLISHED_FIGURE_WORDS = {
  number: 'number',
  percentage: 'per cent',
  rate: 'for every 10,000 children',
} as const;
