import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { reasonInWords } from '@lib/high-cost/definitions/definition-words';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { RegisterList } from '@lib/high-cost/register/register.service';
import { warningsOf } from '@lib/high-cost/register/warnings';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableColumn, TableRow } from '@lib/web-kit/tables/data-table';
import { sortableColumn } from '@lib/web-kit/tables/sorting';
import { childrenPaths } from '../../children/children.paths';
import { definitionSentence } from '../definition-sentence';
import { kindWords, warningWords, whereWords } from '../placement-words';
import { registerWorkbookPaths } from '../../register-workbook/register-workbook.paths';
import { registerPaths } from '../register.paths';
import { endingsTable, leftBehindTable } from './below-the-list';
import { registerFilters, ShownRegister, shownOf } from './register-filter';

export interface RegisterListModel {
  readonly title: string;
  readonly form: FormModel;
  readonly sentence: string;
  readonly definition: string;
  /** Said where another version than the one in force on the day was asked for. */
  readonly notInForce: string | null;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly versions: readonly { readonly value: string; readonly text: string }[];
  readonly table: DataTable | null;
  readonly paging: Paging;
  /** To those that are recorded and not in, or back; null where there are none. */
  readonly others: { readonly text: string; readonly href: string } | null;
  /** What is recorded of placements that are gone. */
  readonly leftBehind: DataTable | null;
  readonly leftBehindHref: string;
  /** Placements that ended and of whose ending nothing is recorded. */
  readonly endings: DataTable | null;
  readonly upliftsHref: string;
  readonly workbookHref: string;
  /** Nothing is in on the day, whatever the filters. */
  readonly isEmpty: boolean;
  readonly children: string;
}

/** The register on a day as a page. */
export const presentRegister = (
  list: RegisterList,
  query: Query,
  form: FormModel,
  today: Day,
): RegisterListModel => {
  const address = withQuery(registerPaths.list, query as Record<string, string>);
  const shown = shownOf(list, query, address);
  const { below, paging } = shown;
  const { on, definition } = list;
  return {
    title: titleWithPage('High-cost placements', paging),
    form,
    sentence: sentenceOf(shown, on, today),
    definition: definitionSentence(definition),
    notInForce: list.inForce
      ? null
      : `Shown under version ${definition.version}, which was not in force on ${formatDay(on)}.`,
    filter: filterOf(list, { query, address, form, today }),
    filters: registerFilters(list, query['age']),
    versions: list.definitions.map(({ version, validFrom }) => ({
      value: String(version),
      text: `Version ${version}, from ${formatDay(validFrom)}`,
    })),
    table: shown.rows.length === 0 ? null : tableOf(shown, on, address),
    paging,
    others: othersLink(shown, address),
    leftBehind: below.leftBehind.length === 0 ? null : leftBehindTable(below.leftBehind),
    leftBehindHref: registerPaths.leftBehind,
    workbookHref: registerWorkbookPaths.home,
    endings: below.endings.length === 0 ? null : endingsTable(below.endings),
    upliftsHref: registerPaths.uplifts,
    isEmpty: list.rows.length === 0,
    children: childrenPaths.list,
  };
};

const sentenceOf = (
  { areIn, paging: { total }, weeklyPence, unpriced }: ShownRegister,
  on: Day,
  today: Day,
): string => {
  const placements = total === 1 ? '1 placement' : `${total.toLocaleString('en-GB')} placements`;
  const day = on === today ? 'today' : `on ${formatDay(on)}`;
  const which = areIn ? day : `recorded and not in the register ${day}`;
  if (total === 0) return `No placement ${which}.`;
  const cost = `${formatPounds(weeklyPence)} a week${total === 1 ? '' : ' together'}`;
  const without =
    unpriced === 0 ? '' : `; for ${unpriced === 1 ? '1' : unpriced} of them no weekly price is recorded`;
  return `${placements} ${which}: ${cost} before VAT${without}.`;
};

/** To the placements that are recorded and not in, and back to those that are in. */
const othersLink = ({ areIn, notIn }: ShownRegister, address: string): RegisterListModel['others'] => {
  const to = (standing: string | null): string => withQuery(address, { standing, page: null });
  if (!areIn) return { text: 'Placements that are in the register', href: to(null) };
  return notIn === 0
    ? null
    : { text: `Recorded but not in the register (${notIn.toLocaleString('en-GB')})`, href: to('recorded') };
};

const BOXES = ['on', 'on-day', 'on-month', 'on-year'];

const filterOf = (
  { on, definition, inForce, ages }: RegisterList,
  { query, address, form, today }: { query: Query; address: string; form: FormModel; today: Day },
): FilterPanel => {
  const without = (names: readonly string[]): string =>
    withQuery(address, { ...Object.fromEntries(names.map((name) => [name, null])), page: null });
  const tag = (heading: string, text: string, names: readonly string[]): FilterPanel['applied'][number] => ({
    heading,
    items: [{ text, href: without(names) }],
  });
  return {
    action: registerPaths.list,
    form,
    applied: [
      ...(on === today ? [] : [tag('Day', formatDay(on), BOXES)]),
      ...(inForce ? [] : [tag('Definition', `Version ${definition.version}`, ['definition'])]),
      ...appliedFilters(registerFilters({ definition, ages }, query['age']), query, address),
    ],
    clearHref: registerPaths.list,
    keep: typeof query['sort'] === 'string' ? { sort: query['sort'] } : {},
  };
};

const tableOf = ({ areIn, rows, sorting }: ShownRegister, on: Day, address: string): DataTable => {
  const sortable = (key: string, text: string, numeric = false): TableColumn =>
    sortableColumn({ key, text, numeric }, sorting, address);
  return {
    caption: areIn
      ? `Placements in the register on ${formatDay(on)}`
      : `Recorded, and not in the register on ${formatDay(on)}`,
    hideCaption: true,
    small: true,
    columns: [
      sortable('child', 'Child'),
      { text: 'Placement' },
      sortable('since', 'Since'),
      sortable('weekly', 'A week', true),
      ...(areIn ? [{ text: 'Why it is in' }] : []),
      { text: 'Review due' },
    ],
    rows: rows.map((row) => rowOf(row, { areIn, on })),
  };
};

const rowOf = (row: RegisterRow, { areIn, on }: { readonly areIn: boolean; readonly on: Day }): TableRow => {
  const warnings = warningsOf(row, on);
  const overdue = warnings.some(({ kind }) => kind === 'review overdue');
  const others = warnings.filter(({ kind }) => kind !== 'review overdue');
  return [
    childCell(row),
    { text: kindWords(row.placement), note: whereWords(row.placement) },
    formatDay(row.placement.startedOn),
    row.weeklyPence === null ? 'Not recorded' : formatPounds(row.weeklyPence),
    ...(areIn ? [row.reasons.map(reasonInWords).join('; ')] : []),
    {
      text: row.reviewDueOn === null ? 'Not recorded' : formatDay(row.reviewDueOn),
      tag: overdue ? { text: 'Overdue', colour: 'red' } : undefined,
      note: others.map(warningWords).join('. ') || undefined,
    },
  ];
};

const childCell = ({ placement }: RegisterRow): TableRow[number] => ({
  text: placement.localReference,
  href: registerPaths.placement(placement.id),
  note: placement.serviceReference,
});
