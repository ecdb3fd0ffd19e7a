/**
 * Kinds of placement that are searched for and laid before a panel: the groups of domain.md 3.5 (A1.4), as a searcher
 * names them. The codes of the yearly return tell what a placement was, after it began; these what is sought.
 */
export const PLACEMENT_KINDS = {
  'in-house fostering': 'Fostering, the borough’s own carers',
  'agency fostering': 'Fostering, an agency or another authority',
  'family or friends': 'Family or friends',
  'childrens home': 'Children’s home',
  'home with education': 'Children’s home with education, or residential school',
  'secure home': 'Secure children’s home',
  'parent and child': 'Parent and child placement',
  'supported accommodation': 'Supported accommodation, 16 and 17',
  'health setting': 'Health setting',
  other: 'Another kind',
} as const;

export type PlacementKind = keyof typeof PLACEMENT_KINDS;

/** How well an option meets the needs, in the officer’s judgement. */
export const MATCHES = {
  5: '5, meets all of the needs',
  4: '4, meets most',
  3: '3, meets about half',
  2: '2, meets some',
  1: '1, meets few',
} as const;
