import { Agreement, agreementState, lastDayOf, PURPOSES } from '@lib/boroughs/agreements/agreement';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { CellLink, DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { sortableColumn } from '@lib/web-kit/tables/sorting';
import { AGREEMENT_FILTERS, agreementsAsked, agreementSorting } from './agreement-list-address';
import { AGREEMENT_STATES } from './agreement-states';
import { agreementName, boroughsWithout } from './agreements-page.presenter';
import { agreementsPaths } from './agreements.paths';

/** Each takes a block of its own on a phone: so many are not too far to go. */
const AGREEMENTS_A_PAGE = 25;

export interface AgreementListModel {
  readonly title: string;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly isEmpty: boolean;
  readonly without: readonly string[];
}

/** The list of agreements as a page. */
export const presentAgreements = (
  agreements: readonly Agreement[],
  query: Query,
  today: Day,
): AgreementListModel => {
  const asked = agreementsAsked(agreements, query, today);
  const address = withQuery(agreementsPaths.agreements, query as Record<string, string>);
  const page = pageNumber(query['page']);
  const paging = pagingOf({ page, total: asked.length, perPage: AGREEMENTS_A_PAGE, address });
  return {
    title: titleWithPage('Data-sharing agreements', paging),
    table: tableOf(asked.slice(paging.offset, paging.offset + AGREEMENTS_A_PAGE), { query, address, today }),
    paging,
    filter: {
      action: agreementsPaths.agreements,
      form: formOf(query),
      applied: appliedFilters(AGREEMENT_FILTERS, query, address),
      clearHref: agreementsPaths.agreements,
      keep: typeof query['sort'] === 'string' ? { sort: query['sort'] } : {},
    },
    filters: AGREEMENT_FILTERS,
    isEmpty: agreements.length === 0,
    without: boroughsWithout(agreements, today),
  };
};

const tableOf = (
  agreements: readonly Agreement[],
  { query, address, today }: { query: Query; address: string; today: Day },
): DataTable => {
  const sorting = agreementSorting(query);
  return {
    caption: 'Agreements',
    hideCaption: true,
    columns: [
      sortableColumn({ key: 'borough', text: 'Borough' }, sorting, address),
      { text: 'Purpose' },
      { text: 'First day' },
      sortableColumn({ key: 'last-day', text: 'Last day' }, sorting, address),
      { text: 'Filed under' },
      { text: 'Status' },
    ],
    rows: agreements.map((one) => rowOf(one, today)),
  };
};

const rowOf = (agreement: Agreement, today: Day): TableRow => [
  authorityById(agreement.boroughId).name,
  PURPOSES[agreement.purpose].title,
  formatDay(agreement.startsOn),
  formatDay(lastDayOf(agreement)),
  agreement.reference,
  { status: AGREEMENT_STATES[agreementState(agreement, today)], links: linksOf(agreement, today) },
];

/** Each link says which agreement it is of. */
const linksOf = (agreement: Agreement, today: Day): CellLink[] => {
  const hiddenText = agreementName(agreement);
  return [
    { text: 'Renew', href: agreementsPaths.renew(agreement.id), hiddenText },
    ...(agreementState(agreement, today) === 'ended'
      ? []
      : [{ text: 'End', href: agreementsPaths.end(agreement.id), hiddenText }]),
  ];
};
