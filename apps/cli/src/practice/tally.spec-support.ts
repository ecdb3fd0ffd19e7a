import { Characteristic } from './figures/characteristics';
import { CountedChild } from './returned-children.spec-support';

/** How many of the children are in each category of a characteristic. */
export const tally = (
  children: readonly CountedChild[],
  characteristic: Characteristic,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { categories } of children) {
    const key = categories[characteristic];
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

/** The largest difference between two sets of counts, each as a share of its own total, in percentage points. */
export const widestGap = (
  ours: Readonly<Record<string, number>>,
  published: Readonly<Record<string, number>>,
): { readonly category: string; readonly points: number } => {
  const share = (of: Readonly<Record<string, number>>, key: string): number =>
    (100 * (of[key] ?? 0)) / Object.values(of).reduce((sum, one) => sum + one, 0);
  const gaps = [...new Set([...Object.keys(ours), ...Object.keys(published)])].map((category) => ({
    category,
    points: Math.abs(share(ours, category) - share(published, category)),
  }));
  return gaps.reduce((widest, one) => (one.points > widest.points ? one : widest));
};
