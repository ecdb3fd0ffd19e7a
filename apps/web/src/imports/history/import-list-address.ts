import { ImportFilter, ImportStanding } from '@lib/placements/importing/imports.query';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { chosenOf, ListFilter, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { STANDINGS } from '../import-words';

type ImportFilterName = 'year' | 'status';

/** The questions of the list of returns. @param years those anything was handed in for */
export const importFilters = (years: readonly number[]): readonly ListFilter<ImportFilterName>[] => [
  {
    name: 'year',
    label: 'Year',
    choices: years.map((year) => ({ value: String(year), text: financialYearLabel(year) })),
  },
  {
    name: 'status',
    label: 'Status',
    choices: Object.entries(STANDINGS).map(([value, { text }]) => ({ value, text })),
  },
];

/**
 * Which returns an address asks for; what is not one of the answers is no filter.
 * @throws UnexpectedFieldsError for a name the list does not know.
 */
export const importsAsked = (query: Query): ImportFilter => {
  const filters = importFilters([]);
  refuseOtherNames(query, filters, ['page']);
  const { year } = query;
  return {
    year: typeof year === 'string' && /^20\d\d$/.test(year) ? Number(year) : undefined,
    standing: chosenOf(filters, query, 'status') as ImportStanding | undefined,
  };
};
