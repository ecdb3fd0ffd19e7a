import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { Day, daysBetween } from '@lib/kernel/day';
import { BoroughCases } from '@lib/panel/cases/borough-cases.service';
import { CASE_STATUSES } from '@lib/panel/cases/case-status';
import { CASES_A_PAGE, ListedCase } from '@lib/panel/cases/list-cases.query';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { dueWords } from '../case/case-frame';
import { caseStatusTag } from '../case/case-status-tag';
import { casesPaths } from '../cases.paths';
import { CASE_QUEUES, CaseQueue, countOf } from './case-queues';

export interface CaseListModel {
  readonly title: string;
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly table: DataTable;
  readonly paging: Paging;
  readonly isEmpty: boolean;
  readonly nothing: string;
  readonly start: string;
  /** What was looked for; null for a tab. */
  readonly words: string | null;
  /** There are more that were found than are shown. */
  readonly more: boolean;
  readonly find: FormModel;
  readonly form?: FormModel;
  readonly paths: { readonly find: string; readonly list: string };
  /** The statuses of a tab that has several, to show one; null for the others. */
  readonly statuses: { readonly show: string; readonly form: FormModel; readonly choices: readonly Choice[] } | null;
} // prettier-ignore

export interface CaseListFacts {
  readonly found: BoroughCases;
  readonly queue: CaseQueue;
  readonly query: Query;
  readonly today: Day;
  readonly find?: FormModel;
  readonly words?: string;
}

/** A borough’s cases of one tab, or those that were looked for, as a page. */
export const presentCases = ({ found, queue, query, today, find, words }: CaseListFacts): CaseListModel => {
  const { cases, count, counts } = found;
  const address = withQuery(casesPaths.list, query as Record<string, string>);
  const paging = pagingOf({ page: found.page, total: count, perPage: CASES_A_PAGE, address });
  const title = words === undefined ? titleWithPage(`Cases: ${queue.text.toLowerCase()}`, paging) : 'Cases found'; // prettier-ignore
  return {
    title,
    tabs: CASE_QUEUES.map((one) => ({
      text: `${one.text} (${countOf(counts, one)})`,
      href: `${casesPaths.list}?show=${one.code}`,
      current: words === undefined && one.code === queue.code,
    })),
    table: { ...TABLE, caption: queue.text, rows: cases.map((one) => rowOf(one, today)) },
    paging,
    isEmpty: cases.length === 0,
    nothing: words === undefined ? queue.none : 'No case of your borough matches what you looked for',
    start: casesPaths.start(),
    words: words ?? null,
    more: words !== undefined && count > cases.length,
    find: find ?? formOf(),
    ...(find ? { form: find } : {}),
    paths: { find: casesPaths.find, list: casesPaths.list },
    statuses:
      words === undefined && queue.statuses.length > 1
        ? { show: queue.code, form: formOf(query), choices: choicesOf(queue, counts) }
        : null,
  };
};

const TABLE: Pick<DataTable, 'columns' | 'hideCaption'> = {
  hideCaption: true,
  columns: [
    { text: 'Case' },
    { text: 'Child' },
    { text: 'Asks for' },
    { text: 'Urgency' },
    { text: 'Status' },
    { text: 'Due' },
    { text: 'Days at this stage' },
  ],
};

const choicesOf = ({ statuses }: CaseQueue, counts: BoroughCases['counts']): Choice[] =>
  statuses.map((status) => ({
    value: status,
    text: `${CASE_STATUSES[status]} (${counts.get(status) ?? 0})`,
  }));

const rowOf = (of: ListedCase, today: Day): TableRow => [
  { text: of.reference, href: casesPaths.case(of.reference) },
  { text: of.localReference, whole: true },
  ASKS[of.ask],
  URGENCIES[of.urgency],
  { status: caseStatusTag(of.status) },
  of.dueOn ? dueWords(of.dueOn, today) : '',
  daysBetween(dayOf(of.statusSince), today),
];

const dayOf = (at: Temporal.Instant): Day => at.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
