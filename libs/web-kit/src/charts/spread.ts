/** A label whose top would stand at `at`, and how high it is. */
export interface Standing {
  readonly at: number;
  readonly height: number;
}

/**
 * Tops for labels between 0 and `within`, each as near as can be to where it would stand and none over another,
 * in the order they would stand in.
 * @throws RangeError where there is no room for them all
 */
export const spread = (labels: readonly Standing[], within: number): number[] => {
  if (labels.reduce((sum, { height }) => sum + height, 0) > within)
    throw new RangeError('There is no room for these labels');
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at);
  const tops = new Array<number>(labels.length);
  let free = 0;
  for (const { at, height, index } of order) {
    tops[index] = Math.max(at, free);
    free = tops[index] + height;
  }
  let floor = within;
  for (const { height, index } of order.toReversed()) {
    tops[index] = Math.min(tops[index]!, floor - height);
    floor = tops[index];
  }
  return tops;
};
