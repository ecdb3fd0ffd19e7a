import { ageOn } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ChildFilter } from '@lib/placements/children/child-filter';
import { ChildLine } from '@lib/placements/children/children.query';
import { CHILDREN_A_PAGE, ChildrenPage } from '@lib/placements/children/children.service';
import {
  distanceWords,
  groupWords,
  legalStatusWords,
  locationWords,
  needWords,
  providerWords,
} from '@lib/placements/wording/placement-words';
import { AgeBandSet, DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableColumn, TableRow } from '@lib/web-kit/tables/data-table';
import { sortableColumn } from '@lib/web-kit/tables/sorting';
import { importsPaths } from '../../imports/imports.paths';
import { childrenPaths } from '../children.paths';
import { listFilters } from './child-list-address';

export interface ChildListModel {
  readonly title: string;
  readonly boroughName: string;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly find: FormModel;
  readonly freshness: string | null;
  readonly isEmpty: boolean;
  readonly isFiltered: boolean;
  readonly downloadHref: string;
  readonly paths: {
    readonly find: string;
    readonly add: string;
    readonly added: string;
    readonly overlaps: string;
    readonly transfers: string;
    readonly uploadReturn: string;
    readonly returns: string;
  };
}

export interface ChildListFacts {
  readonly boroughName: string;
  readonly found: ChildrenPage;
  readonly filter: ChildFilter;
  readonly query: Query;
  readonly find?: FormModel;
  /** The age bands of the day; those the service came with when left out. */
  readonly ages?: AgeBandSet;
}

/** The list of children as a page. */
export const presentChildList = ({
  boroughName,
  found,
  filter,
  query,
  find,
  ages = DFE_AGE_BANDS,
}: ChildListFacts): ChildListModel => {
  const address = withQuery(childrenPaths.list, query as Record<string, string>);
  const paging = pagingOf({ page: found.page, total: found.count, perPage: CHILDREN_A_PAGE, address });
  const filters = listFilters(ages, query['age']);
  const applied = appliedFilters(filters, query, address);
  return {
    title: titleWithPage('Children and placements', paging),
    boroughName,
    table: tableOf(found.children, filter, address),
    paging,
    filter: {
      action: childrenPaths.list,
      form: formOf(query),
      applied,
      clearHref: childrenPaths.list,
      keep: typeof query['sort'] === 'string' ? { sort: query['sort'] } : {},
    },
    filters,
    find: find ?? formOf(),
    freshness: found.trueAt && `From SSDA903 returns, true at ${formatDay(found.trueAt)}.`,
    isEmpty: found.count === 0,
    isFiltered: applied.length > 0,
    paths: {
      find: childrenPaths.find,
      add: childrenPaths.add,
      added: childrenPaths.added,
      overlaps: childrenPaths.overlaps,
      transfers: childrenPaths.transfers,
      uploadReturn: importsPaths.new,
      returns: importsPaths.list,
    },
    downloadHref: withQuery(childrenPaths.download, { ...(query as Record<string, string>), page: null }),
  };
};

const tableOf = (children: readonly ChildLine[], filter: ChildFilter, address: string): DataTable => {
  const sorting = { key: filter.sort, descending: filter.descending };
  const sortable = (key: string, text: string, numeric = false): TableColumn =>
    sortableColumn({ key, text, numeric }, sorting, address);
  return {
    caption: 'Children looked after',
    hideCaption: true,
    small: true,
    columns: [
      sortable('reference', 'Reference'),
      sortable('age', 'Age', true),
      sortable('placement', 'Placement'),
      { text: 'Legal status and need' },
      sortable('since', 'Since'),
      sortable('distance', 'Where'),
    ],
    rows: children.map((child) => rowOf(child, filter)),
  };
};

const rowOf = (child: ChildLine, filter: ChildFilter): TableRow => [
  { text: child.localReference, href: childrenPaths.child(child.id), note: child.serviceReference },
  ageOn(child.birthMonth, filter.on),
  {
    text: groupWords(child.group),
    note: providerWords(child.provider) ?? 'Provider not recorded',
  },
  { text: legalStatusWords(child.legalStatus), note: needWords(child.need) },
  formatDay(child.startedOn),
  { text: locationWords(child.locationTier), note: distanceWords(child.distanceMiles) },
];
