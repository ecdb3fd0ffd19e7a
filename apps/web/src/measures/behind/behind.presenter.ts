import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Viewer } from '@lib/access/viewer';
import { Day, isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { partOfLine } from '@lib/measures/behind/list-part';
import { Measure, MeasureDefinition } from '@lib/measures/measure';
import { MEASURES } from '@lib/measures/measure-register';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { appliedFilter, FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { casesPaths } from '../../cases/cases.paths';
import { childrenPaths } from '../../children/children.paths';
import { measuresPaths } from '../measures.paths';
import { ownTable } from '../own/own-measure.presenter';
import { BehindPage } from './behind-figures.service';
import { partFilter, SIDE_FILTER, SIDE_NAMES, SIDES, sideWords } from './behind.form';
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
  /** Null for a measure whose figure is one number. */
  readonly parts: ListFilter<'part'> | null;
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
  /** Which part the rows are of, and that it is one; null for all of the figure. */
  readonly part: string | null;
  readonly rows: DataTable;
  readonly paging: Paging;
  readonly one: string;
  readonly many: string;
  /** The list of the day, whichever way rows count. */
  readonly allHref: string;
  /** The same with every part. */
  readonly wholeHref: string;
  readonly files: { readonly csv: string; readonly xlsx: string };
}

export interface BehindFacts {
  readonly measure: MeasureDefinition;
  readonly viewer: Viewer;
  readonly form: FormModel;
  /** What was asked, as an address; the day left out is today. */
  readonly asked: { readonly on?: Day | null; readonly as?: string; readonly part?: string };
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
  const address = withQuery(measuresPaths.behind(measure.code), {
    ...{ on: asked.on, part: asked.part, as: asked.as },
  });
  const words = wordsFor(found);
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
    parts: partFilter(measureOf(measure)),
    list: found && listOf(found, { borough, paging, address, words, measure: measureOf(measure) }),
  };
};

/** Rows are called children or cases only where each is one; a list of homes and children is of rows. */
const wordsFor = (found: BehindPage | null): { one: string; many: string; heading: string } => {
  if (found === null) return ROW_WORDS.child;
  if (found.kind === null || found.each === 'or nobody’s') return ROW_WORDS.row;
  if (found.each === 'one') return ROW_WORDS[found.kind];
  return { ...ROW_WORDS.row, heading: ROW_WORDS[found.kind].heading };
};

const measureOf = ({ code }: MeasureDefinition): Measure<unknown> =>
  MEASURES.find((one) => one.code === code)!;

const filterOf = (
  measure: MeasureDefinition,
  form: FormModel,
  asked: BehindFacts['asked'],
  address: string,
): FilterPanel => ({
  action: measuresPaths.behind(measure.code),
  form: form.values['on'] === undefined && asked.on ? formOf({ ...form.values, on: asked.on }) : form,
  applied: [
    ...(asked.on
      ? [appliedFilter('The day', 'on', [{ value: asked.on, text: formatDay(asked.on) }], address)]
      : []),
    ...appliedFilters([partFilter(measureOf(measure)) ?? []].flat(), { part: asked.part }, address),
    ...appliedFilters([SIDE_FILTER], { as: asked.as }, address),
  ],
  clearHref: measuresPaths.behind(measure.code),
});

const listOf = (
  found: BehindPage,
  {
    borough,
    paging,
    address,
    words,
    measure,
  }: {
    borough: string;
    paging: Paging;
    address: string;
    words: { one: string; many: string };
    measure: Measure<unknown>;
  },
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
    figure: found.lines?.length
      ? ownTable(found.lines, `${borough} on ${day}`, (line) => {
          const part = partOfLine(measure.parts, line);
          return part && withQuery(address, { part: part.code });
        })
      : null,
    counts: countsTable(found, words.many),
    sum: found.part === null ? sumOf(found.lines ?? [], found.counts) : null,
    part: found.part === null ? null : partWords(found),
    rows: rowsTable(found),
    paging,
    ...{ one: words.one, many: words.many },
    allHref: withQuery(address, { as: null }),
    wholeHref: withQuery(address, { part: null }),
    files: { csv: file('csv'), xlsx: file('xlsx') },
  };
};

/** Which rows these are, and how many: the number of the part above. */
const partWords = ({ part, counts }: BehindPage): string => {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `These are the rows of one part: ${part!.label}. There ${rows === 1 ? 'is 1' : `are ${rows.toLocaleString('en-GB')}`}.`;
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
      ...Object.keys(columns).map((code) => factCell(row.facts[code])),
    ]),
  };
};

const referenceCell = ({ subject, reference, serviceReference }: NamedRow): TableCell => {
  if (subject === null || reference === null) return 'No reference';
  const href = subject.kind === 'child' ? childrenPaths.child(subject.id) : casesPaths.case(reference);
  return { text: reference, href, note: serviceReference ?? undefined };
};

/** A day is written out; a number keeps its decimals, a whole one has its thousands apart. A home has no “in it since”. */
const factCell = (value: CountedFact | undefined): TableCell => {
  if (value === undefined) return 'Does not apply';
  if (value === null) return 'Not recorded';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return isDay(value) ? formatDay(value) : value;
};

type CountedFact = NamedRow['facts'][string];
