import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Viewer } from '@lib/access/viewer';
import { Day, isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { MeasureDefinition } from '@lib/measures/measure';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { appliedFilter, FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { casesPaths } from '../../cases/cases.paths';
import { childrenPaths } from '../../children/children.paths';
import { measuresPaths } from '../measures.paths';
import { ownTable } from '../own/own-measure.presenter';
import { BehindPage } from './behind-figures.service';
import { SIDE_FILTER, SIDE_NAMES, SIDES, sideWords } from './behind.form';
import { NamedRow } from './named-rows';
import { sumOf } from './sum-of';

export interface BehindModel {
  readonly title: string;
  readonly measure: { readonly name: string; readonly href: string };
  readonly heading: string;
  readonly borough: string;
  readonly form: FormModel;
  readonly filter: FilterPanel;
  readonly sides: typeof SIDE_FILTER;
  /** Null where the day was not understood. */
  readonly list: ListModel | null;
}

interface ListModel {
  readonly day: string;
  readonly isReached: boolean;
  readonly hasRows: boolean;
  readonly figure: DataTable | null;
  readonly counts: DataTable;
  readonly sum: string | null;
  readonly rows: DataTable;
  readonly paging: Paging;
  readonly one: string;
  readonly many: string;
  /** The list of the day, whichever way rows count. */
  readonly allHref: string;
  readonly files: { readonly csv: string; readonly xlsx: string };
}

export interface BehindFacts {
  readonly measure: MeasureDefinition;
  readonly viewer: Viewer;
  readonly form: FormModel;
  /** What was asked, as an address; the day left out is today. */
  readonly asked: { readonly on?: Day | null; readonly as?: string };
}

/** What the rows of a list are called: of children, of cases, or of neither. */
export const ROW_WORDS = {
  child: { one: 'child', many: 'children', heading: 'Children behind this number' },
  case: { one: 'case', many: 'cases', heading: 'Cases behind this number' },
  row: { one: 'row', many: 'rows', heading: 'Rows behind this number' },
} as const;

/** The list behind a borough’s own figure as a page; without a list where what was asked was not understood. */
export const presentBehind = (
  found: BehindPage | null,
  { measure, viewer, form, asked }: BehindFacts,
): BehindModel => {
  const address = withQuery(measuresPaths.behind(measure.code), { on: asked.on, as: asked.as });
  const words = ROW_WORDS[found?.kind === null ? 'row' : (found?.kind ?? 'child')];
  const borough = authorityById(viewer.boroughId!).name;
  const paging = pagingOf({ page: found?.page, total: found?.count ?? 0, address });
  return {
    title: titleWithPage(`${words.heading}: ${measure.name.toLowerCase()}`, paging),
    measure: {
      name: measure.name,
      href: withQuery(measuresPaths.measure(measure.code), { on: asked.on }),
    },
    heading: words.heading,
    borough,
    form,
    filter: filterOf(measure, form, asked, address),
    sides: SIDE_FILTER,
    list: found && listOf(found, { borough, paging, address, words }),
  };
};

const filterOf = (
  { code }: MeasureDefinition,
  form: FormModel,
  asked: BehindFacts['asked'],
  address: string,
): FilterPanel => ({
  action: measuresPaths.behind(code),
  form: form.values['on'] === undefined && asked.on ? formOf({ ...form.values, on: asked.on }) : form,
  applied: [
    ...(asked.on
      ? [appliedFilter('The day', 'on', [{ value: asked.on, text: formatDay(asked.on) }], address)]
      : []),
    ...appliedFilters([SIDE_FILTER], { as: asked.as }, address),
  ],
  clearHref: measuresPaths.behind(code),
});

const listOf = (
  found: BehindPage,
  {
    borough,
    paging,
    address,
    words,
  }: { borough: string; paging: Paging; address: string; words: { one: string; many: string } },
): ListModel => {
  const day = formatDay(found.on);
  const file = (format: string): string => {
    const [path, query = ''] = address.split('?', 2);
    return withQuery(`${path}/download?${query}`, { format });
  };
  return {
    day,
    isReached: found.lines !== null,
    hasRows: Object.values(found.counts).some((count) => count > 0),
    figure: found.lines?.length ? ownTable(found.lines, `${borough} on ${day}`) : null,
    counts: countsTable(found, words.many),
    sum: sumOf(found.lines ?? [], found.counts),
    rows: rowsTable(found),
    paging,
    ...{ one: words.one, many: words.many },
    allHref: withQuery(address, { as: null }),
    files: { csv: file('csv'), xlsx: file('xlsx') },
  };
};

const countsTable = ({ counts }: BehindPage, many: string): DataTable => ({
  caption: 'How many rows count',
  columns: [{ text: 'How a row counts' }, { text: `How many ${many}`, numeric: true }],
  stacks: false,
  rows: [
    ...SIDE_NAMES.map((name): TableRow => [SIDES[name]!.text, counts[SIDES[name]!.as]]),
    ['All rows', Object.values(counts).reduce((sum, count) => sum + count, 0)],
  ],
});

const rowsTable = ({ columns, rows, kind }: BehindPage): DataTable => {
  const isNumber = (code: string): boolean => rows.some(({ facts }) => typeof facts[code] === 'number');
  return {
    caption: 'The rows, one by one',
    hideCaption: true,
    small: true,
    stacks: true,
    rowHeadings: kind !== null,
    columns: [
      ...(kind === null ? [] : [{ text: 'Reference' }]),
      { text: 'How it counts' },
      ...Object.entries(columns).map(([code, text]) => ({ text, numeric: isNumber(code) })),
    ],
    rows: rows.map((row) => [
      ...(kind === null ? [] : [referenceCell(row)]),
      sideWords(row.as),
      ...Object.keys(columns).map((code) => factCell(row.facts[code] ?? null)),
    ]),
  };
};

const referenceCell = ({ subject, reference, serviceReference }: NamedRow): TableCell => {
  if (subject === null || reference === null) return 'No reference';
  const href = subject.kind === 'child' ? childrenPaths.child(subject.id) : casesPaths.case(reference);
  return { text: reference, href, note: serviceReference ?? undefined };
};

/** A day is written out; a number keeps its decimals, a whole one has its thousands apart. */
const factCell = (value: CountedFact): TableCell => {
  if (value === null) return 'Not recorded';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return isDay(value) ? formatDay(value) : value;
};

type CountedFact = NamedRow['facts'][string];
