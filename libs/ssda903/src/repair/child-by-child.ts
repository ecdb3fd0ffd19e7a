interface OfChild {
  readonly child: string;
}

/**
 * The rows of one child after another out of several lists, in the order of the children's references; for each
 * child the rows of every list, in the order they have there. Nothing is gathered but the rows of one child.
 */
export function* childByChild<R extends OfChild>(lists: readonly (readonly R[])[]): Generator<R[][]> {
  const sorted = lists.map(inOrderOfChild);
  const next = sorted.map(() => 0);
  for (;;) {
    const child = firstOf(sorted.map((rows, list) => rows[next[list]!]?.child));
    if (child === undefined) return;
    yield sorted.map((rows, list) => {
      const from = next[list]!;
      let to = from;
      while (rows[to]?.child === child) to += 1;
      next[list] = to;
      return rows.slice(from, to);
    });
  }
}

const firstOf = (children: readonly (string | undefined)[]): string | undefined => {
  let first: string | undefined;
  for (const child of children) {
    if (child !== undefined && (first === undefined || child < first)) first = child;
  }
  return first;
};

/** Rows that were read child by child mostly are in order already. */
const inOrderOfChild = <R extends OfChild>(rows: readonly R[]): readonly R[] => {
  const isInOrder = rows.every((row, at) => at === 0 || rows[at - 1]!.child <= row.child);
  return isInOrder ? rows : [...rows].sort((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : 0));
};
