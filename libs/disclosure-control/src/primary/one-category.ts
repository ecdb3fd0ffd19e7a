/**
 * Whether all of a group fall into one category, so that its being so tells something of each of them however
 * many they are: then a sensitive category is hidden although it is large (security.md 7.3, 3).
 */
export const allInOne = (counts: readonly number[]): boolean =>
  counts.length > 1 && counts.filter((count) => count > 0).length === 1;
