/**
 * What stands in a cell where a figure cannot. The symbols are those of DfE's current files (c, k, u, x, z)
 * and of the Government Analysis Function (p, r), in square brackets so that a screen reader says them.
 */
export const SHORTHAND = {
  '[c]': 'suppressed, so that nobody can be identified',
  '[k]': 'rounds to zero but is not zero',
  '[p]': 'provisional',
  '[r]': 'revised since it was last published',
  '[u]': 'too unreliable to show',
  '[x]': 'not available',
  '[z]': 'not applicable',
} as const;

export type Shorthand = keyof typeof SHORTHAND;

export const isShorthand = (value: unknown): value is Shorthand =>
  typeof value === 'string' && value.length === 3 && Object.hasOwn(SHORTHAND, value);

/** "[c] means suppressed ...; [z] means not applicable", in a fixed order. Empty when there is none. */
export const explainShorthand = (used: Iterable<Shorthand>): string =>
  [...used]
    .sort()
    .map((token) => `${token} means ${SHORTHAND[token]}`)
    .join('; ');
