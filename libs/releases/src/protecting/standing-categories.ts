import { Category, ProductCode } from '../cubes/cube';

/**
 * The categories that bear on what a product prints. Where a total is broken down twice, by type and by age, and the
 * two crossed are printed nowhere, the crossed categories go: two breakdowns of one total are always the margins of some
 * table of whole numbers, so that what nobody is shown of it limits nobody (the north-west corner rule). Without it
 * there is a quarter of the figures left.
 */
export const standingCategories = (all: readonly Category[], product: ProductCode): Category[] => {
  const crossed = all.find((category) => crossedIn(category, all, product));
  if (!crossed) return [...all];
  const leaves = new Set(crossed.sums.flatMap((parts) => parts));
  const sides = sidesOf(crossed, all);
  return all
    .filter(({ code }) => !leaves.has(code))
    .map((category) => {
      if (category === crossed) return { ...category, sums: sides };
      return { ...category, sums: category.sums.filter((parts) => !parts.every((part) => leaves.has(part))) };
    });
};

/** Whether a category is the sum of a two-way table of which no cell is printed in the product, and nothing else. */
const crossedIn = (category: Category, all: readonly Category[], product: ProductCode): boolean => {
  const [leaves, ...others] = category.sums;
  if (!leaves || others.length > 0) return false;
  const inner = new Set(leaves);
  const printed = all.filter(({ code }) => inner.has(code)).some((leaf) => isPrinted(leaf, product));
  if (printed) return false;
  const sides = sidesOf(category, all).map((side) => side.map((code) => partsWithin(all, code, inner)));
  if (sides.length !== 2) return false;
  const [rows, columns] = sides as [string[][], string[][]];
  const cover = [rows, columns].every((side) => side.flat().length === inner.size);
  return (
    cover &&
    rows.every((row) => columns.every((column) => row.filter((leaf) => column.includes(leaf)).length === 1))
  );
};

const isPrinted = ({ forBoroughs, forGroups }: Category, product: ProductCode): boolean =>
  forBoroughs.includes(product) || forGroups.includes(product);

/** The categories that are sums of the same leaves, put together so that no two of one side share a leaf. */
const sidesOf = (category: Category, all: readonly Category[]): string[][] => {
  const inner = new Set(category.sums[0]);
  const sides: { codes: string[]; leaves: Set<string> }[] = [];
  for (const one of all) {
    const parts = partsWithin(all, one.code, inner);
    if (one === category || parts.length === 0) continue;
    const side = sides.find(({ leaves }) => parts.every((part) => !leaves.has(part)));
    if (side) {
      side.codes.push(one.code);
      for (const part of parts) side.leaves.add(part);
    } else sides.push({ codes: [one.code], leaves: new Set(parts) });
  }
  return sides.map(({ codes }) => codes);
};

/** The leaves a category is the sum of, if all of them are of the set. */
const partsWithin = (all: readonly Category[], code: string, inner: ReadonlySet<string>): string[] => {
  const category = all.find((one) => one.code === code)!;
  const found = category.sums.find((parts) => parts.every((part) => inner.has(part)));
  return found ? [...found] : [];
};
