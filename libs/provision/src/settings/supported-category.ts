import { lowerFirst } from '@lib/kernel/lower-first';

/**
 * The four categories of supported accommodation, as the Supported Accommodation (England) Regulations 2023 have them
 * and in our words. A provider is registered for categories; a setting is of one.
 */
export const SUPPORTED_CATEGORIES = {
  1: 'Single occupancy: a self-contained home for one, with support that comes in',
  2: 'Shared or group living for looked-after young people and care leavers only',
  3: 'Shared or group living that others may live in too',
  4: 'Lodging in somebody’s own home',
} as const;

export type SupportedCategory = keyof typeof SUPPORTED_CATEGORIES;

/** The kind of setting that has a category. */
export const SUPPORTED_ACCOMMODATION = 'Supported accommodation';

export const isSupportedCategory = (number: number): number is SupportedCategory =>
  number in SUPPORTED_CATEGORIES;

/** "Category 2: shared or group living for …". */
export const categoryWords = (category: SupportedCategory): string =>
  `Category ${category}: ${lowerFirst(SUPPORTED_CATEGORIES[category])}`;
