import { formatMoment } from '@lib/kernel/london-format';
import { ImportLine } from '@lib/placements/importing/imports.query';
import { NO_AGREEMENT } from '@lib/placements/importing/require-agreement';
import { ImportHistory, IMPORTS_A_PAGE } from '@lib/placements/importing/uploads.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { periodWords, putAsideWords, replacedWords, shapeWords, standingWords } from '../import-words';
import { importsPaths } from '../imports.paths';
import { importFilters } from './import-list-address';

export interface ImportListModel {
  readonly title: string;
  readonly paging: Paging;
  readonly table: DataTable;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  /** Nothing was ever handed in. */
  readonly isEmpty: boolean;
  /** What stands in the way of importing; null when nothing does. */
  readonly hindrance: string | null;
  readonly newPath: string;
}

export interface ImportListFacts {
  readonly history: ImportHistory;
  readonly query: Query;
  readonly names: ReadonlyMap<string, string>;
  readonly mayImport: boolean;
}

/** The borough's returns as a page. */
export const presentImportList = ({ history, query, names, mayImport }: ImportListFacts): ImportListModel => {
  const { imports, count, years } = history;
  const address = withQuery(importsPaths.list, query as Record<string, string>);
  const paging = pagingOf({
    page: pageNumber(query['page']),
    total: count,
    perPage: IMPORTS_A_PAGE,
    address,
  });
  const filters = importFilters(years);
  return {
    title: titleWithPage('Returns', paging),
    paging,
    table: tableOf(imports, names),
    filter: {
      action: importsPaths.list,
      form: formOf(query),
      applied: appliedFilters(filters, query, address),
      clearHref: importsPaths.list,
    },
    filters,
    isEmpty: years.length === 0,
    hindrance: mayImport ? null : NO_AGREEMENT,
    newPath: importsPaths.new,
  };
};

const tableOf = (imports: readonly ImportLine[], names: ReadonlyMap<string, string>): DataTable => ({
  caption: 'Returns handed in, newest first',
  hideCaption: true,
  columns: [
    { text: 'Return' },
    { text: 'Handed in' },
    { text: 'Sent as' },
    { text: 'Problems', numeric: true },
    { text: 'Status' },
  ],
  rows: imports.map((one) => rowOf(one, names)),
});

const rowOf = (one: ImportLine, names: ReadonlyMap<string, string>): TableRow => [
  { text: periodWords(one), href: importsPaths.upload(one.uploadId) },
  {
    text: formatMoment(one.uploadedAt),
    note: one.uploadedBy ? (names.get(one.uploadedBy) ?? 'A person who has left') : byItself(one),
  },
  { text: shapeWords(one.shape), note: one.madeUp ? 'Made-up data' : undefined },
  one.discardedAt ? 'Deleted' : one.problems,
  { status: standingWords(one), note: noteOf(one) },
];

/** Why it was put aside, what counts in its place, or until when somebody can still confirm it. */
const noteOf = (one: ImportLine): string | undefined => {
  if (one.discardedBecause) return putAsideWords(one.discardedBecause);
  if (one.state === 'applied') return replacedWords(one) ?? undefined;
  return one.waitsUntil ? `Until ${formatMoment(one.waitsUntil)}` : undefined;
};

const byItself = ({ madeUp }: ImportLine): string => (madeUp ? 'Practice' : 'The command line');
