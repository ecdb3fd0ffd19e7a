import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { takingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { PRODUCTS } from '../../london/asked/london-filters';
import { ReleaseFailure, releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { ReleasePage } from '../releases-book';
import { releasesPaths } from '../releases.paths';
import { releaseStatus, shareWords, tableTitle } from '../release-words';
import { RELEASE_FILTERS } from './release-list-address';

export interface ReleaseListModel {
  readonly title: string;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly rulesHref: string;
  /** What was due and could not be made; null when all was. */
  readonly failures: DataTable | null;
}

/** The releases that were made, newest first. */
export const presentReleases = (
  { releases, total, failures }: ReleasePage,
  query: Query,
  page: number,
): ReleaseListModel => {
  const address = withQuery(releasesPaths.list, query as Record<string, string>);
  const paging = pagingOf({ page, total, address });
  return {
    title: titleWithPage('Releases', paging),
    table: tableOf(releases),
    paging,
    filter: {
      action: releasesPaths.list,
      form: formOf(query),
      applied: appliedFilters(RELEASE_FILTERS, query, address),
      clearHref: releasesPaths.list,
    },
    filters: RELEASE_FILTERS,
    rulesHref: releasesPaths.rules,
    failures: failures.length === 0 ? null : failuresTable(failures),
  };
};

const tableOf = (releases: readonly ReleaseSummary[]): DataTable => ({
  caption: 'Releases',
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'Release', width: 'one-quarter' },
    { text: 'Table' },
    { text: 'About' },
    { text: 'Boroughs in it' },
    { text: 'Figures hidden', numeric: true },
    { text: 'Made' },
    { text: 'Where it stands' },
  ],
  rows: releases.map((release): TableCell[] => [
    { text: releaseReference(release), href: releasesPaths.show(release.id) },
    { text: tableTitle(release.cube), note: PRODUCTS[release.product].text },
    formatDay(release.on),
    sentenceCase(takingPart(release)),
    shareWords(release.hidden, release.cells),
    formatMoment(release.madeAt),
    { status: releaseStatus(release) },
  ]),
});

/** A day without a release is a gap that somebody will ask about. */
const failuresTable = (failures: readonly ReleaseFailure[]): DataTable => ({
  caption: 'Due and not made',
  small: true,
  stacks: true,
  columns: [
    { text: 'Table' },
    { text: 'How often' },
    { text: 'About' },
    { text: 'Tried' },
    { text: 'Why not' },
  ],
  rows: failures.map(({ cube, product, on, triedAt, reason }): TableCell[] => [
    tableTitle(cube),
    PRODUCTS[product].text,
    formatDay(on),
    formatMoment(triedAt),
    reason,
  ]),
});
