/** Where a borough’s own figure comes from: what has to be there for it, and what to know of it. */
export interface OwnSource {
  /** Said in the place of a figure where there is none of a day. */
  readonly none: (borough: string, day: string) => string;
  /** Said below a figure. */
  readonly note: string;
  /** What the rows behind a figure are. */
  readonly rows: 'children' | 'cases' | 'rows';
}

/** By what a measure is worked out of. */
export const OWN_SOURCES = {
  returns: {
    none: (borough, day) => `The returns of ${borough} do not reach back far enough for ${day}.`,
    note: 'Worked out now, from your borough’s own returns: placements that were open in the last one are taken to be open still.',
    rows: 'children',
  },
  panel: {
    none: (borough, day) => `${borough} had no panel case by ${day}.`,
    note: 'Worked out now, from your borough’s panel cases and their search logs. A search that no panel case tells of is not in it.',
    rows: 'cases',
  },
  register: {
    none: (borough, day) =>
      `${borough} recorded nothing in its high-cost register by ${day}, or its returns do not reach back far enough.`,
    note: 'Worked out now, from your borough’s own high-cost register. What was recorded since for days before is counted where it belongs.',
    rows: 'children',
  },
  beds: {
    none: (borough, day) =>
      `${borough} holds no beds in block contracts, and the directory knows of no home it runs, for ${day}.`,
    note: 'Worked out now, from your borough’s block contracts and placements, and from the directory of settings.',
    rows: 'rows',
  },
  directory: {
    none: (borough, day) => `The returns of ${borough} do not reach back far enough for ${day}.`,
    note: 'Worked out now, from the directory of settings and your borough’s own returns.',
    rows: 'rows',
  },
  missing: {
    none: (borough, day) =>
      `Not available for ${day}: the returns of ${borough} do not reach back a year before it, or one of them came without its table of missing children.`,
    note: 'Worked out now, from your borough’s own returns.',
    rows: 'children',
  },
  spending: {
    none: (borough, day) =>
      `Not available for ${day}: no section 251 table with the spending of ${borough} in a year before it is loaded, or its returns do not reach back to that year. An administrator loads the table, from what the Department for Education publishes.`,
    note: 'Worked out now, from the spending an administrator loaded and your borough’s own returns. The weekly costs of all children and of fostering divide by children on one day, that of residential care by nights: never rank one against another.',
    rows: 'rows',
  },
  surveys: {
    none: (borough, day) => `${borough} had handed in no return that tells of it by ${day}.`,
    note: 'Worked out now, from what your borough last handed in.',
    rows: 'rows',
  },
} as const satisfies Readonly<Record<string, OwnSource>>;

export type OwnSourceCode = keyof typeof OWN_SOURCES;
