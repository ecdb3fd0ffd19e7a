import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { Day, daysBetween } from '@lib/kernel/day';
import { BoroughCases } from '@lib/panel/cases/borough-cases.service';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { dueWords } from '../case/case-frame';
import { caseStatusTag } from '../case/case-status-tag';
import { casesPaths } from '../cases.paths';
import { CASE_QUEUES, CaseQueue, countOf } from './case-queues';

export interface CaseListModel {
  readonly title: string;
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly table: DataTable;
  readonly isEmpty: boolean;
  readonly nothing: string;
  readonly start: string;
}

/** A borough’s cases of one tab as a page. */
export const presentCases = (
  { cases, counts }: BoroughCases,
  queue: CaseQueue,
  today: Day,
): CaseListModel => ({
  title: `Cases: ${queue.text.toLowerCase()}`,
  tabs: CASE_QUEUES.map((one) => ({
    text: `${one.text} (${countOf(counts, one)})`,
    href: `${casesPaths.list}?show=${one.code}`,
    current: one.code === queue.code,
  })),
  table: {
    caption: queue.text,
    columns: [
      { text: 'Case' },
      { text: 'Child' },
      { text: 'Asks for' },
      { text: 'Urgency' },
      { text: 'Status' },
      { text: 'Due' },
      { text: 'Days at this stage' },
    ],
    rows: cases.map((one) => rowOf(one, today)),
  },
  isEmpty: cases.length === 0,
  nothing: queue.none,
  start: casesPaths.start,
});

const rowOf = (of: BoroughCase, today: Day): TableRow => [
  { text: of.reference, href: casesPaths.case(of.reference) },
  of.localReference,
  ASKS[of.ask],
  URGENCIES[of.urgency],
  { status: caseStatusTag(of.status) },
  of.dueOn ? dueWords(of.dueOn, today) : '',
  daysBetween(dayOf(of.statusSince), today),
];

const dayOf = (at: Temporal.Instant): Day => at.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
