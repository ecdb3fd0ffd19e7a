/**
 * The headings a table may use, without spaces, marks and capitals: those of the Department’s files of outturn, and
 * plain words. Other columns are passed over.
 */
export const SPENDING_COLUMNS = {
  year: { name: 'Financial year', headings: ['timeperiod', 'financialyear', 'year'] },
  number: {
    name: 'Authority code',
    headings: ['oldlacode', 'lacode', 'lanumber', 'authoritycode', 'authority', 'newlacode', 'gsscode'],
  },
  line: {
    name: 'Line',
    headings: ['categoryofexpenditure', 'descriptionofexpenditure', 'description', 'line'],
  },
  spend: {
    name: 'Gross expenditure',
    headings: ['grossexpenditure', 'grosstotalexpenditure', 'spend', 'spendinpounds', 'pounds'],
  },
  level: { name: 'Geographic level', headings: ['geographiclevel'] },
} as const;

export type SpendingColumn = keyof typeof SPENDING_COLUMNS;

export const NEEDED_COLUMNS = ['year', 'number', 'line', 'spend'] as const satisfies SpendingColumn[];

/** Where each column stands in a heading; -1 for one that is not there. The first name that is found counts. */
export const placesOfSpending = (heading: readonly string[]): Readonly<Record<SpendingColumn, number>> => {
  const plain = heading.map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const at = (headings: readonly string[]): number =>
    headings.map((one) => plain.indexOf(one)).find((place) => place >= 0) ?? -1;
  return Object.fromEntries(
    Object.entries(SPENDING_COLUMNS).map(([column, { headings }]) => [column, at(headings)]),
  ) as Record<SpendingColumn, number>;
};
