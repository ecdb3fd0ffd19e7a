import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { reasonInWords } from '@lib/high-cost/definitions/definition-words';
import { LeftBehind } from '@lib/high-cost/register/left-behind.query';
import { EndingToRecord } from '@lib/high-cost/endings/endings.query';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { RegisterList } from '@lib/high-cost/register/register.service';
import { warningsOf } from '@lib/high-cost/register/warnings';
import { groupWords } from '@lib/placements/wording/placement-words';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableColumn, TableRow } from '@lib/web-kit/tables/data-table';
import { sortableColumn } from '@lib/web-kit/tables/sorting';
import { childrenPaths } from '../../children/children.paths';
import { definitionSentence } from '../definition-sentence';
import { kindWords, warningWords, whereWords } from '../placement-words';
import { registerWorkbookPaths } from '../../register-workbook/register-workbook.paths';
import { registerPaths } from '../register.paths';
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
  readonly others: DataTable | null;
  readonly othersSummary: string;
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
  const shown = shownOf(list, query);
  const { on, definition } = list;
  return {
    title: 'High-cost placements',
    form,
    sentence: sentenceOf(shown, on, today),
    definition: definitionSentence(definition),
    notInForce: list.inForce
      ? null
      : `Shown under version ${definition.version}, which was not in force on ${formatDay(on)}.`,
    filter: filterOf(list, { query, address, form, today }),
    filters: registerFilters(definition),
    versions: list.definitions.map(({ version, validFrom }) => ({
      value: String(version),
      text: `Version ${version}, from ${formatDay(validFrom)}`,
    })),
    table: shown.rows.length === 0 ? null : tableOf(shown, on, address),
    others: shown.others.length === 0 ? null : othersTable(shown.others),
    othersSummary: `Recorded but not in the register (${shown.others.length})`,
    leftBehind: list.leftBehind.length === 0 ? null : leftBehindTable(list.leftBehind),
    leftBehindHref: registerPaths.leftBehind,
    workbookHref: registerWorkbookPaths.home,
    endings: list.endings.length === 0 ? null : endingsTable(list.endings),
    upliftsHref: registerPaths.uplifts,
    isEmpty: list.rows.length === 0,
    children: childrenPaths.list,
  };
};

const sentenceOf = ({ rows, weeklyPence, unpriced }: ShownRegister, on: Day, today: Day): string => {
  const placements = rows.length === 1 ? '1 placement' : `${rows.length.toLocaleString('en-GB')} placements`;
  const day = on === today ? 'today' : `on ${formatDay(on)}`;
  if (rows.length === 0) return `No placement ${day}.`;
  const cost = `${formatPounds(weeklyPence)} a week${rows.length === 1 ? '' : ' together'}`;
  const without =
    unpriced === 0 ? '' : `; for ${unpriced === 1 ? '1' : unpriced} of them no weekly price is recorded`;
  return `${placements} ${day}: ${cost} before VAT${without}.`;
};

const BOXES = ['on', 'on-day', 'on-month', 'on-year'];

const filterOf = (
  { on, definition, inForce }: RegisterList,
  { query, address, form, today }: { query: Query; address: string; form: FormModel; today: Day },
): FilterPanel => {
  const without = (names: readonly string[]): string =>
    withQuery(address, Object.fromEntries(names.map((name) => [name, null])));
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
      ...appliedFilters(registerFilters(definition), query, address),
    ],
    clearHref: registerPaths.list,
    keep: typeof query['sort'] === 'string' ? { sort: query['sort'] } : {},
  };
};

const tableOf = ({ rows, sorting }: ShownRegister, on: Day, address: string): DataTable => {
  const sortable = (key: string, text: string, numeric = false): TableColumn =>
    sortableColumn({ key, text, numeric }, sorting, address);
  return {
    caption: `Placements in the register on ${formatDay(on)}`,
    hideCaption: true,
    small: true,
    columns: [
      sortable('child', 'Child'),
      { text: 'Placement' },
      sortable('since', 'Since'),
      sortable('weekly', 'A week', true),
      { text: 'Why it is in' },
      { text: 'Review due' },
    ],
    rows: rows.map((row) => rowOf(row, on)),
  };
};

const rowOf = (row: RegisterRow, on: Day): TableRow => {
  const warnings = warningsOf(row, on);
  const overdue = warnings.some(({ kind }) => kind === 'review overdue');
  const others = warnings.filter(({ kind }) => kind !== 'review overdue');
  return [
    childCell(row),
    { text: kindWords(row.placement), note: whereWords(row.placement) },
    formatDay(row.placement.startedOn),
    row.weeklyPence === null ? 'Not recorded' : formatPounds(row.weeklyPence),
    row.reasons.map(reasonInWords).join('; '),
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

const othersTable = (rows: readonly RegisterRow[]): DataTable => ({
  caption: 'Recorded, and not in under this definition',
  hideCaption: true,
  small: true,
  columns: [{ text: 'Child' }, { text: 'Placement' }, { text: 'Since' }, { text: 'A week', numeric: true }],
  rows: rows.map((row) => [
    childCell(row),
    { text: kindWords(row.placement), note: whereWords(row.placement) },
    formatDay(row.placement.startedOn),
    row.weeklyPence === null ? 'Not recorded' : formatPounds(row.weeklyPence),
  ]),
});

const endingsTable = (rows: readonly EndingToRecord[]): DataTable => ({
  caption: `Endings to record (${rows.length})`,
  small: true,
  columns: [{ text: 'Child' }, { text: 'Placement' }, { text: 'Ended' }, { text: 'Ending' }],
  rows: rows.map((row) => [
    { text: row.localReference, href: registerPaths.placement(row.placementId), note: row.serviceReference },
    groupWords(row.group),
    formatDay(row.endedOn),
    {
      links: [
        {
          text: 'Record',
          href: registerPaths.ending(row.placementId),
          hiddenText: `how the placement of ${row.localReference} ended`,
        },
      ],
    },
  ]),
});

const leftBehindTable = (rows: readonly LeftBehind[]): DataTable => ({
  caption: 'Recorded of placements that no return has any more',
  small: true,
  columns: [
    { text: 'Child' },
    { text: 'Cost lines', numeric: true },
    { text: 'First night' },
    { text: 'Recorded by' },
  ],
  rows: rows.map((row) => [
    { text: row.localReference, href: childrenPaths.child(row.childId), note: row.serviceReference },
    String(row.lines),
    row.firstNight === null ? 'None' : formatDay(row.firstNight),
    row.recordedByName,
  ]),
});
