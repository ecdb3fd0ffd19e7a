import { Cube } from '@lib/releases/cubes/cube';
import { formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';

/** The filter of a page of London: it stays on the page and on its table, whatever else is chosen or taken away. */
export const londonFilterPanel = (
  path: string,
  { code }: Pick<Cube, 'code'>,
  filters: readonly ListFilter[],
  query: Query,
): FilterPanel => ({
  action: path,
  form: formOf(query),
  applied: appliedFilters(filters, query, withQuery(path, query as Record<string, string>)),
  clearHref: withQuery(path, { table: code }),
  keep: { table: code },
});
