/** The fewest children a cell withheld to protect them can hold: a zero is shown (domain.md 6.2). */
const FEWEST = 1;

/**
 * Plausible numbers for the cells a publisher withheld: what is left of the total, shared among them as London as
 * a whole shares it, and none of them 0 where there is enough to go round. For made-up children only: it is a
 * guess at what was withheld, made to look right, and must never be shown as a figure.
 *
 * @param cells null where the number was withheld
 * @param usual London's numbers for the same categories
 */
export const fillSuppressed = (
  cells: Readonly<Record<string, number | null>>,
  total: number,
  usual: Readonly<Record<string, number>>,
): Record<string, number> => {
  const withheld = Object.keys(cells).filter((key) => cells[key] === null);
  const known = Object.values(cells).reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  const left = Math.max(0, total - known);
  const fewest = left >= withheld.length * FEWEST ? FEWEST : 0;
  const toShare = left - withheld.length * fewest;
  const shares = withheld.reduce((sum, key) => sum + (usual[key] ?? 0), 0);
  const filled = (key: string): number =>
    fewest + toShare * (shares > 0 ? (usual[key] ?? 0) / shares : 1 / withheld.length);
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell ?? filled(key)]));
};
